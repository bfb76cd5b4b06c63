import { conform, type Validator } from "../document/conform.ts";
import { parsed, refused, type Document, type Parsed } from "../document/document.ts";
import { itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import { formatProblem } from "../document/file-format.ts";
import { inOrder } from "../document/problems-in-order.ts";
import type { Problem } from "../document/problem.ts";
import type { CatalogueFile } from "../generated/catalogue-file.ts";
import { buildCatalogue, type ControlFile } from "./build-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { checkCatalogue } from "./check-catalogue.ts";

/** What a catalogue is checked against: its compiled schema, ids that a file may not use. */
export interface CatalogueRules {
  readonly validate: Validator<CatalogueFile>;
  readonly builtIn: readonly string[];
}

/** No catalogue needs more parts than this. */
const mostParts = 200;

/** The files that a catalogue names under `parts`, in order, each once, with the place of its name. */
export function partsOf(document: Document): readonly { readonly file: string; readonly node: Node }[] {
  const named = itemsOf(valueAt(document.root, "parts")).slice(0, mostParts);
  const parts = new Map(named.map((node) => [textOf(node), node] as const));
  return [...parts].flatMap(([file, node]) => (file === undefined ? [] : [{ file, node }]));
}

/** Reads a catalogue and its parts: a sound catalogue, or every problem of every file. */
export function parseCatalogue(
  main: Document,
  parts: readonly Document[],
  rules: CatalogueRules,
): Parsed<Catalogue> {
  const format = formatProblem(main, "catalogue");
  if (format !== undefined) return refused(format);
  const shape = conform(main, rules.validate);
  const read = parts.map((part) => readPart(part, rules));
  const problems = [
    ...shape.problems,
    ...read.flatMap((part) => part.problems),
    ...checkCatalogue(main, parts, rules.builtIn),
  ];
  const own = "data" in shape ? (shape.data.controls ?? []) : [];
  const controls = [...own, ...read.flatMap((part) => part.controls)];
  if (!("data" in shape)) return parsed(inOrder(problems), () => nothing());
  return parsed(inOrder(problems), () => buildCatalogue(shape.data, controls));
}

/** The controls of a part, or every problem of its shape. */
function readPart(
  part: Document,
  { validate }: CatalogueRules,
): { readonly controls: readonly ControlFile[]; readonly problems: readonly Problem[] } {
  const format = formatProblem(part, "catalogue-part");
  if (format !== undefined) return { controls: [], problems: [format] };
  const shape = conform(part, validate);
  return { controls: "data" in shape ? (shape.data.controls ?? []) : [], problems: shape.problems };
}

function nothing(): never {
  throw new Error("a shape without data has problems");
}
