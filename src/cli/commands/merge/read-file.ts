import type { Document, Parsed } from "../../../document/document.ts";
import { refused } from "../../../document/document.ts";
import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import type { Node } from "../../../document/node.ts";
import { isNamedJson } from "../../../document/is-named-json.ts";
import { pageLimit, readSavedPage, type PageFault } from "../../../form/saved-page.ts";
import type { PageState } from "../../../form/page-state.ts";
import type { Giver, Part } from "../../../sharing/source.ts";
import { fileText } from "../../run/file-text.ts";
import { readText, textRead, type ReadText } from "../../run/read-text.ts";
import { shownPath } from "../../run/shown-path.ts";
import type { Host } from "../../world/host.ts";

/** A file as it was read, before anything is held against a catalogue. */
export interface FileIn {
  /** As reports tell it. */
  readonly path: string;
  readonly document: Parsed<Document>;
  /** The text that its places lie in, for code frames. */
  readonly shown?: string;
  /** Its text, where that is YAML that can be gone on with. */
  readonly text?: string;
  readonly part?: Part;
  /** Who answered, and when, where the file says that of all of it. */
  readonly giver?: Giver;
  /** Who gave which answer, where the file says that of each. */
  readonly givers?: ReadonlyMap<Node, Giver>;
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
  return /\.html?$/i.test(file) ? readPage(file, host) : readDeclaration(file, host);
}

async function readDeclaration(file: string, host: Host): Promise<FileIn> {
  const read = await readText(file, declarationLimit, host);
  return { ...shownOf(read), ...(isNamedJson(file) || read.text === undefined ? {} : { text: read.text }) };
}

async function readPage(file: string, host: Host): Promise<FileIn> {
  const path = shownPath(file, host);
  const { text } = fileText(file, pageLimit, host, path);
  if (!text.ok) return { path, document: text };
  const page = readSavedPage(text.value);
  if (!page.ok)
    return { path, document: refused(problemOf(page.fault, { path, line: page.line, column: 1 })) };
  const { declaration, answeredBy, answeredOn } = page.state;
  const bytes = new TextEncoder().encode(declaration);
  const read = await textRead({ path: file, shown: path, bytes }, declaration);
  const giver = {
    ...(answeredBy === undefined ? {} : { by: answeredBy }),
    ...(answeredOn === undefined ? {} : { on: answeredOn }),
  };
  return { ...shownOf(read), text: declaration, giver, ...partOf(page.state) };
}

function shownOf({ shown, text, document }: ReadText): FileIn {
  return { path: shown, document, ...(text === undefined ? {} : { shown: text }) };
}

function partOf({ for: whom, only }: PageState): { readonly part?: Part } {
  if (whom === undefined) return {};
  return { part: { for: whom, ...(only === undefined ? {} : { controls: only }) } };
}

function problemOf(fault: PageFault, at: { path: string; line: number; column: number }) {
  if (fault.code === "too-large") return { code: "too-large", limit: fault.limit, at } as const;
  return { code: "answers-format", why: "page", at } as const;
}
