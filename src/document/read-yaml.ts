import { isAlias, isMap, isScalar, isSeq, type Document, type ParsedNode, type YAMLMap } from "yaml";
import { behindSpaces, commentedAt, lineStart } from "./behind-gap.ts";
import { forbiddenIn } from "./forbidden-characters.ts";
import type { Entry, Node } from "./node.ts";
import { depthLimit, type Reading } from "./reading.ts";
import type { Place } from "./place.ts";
import type { Problem } from "./problem.ts";
import { tokensLimit, yamlDepth } from "./yaml-depth.ts";
import { yamlDocuments } from "./yaml-documents.ts";
import { yamlErrors } from "./yaml-errors.ts";
import { namingLookAlikes } from "./yaml-look-alikes.ts";

/**
 * Reads YAML 1.2 into a tree that knows its places: one document, no anchors, aliases, merge keys or tags. `any` lets
 * characters pass that our own files may not hold.
 */
export function readYaml(text: string, place: Placer, any: boolean = false): Reading {
  const oldMac = /\r(?!\n)/.exec(text);
  if (oldMac !== null)
    return { node: undefined, problems: [{ code: "old-line-ends", at: place(oldMac.index) }] };
  const beyond = yamlDepth(text, depthLimit);
  if (beyond?.limit === "depth") return { node: undefined, problems: [tooDeep(place(beyond.offset))] };
  if (beyond !== undefined) return { node: undefined, problems: slipsBefore(beyond.offset, text, place) };
  const documents = documentsOf(text);
  if (documents === undefined) return { node: undefined, problems: [tooDeep(place(0))] };
  if ("empty" in documents) return { node: undefined, problems: [] };
  const [first, second] = documents;
  const directive = /^%YAML[ \t]+(?!1\.2\b)/m.exec(first === undefined ? "" : text.slice(0, first.range[0]));
  if (directive !== null)
    return { node: undefined, problems: [{ code: "yaml-directive", at: place(directive.index) }] };
  const errors = first === undefined ? [] : yamlErrors(first, text, place);
  if (errors.length > 0)
    return {
      node: undefined,
      problems: namingLookAlikes(errors, text, place, (other) => slipsOf(other, place)),
    };
  if (second !== undefined)
    return {
      node: undefined,
      problems: [{ code: "second-document", at: place(startOf(first ?? second, second, text)) }],
    };
  return treeOf(first?.contents ?? null, { text, place, problems: [], any });
}

function tooDeep(at: Place): Problem {
  return { code: "too-deep", limit: depthLimit, at };
}

/** What is wrong with a text of which nothing is known yet. */
function slipsOf(text: string, place: Placer): readonly Problem[] {
  if (yamlDepth(text, depthLimit) !== undefined) return [tooDeep(place(0))];
  const documents = documentsOf(text);
  if (documents === undefined) return [tooDeep(place(0))];
  const [first] = documents;
  return first === undefined ? [] : yamlErrors(first, text, place);
}

/** The slips in the part of a text that is given to the parser; where there are none, that the text is too long for it. */
function slipsBefore(offset: number, text: string, place: Placer): readonly Problem[] {
  const line = lineStart(text, offset);
  const slips = slipsOf(text.slice(0, line === 0 ? offset : line), place).filter(
    // What is open where the text is cut may be closed behind.
    (problem) => problem.code !== "syntax" || !problem.detail.startsWith("unclosed"),
  );
  if (slips.length > 0) return slips;
  return [{ code: "too-many-values", limit: tokensLimit, of: "tokens", at: place(offset) }];
}

