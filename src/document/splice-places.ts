import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from "yaml";

/** A key and its value, as the parser gives them. */
export type ParsedPair = YAMLMap.Parsed["items"][number];

/** A stretch of a text and what is to stand there instead. */
export interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Nothing taken out, something put in. */
export function inserted(at: number, text: string): Edit {
  return { at, end: at, text };
}

/** Lines put in front of the line that begins at an offset. */
export function linesAbove(text: string, at: number, lines: readonly string[]): Edit {
  return inserted(at, lines.map((line) => `${line}${lineBreak(text)}`).join(""));
}

/** Lines put behind the line that ends at an offset, in front of its line break. */
export function linesBelow(text: string, at: number, lines: readonly string[]): Edit {
  return inserted(at, lines.map((line) => `${lineBreak(text)}${line}`).join(""));
}

/** The line break of a text: that of its first line. */
export function lineBreak(text: string): string {
  return text[text.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line of an offset ends, in front of its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === "\r" ? end - 1 : end;
}

/** Where the line behind the line of an offset begins. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

/** How far from the start of its line an offset stands. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** How many spaces or tabs stand on its line directly in front of an offset. */
export function spacesBefore(text: string, offset: number): number {
  const line = text.slice(lineStart(text, offset), offset);
  return line.length - line.trimEnd().length;
}

/** The key of an entry as text. */
export function keyOf(pair: ParsedPair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

/** Where an entry begins: at its key, or at the `?` in front of it. */
export function startOf(pair: ParsedPair): number {
  const mark = pair.srcToken?.start.find((token) => token.type === "explicit-key-ind");
  return mark?.offset ?? pair.key.range[0];
}

/** The offset behind the colon of an entry; undefined where it has none. */
export function colonEnd(pair: ParsedPair): number | undefined {
  const colon = pair.srcToken?.sep?.find((token) => token.type === "map-value-ind");
  return colon === undefined ? undefined : colon.offset + 1;
}

/** Where an entry ends, without the comments behind it. */
export function pairEnd(text: string, pair: ParsedPair): number {
  return pair.value === null ? pair.key.range[1] : valueEnd(text, pair.value);
}

/** Where a value ends, without the comments behind it, and without a line break that ends it. */
export function valueEnd(text: string, node: ParsedNode): number {
  const [start, end] = node.range;
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last === undefined ? end : pairEnd(text, last);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last === undefined ? end : valueEnd(text, last);
  }
  if (!isBlockText(node)) return end;
  // Behind `|+` blank lines are part of the text; behind `|` they only stand between it and what follows.
  const keeps = /^[|>]\d?\+/.test(text.slice(start, end));
  const blank = (keeps ? /\r?\n$/ : /(?:\r?\n)+$/).exec(text.slice(start, end));
  return end - (blank?.[0].length ?? 0);
}

/** Whether a value is a text behind `|` or `>`. */
export function isBlockText(node: ParsedNode): boolean {
  return isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
}

/**
 * The end of the last line that belongs to what ends at an offset, in front of its line break: that line itself, or a
 * comment below it that is indented at least so far.
 */
export function ownEnd(text: string, from: number, indent: number): number {
  let end = lineEnd(text, from);
  for (let at = nextLine(text, from); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const column = line.search(/\S/);
    if (line[column] === "#" && column >= indent) end = at + line.length;
    else if (column !== -1) break;
  }
  return end;
}

/**
 * Where the line of an entry begins, or the comment directly above it, down to where the entry before it ends. What
 * opens a file is about the file, and stays above.
 */
export function aboveComment(text: string, start: number, floor: number): number {
  const [line, column] = [lineStart(text, start), columnOf(text, start)];
  let above = line;
  while (above > floor) {
    const before = text.slice(lineStart(text, above - 1), above);
    const indent = before.search(/\S/);
    if (/^(?:---|%)/.test(before)) return line;
    if (before[indent] !== "#" || indent > column) return above;
    above -= before.length;
  }
  return above === 0 ? line : above;
}
