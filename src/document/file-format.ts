import type { Document } from "./document.ts";
import { entryOf, textOf } from "./node.ts";
import type { FileKind, Problem } from "./problem.ts";

const formats = {
  declaration: "csm-check/declaration@1",
  catalogue: "csm-check/catalogue@1",
  "catalogue-part": "csm-check/catalogue-part@1",
} as const;

/** Keys by which files of other tools are known, with what to call them. */
const foreign: readonly (readonly [readonly string[], string])[] = [
  [["openapi"], "an OpenAPI document"],
  [["swagger"], "an OpenAPI (Swagger) document"],
  [["asyncapi"], "an AsyncAPI document"],
  [["apiVersion", "kind"], "a Kubernetes manifest"],
  [["header", "project"], "a security-insights.yml file"],
  [["header", "repository"], "a security-insights.yml file"],
  [["name", "version", "dependencies"], "a package.json file"],
  [["name", "version", "scripts"], "a package.json file"],
  [["name", "devDependencies"], "a package.json file"],
  [["lockfileVersion"], "an npm lock file"],
  [["compilerOptions"], "a tsconfig.json file"],
  [["bomFormat"], "a CycloneDX document"],
  [["spdxVersion"], "an SPDX document"],
  [["runs", "version"], "a SARIF log"],
  [["_type", "predicateType"], "an in-toto statement"],
  [["urn", "objects"], "a CISO Assistant library"],
  [["catalog"], "an OSCAL catalogue"],
  [["profile"], "an OSCAL profile"],
  [["assessment-results"], "OSCAL assessment results"],
  [["on", "jobs"], "a GitHub workflow"],
  [["services", "version"], "a Compose file"],
  [["$schema", "properties"], "a JSON Schema"],
  [["$schema", "$defs"], "a JSON Schema"],
  [["schema_version", "satisfies"], "an OpenControl component"],
];

/** Which kind of csm-check file a document says it is; undefined where it says none. */
export function kindOf(document: Document): FileKind | undefined {
  const format = textOf(entryOf(document.root, "format")?.value);
  if (format === formats.declaration) return "declaration";
  if (format === formats.catalogue) return "catalogue";
  return format === formats["catalogue-part"] ? "catalogue-part" : undefined;
}

/**
 * One clear sentence for a file that is not of the kind wanted, instead of a heap of schema errors. Undefined for a
 * file of the right kind, and for one that only lacks or misspells its format.
 */
export function formatProblem(document: Document, wanted: FileKind): Problem | undefined {
  const kind = kindOf(document);
  if (kind === wanted || (kind !== undefined && wanted === "any")) return undefined;
  const { root } = document;
  const entry = entryOf(root, "format");
  const found = textOf(entry?.value);
  if (entry !== undefined && found?.startsWith("csm-check/"))
    return { code: "wrong-format", found, wanted, at: entry.value.place };
  if (own.some((key) => entryOf(root, key) !== undefined)) {
    if (wanted !== "any") return undefined;
    return { code: "missing-key", key: "format", within: undefined, at: { ...root.place, absent: true } };
  }
  return { code: "foreign-file", looksLike: looksLike(document), wanted, at: root.place };
}

/** What kind of file of another tool a document looks like; undefined where it looks like none that is known. */
export function looksLike({ root }: Document): string | undefined {
  const keys = new Set(root.entries.map((each) => each.key));
  return foreign.find(([marks]) => marks.every((mark) => keys.has(mark)))?.[1];
}

/** Keys that only our own files have at the top. */
const own: readonly string[] = ["supplier", "areas"];
