import { parseCatalogue } from "../../../catalogue/parse-catalogue.ts";
import type { Document, Parsed } from "../../../document/document.ts";
import { parseDocument } from "../../../document/parse-document.ts";
import type { Problem } from "../../../document/problem.ts";
import type { Composed } from "../../../exchange/compose.ts";
import { importFramework } from "../../../exchange/import-framework.ts";
import { leftSummary, leftWords } from "../../../exchange/left-out-words.ts";
import type { Open } from "../../../exchange/oscal-find.ts";
import { writtenCatalogue } from "../../../exchange/write-catalogue.ts";
import validateCatalogue from "../../../generated/catalogue-validator.js";
import { count } from "../../../text/counting.ts";
import type { Item } from "../../../assessment/item.ts";
import { problemJson } from "../../../reports/json/problem-json.ts";
import { written } from "../../../text/json.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { shellWord } from "../../../text/shell-word.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import type { Host } from "../../world/host.ts";
import { insideFolder } from "../../run/inside-folder.ts";
import { again } from "../../../text/again.ts";
import type { Look } from "../../run/make-page.ts";
import { readForeign } from "./read-foreign.ts";
import { catalogueLimit } from "../../../catalogue/catalogue-limit.ts";
import { shownPath } from "../../run/shown-path.ts";
import { showProblems } from "../../run/show-problems.ts";
import { oneOf, UsageError } from "../../run/usage-error.ts";

/** The options of `catalogue import`. */
export interface ImportOptions extends Look {
  readonly output?: string;
  readonly force?: boolean;
  readonly id?: string;
  readonly format?: string;
}

/** Turns files of other tools into a catalogue of csm-check's own; writes it whole, or nothing. */
export async function catalogueImportCommand(
  files: readonly string[],
  options: ImportOptions,
  host: Host,
): Promise<ExitCode> {
  refuseUsage(files, options, host);
  const sources = new Map<string, string>();
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const known = new Map<string, Parsed<Document>>();
  // One file is one document, by whatever way it is named: two profiles can import the same catalogue.
  const read = (path: string): Parsed<Document> => {
    const identity = host.identity(path);
    const before = known.get(identity);
    if (before !== undefined) return before;
    const { text, document } = readForeign(path, host);
    if (text !== undefined) sources.set(path, text);
    known.set(identity, document);
    return document;
  };
  for (const file of files) {
    const document = read(file);
    if (document.ok) documents.push(document.value);
    else problems.push(...document.problems);
  }
  const open: Open = (from, file) => {
    const path = insideFolder(from, file, host);
    if (path === undefined) return "outside";
    const there = host.read(path, 1);
    return there.ok || there.reason !== "missing" ? read(path) : "missing";
  };
  const fail = async (found: readonly Problem[]): Promise<ExitCode> => {
    if (options.format === "json") host.out.write(problemsJson(found, host));
    await showProblems(itemsOf(found, sources), "cannot be imported", options, host);
    return 2;
  };
  if (problems.length > 0) return fail(problems);
  const { id } = options;
  const naming = { builtIn: host.builtIn.ids, ...(id === undefined ? {} : { id }) };
  const composed = importFramework(documents, open, naming);
  if (!composed.ok) return fail(composed.problems);
  const [path = "-"] = files;
  const tooLarge: Problem = { code: "import-too-large", limit: catalogueLimit, at: { path } };
  // YAML is about as long as JSON, and takes far longer to write: what is out of all proportion is not tried.
  if (JSON.stringify(composed.value.file).length > 2 * catalogueLimit) return fail([tooLarge]);
  const text = writtenCatalogue(composed.value);
  if (new TextEncoder().encode(text).length > catalogueLimit) return fail([tooLarge]);
  prove(text, host);
  if (options.output !== undefined) refuseRead(options.output, known.has(host.identity(options.output)));
  return deliver(text, composed.value, options, host);
}

