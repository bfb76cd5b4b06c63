import { isMap, isSeq, type ParsedNode, type YAMLMap } from "yaml";
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
  if (map.flow === true) return removedFromFlow(text, map, map.items.indexOf(pair), pair);
  const start = startOf(pair);
  const end = ownEnd(text, pairEnd(text, pair), columnOf(text, start) + 1);
  return [{ at: lineStart(text, start), end: nextLine(text, end), text: "" }];
}

/** An entry goes with the comma behind it, the last one with the comma in front. */
function removedFromFlow(
  text: string,
  map: YAMLMap.Parsed,
  index: number,
  pair: ParsedPair,
): readonly Edit[] {
  const behind = commaAt(map, index + 1);
  const front = behind === undefined ? commaAt(map, index) : undefined;
  const comma = front === undefined ? [] : [{ at: front, end: front + 1, text: "" }];
  const start = startOf(pair);
  const end = behind === undefined ? pairEnd(text, pair) : behind + 1;
  const lead = spacesBefore(text, start);
  const trail = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const [open, close] = [map.range[0] + 1, map.range[1] - 1];
  if (start - lead === lineStart(text, start) && /^[ \t]*(?:#.*)?\r?\n/.test(text.slice(end)))
    return [...comma, { at: start - lead, end: nextLine(text, end), text: "" }];
  if (`${text.slice(open, start)}${text.slice(end, close)}`.trim() === "")
    return [{ at: open, end: close, text: "" }];
  if (behind === undefined || /^[ \t]*\r?\n/.test(text.slice(end)))
    return [...comma, { at: start - lead, end, text: "" }];
  return [{ at: start, end: end + trail, text: "" }];
}

/** Where the comma in front of an entry stands; behind the last entry there may be one, too. */
function commaAt(map: YAMLMap.Parsed, index: number): number | undefined {
  const token = map.srcToken?.items[index];
  return token?.start.find(({ type }) => type === "comma")?.offset;
}
