import { once } from "../document/once.ts";
import { given } from "../document/given.ts";
import { levelOf, schemesAsked, type Catalogue } from "../catalogue/catalogue.ts";
import { schemeId } from "../catalogue/scheme.ts";
import type { Document } from "../document/document.ts";
import { entryOf, itemsOf, valueAt, type Node } from "../document/node.ts";
import { absentAt, type Place } from "../document/place.ts";
import { isYes } from "../document/yes-no.ts";
import type { DeclarationFile } from "../generated/declaration-file.ts";
import type {
  Certificate,
  Contract,
  ControlDeclaration,
  Declaration,
  Evidence,
  Plan,
  Subcontractor,
} from "./declaration.ts";
import type { ReadControl } from "./read-controls.ts";

type Of<K extends keyof DeclarationFile> = NonNullable<DeclarationFile[K]>;
type EvidenceFile = Of<"documents">[string];

/** Makes the declaration out of a file that was found sound. */
export function buildDeclaration(
  document: Document,
  file: DeclarationFile,
  read: readonly ReadControl[],
  catalogue: Catalogue,
): Declaration {
  const { contract } = file;
  const { headcount, ...supplier } = file.supplier;
  const level = declaredLevel(file, catalogue);
  const documents = new Map(Object.entries(file.documents ?? {}));
  const controls = read.map((each) => controlOf(each, file, documents, document.root));
  const certificates = itemsOf(valueAt(document.root, "certificates"));
  const asked = once(() => schemesAsked(catalogue));
  return {
    path: document.path,
    supplier: {
      ...supplier,
      name: supplier.name.trim(),
      alsoKnownAs: supplier.alsoKnownAs ?? [],
      ...(headcount === undefined ? {} : { headcount: Number(headcount) }),
    },
    ...given({ level }),
    declared: file.declared ?? {},
    ...(file.marking === undefined ? {} : { marking: file.marking.trim() }),
    ...(contract === undefined ? {} : { contract: contractOf(contract) }),
    ...(file.scope === undefined || !statesAny(file.scope) ? {} : { scope: file.scope }),
    certificates: (file.certificates ?? []).map((each, index) =>
      certificateOf(each, certificates[index] ?? document.root, catalogue, asked),
    ),
    controls: new Map(controls.map((control) => [control.id, control])),
    subcontractors: subcontractorsOf(file, document.root, catalogue),
    places: placesOf(document.root),
  };
}

/** A level is told by its id, however it is written. */
function subcontractorsOf(
  { subcontractors = [] }: DeclarationFile,
  root: Node,
  catalogue: Catalogue,
): readonly Subcontractor[] {
  const nodes = itemsOf(valueAt(root, "subcontractors"));
  return (subcontractors ?? []).map(({ level, ...rest }, index) => ({
    ...rest,
    name: rest.name.trim(),
    ...(level === undefined ? {} : { level: levelOf(catalogue, level)?.id ?? level }),
    at: nodes[index]?.place ?? root.place,
  }));
}

/** The id of the declared level; where the catalogue has only one, it need not be written. */
function declaredLevel({ level }: DeclarationFile, catalogue: Catalogue): string | undefined {
  if (level !== undefined) return levelOf(catalogue, level)?.id;
  return catalogue.levels.length === 1 ? catalogue.levels[0]?.id : undefined;
}

/** Whether a scope says anything at all beside the author's own keys. */
function statesAny(scope: Of<"scope">): boolean {
  return Object.entries(scope).some(
    ([key, value]) => !key.startsWith("x-") && (!Array.isArray(value) || value.length > 0),
  );
}

function placesOf(root: Node): Declaration["places"] {
  const place = (key: string): Place => entryOf(root, key)?.keyPlace ?? absentAt(root.place);
  return {
    controls: place("controls"),
    certificates: place("certificates"),
    declared: place("declared"),
    scope: place("scope"),
    contract: place("contract"),
    level: place("level"),
  };
}

function contractOf(file: Of<"contract">): Contract {
  const { modii, ...rest } = file;
  return { ...rest, ...(modii === undefined ? {} : { modii: isYes(modii) }) };
}

function certificateOf(
  file: Of<"certificates">[number],
  node: Node,
  catalogue: Catalogue,
  asked: () => readonly string[],
): Certificate {
  const { level, sha256, ...rest } = file;
  const at = node.place;
  return {
    ...rest,
    scheme: schemeId(file.scheme, asked),
    covers: file.covers ?? [],
    attested: file.attested ?? [],
    ...(sha256 === undefined ? {} : { sha256: sha256.toLowerCase() }),
    ...(level === undefined ? {} : { level: levelOf(catalogue, level)?.id ?? level }),
    at,
    places: { expires: valueAt(node, "expires")?.place ?? at, file: valueAt(node, "file")?.place ?? at },
  };
}

/** What is said of a control, made key by key: most say nothing but answers. */
type Making = { -readonly [K in keyof ControlDeclaration]: ControlDeclaration[K] };

const nothing: readonly [] = [];

function controlOf(
  read: ReadControl,
  file: DeclarationFile,
  documents: ReadonlyMap<string, EvidenceFile>,
  root: Node,
): ControlDeclaration {
  const { control, entry, answers } = read;
  const made: Making = { id: control.id, at: entry.keyPlace, answers, evidence: nothing };
  const said = file.controls?.[control.id];
  if (typeof said !== "object" || said === null) return made;
  const { evidence, note, plan, notApplicable, answeredBy, answeredOn } = said;
  const placeOf = (key: string): Place => entryOf(entry.value, key)?.keyPlace ?? entry.keyPlace;
  if (evidence != null) made.evidence = evidenceIn(evidence, entry.value, documents, root);
  if (note !== undefined) made.note = note;
  if (answeredBy !== undefined) made.answeredBy = answeredBy;
  if (answeredOn !== undefined) made.answeredOn = answeredOn;
  if (plan !== undefined) made.plan = planOf(plan, placeOf("plan"));
  if (notApplicable !== undefined) made.notApplicable = { ...notApplicable, at: placeOf("notApplicable") };
  return made;
}

function evidenceIn(
  said: readonly (string | EvidenceFile)[],
  control: Node,
  documents: ReadonlyMap<string, EvidenceFile>,
  root: Node,
): readonly Evidence[] {
  const nodes = itemsOf(valueAt(control, "evidence"));
  // A document named twice shows no more than once, and a thousand times would only swell every report.
  const told = new Set<unknown>();
  return said.flatMap((each, index) => {
    if (told.has(each)) return [];
    told.add(each);
    const named = typeof each === "string" ? documents.get(each) : each;
    const node = typeof each === "string" ? valueAt(root, "documents", each) : nodes[index];
    return named === undefined || node === undefined ? [] : [evidenceOf(named, node)];
  });
}

function evidenceOf(file: EvidenceFile, node: Node): Evidence {
  const at = node.place;
  const evidence = {
    ...file,
    title: file.title.trim(),
    at,
    fileAt: file.file === undefined ? at : (valueAt(node, "file")?.place ?? at),
  };
  return file.sha256 === undefined ? evidence : { ...evidence, sha256: file.sha256.toLowerCase() };
}

function planOf(file: Omit<Plan, "at">, at: Place): Plan {
  return { ...file, at };
}
