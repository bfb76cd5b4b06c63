import { schemeId } from "../../catalogue/scheme.ts";
import { bareName } from "../../declaration/same-name.ts";
import { textOf, valueAt } from "../../document/node.ts";
import type { Key, Round } from "./pairs.ts";
import { bare, wholeNumber } from "./same-value.ts";

/**
 * By what items of a list of a declaration are known to be the same thing, the surest first; `list` is the key of that
 * list. Keys and not a comparison of each with each, since a stranger's list may be long.
 */
export function roundsOf(list: string): readonly Round[] {
  switch (list) {
    case "certificates":
      return certificates;
    case "subcontractors":
      return subcontractors;
    case "evidence":
      return evidence;
    case "exclusions":
      return [both(word("what"))];
    case "entities":
    case "covers":
    case "alsoKnownAs":
      return [both((item) => worded(textOf(item), bareName))];
    default:
      return [both((item) => worded(textOf(item), bare))];
  }
}

function both(key: Key): Round {
  return [key, key];
}

function worded(text: string | undefined, keyed: (text: string) => string): string | undefined {
  return text === undefined ? undefined : keyed(text);
}

function word(key: string, keyed: (text: string) => string = bare): Key {
  return (item) => worded(textOf(valueAt(item, key)), keyed);
}

/** Several keys as one, for items that have each of them. */
function all(...keys: readonly Key[]): Key {
  return (item) => {
    const texts = keys.map((key) => key(item));
    return texts.includes(undefined) ? undefined : JSON.stringify(texts);
  };
}

/** For items that say nothing under a key: in that they are alike. */
function lacking(key: Key): Key {
  return (item) => (key(item) === undefined ? "" : undefined);
}

/** For items that say anything under a key. */
function having(key: Key): Key {
  return (item) => (key(item) === undefined ? undefined : "");
}

/** Of two that are known by these keys: first those who say the same of one thing more, then those who do not both say it. */
function agreeing(one: Key, other: Key, more: Key): readonly Round[] {
  return [
    [all(one, more), all(other, more)],
    [all(one, lacking(more)), all(other, lacking(more))],
    [all(one, lacking(more)), all(other, having(more))],
    [all(one, having(more)), all(other, lacking(more))],
  ];
}

const [scheme, number] = [word("scheme", (text) => schemeId(text)), word("number")];
const [issued, expires, holder] = [word("issued"), word("expires"), word("holder", bareName)];
const unnumbered = all(scheme, issued, expires, lacking(number));

/** Certificates of one scheme, whose number is limited: by number and a date, without a number by all that is said. */
const certificates: readonly Round[] = [
  both(all(scheme, number, issued, expires)),
  both(all(scheme, number, issued)),
  both(all(scheme, number, expires)),
  ...agreeing(unnumbered, unnumbered, holder),
  ...agreeing(unnumbered, all(scheme, issued, expires, having(number)), holder),
];

const [name, company] = [word("name", bareName), word("companyNumber", wholeNumber)];
const reference = word("riskAssessmentReference");
const nameAlone = all(name, lacking(company));

/** A firm is known by its number, else by its name; with another risk assessment it is another subcontract. */
const subcontractors: readonly Round[] = [
  ...agreeing(company, company, reference),
  ...agreeing(nameAlone, nameAlone, reference),
  ...agreeing(nameAlone, all(name, having(company)), reference),
];

const [file, url, title] = [word("file"), word("url"), word("title")];
const [inFile, atAddress] = [all(file), all(lacking(file), url)];
const located: Key = (item) => inFile(item) ?? atAddress(item);
const titleAlone = all(title, lacking(located));

/** A piece that is written out is known by its file, else by its address, else by its title. */
const evidence: readonly Round[] = [
  both(located),
  both(titleAlone),
  [titleAlone, all(title, having(located))],
];
