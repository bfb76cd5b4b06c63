import { bareName } from "../../declaration/same-name.ts";
import { schemeId } from "../../catalogue/scheme.ts";
import { textOf, valueAt, type Node } from "../../document/node.ts";
import { bare, wholeNumber } from "./same-value.ts";

/**
 * By what the items of a list are known: under `own` an item is found, by `wanted` it looks for one that is the same
 * thing. Keys and not a comparison of each with each, since a stranger's list may be long.
 */
export interface Thing {
  readonly own: readonly string[];
  readonly wanted: readonly string[];
}

/** By what an item of a list of a declaration is known; `list` is the key of that list. */
export function thingIn(list: string): (item: Node) => Thing {
  switch (list) {
    case "certificates":
      return (item) => known(wordOf(item, "scheme", (text) => schemeId(text)));
    case "subcontractors":
      return firm;
    case "evidence":
      return piece;
    case "exclusions":
      return (item) => known(wordOf(item, "what"));
    case "entities":
    case "covers":
    case "alsoKnownAs":
      return (item) => known(worded(textOf(item), bareName));
    default:
      return (item) => known(worded(textOf(item), bare));
  }
}

/** Of certificates of one scheme, whose number is limited: by number and a date, without a number by all of it. */
export function mayBeOne(list: string, one: Node, other: Node): boolean {
  if (list !== "certificates") return true;
  const [issued, expires] = [agrees(one, other, "issued"), agrees(one, other, "expires")];
  const number = agrees(one, other, "number");
  if (number !== undefined) return number && (issued === true || expires === true);
  return issued === true && expires === true && agrees(one, other, "holder", bareName) !== false;
}

/** Whether two mappings say the same under a key; undefined where one of them says nothing there. */
function agrees(one: Node, other: Node, key: string, keyed = bare): boolean | undefined {
  const [a, b] = [wordOf(one, key, keyed), wordOf(other, key, keyed)];
  return a === undefined || b === undefined ? undefined : a === b;
}

function known(key: string | undefined): Thing {
  const keys = key === undefined ? [] : [key];
  return { own: keys, wanted: keys };
}

function worded(text: string | undefined, keyed: (text: string) => string): string | undefined {
  return text === undefined ? undefined : keyed(text);
}

function wordOf(item: Node, key: string, keyed: (text: string) => string = bare): string | undefined {
  return worded(textOf(valueAt(item, key)), keyed);
}

/** A firm is known by its number, else by its name; with another risk assessment it is another subcontract. */
function firm(item: Node): Thing {
  const [number, name = ""] = [wordOf(item, "companyNumber", wholeNumber), wordOf(item, "name", bareName)];
  const reference = wordOf(item, "riskAssessmentReference");
  const own = number === undefined ? [`bare ${name}`, name] : [`# ${number}`, name];
  const wanted = number === undefined ? [name] : [`# ${number}`, `bare ${name}`];
  return {
    own: own.flatMap((id) => [`${id} for ${reference ?? ""}`, `${id} for any`]),
    wanted: wanted.flatMap((id) =>
      reference === undefined ? [`${id} for `, `${id} for any`] : [`${id} for ${reference}`, `${id} for `],
    ),
  };
}

/** What is written out is known by its file, else by its address, else by its title. */
function piece(item: Node): Thing {
  if (item.kind !== "map") return known(undefined);
  const [file, url, title = ""] = [wordOf(item, "file"), wordOf(item, "url"), wordOf(item, "title")];
  const located = file === undefined ? (url === undefined ? undefined : `at ${url}`) : `in ${file}`;
  return located === undefined
    ? { own: [`bare ${title}`, title], wanted: [title] }
    : { own: [located, title], wanted: [located, `bare ${title}`] };
}
