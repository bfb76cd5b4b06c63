import { isMap, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from "yaml";
import {
  colonEnd,
  columnOf,
  inserted,
  isBlockText,
  lineBreak,
  lineEnd,
  lineStart,
  nextLine,
  ownEnd,
  pairEnd,
  spacesBefore,
  startOf,
  valueEnd,
  type Edit,
  type ParsedPair,
} from "./splice-places.ts";

/** Puts a value, as its source on one line, into the place of the one that an entry has, or lacks. */
export function replaced(text: string, map: YAMLMap.Parsed, pair: ParsedPair, yaml: string): Edit {
  const colon = colonEnd(pair);
  const { value } = pair;
  const column = columnOf(text, startOf(pair));
  if (colon === undefined || value === null) {
    const line = map.flow === true ? "" : `${lineBreak(text)}${" ".repeat(column)}`;
    return inserted(pair.key.range[1], `${line}: ${yaml}`);
  }
  const [start, end] = value.range;
  if (start === end) {
    const spaces = /^[ \t]*(?=,|\r?\n|$)/.exec(text.slice(colon))?.[0].length ?? 0;
    return { at: colon, end: colon + spaces, text: ` ${yaml}` };
  }
  if (isBlockText(value)) return blockTextReplaced(text, value, yaml);
  // `{"a":1}` is sound, `{"a":one}` not to every reader.
  if (!isBlockCollection(value)) return { at: start, end, text: text[start - 1] === ":" ? ` ${yaml}` : yaml };
  const own = ownEnd(text, valueEnd(text, value), column + 1);
  if (start < lineEnd(text, colon)) return { at: start, end: own, text: yaml };
  return { at: colon, end: own, text: ` ${yaml}${commentFrom(text, colon)}` };
}

/** The header gives way to the value and keeps its comment; the lines of the text go. */
function blockTextReplaced(text: string, value: ParsedNode, yaml: string): Edit {
  const [start, end] = value.range;
  const header = /^[|>][-+\d]*/.exec(text.slice(start, end))?.[0].length ?? 1;
  const last = Math.max(lineEnd(text, start), valueEnd(text, value));
  return { at: start, end: last, text: `${yaml}${commentFrom(text, start + header)}` };
}

/** What stands between an offset and the end of its line, unless it is nothing but spaces. */
function commentFrom(text: string, offset: number): string {
  const rest = text.slice(offset, lineEnd(text, offset));
  return rest.trim() === "" ? "" : rest;
}

function isBlockCollection(node: ParsedNode): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

/** Takes an entry out, with its lines where it has them for itself. */
export function removed(text: string, map: YAMLMap.Parsed, pair: ParsedPair): readonly Edit[] {
  const [start, end] = [startOf(pair), pairEnd(text, pair)];
  return map.flow === true
    ? removedFromFlow(text, map, map.items.indexOf(pair), start, end)
    : [ownLines(text, start, end)];
}

/** Takes an item out of a list, likewise; nothing where there is none. */
export function removedItem(text: string, list: YAMLSeq.Parsed, index: number): readonly Edit[] {
  const item = list.items[index];
  if (item === undefined) return [];
  const end = valueEnd(text, item);
  if (list.flow === true) return removedFromFlow(text, list, index, item.range[0], end);
  const dash = list.srcToken?.items[index]?.start.find(({ type }) => type === "seq-item-ind");
  return dash === undefined ? [] : [ownLines(text, dash.offset, end)];
}

/** The lines from one offset to another, with the comments below that are indented further. */
function ownLines(text: string, start: number, end: number): Edit {
  const own = ownEnd(text, end, columnOf(text, start) + 1);
  return { at: lineStart(text, start), end: nextLine(text, own), text: "" };
}

/** An entry goes with the comma behind it, the last one with the comma in front. */
function removedFromFlow(
  text: string,
  within: YAMLMap.Parsed | YAMLSeq.Parsed,
  index: number,
  start: number,
  valueEnds: number,
): readonly Edit[] {
  const behind = commaAt(within, index + 1);
  const front = behind === undefined ? commaAt(within, index) : undefined;
  const comma = front === undefined ? [] : [{ at: front, end: front + 1, text: "" }];
  const end = behind === undefined ? valueEnds : behind + 1;
  const lead = spacesBefore(text, start);
  const trail = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const [open, close] = [within.range[0] + 1, within.range[1] - 1];
  if (start - lead === lineStart(text, start) && /^[ \t]*(?:#.*)?\r?\n/.test(text.slice(end)))
    return [...comma, { at: start - lead, end: nextLine(text, end), text: "" }];
  if (`${text.slice(open, start)}${text.slice(end, close)}`.trim() === "")
    return [{ at: open, end: close, text: "" }];
  if (behind === undefined || /^[ \t]*\r?\n/.test(text.slice(end)))
    return [...comma, { at: start - lead, end, text: "" }];
  return [{ at: start, end: end + trail, text: "" }];
}

/** Where the comma in front of an entry stands; behind the last entry there may be one, too. */
function commaAt(within: YAMLMap.Parsed | YAMLSeq.Parsed, index: number): number | undefined {
  const token = within.srcToken?.items[index];
  return token?.start.find(({ type }) => type === "comma")?.offset;
}
