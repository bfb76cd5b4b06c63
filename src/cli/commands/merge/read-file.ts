import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import { refused, type Document, type Parsed } from "../../../document/document.ts";
import { given } from "../../../document/given.ts";
import { textOf, valueAt, type Node } from "../../../document/node.ts";
import { isNamedJson } from "../../../document/is-named-json.ts";
import type { PageState } from "../../../form/page-state.ts";
import { pageLimit, readSavedPage } from "../../../form/saved-page.ts";
import { registerLimit } from "../../../register/register-of-bytes.ts";
import { isTableFile, tablesOfBytes } from "../../../register/tables-of-bytes.ts";
import { sourceOfDeclaration, type Giver, type Part, type Source } from "../../../sharing/source.ts";
import { catalogueIn, readTables } from "../../../sharing/table/read-tables.ts";
import { fileText } from "../../run/file-text.ts";
import { readText, textRead, type ReadText } from "../../run/read-text.ts";
import { shownPath } from "../../run/shown-path.ts";
import type { Host } from "../../world/host.ts";

/** A file as it was read, before anything is held against a catalogue. */
export interface FileIn {
  /** As reports tell it. */
  readonly path: string;
  /** The text that its places lie in, for code frames. */
  readonly shown?: string;
  /** The document that may name a catalogue. */
  readonly naming?: Document;
  /** What it says by a catalogue, or why that is nothing. */
  readonly sourceBy: (catalogue: Catalogue) => Parsed<Source>;
  /** A table need not name the firm. */
  readonly isTable?: true;
}

/** Reads the files one after the other. */
export async function readFilesIn(files: readonly string[], host: Host): Promise<readonly FileIn[]> {
  const read: FileIn[] = [];
  for (const file of files) read.push(await readFileIn(file, host));
  return read;
}

async function readFileIn(file: string, host: Host): Promise<FileIn> {
  if (isTableFile(file)) return readTableFile(file, host);
  if (/\.html?$/i.test(file)) return readPage(file, host);
  const read = await readText(file, declarationLimit, host);
  return fileIn(read, isNamedJson(file) || read.text === undefined ? {} : { text: read.text });
}

function fileIn({ shown: path, text, document }: ReadText, more: Partial<Source>): FileIn {
  return {
    path,
    ...given({ shown: text, naming: document.ok ? document.value : undefined }),
    sourceBy: () => (document.ok ? { ok: true, value: sourceOfDeclaration(document.value, more) } : document),
  };
}

async function readPage(file: string, host: Host): Promise<FileIn> {
  const path = shownPath(file, host);
  const { text } = fileText(file, pageLimit, host, path);
  if (!text.ok) return { path, sourceBy: () => text };
  const page = readSavedPage(text.value);
  if (!page.ok) {
    const problem = { code: "saved-page", why: page.fault.code, at: { path, line: page.line } } as const;
    return { path, sourceBy: () => refused(problem) };
  }
  const { declaration, answeredBy, answeredOn, earlier } = page.state;
  const bytes = new TextEncoder().encode(declaration);
  const read = await textRead({ path: file, shown: path, bytes }, declaration);
  // What was filled in beforehand and nobody confirmed was not answered by whoever saved the page.
  const isOthers = earlier !== undefined && read.document.ok && !isDeclared(read.document.value.root);
  const giver = isOthers ? {} : given<Giver>({ by: answeredBy, on: answeredOn });
  return fileIn(read, { text: declaration, giver, ...given({ part: partOf(page.state) }) });
}

function isDeclared(root: Node): boolean {
  return textOf(valueAt(root, "declared", "on")) !== undefined;
}

function partOf({ for: whom, only }: PageState): Part | undefined {
  return whom === undefined ? undefined : { for: whom, ...given({ controls: only }) };
}

async function readTableFile(file: string, host: Host): Promise<FileIn> {
  const path = shownPath(file, host);
  const read = host.read(file, registerLimit);
  if (!read.ok) {
    const problem = { code: "unreadable", reason: read.reason, at: { path } } as const;
    return { path, sourceBy: () => refused(problem) };
  }
  const tables = await tablesOfBytes(read.bytes, path);
  if (!tables.ok) return { path, sourceBy: () => tables };
  const catalogue = catalogueIn(tables.value, path);
  return {
    path,
    isTable: true,
    ...given({ naming: catalogue === undefined ? undefined : naming(path, catalogue) }),
    sourceBy: (by) => readTables(tables.value, path, by),
  };
}

function naming(path: string, value: NonNullable<ReturnType<typeof catalogueIn>>): Document {
  const entry = { key: "catalogue", keyPlace: value.place, value };
  return { path, root: { kind: "map", entries: [entry], place: { path } } };
}