/** What is wrong with how the command was called: told before anything is read. */
function refuseUsage(
  files: readonly string[],
  { id, output, force, format }: ImportOptions,
  host: Host,
): void {
  if (format !== undefined) oneOf(format, ["json"], "--format");
  if (format !== undefined && output === undefined)
    throw new UsageError(
      "--format json writes problems to standard output, where the catalogue would go",
      "Add -o FILE.",
    );
  const identities = files.map(host.identity);
  const twice = files.find((_, index) => identities.indexOf(identities[index] ?? "") !== index);
  if (twice !== undefined) throw new UsageError(`"${twice}" is named twice`);
  if (id !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id))
    throw new UsageError(
      `"${id}" cannot be the id of a catalogue`,
      "Write letters, digits, dots, hyphens and underscores.",
    );
  if (id !== undefined && host.builtIn.ids.includes(id))
    throw new UsageError(`"${id}" is the id of a built-in catalogue`, "Choose another.");
  if (output === undefined) return;
  refuseRead(output, identities.includes(host.identity(output)));
  const there = host.read(output, 1);
  if (force !== true && (there.ok || there.reason !== "missing"))
    throw new UsageError(`"${output}" is there already`, "Choose another name, or add --force.");
}

/** What is read is not written over, be it named or imported by what is named. */
function refuseRead(output: string, isRead: boolean): void {
  if (isRead) throw new UsageError(`"${output}" is read here, and cannot be written as well`);
}

/** What is written is a sound catalogue: anything else is a bug of the import, and nothing is written. */
function prove(text: string, host: Host): void {
  const document = parseDocument(text, "imported.yaml");
  const rules = { validate: validateCatalogue, builtIn: host.builtIn.ids };
  const catalogue = document.ok ? parseCatalogue(document.value, [], rules) : document;
  if (catalogue.ok) return;
  const [{ code, at }] = catalogue.problems;
  throw new Error(`the imported catalogue has a problem: ${code} in line ${at.line ?? 0}`);
}

function deliver(text: string, { file, left }: Composed, options: ImportOptions, host: Host): ExitCode {
  const { output } = options;
  const failure = output === undefined ? undefined : host.write(output, text);
  if (failure !== undefined) {
    host.err.write(`error: ${safeLine(output ?? "")} cannot be written: ${safeLine(failure.why)}\n`);
    return 2;
  }
  if (output === undefined) host.out.write(text);
  if (options.format === "json") host.out.write(problemsJson([], host));
  const controls = count(file.controls.length, "control");
  const areas = count(file.areas?.length ?? 0, "area");
  const levels = count(file.levels?.length ?? 0, "level");
  const told = [
    `Imported ${controls} in ${areas} at ${levels}. ${leftSummary(left)}`,
    ...left.map((each) => `  - ${leftWords(each)}`),
    "The text keeps its owner's copyright and must not be passed on without the right to do so.",
    ...(output === undefined ? [] : nextCommands(output, file, host)),
  ];
  host.err.write(`${told.map(safeLine).join("\n")}\n`);
  return 0;
}

/** What comes next: to check the catalogue, to begin a declaration for it, to assess that. */
function nextCommands(output: string, { levels = [] }: Composed["file"], host: Host): readonly string[] {
  const ours = ["ours.yaml", "declaration.yaml"].find(
    (name) => host.identity(name) !== host.identity(output),
  );
  const catalogue = again({ catalogue: output });
  const [first] = levels;
  const level = first === undefined ? "" : again({ level: first.id });
  return [
    "Next:",
    `  csm-check validate ${shellWord(output)}`,
    `  csm-check init ${ours ?? ""} --template${catalogue}${level}   # a blank to fill in`,
    `  csm-check assess ${ours ?? ""}${catalogue}`,
  ];
}

function problemsJson(found: readonly Problem[], host: Host): string {
  const problems = found.map((each) => ({
    ...each,
    at: { ...each.at, path: shownPath(each.at.path, host) },
  }));
  return written({ format: "csm-check/problems@1", problems: problems.map(problemJson) });
}

/** Problems by the file that they lie in. */
function itemsOf(problems: readonly Problem[], sources: ReadonlyMap<string, string>): readonly Item[] {
  const paths = [...new Set(problems.map(({ at }) => at.path))];
  return paths.map((path) => ({
    ok: false,
    path,
    problems: problems.filter(({ at }) => at.path === path),
    sources,
  }));
}