/** The parser's documents; undefined where it goes deeper than the stack after all, in a way that nobody counted. */
function documentsOf(text: string): ReturnType<typeof yamlDocuments> | undefined {
  try {
    return yamlDocuments(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Placer = (offset: number, end?: number) => Place;

/** The `---` line that opens a later document, or what stands behind the end of the first. */
function startOf(first: Document.Parsed, second: Document.Parsed, text: string): number {
  const marker = /^---(?=[ \t\r\n]|$)/gm;
  marker.lastIndex = first.contents?.range[1] ?? first.range[1];
  return marker.exec(text)?.index ?? second.contents?.range[0] ?? second.range[0];
}

function treeOf(contents: ParsedNode | null, walk: Walk): Reading {
  const node = contents === null ? undefined : nodeOf(contents, walk, 1);
  return { node, problems: walk.problems };
}

interface Walk {
  readonly text: string;
  readonly place: Placer;
  readonly problems: Problem[];
  readonly any: boolean;
}

function nodeOf(yaml: ParsedNode, walk: Walk, depth: number): Node {
  const at = walk.place(yaml.range[0], yaml.range[1]);
  if (isAlias(yaml)) {
    walk.problems.push({ code: "alias", at });
    return { kind: "scalar", text: "", empty: true, place: at };
  }
  if (yaml.anchor !== undefined)
    walk.problems.push({ code: "anchor", at: before(yaml, `&${yaml.anchor}`, walk) });
  if (yaml.tag !== undefined) walk.problems.push({ code: "tag", at: before(yaml, "!", walk) });
  if (depth > depthLimit && !isScalar(yaml)) {
    walk.problems.push({ code: "too-deep", limit: depthLimit, at });
    return { kind: "scalar", text: "", empty: true, place: at };
  }
  if (isMap(yaml)) return { kind: "map", entries: entriesOf(yaml, walk, depth), place: at };
  if (isSeq(yaml)) {
    const items = yaml.items.map((item) => nodeOf(item, walk, depth + 1));
    return { kind: "list", items, place: at };
  }
  const text = String(yaml.value);
  if (!walk.any) checkText(text, at, walk.problems);
  const empty = yaml.type === "PLAIN" && /^(?:|~|null|Null|NULL)$/.test(text);
  return { kind: "scalar", text, empty, place: at };
}

/** Where the anchor or tag of a node begins: in front of it. */
function before(yaml: ParsedNode, mark: string, { text, place }: Walk): Place {
  let start = text.lastIndexOf(mark, yaml.range[0]);
  while (mark === "!" && text[start - 1] === "!") start--;
  return place(Math.max(0, start), Math.max(0, start) + mark.length);
}

function entriesOf(map: YAMLMap.Parsed, walk: Walk, depth: number): Entry[] {
  const entries: Entry[] = [];
  const lines = new Map<string, number>();
  for (const pair of map.items) {
    const keyNode = nodeOf(pair.key, walk, depth + 1);
    const key = keyNode.kind === "scalar" ? keyNode.text : "";
    const keyPlace = keyNode.place;
    const firstLine = lines.get(key);
    if (key === "<<") walk.problems.push({ code: "merge-key", at: keyPlace });
    else if (firstLine !== undefined)
      walk.problems.push({ code: "duplicate-key", key, firstLine, at: keyPlace });
    lines.set(key, firstLine ?? keyPlace.line ?? 1);
    const value: Node =
      pair.value === null
        ? { kind: "scalar", text: "", empty: true, place: keyPlace }
        : nodeOf(pair.value, walk, depth + 1);
    // An empty value has no letters of its own to point at.
    const placed: Node =
      value.kind === "scalar" && value.empty && value.text === ""
        ? { ...value, ...commentedBehind(pair.key.range[1], walk.text), place: keyPlace }
        : value;
    entries.push({ key, keyPlace, value: placed });
  }
  return entries;
}

function commentedBehind(key: number, text: string): ReturnType<typeof commentedAt> {
  const colon = behindSpaces(text, key);
  return text[colon] === ":" ? commentedAt(text, colon + 1) : {};
}

/** An escape can hide what may not stand there openly. */
function checkText(text: string, at: Place, problems: Problem[]): void {
  for (const { codePoint } of forbiddenIn(text))
    problems.push({ code: "forbidden-character", codePoint, at });
}
