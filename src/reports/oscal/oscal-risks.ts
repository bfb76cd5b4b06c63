import {
  isShortfall,
  type AssessedControl,
  type AssessedPlan,
  type Assessment,
} from "../../assessment/assessment.ts";
import type { Plan } from "../../declaration/declaration.ts";
import { planEnd } from "../../declaration/plan-end.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import type { Json } from "../../text/json.ts";
import { planGapIn } from "../../words/assessed/missing-words.ts";
import { controlTexts } from "../../words/verdict/report-words.ts";
import { riskId } from "./oscal-findings.ts";
import { origins } from "./oscal-metadata.ts";
import type { IdOf } from "./oscal-subject.ts";
import { endOf, filled, label, markup, paragraphs, prop } from "../../text/oscal-text.ts";

/** One risk for every required control that falls short. `observed` gives what it rests on, where that is told. */
export function risks(
  assessment: Assessment,
  idOf: IdOf,
  observed?: (assessed: AssessedControl) => readonly Json[],
): readonly Json[] {
  return assessment.controls.filter(isShortfall).map((assessed) => {
    const { control, plan, verdict } = assessed;
    const mitigation = plan?.plan.mitigation;
    return {
      uuid: riskId(control.id, idOf),
      title: markup(`${control.id} ${control.title} falls short`),
      description: paragraphs(...controlTexts(assessed)),
      statement: paragraphs(control.why),
      props: [label(control.id), prop("verdict", verdict)],
      // The buyer lets the supplier depart from the control for a time; the risk stays an open one.
      status: verdict === "planned" ? "deviation-approved" : "open",
      origins: origins(idOf),
      "mitigating-factors":
        mitigation === undefined
          ? undefined
          : [{ uuid: idOf("mitigation", control.id), description: paragraphs(mitigation) }],
      deadline: endOf(planEnd(plan?.plan)),
      remediations: remediations(assessed, idOf),
      "related-observations": observed === undefined ? undefined : filled(observed(assessed)),
    };
  });
}

/** What the supplier plans, or what the catalogue recommends where there is no plan. */
function remediations(assessed: AssessedControl, idOf: IdOf): readonly Json[] {
  const { control, plan } = assessed;
  const uuid = idOf("response", control.id);
  if (plan !== undefined) return [planned(assessed, plan, uuid, idOf)];
  const { action, effort, takes } = control.remedy;
  const fixes = assessed.findings.map((finding) => findingWords(finding, control).fix);
  return [
    {
      uuid,
      lifecycle: "recommendation",
      title: "Recommended by the catalogue; the supplier has entered no plan",
      description: paragraphs(action, ...new Set(fixes.filter((fix) => fix !== action))),
      props: [prop("effort", effort), prop("takes", takes)],
    },
  ];
}

function planned(assessed: AssessedControl, { plan, gap }: AssessedPlan, uuid: string, idOf: IdOf): Json {
  const { control } = assessed;
  const due = planEnd(plan);
  const date = endOf(due);
  const why = planGapIn(assessed);
  return {
    uuid,
    lifecycle: "planned",
    title: "Planned by the supplier",
    description: paragraphs(
      plan.action,
      plan.cannot === undefined ? undefined : `It cannot be met: ${plan.cannot}`,
      acceptance(plan),
      why === undefined ? undefined : `This plan does not count: ${why}.`,
    ),
    props: [
      prop("counts", gap === undefined ? "yes" : "no"),
      ...(gap === undefined ? [] : [prop("gap", gap)]),
      ...(plan.owner === undefined ? [] : [prop("owner", plan.owner)]),
      ...(due === undefined ? [] : [prop("due", due)]),
    ],
    tasks:
      date === undefined
        ? undefined
        : [
            {
              uuid: idOf("task", control.id),
              type: "milestone",
              title: markup(plan.due === undefined ? "The acceptance ends" : "The plan is due"),
              description: paragraphs(plan.action),
              timing: { "on-date": { date } },
            },
          ],
  };
}

/** Who accepted a plan, when and until when, as far as the supplier says it. */
function acceptance({ accepted }: Plan): string | undefined {
  if (accepted === undefined) return undefined;
  const { by, on, until } = accepted;
  const who = by === undefined ? "" : ` by ${by}`;
  const when = on === undefined ? "" : ` on ${dateInWords(on)}`;
  const end = until === undefined ? "" : `, until ${dateInWords(until)}`;
  return `Accepted${who}${when}${end}, as the supplier states.`;
}
