import type { AssessedControl, Judgement } from "../assessment/assessment.ts";
import { addDays, addMonths } from "../assessment/calendar.ts";
import { lastDay } from "../assessment/judge-question.ts";
import { dccBears } from "../assessment/on-another-day.ts";
import type { Certificate, ControlDeclaration } from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";

/**
 * Every day on which a judgement of this declaration can differ from that of the day before: the dates that it names, the
 * days after the last ones on which they count, and the days from which questions are asked. Sorted, each once. What
 * really turns on such a day only the judge knows.
 */
export function turningDays({
  controls,
  declaration,
}: Pick<Judgement, "controls" | "declaration">): readonly CalendarDate[] {
  const days = [
    ...declaration.certificates.flatMap(daysOfCertificate),
    ...[...declaration.controls.values()].flatMap(daysOfControl),
    ...(declaration.contract?.ends === undefined ? [] : [after(declaration.contract.ends)]),
    ...(declaration.declared.on === undefined
      ? []
      : [declaration.declared.on, after(addMonths(declaration.declared.on, 12))]),
    ...controls.flatMap(({ control: { questions } }) => questions.flatMap(({ since }) => since ?? [])),
  ];
  return [...new Set(days)].toSorted();
}

/**
 * The controls, by their ids, on which each of these days bears; on other days the judge says the same of a control as on
 * the day before. A day that bears on none, such as the end of the contract, has none.
 */
export function turnedBy(judgement: Judgement): ReadonlyMap<CalendarDate, ReadonlySet<string>> {
  const { controls, declaration } = judgement;
  const turned = new Map(turningDays(judgement).map((day) => [day, new Set<string>()]));
  const certified = declaration.certificates.flatMap(daysOfCertificate);
  const all = dccBears(judgement);
  for (const assessed of controls) {
    const { control, declared } = assessed;
    const days = [
      ...(declared === undefined ? [] : daysOfControl(declared)),
      ...(all || asksCertificates(assessed) ? certified : []),
      ...control.questions.flatMap(({ since }) => since ?? []),
    ];
    for (const day of days) turned.get(day)?.add(control.id);
  }
  return turned;
}

function asksCertificates({ control }: AssessedControl): boolean {
  return control.questions.some(({ type }) => type === "certificate");
}

/** A certificate counts from `issued` to `expires`; one of DCC has to be attested after each anniversary. */
function daysOfCertificate({ scheme, issued, expires, attested }: Certificate): CalendarDate[] {
  const days = [issued, after(expires), ...attested];
  if (scheme !== "dcc") return days;
  for (let year = 1; ; year++) {
    const anniversary = addMonths(issued, 12 * year);
    if (anniversary > expires) return days;
    days.push(after(anniversary));
  }
}

function daysOfControl({ answers, evidence, plan, notApplicable }: ControlDeclaration): CalendarDate[] {
  return [
    ...[...answers.values()].flatMap((answer) =>
      answer.type === "date" && answer.value !== "never"
        ? [answer.value, after(lastDay(answer.value, answer.question.within))]
        : [],
    ),
    ...evidence.flatMap(({ dated, expires }) => [
      ...(dated === undefined ? [] : [dated]),
      ...(expires === undefined ? [] : [after(expires)]),
    ]),
    ...[plan?.due, plan?.accepted?.until].flatMap((end) => (end === undefined ? [] : [after(end)])),
    ...(plan?.accepted?.on === undefined ? [] : [plan.accepted.on]),
    ...(notApplicable === undefined ? [] : [notApplicable.on]),
  ];
}

function after(day: CalendarDate): CalendarDate {
  return addDays(day, 1);
}
