import { isOpen, type CsmVerdict, type EvidenceMode } from "../../assessment/assessment.ts";
import { parsed, type Document, type Parsed } from "../../document/document.ts";
import { given } from "../../document/given.ts";
import { entryOf, itemsOf, plainOf, textOf, type Node } from "../../document/node.ts";
import type { StoredProblem } from "../../document/stored-problem.ts";
import { inOrder } from "../../document/problems-in-order.ts";
import { fieldsOf, type Fields, type Note } from "./fields.ts";
import { readCertificate, readControl, readWarning } from "./read-parts.ts";
import type { Fact, Snapshot, SnapshotControl, SnapshotOptions, SnapshotSupplier } from "./snapshot.ts";

/**
 * Reads a document of the format `csm-check/assessment@1` as what it found; or every problem of its build. Only what is
 * needed is asked for, and what is there besides is passed over: within @1 fields may be added. Whether it agrees with
 * itself is not asked here.
 */
export function readSnapshot({ root }: Document): Parsed<Snapshot> {
  const problems: StoredProblem[] = [];
  const note: Note = (problem) => void problems.push(problem);
  const fields = fieldsOf(root, note, "assessment");
  const snapshot = snapshotIn(fields);
  for (const place of repeated(root))
    note({ code: "assessment-misfit", key: "id", why: "repeated", at: place.place });
  return parsed(inOrder(problems), () => snapshot);
}

function snapshotIn(fields: Fields): Snapshot {
  const { text, date, word, maybe, each, texts } = fields;
  const catalogue = fields.fields("catalogue");
  const controls = each("controls", readControl);
  const undecided = texts("undecided");
  return {
    source: text("source"),
    ...given({ sha256: maybe("sha256", text) }),
    catalogue: {
      id: catalogue.text("id"),
      version: catalogue.text("version"),
      ...given({ sha256: catalogue.maybe("sha256", catalogue.text) }),
    },
    supplier: supplierIn(fields.fields("supplier")),
    ...given({ marking: maybe("marking", text) }),
    contract: factsIn(fields.node("contract")),
    scope: factsIn(fields.node("scope")),
    level: text("level"),
    asOf: date("asOf"),
    options: optionsIn(fields.fields("options")),
    verdict: verdictOf(word("verdict", ["met", "met-with-plan", "not-met"]), controls, undecided),
    ...given({ holdsUntil: maybe("holdsUntil", date) }),
    controls,
    certificates: each("certificates", readCertificate),
    warnings: each("warnings", readWarning),
  };
}

function supplierIn({ text, maybe, texts }: Fields): SnapshotSupplier {
  return {
    name: text("name"),
    ...given({ companyNumber: maybe("companyNumber", text) }),
    alsoKnownAs: maybe("alsoKnownAs", texts) ?? [],
  };
}

function optionsIn({ flag, word, maybe }: Fields): SnapshotOptions {
  return {
    plans: flag("plans"),
    acceptDcc: flag("acceptDcc"),
    evidence: word<EvidenceMode>("evidence", ["off", "check", "require"]),
    redacted: maybe("redact", flag) ?? false,
  };
}

/** The verdict with the shade that it has only in words: what keeps it from being met is not shown yet, and no more. */
function verdictOf(
  published: Exclude<CsmVerdict, "undecided">,
  controls: readonly SnapshotControl[],
  undecided: readonly string[],
): CsmVerdict {
  if (published !== "not-met") return published;
  const known = new Set(undecided);
  const open = controls.filter(({ importance, verdict }) => importance === "required" && isOpen(verdict));
  return open.length > 0 && open.every(({ id }) => known.has(id)) ? "undecided" : published;
}

function factsIn(node: Node | undefined): readonly Fact[] {
  if (node?.kind !== "map") return [];
  return node.entries.map(({ key, value }) => ({
    field: key,
    values: value.kind === "list" ? value.items.map(said) : [said(value)],
  }));
}

function said(node: Node): string {
  return textOf(node) ?? JSON.stringify(plainOf(node));
}

/** The ids of controls that stand a second time: nothing could tell which of them counts. */
function repeated(root: Node): readonly Node[] {
  const seen = new Set<string>();
  return itemsOf(entryOf(root, "controls")?.value).flatMap((control) => {
    const id = entryOf(control, "id")?.value;
    const text = textOf(id);
    if (id === undefined || text === undefined) return [];
    if (seen.has(text)) return [id];
    seen.add(text);
    return [];
  });
}
