import type { ImprovementPlan, PlanEntry } from "../../following/plan-entries.ts";
import type { WorkGroup } from "../../following/work.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { effortWords } from "../../words/control/remedy-words.ts";
import { acceptedWords } from "../../words/plan/accepted-words.ts";
import { groupWords } from "../../words/plan/group-words.ts";
import { blocksWords, lackSentences, planNames, planSentences } from "../../words/plan/plan-sentences.ts";
import { levelName } from "../../words/verdict/verdict-sentence.ts";
import { catalogueName } from "../../words/catalogue-name.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import {
  dateOf,
  idOf,
  textOf,
  type Listing,
  type ListingCell,
  type ListingColumn,
} from "../listing/listing.ts";

const columns: readonly ListingColumn[] = [
  { head: "Control", name: "control", width: 9 },
  { head: "Title", name: "title", width: 22 },
  { head: "What is missing", name: "missing", width: 30 },
  { head: "Action", name: "action", width: 44 },
  { head: "Whose", name: "from", width: 14 },
  { head: "Effort and time", name: "effort", width: 24 },
  { head: "Owner", name: "owner", width: 16 },
  { head: "Due", name: "due", width: 13 },
  { head: "Mitigation until then", name: "mitigation", width: 26 },
  { head: "Acceptance", name: "acceptance", width: 22 },
];

const counted: readonly ListingColumn[] = [...columns, { head: "Begin by", name: "latest start", width: 13 }];

/** The Cyber Improvement Plan as a listing, with room for the authority's acceptance. */
export function planListing(plan: ImprovementPlan): Listing {
  const { assessment, by, entries } = plan;
  const { declaration, catalogue, level, circumstances } = assessment;
  const groups = [...new Set(entries.map(({ group }) => group))];
  const hasOutlook = catalogue.outlook !== undefined;
  return {
    title: `Cyber Improvement Plan of ${declaration.supplier.name}`,
    ...(declaration.marking === undefined ? {} : { marking: declaration.marking }),
    lead: planSentences(plan),
    facts: factsOf(plan),
    tables: groups.map((group) => tableOf(group, plan, by === undefined ? columns : counted)),
    after: [
      ...entries.flatMap((entry) => {
        const says = blocksWords(entry, hasOutlook);
        return says === undefined ? [] : [`${entry.assessed.control.id}: ${says}`];
      }),
      ...lackSentences(plan),
      planNames,
      `Catalogue: ${catalogueName(catalogue)}; ${levelName(catalogue, level)}.`,
    ],
    blanks: [
      { heading: "For the supplier", labels: ["Name", "Role", "Date", "Signature"] },
      {
        heading: "Acceptance by the contracting authority",
        labels: ["Accepted until", "Conditions", "Name", "Role", "Date", "Signature"],
      },
    ],
    day: circumstances.asOf,
  };
}

function factsOf({ assessment, by }: ImprovementPlan): Listing["facts"] {
  const { declaration, circumstances } = assessment;
  const { contract, supplier } = declaration;
  const fact = (label: string, value: string | undefined): Listing["facts"] =>
    value === undefined ? [] : [{ label, value }];
  return [
    ...fact("Supplier", supplier.name),
    ...fact("Company number", supplier.companyNumber),
    ...fact("Contract", contract?.reference),
    ...fact("Buyer", contract?.buyer),
    ...fact("Risk assessment reference", contract?.riskAssessmentReference),
    ...fact("As of", dateInWords(circumstances.asOf)),
    ...fact("To be done by", by === undefined ? undefined : dateInWords(by)),
  ];
}

function tableOf(
  group: WorkGroup,
  { entries, by }: ImprovementPlan,
  shown: readonly ListingColumn[],
): Listing["tables"][number] {
  const { name, says } = groupWords[group];
  const rows = entries
    .filter((entry) => entry.group === group)
    .map((entry) => rowOf(entry, by !== undefined));
  return { heading: name, text: says, columns: shown, rows };
}

function rowOf(entry: PlanEntry, withStart: boolean): readonly ListingCell[] {
  const { assessed, action, from, owner, due, mitigation, accepted, latestStart } = entry;
  const { control } = assessed;
  return [
    idOf(control.id),
    textOf(control.title),
    textOf(missingIn(assessed)),
    textOf(action),
    textOf(from === "declaration" ? "the supplier's plan" : "advice"),
    textOf(effortWords(control.remedy)),
    textOf(owner),
    dateOf(due),
    textOf(mitigation),
    textOf(from === "declaration" ? acceptedWords(accepted) : ""),
    ...(withStart ? [dateOf(latestStart)] : []),
  ];
}
