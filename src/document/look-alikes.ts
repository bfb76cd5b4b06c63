/** What blanks, quotes and marks of a word processor or of a web page stand for, each with the plain one. */
const plainOnes: readonly (readonly [string, string])[] = [
  [" ", "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"],
  ['"', "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02"],
  ["'", "\u2018\u2019\u201a\u201b\u2032\u00b4\uff07"],
  [":", "\uff1a\ufe55\ua789"],
  [",", "\uff0c\u060c\u3001"],
  ["-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u25cf\u25aa\uff0d"],
];

const plain: ReadonlyMap<string, string> = new Map(
  plainOnes.flatMap(([mark, alike]) => Array.from(alike).map((each) => [each, mark] as const)),
);

const [blanks = "", doubles = "", singles = "", colons = "", , dashes = ""] = plainOnes.map(
  ([, alike]) => alike,
);

/**
 * Look-alikes where YAML expects a mark: blanks that indent or stand beside a colon or dash, quotes around a key or a
 * value, a colon behind the first word of a line, a dash before an item.
 */
const atMarks: readonly RegExp[] = [
  new RegExp(`(?<=^ *)[${blanks}][ ${blanks}]*`, "gm"),
  new RegExp(`(?<=[:,-])[ ${blanks}]*[${blanks}]|[${blanks}](?= *:)`, "g"),
  new RegExp(`(?<=^ *[^ :${colons}\\n]{1,80})[${colons}]`, "gm"),
  new RegExp(`(?<=^ *)[${dashes}](?= )`, "gm"),
  new RegExp(
    `(?<=(?:^|[:,[{-]) *)[${doubles}${singles}]|[${doubles}${singles}](?= *(?:$|[:,\\]}\\r]))`,
    "gm",
  ),
];

/** A YAML text with plain marks in the place of look-alikes; every character stays where it was. */
export function withPlainMarks(text: string): string {
  if (!anyAlike.test(text)) return text;
  return atMarks.reduce((so, marks) => so.replaceAll(marks, plainly), text);
}

const anyAlike = new RegExp(`[${[...plain.keys()].join("")}]`);

function plainly(text: string): string {
  return Array.from(text, (each) => plain.get(each) ?? each).join("");
}

/** The first character of a text that only looks like one of the keyboard's; undefined where it holds none. */
export function lookAlikeIn(text: string): number | undefined {
  return anyAlike.exec(text)?.[0].codePointAt(0);
}

/** The character of the keyboard that a look-alike is taken for. */
export function plainOf(codePoint: number): string | undefined {
  return plain.get(String.fromCodePoint(codePoint));
}
