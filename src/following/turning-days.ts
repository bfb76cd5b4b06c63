import type { AssessedControl, Judgement, RequiredJudgement } from "../assessment/assessment.ts";
import { addDays, addMonths } from "../assessment/calendar.ts";
import { lastDay } from "../assessment/judge-question.ts";
import { dccBears } from "../assessment/on-another-day.ts";
import type { Control } from "../catalogue/catalogue.ts";
import type { Certificate, ControlDeclaration } from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { oncePer } from "../document/once.ts";

/**
 * Every day on which a judgement of this declaration can differ from that of the day before: the dates that it names, the
 * days after the last ones on which they count, and the days from which questions are asked. Sorted, each once. What
 * really turns on such a day only the judge knows.
 */
export function turningDays({
  controls,
  declaration,
}: Pick<Judgement, "controls" | "declaration">): readonly CalendarDate[] {
  const { certificates, contract, declared } = declaration;
  const days = new Set(certificates.flatMap(daysOfCertificate));
  for (const control of declaration.controls.values()) daysOfControl(control).forEach((day) => days.add(day));
  if (contract?.ends !== undefined) days.add(after(contract.ends));
  if (declared.on !== undefined) days.add(declared.on).add(after(addMonths(declared.on, 12)));
  for (const { control } of controls) calendarOf(control).begin.forEach((day) => days.add(day));
  return [...days].toSorted();
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
  for (const assessed of controls)
    daysBearing(assessed, certified, all).forEach((day) => turned.get(day)?.add(assessed.control.id));
  return turned;
}

/** The days after that of a judgement on which one of its controls can differ from the day before. Sorted, each once. */
export function daysAhead(judgement: RequiredJudgement): readonly CalendarDate[] {
  const { controls, declaration, circumstances } = judgement;
  const certified = declaration.certificates.flatMap(daysOfCertificate);
  const all = dccBears(judgement);
  const days = new Set<CalendarDate>();
  for (const assessed of controls)
    daysBearing(assessed, certified, all).forEach((day) => {
      if (day > circumstances.asOf) days.add(day);
    });
  return [...days].toSorted();
}

/** The days that bear on a control; `certified` are those of the certificates, which bear on `all` where one of DCC may. */
function daysBearing(
  { control, declared }: AssessedControl,
  certified: readonly CalendarDate[],
  all: boolean,
): readonly CalendarDate[] {
  const { asksCertificates, begin } = calendarOf(control);
  const days = declared === undefined ? none : daysOfControl(declared);
  const also = all || asksCertificates ? [...certified, ...begin] : begin;
  return also.length === 0 ? days : [...days, ...also];
}

/** What days have to do with a control, whatever is said of it. */
const calendarOf = oncePer(({ questions }: Control) => ({
  asksCertificates: questions.some(({ type }) => type === "certificate"),
  begin: questions.flatMap(({ since }) => since ?? []),
}));

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

/** Most controls name no day, and a declaration has many of them: nothing is put together for those. */
function daysOfControl({
  answers,
  evidence,
  plan,
  notApplicable,
}: ControlDeclaration): readonly CalendarDate[] {
  let days: CalendarDate[] | undefined;
  const add = (day: CalendarDate): void => {
    days ??= [];
    days.push(day);
  };
  answers.forEach((answer) => {
    if (answer.type !== "date" || answer.value === "never") return;
    add(answer.value);
    add(after(lastDay(answer.value, answer.question.within)));
  });
  evidence.forEach(({ dated, expires }) => {
    if (dated !== undefined) add(dated);
    if (expires !== undefined) add(after(expires));
  });
  if (plan?.due !== undefined) add(after(plan.due));
  if (plan?.accepted?.until !== undefined) add(after(plan.accepted.until));
  if (plan?.accepted?.on !== undefined) add(plan.accepted.on);
  if (notApplicable !== undefined) add(notApplicable.on);
  return days ?? none;
}

const none: readonly CalendarDate[] = [];

function after(day: CalendarDate): CalendarDate {
  return addDays(day, 1);
}
