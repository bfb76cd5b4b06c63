import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import { behindGap, behindLine, behindSpaces, commentedAt, lineStart } from "./behind-gap.ts";
import type { Entry, ListNode, MapNode, Node, ScalarNode } from "./node.ts";
import type { Place } from "./place.ts";
import { quickScalar } from "./quick-scalar.ts";
import { isBare, type QuickWalk } from "./quick-walk.ts";
import { depthLimit } from "./reading.ts";

/** The node that the next events stand for; undefined where it cannot be vouched for. */
export function quickNode(walk: QuickWalk, depth: number): Node | undefined {
  const event = walk.events[walk.index++];
  if (event === undefined || depth > depthLimit) return undefined;
  if (event.type === EVENT_ID.SCALAR) return valueOf(event, walk);
  if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) return undefined;
  if (!isBare(event) || behindGap(walk.text, walk.at) !== event.start) return undefined;
  walk.at = event.start;
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  if (event.type === EVENT_ID.MAPPING) return isFlow ? flowMap(walk, depth) : blockMap(walk, depth);
  return isFlow ? flowList(walk, depth) : blockList(walk, depth);
}

/** A comment between a key and its plain text makes one of the parsers lose where the text ends. */
function valueOf(event: ScalarEvent, walk: QuickWalk): ScalarNode | undefined {
  const { text, at } = walk;
  const isRisky = event.style === SCALAR_STYLE.PLAIN && text.slice(at, event.valueStart).includes("#");
  return isRisky ? undefined : quickScalar(event, walk);
}

function blockMap(walk: QuickWalk, depth: number): MapNode | undefined {
  const start = walk.at;
  const entries = new Map<string, Entry>();
  while (!isClosed(walk)) {
    if (entries.size > 0 && !isBelow(walk, start)) return undefined;
    if (!isEntry(entries, walk, depth, false)) return undefined;
  }
  walk.index++;
  const place = blockPlace(walk, start);
  return place === undefined ? undefined : { kind: "map", entries: [...entries.values()], place };
}

function blockList(walk: QuickWalk, depth: number): ListNode | undefined {
  const start = walk.at;
  const items: Node[] = [];
  while (!isClosed(walk)) {
    if (items.length > 0 && !isBelow(walk, start)) return undefined;
    if (!passed(walk, "-")) return undefined;
    const item = isNothing(walk) ? nothingBehindDash(walk) : quickNode(walk, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  walk.index++;
  const place = blockPlace(walk, start);
  return place === undefined ? undefined : { kind: "list", items, place };
}

function flowMap(walk: QuickWalk, depth: number): MapNode | undefined {
  const start = walk.at;
  const entries = new Map<string, Entry>();
  // In a list in brackets, `a: b` is a mapping as well, and has no brackets of its own.
  if (!passed(walk, "{")) return undefined;
  while (!isClosed(walk)) {
    if (!isEntry(entries, walk, depth, true)) return undefined;
    if (!passed(walk, ",") && !isClosed(walk)) return undefined;
  }
  if (!isEnded(walk, "}", start)) return undefined;
  return { kind: "map", entries: [...entries.values()], place: walk.place(start, walk.at) };
}

function flowList(walk: QuickWalk, depth: number): ListNode | undefined {
  const start = walk.at;
  const items: Node[] = [];
  if (!passed(walk, "[")) return undefined;
  while (!isClosed(walk)) {
    const item = quickNode(walk, depth + 1);
    if (item === undefined || (!passed(walk, ",") && !isClosed(walk))) return undefined;
    items.push(item);
  }
  return isEnded(walk, "]", start) ? { kind: "list", items, place: walk.place(start, walk.at) } : undefined;
}

/** Reads one more entry of a mapping, with a key that is text on one line and stands once. */
function isEntry(entries: Map<string, Entry>, walk: QuickWalk, depth: number, isFlow: boolean): boolean {
  const start = behindGap(walk.text, walk.at);
  const event = walk.events[walk.index++];
  const keyNode = event?.type === EVENT_ID.SCALAR ? quickScalar(event, walk) : undefined;
  if (keyNode === undefined || behindLine(walk.text, start) < walk.at) return false;
  const { text: key, place: keyPlace } = keyNode;
  const colon = behindSpaces(walk.text, walk.at);
  const hasColon = walk.text[colon] === ":";
  // The other parser counts to 1,024.
  if (key === "<<" || entries.has(key) || colon - start > 1000) return false;
  if (hasColon) walk.at = colon + 1;
  else if (!isFlow || !isNothing(walk)) return false;
  const commented = hasColon ? commentedAt(walk.text, walk.at) : {};
  const value = isNothing(walk) ? { ...nothing(walk, keyPlace), ...commented } : quickNode(walk, depth + 1);
  if (value !== undefined) entries.set(key, { key, keyPlace, value });
  return value !== undefined;
}

/** Whether what comes next begins a line of its own, in the column of an offset. */
function isBelow({ text, at }: QuickWalk, above: number): boolean {
  const next = behindGap(text, at);
  const line = lineStart(text, next);
  return line >= at && next - line === above - lineStart(text, above);
}

/** Whether the next event stands for a value that was left out. */
function isNothing({ events, index }: QuickWalk): boolean {
  const event = events[index];
  return event?.type === EVENT_ID.SCALAR && event.valueStart === -1 && isBare(event);
}

/** Steps over an event without letters. */
function nothing(walk: QuickWalk, place: Place): ScalarNode {
  walk.index++;
  walk.isLeftOut = true;
  return { kind: "scalar", text: "", empty: true, place };
}

/** An item of which there is a dash alone stands behind it. */
function nothingBehindDash(walk: QuickWalk): ScalarNode | undefined {
  if (walk.text[behindLine(walk.text, walk.at) - 1] === "\r") return undefined;
  walk.at = behindSpaces(walk.text, walk.at);
  return nothing(walk, walk.place(walk.at));
}

/** Whether the next event closes a list or a mapping. */
function isClosed({ events, index }: QuickWalk): boolean {
  return events[index]?.type === EVENT_ID.POP;
}

/** Steps over a mark, if it comes next. */
function passed(walk: QuickWalk, mark: string): boolean {
  const at = behindGap(walk.text, walk.at);
  if (walk.text[at] !== mark) return false;
  walk.at = at + 1;
  walk.isLeftOut = false;
  return true;
}

/** Steps over the bracket that closes what begins at an offset, if it comes next. */
function isEnded(walk: QuickWalk, bracket: string, start: number): boolean {
  walk.index++;
  // One parser wants comments between brackets indented, the other does not.
  return passed(walk, bracket) && !/\n *#/.test(walk.text.slice(start, walk.at));
}

/** The place of a block, which goes to the end of its last line; undefined where one line's end is not sure. */
function blockPlace({ text, place, at, isLeftOut }: QuickWalk, start: number): Place | undefined {
  const end = behindLine(text, at);
  const isWindows = text[end - 1] === "\r";
  const isComment = text[behindSpaces(text, at)] === "#";
  if (!isLeftOut || !isWindows || isComment || behindLine(text, start) < end) return place(start, Infinity);
  // What is left out ends in front of the line end, unless lines of comments follow that belong to it.
  return text.slice(end, behindGap(text, at)).includes("#") ? undefined : place(start, end - 1);
}
