import { forbiddenIn } from "../document/forbidden-characters.ts";
import type { Ledger } from "./left-out.ts";

/** The most that a line and a text of a catalogue may hold (schemas/catalogue.schema.json). */
const lineLimit: number = 500;
const textLimit: number = 4000;

/** Makes a stranger's texts into ones that a catalogue may hold, and counts what that costs. */
export interface Cleaner {
  /** On one line, at most `most` long; undefined where nothing is left. `of` names it where it is cut. */
  readonly line: (text: string | undefined, of: string, most?: number) => string | undefined;
  /** With its lines, at most `most` long. */
  readonly text: (text: string | undefined, of: string, most?: number) => string | undefined;
}

/** A cleaner that enters into this ledger what it cuts and takes out. */
export function cleanerFor(ledger: Ledger): Cleaner {
  const visible = (text: string): string => {
    const found = forbiddenIn(text, text.length);
    if (found.length === 0) return text;
    for (const { codePoint } of found) ledger.leave("characters", `U+${hex(codePoint)}`);
    let kept = "";
    let from = 0;
    for (const { offset, length } of found) {
      kept += text.slice(from, offset);
      from = offset + length;
    }
    // What stood behind one of them may now stand behind a letter that does not take it.
    return visible(kept + text.slice(from));
  };
  const cut = (text: string, of: string, most: number): string | undefined => {
    if (text === "") return undefined;
    if (text.length <= most) return text;
    ledger.leave("clipped", of);
    return clipped(text, most);
  };
  return {
    line: (text = "", of, most = lineLimit) => cut(oneLine(visible(text)), of, most),
    text: (text = "", of, most = textLimit) => cut(lines(visible(text)), of, most),
  };
}

/** The beginning of a text, cut at a word, with dots. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 2).replace(/[\ud800-\udbff]$/, "");
  const space = start.lastIndexOf(" ");
  return `${(space > most * 0.6 ? start.slice(0, space) : start).trimEnd()} …`;
}

/** White space of every kind becomes one space. */
export function oneLine(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(" ");
}

/** Line ends are LF, no line has space at its end, at most one line is empty. */
function lines(text: string): string {
  const kept: string[] = [];
  for (const line of text
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .replaceAll("\t", "  ")
    .split("\n")) {
    const bare = line.trimEnd();
    if (bare !== "" || (kept.length > 0 && kept.at(-1) !== "")) kept.push(bare);
  }
  // The first line may not begin with a space: YAML would want to be told how far the others are indented.
  return kept.join("\n").trim();
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, "0");
}
