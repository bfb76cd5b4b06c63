import type { ImprovementPlan, PlanEntry } from "../../following/plan-entries.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { Tool } from "../../text/page.ts";
import { clip } from "../../text/safe-text.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { catalogueName } from "../../words/catalogue-name.ts";
import { effortWords } from "../../words/control/remedy-words.ts";
import { notice } from "../../words/notice.ts";
import { acceptedWords } from "../../words/plan/accepted-words.ts";
import { groupWords } from "../../words/plan/group-words.ts";
import { planSentences } from "../../words/plan/plan-sentences.ts";
import { csmVerdictPhrases } from "../../words/verdict/csm-verdict-words.ts";
import { verdictWords } from "../../words/verdict/verdict-words.ts";
import type { EntryField, PlanField } from "./placeholders.ts";

/** What is put in the place of the placeholders: text on one line. What the plan does not say is an empty text. */
export function planValues(
  plan: ImprovementPlan,
  tool: Tool,
): Readonly<Record<PlanField, string>> & {
  readonly entries: readonly Readonly<Record<EntryField, string>>[];
} {
  const { assessment, by, entries } = plan;
  const { declaration, catalogue, level, circumstances, verdict } = assessment;
  const { supplier, contract, marking, path } = declaration;
  return {
    supplier: text(supplier.name),
    companyNumber: text(supplier.companyNumber),
    level: text(level.id),
    asOf: dateInWords(circumstances.asOf),
    by: by === undefined ? "" : dateInWords(by),
    verdict: csmVerdictPhrases[verdict],
    sentences: text(planSentences(plan).join(" ")),
    marking: text(marking),
    reference: text(contract?.reference),
    buyer: text(contract?.buyer),
    riskAssessmentReference: text(contract?.riskAssessmentReference),
    catalogue: text(catalogueName(catalogue)),
    source: text(path),
    tool: `${tool.name} ${tool.version}`,
    notice: text(catalogue.reservation === undefined ? notice : `${notice} ${catalogue.reservation}`),
    entries: entries.map(entryValues),
  };
}

function entryValues(entry: PlanEntry): Readonly<Record<EntryField, string>> {
  const { assessed, group, action, from, owner, due, mitigation, accepted, latestStart } = entry;
  const { control, area, verdict } = assessed;
  return {
    control: text(control.id),
    title: text(control.title),
    area: text(`${area.id} ${area.title}`),
    verdict: verdictWords[verdict],
    findings: text(missingIn(assessed)),
    group: groupWords[group].name,
    action: text(action),
    from: from === "declaration" ? "the supplier's plan" : "advice",
    effort: text(effortWords(control.remedy)),
    owner: text(owner),
    due: due === undefined ? "" : dateInWords(due),
    mitigation: text(mitigation),
    accepted: from === "declaration" ? acceptedWords(accepted) : "",
    latestStart: latestStart === undefined ? "" : dateInWords(latestStart),
  };
}

/** Longer than that nothing is of a form, and a template can ask for it again and again. */
const longest = 4000;

function text(value: string | undefined): string {
  return clip(value ?? "", longest);
}
