import type { Catalogue } from "../../catalogue/catalogue.ts";
import { declarationLimit } from "../../declaration/declaration-limit.ts";
import { parseDeclaration } from "../../declaration/parse-declaration.ts";
import { formatProblem } from "../../document/file-format.ts";
import type { Problem } from "../../document/problem.ts";
import validateDeclaration from "../../generated/declaration-validator.js";
import type { Host } from "../world/host.ts";
import { chosenCatalogue } from "./chosen-catalogue.ts";
import type { Look } from "./make-page.ts";
import { readText } from "./read-text.ts";
import { showProblems } from "./show-problems.ts";
import { usableCatalogue } from "./usable-catalogue.ts";

/** The catalogue of `--catalogue`, else that which the file names, else the standard. */
export async function catalogueFor(
  source: string,
  options: Look,
  host: Host,
): Promise<Catalogue | undefined> {
  const { document, text } = await readText(source, declarationLimit, host);
  if (options.catalogue !== undefined || !document.ok)
    return usableCatalogue(options.catalogue, options, host);
  const chosen = chosenCatalogue(document.value, host);
  if (chosen.ok) return chosen.value;
  await refuse(source, chosen.problems, text, options, host);
  return undefined;
}

/** The text of a declaration that can be continued; its problems are told where it cannot. */
export async function soundText(
  source: string,
  needed: boolean,
  catalogue: Catalogue,
  options: Look,
  host: Host,
): Promise<string | undefined> {
  const { text, document } = await readText(source, declarationLimit, host);
  const rules = { validate: validateDeclaration, levelNeeded: false };
  const strange = document.ok ? formatProblem(document.value, "declaration") : undefined;
  if (strange === undefined && document.ok && parseDeclaration(document.value, catalogue, rules).ok)
    return text;
  if (!needed && !document.ok && isMissing(document.problems)) return "";
  const declaration = document.ok ? parseDeclaration(document.value, catalogue, rules) : document;
  const problems = declaration.ok ? (strange === undefined ? [] : [strange]) : declaration.problems;
  await refuse(source, problems, text, options, host);
  return undefined;
}

function isMissing([problem]: readonly Problem[]): boolean {
  return problem?.code === "unreadable" && problem.reason === "missing";
}

async function refuse(
  path: string,
  problems: readonly Problem[],
  text: string | undefined,
  options: Look,
  host: Host,
): Promise<void> {
  const [first, ...rest] = problems;
  if (first === undefined) return;
  const sources = new Map(text === undefined ? [] : [[path, text] as const]);
  await showProblems(
    [{ ok: false, path, problems: [first, ...rest], sources }],
    "cannot be continued",
    options,
    host,
  );
}
