import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Something that has one answer: how a second one would be written, where the only one is, and why it is alone. */
interface Home {
  readonly of: string;
  /** How it shows in the text of a file. */
  readonly sign: RegExp;
  readonly files: readonly string[];
  readonly because: string;
}

const homes: readonly Home[] = [
  {
    of: "the ids of the built-in catalogues",
    sign: /defstan-05-138-issue/,
    // A bundler finds what is imported by its written name alone.
    files: ["catalogue/built-in.ts", "library/built-in-catalogue.ts"],
    because: "an issue 5 is entered in one place, and no command still means issue 4",
  },
  {
    of: "the names of the months",
    sign: /\b(?:jan|feb|october|november)\b["',]/i,
    files: ["text/dates-in-words.ts"],
    because: "a date that is typed is read by the names that it is then told with",
  },
  {
    of: "the names of certification schemes",
    sign: /"cyber-essentials(?:-plus)?"(?:,|:) "C/,
    files: ["words/scheme-names.ts"],
    because: "a certificate is called the same where it is asked for and where it is told",
  },
  {
    of: "the number of problems in words",
    sign: /\bcount\([^()]*"problem"\)|!== "too-many-problems"/,
    files: ["words/problem/problem-count.ts"],
    because: "a list that was cut short has no number, and no report may give it one",
  },
  {
    of: "the characters that hide",
    sign: /\\u202[a-e]|\\u206[0-9a-f]|\\p\{C[cf]\}/i,
    // What is quoted in YAML may be more than what is forbidden there, and is.
    files: ["document/forbidden-characters.ts", "document/quoted.ts"],
    because: "what may not stand in a declaration may not come out of a report either",
  },
  {
    of: "halves of letters",
    sign: /\(\?!\[\\ud[c-f]00/i,
    files: ["document/forbidden-characters.ts"],
    because: "the same halves are forbidden and made visible",
  },
  {
    of: "whether a path as it is written leaves its folder",
    sign: /\[A-Za-z\]:|=== "\.\."/,
    files: ["document/leaves-folder.ts"],
    because: "a path that one reader refuses is not followed by another",
  },
  {
    of: "where a path really leads",
    sign: /realpath/,
    // The last names what is opened once it is known to lie inside.
    files: [
      "cli/world/identity.ts",
      "cli/world/is-inside.ts",
      "cli/world/leads-aside.ts",
      "cli/world/look-at-file.ts",
    ],
    because: "links are followed by one rule, whoever names the file",
  },
  {
    of: "whether one path begins with another",
    sign: /\b(?:identity|real)(?:\([^)]*\))?\.startsWith/,
    files: ["cli/world/is-inside.ts"],
    because: "a folder called firm-old does not lie in a folder called firm",
  },
  {
    of: "the files that a declaration names",
    sign: /"diagram"/,
    files: ["declaration/named-files.ts"],
    because: "what is kept from being overwritten, held to its folder and looked at is one list",
  },
  {
    of: "what is said of an answer that a certificate stands for",
    sign: /no answer yet"|DCC certificate counts|by the DCC certificate/i,
    // A finding tells of a question that somebody must answer: a sentence of its own, without a certificate.
    files: [
      "words/assessed/answered.ts",
      "words/assessed/missing-words.ts",
      "words/finding/finding-words.ts",
    ],
    because: "the page and the machines tell the same of the same answer",
  },
  {
    of: "the number of a noun",
    sign: /=== 1 \? (?:one|"(\w+)") : (?:many|"\1s")/,
    files: ["text/counting.ts"],
    because: "one control and two controls are said by one function",
  },
  {
    of: "the code of a key that belongs to DCC alone",
    sign: /[{(]\s*code: "only-for-dcc"/,
    files: ["declaration/only-for-dcc.ts"],
    because: "a text and its places know no certification scheme",
  },
];

const src = new URL("../src/", import.meta.url);
const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && !name.startsWith("generated/"))
    .map((name) => [name, code(readFileSync(new URL(name, src), "utf8"))]),
);

/** A text without its comments, which may name anything. */
function code(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
}

/** The files in which something shows. */
function showing(sign: RegExp): readonly string[] {
  return [...texts].filter(([, text]) => sign.test(text)).map(([name]) => name);
}

describe("one answer for one concept", () => {
  test.each(homes)("$of", ({ sign, files, because }) => {
    expect(showing(sign).toSorted(), because).toEqual(files.toSorted());
  });
});
