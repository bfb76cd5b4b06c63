/** What can stand in a template outside the entries: a field of the plan, named as its JSON names it. */
export type PlanField =
  | ("supplier" | "companyNumber" | "level" | "asOf" | "by" | "verdict" | "sentences" | "marking")
  | ("reference" | "buyer" | "riskAssessmentReference" | "catalogue" | "source" | "tool" | "notice");

/** What can stand between `{#entries}` and `{/entries}`: a field of an entry. */
export type EntryField =
  | ("control" | "title" | "area" | "verdict" | "findings" | "group" | "action" | "from" | "effort")
  | ("owner" | "due" | "mitigation" | "accepted" | "latestStart");

/** The fields of the plan. */
export const planFields: readonly PlanField[] = [
  ...(["supplier", "companyNumber", "level", "asOf", "by", "verdict", "sentences", "marking"] as const),
  ...(["reference", "buyer", "riskAssessmentReference", "catalogue", "source", "tool", "notice"] as const),
];

/** The fields of an entry. */
export const entryFields: readonly EntryField[] = [
  ...(["control", "title", "area", "verdict", "findings", "group", "action", "from", "effort"] as const),
  ...(["owner", "due", "mitigation", "accepted", "latestStart"] as const),
];

/** What is repeated for each entry. */
export const entriesName = "entries";

/** What every plan has to carry: whose it is, that it is no certificate, and of each entry what is done by when. */
export const essential: {
  readonly plan: readonly PlanField[];
  readonly entry: readonly EntryField[];
} = { plan: ["supplier", "notice"], entry: ["control", "action", "due"] };

/** Whether a name is that of a field of the plan. */
export function isPlanField(name: string): name is PlanField {
  return planFields.some((each) => each === name);
}

/** Whether a name is that of a field of an entry. */
export function isEntryField(name: string): name is EntryField {
  return entryFields.some((each) => each === name);
}
