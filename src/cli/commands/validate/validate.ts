import { catalogueFrom, catalogueNamed } from "../../run/read-catalogue.ts";
import { parseDeclaration } from "../../../declaration/parse-declaration.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { refused, type Parsed } from "../../../document/document.ts";
import { formatProblem, kindOf } from "../../../document/file-format.ts";
import validateDeclaration from "../../../generated/declaration-validator.js";
import type { Item } from "../../../assessment/item.ts";
import { problemJson } from "../../../reports/json/problem-json.ts";
import { written } from "../../../text/json.ts";
import { count } from "../../../text/counting.ts";
import { safeLine } from "../../../text/safe-text.ts";
import type { Problem } from "../../../document/problem.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import type { Host } from "../../world/host.ts";
import { declarationsMeant } from "../../run/declarations-meant.ts";
import { makePage, type Look } from "../../run/make-page.ts";
import { catalogueLimit } from "../../../catalogue/catalogue-limit.ts";
import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import { readText, type ReadText } from "../../run/read-text.ts";
import { showProblems } from "../../run/show-problems.ts";
import { filesNamed } from "../../run/files-named.ts";
import { oneOf, refuseTwoInputs } from "../../run/usage-error.ts";
import { worldFor, type WorldOptions } from "../../run/world-for.ts";
import { chosenCatalogue } from "../../run/chosen-catalogue.ts";

/** The options of `validate`. */
export interface ValidateOptions extends Look, WorldOptions {
  readonly catalogue?: string;
  readonly format?: string;
}

/** Says whether files are well formed; judges nothing. */
export async function validateCommand(
  args: readonly string[],
  options: ValidateOptions,
  world: Host,
): Promise<ExitCode> {
  const host = worldFor(options, world);
  const format = oneOf(options.format ?? "table", ["table", "json"], "--format");
  const files = filesNamed(declarationsMeant(args, "validate", host), host);
  refuseTwoInputs([...files, options.catalogue]);
  const sources = new Map<string, string>();
  const named = options.catalogue === undefined ? undefined : await catalogueNamed(options.catalogue, host);
  const items: Item[] = [];
  const fine: string[] = [];
  if (named?.catalogue.ok === false)
    items.push({ ok: false, path: options.catalogue ?? "", problems: named.catalogue.problems, sources });
  for (const [path, text] of named?.sources ?? []) sources.set(path, text);
  for (const file of named?.catalogue.ok === false ? [] : files) {
    const source = await readText(file, catalogueLimit, host);
    if (source.text !== undefined) sources.set(source.shown, source.text);
    const result = await check(
      source,
      named?.catalogue.ok === true ? named.catalogue.value : undefined,
      sources,
      host,
    );
    if (result.ok) fine.push(`${safeLine(file)} is well formed: ${safeLine(result.value)}.`);
    else items.push({ ok: false, path: source.shown, problems: result.problems, sources });
  }
  const problems: Problem[] = items.flatMap((item) => (item.ok ? [] : [...item.problems]));
  if (format === "json")
    host.out.write(written({ format: "csm-check/problems@1", problems: problems.map(problemJson) }));
  else {
    const { symbols, paint } = await makePage(host.out, options, host);
    for (const line of fine) host.out.write(`${paint.good(symbols.met)} ${line}\n`);
  }
  await showProblems(items, "is not well formed", options, host);
  return items.length > 0 ? 2 : 0;
}

/** What a sound file is, in a few words, or its problems. */
async function check(
  source: ReadText,
  named: Catalogue | undefined,
  sources: Map<string, string>,
  host: Host,
): Promise<Parsed<string>> {
  if (!source.document.ok) return source.document;
  const document = source.document.value;
  const strange = formatProblem(document, "any");
  if (strange !== undefined) return refused(strange);
  switch (kindOf(document)) {
    case "catalogue": {
      const read = await catalogueFrom(source, { ...host, builtIn: { ...host.builtIn, ids: [] } });
      for (const [path, text] of read.sources) sources.set(path, text);
      if (!read.catalogue.ok) return read.catalogue;
      const { title, controls, levels } = read.catalogue.value;
      return {
        ok: true,
        value: `the catalogue "${title}", ${count(controls.length, "control")}, ${count(levels.length, "level")}`,
      };
    }
    case "catalogue-part":
      return refused({ code: "part-alone", at: document.root.place });
    case "any":
    case "declaration":
    case undefined: {
      if (source.bytes.length > declarationLimit)
        return refused({ code: "too-large", limit: declarationLimit, at: { path: source.shown } });
      const catalogue =
        named === undefined ? chosenCatalogue(document, host) : ({ ok: true, value: named } as const);
      if (!catalogue.ok) return catalogue;
      const rules = { validate: validateDeclaration, levelNeeded: false };
      const declaration = parseDeclaration(document, catalogue.value, rules);
      if (!declaration.ok) return declaration;
      const { supplier, controls } = declaration.value;
      return {
        ok: true,
        value: `the declaration of ${supplier.name}, ${count(controls.size, "control")} answered for`,
      };
    }
  }
}
