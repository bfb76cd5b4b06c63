import type { Level } from "../../../catalogue/catalogue.ts";
import { levelIn } from "../../../interview/session.ts";
import { beginning } from "../../../interview/beginning.ts";
import { levelEdit, type Edit } from "../../../interview/edits.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { given } from "../../../document/given.ts";
import { textOf, valueAt, type MapNode } from "../../../document/node.ts";
import { parseDocument } from "../../../document/parse-document.ts";
import { openable } from "../../../form/openable.ts";
import type { PageState } from "../../../form/page-state.ts";
import { dateInWords } from "../../../text/dates-in-words.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { asOfDate, dateNamed } from "../../run/as-of.ts";
import { controlsNamed } from "../../run/controls-named.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { levelNamed } from "../../run/level-named.ts";
import { showProblems } from "../../run/show-problems.ts";
import { catalogueFor, soundText } from "../../run/to-continue.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import { detailEdit, edited } from "./edited.ts";
import { checkNames, refuseTaken, type FormOptions } from "./form-options.ts";
import { pageOf } from "./page-of.ts";
import { requestsCommand } from "./requests.ts";
import { isBook, writeBook } from "./write-book.ts";

/** Writes a page that asks for a declaration, or for the rest of one. */
export async function formCommand(
  file: string | undefined,
  options: FormOptions,
  host: Host,
): Promise<ExitCode> {
  if (options.register !== undefined) return requestsCommand(file, options.register, options, host);
  const { output = "form.html" } = options;
  checkForm(file, output, options, host);
  const catalogue = await catalogueFor(file ?? "", options, host);
  if (catalogue === undefined) return 2;
  const state = await stateFor(file, output, catalogue, options, host);
  if (state === undefined) return 2;
  if (isBook(output)) return writeBook(output, state, catalogue, options, host);
  const opened = openable(state, catalogue);
  if (!opened.ok) {
    const item = { ok: false, path: file ?? state.file, problems: opened.problems } as const;
    await showProblems([item], "cannot be put into a page", options, host);
    return 2;
  }
  const page = await pageOf(state, catalogue, host);
  const failure = host.write(output, page);
  if (failure !== undefined) {
    host.err.write(`error: ${safeLine(output)} cannot be written: ${safeLine(failure.why)}\n`);
    return 2;
  }
  host.out.write(
    `${safeLine(output)} is written (${kilobytes(page)} KB). It opens with a double click, and needs no network.\n`,
  );
  host.out.write(`Whoever answers saves ${safeLine(state.file)} from it, and sends you that.\n`);
  return 0;
}

/** What makes a page impossible before anything is read. */
function checkForm(file: string | undefined, output: string, options: FormOptions, host: Host): void {
  if (file === "-") throw new UsageError("form reads a file, not standard input");
  if (file !== undefined && /\.json$/i.test(file))
    throw new UsageError(`the page saves YAML, and "${file}" is JSON`, "Name a file that ends in .yaml.");
  if (!/\.html?$/i.test(output) && !isBook(output))
    throw new UsageError(
      `a page cannot be written to "${output}"`,
      "Name a file that ends in .html, or in .xlsx for a workbook.",
    );
  if (file !== undefined && host.identity(file) === host.identity(output))
    throw new UsageError(`"${output}" is read here, and cannot be written as well`);
  checkNames(options);
  refuseTaken(output, options, host);
}

async function stateFor(
  file: string | undefined,
  output: string,
  catalogue: Catalogue,
  options: FormOptions,
  host: Host,
): Promise<PageState | undefined> {
  const named = options.level === undefined ? undefined : levelNamed(options.level, [catalogue]);
  const only = controlsNamed(options.only, catalogue);
  const today = asOfDate(undefined, host.now());
  const due = options.due === undefined ? undefined : dateNamed(options.due, "--due", host.now());
  if (due !== undefined && due < today)
    host.err.write(`${dateInWords(due)}, by which the answers are asked for, has passed.\n`);
  const name = nameOf(file, output);
  const text =
    file === undefined
      ? beginning({ catalogue, file: name, level: named }, today)
      : await soundText(file, true, catalogue, options, host);
  if (text === undefined) return undefined;
  const declaration = edited(text, editsFor(named, options, catalogue));
  const root = rootOf(declaration, name);
  const buyer = options.buyer ?? textOf(valueAt(root, "contract", "buyer"));
  const level = levelIn(root, catalogue)?.id;
  return {
    ...{ declaration, file: name },
    ...given({ level, only, due, buyer, for: options.for }),
    ...(options.recommended === true ? { recommended: true } : {}),
  };
}

/** What the declaration is called that the page saves: the file that was read, else by the page. */
function nameOf(file: string | undefined, output: string): string {
  const base = (path: string): string => path.replace(/^.*[/\\]/, "");
  if (file !== undefined) return /\.ya?ml$/i.test(file) ? base(file) : `${base(file)}.yaml`;
  const page = base(output).replace(/\.(?:html?|xlsx)$/i, "");
  return page === "form" || page === "questions" ? "supplier.yaml" : `${page}.yaml`;
}

function editsFor(level: Level | undefined, { buyer }: FormOptions, catalogue: Catalogue): readonly Edit[] {
  return [
    ...(level === undefined ? [] : [levelEdit(level.id, catalogue)]),
    ...(buyer === undefined ? [] : [detailEdit("contract.buyer", buyer, catalogue)]),
  ];
}

function rootOf(text: string, path: string): MapNode {
  const document = parseDocument(text, path);
  return document.ok ? document.value.root : { kind: "map", entries: [], place: { path } };
}

function kilobytes(text: string): number {
  return Math.ceil(new TextEncoder().encode(text).length / 1024);
}
