import type { Problem, ProblemCode, ReadingProblem } from "../../document/problem.ts";
import { catalogueProblemWords } from "./catalogue-problem-words.ts";
import { inThousands } from "../../text/counting.ts";
import { clip } from "../../text/safe-text.ts";
import { declarationProblemWords } from "./declaration-problem-words.ts";
import { importProblemWords } from "./import-problem-words.ts";
import { mergeProblemWords } from "./merge-problem-words.ts";
import {
  declarationCodes,
  importCodes,
  mergeCodes,
  readingCodes,
  firmCodes,
  pageCodes,
  registerCodes,
  shapeCodes,
  storedCodes,
  templateCodes,
} from "./problem-codes.ts";
import type { ProblemWords } from "./problem-said.ts";
import { oddityWords } from "./oddity-words.ts";
import { firmProblemWords } from "./firm-problem-words.ts";
import { pageProblemWords } from "./page-problem-words.ts";
import { registerProblemWords } from "./register-problem-words.ts";
import { shapeProblemWords } from "./shape-problem-words.ts";
import { storedProblemWords } from "./stored-problem-words.ts";
import { templateProblemWords } from "./template-problem-words.ts";
import { syntaxWords } from "./syntax-words.ts";
import { characterName } from "./character-name.ts";

/** The words of a problem. */
export function problemWords(problem: Problem): ProblemWords {
  if (problem.withheld === true) return withheldWords(problem.code);
  const words = wordsByCode(problem);
  const oddity = oddityWords(problem);
  return oddity === "" ? words : { ...words, mend: `${oddity} ${words.mend}` };
}

/** What is said of a problem, told or stored, of which the code alone may be told. */
export function withheldSentence(code: string): string {
  return sentence(withheldWords(code));
}

function withheldWords(code: string): ProblemWords {
  return {
    says: "what is wrong is withheld (--redact)",
    mend: `What the code means: csm-check explain ${code}`,
  };
}

function wordsByCode(problem: Problem): ProblemWords {
  if (isOf(problem, readingCodes)) return readingProblemWords(problem);
  if (isOf(problem, shapeCodes)) return shapeProblemWords(problem);
  if (isOf(problem, importCodes)) return importProblemWords(problem);
  if (isOf(problem, storedCodes)) return storedProblemWords(problem);
  if (isOf(problem, registerCodes)) return registerProblemWords(problem);
  if (isOf(problem, mergeCodes)) return mergeProblemWords(problem);
  if (isOf(problem, pageCodes)) return pageProblemWords(problem);
  if (isOf(problem, firmCodes)) return firmProblemWords(problem);
  if (isOf(problem, templateCodes)) return templateProblemWords(problem);
  return isOf(problem, declarationCodes) ? declarationProblemWords(problem) : catalogueProblemWords(problem);
}

/** The words of a problem as one text. */
export function problemSentence(problem: Problem): string {
  return sentence(problemWords(problem));
}

function sentence({ says, mend }: ProblemWords): string {
  return mend === "" ? `${says}.` : `${says}. ${mend}`;
}

/** Whether a problem has one of these codes. */
function isOf<C extends ProblemCode>(
  problem: Problem,
  codes: Readonly<Record<C, true>>,
): problem is Extract<Problem, { readonly code: C }> {
  return Object.hasOwn(codes, problem.code);
}

function readingProblemWords(problem: ReadingProblem): ProblemWords {
  switch (problem.code) {
    case "unreadable":
      return unreadable[problem.reason];
    case "too-large": {
      const size =
        problem.limit >= 1024 * 1024 ? `${problem.limit / 1024 / 1024} MiB` : `${problem.limit / 1024} KiB`;
      return {
        says: `the file is larger than ${size}`,
        mend:
          problem.limit > 4 * 1024 * 1024
            ? "Check that you named the right file."
            : "Name evidence files instead of pasting their text.",
      };
    }
    case "not-utf8":
      return notUtf8[problem.looksLike];
    case "forbidden-character":
      return {
        says: `${characterName(problem.codePoint)} is not allowed: it is invisible, or changes how the text is shown`,
        mend: "Delete it; it often comes along when text is pasted.",
      };
    case "old-line-ends":
      return {
        says: "the file has old Mac line ends (CR alone)",
        mend: "Save it with line ends LF or CRLF.",
      };
    case "empty-file":
      return {
        says: "the file is empty",
        mend: `Begin with "format: csm-check/declaration@1", or copy an example.`,
      };
    case "not-a-mapping":
      return {
        says: `the file holds a ${problem.found} where "key: value" lines are expected`,
        mend: `Begin with "format: csm-check/declaration@1".`,
      };
    case "syntax":
      return syntaxWords(problem);
    case "second-document":
      return { says: "a second document begins here", mend: "Put one declaration into one file." };
    case "duplicate-key":
      return {
        says: `"${clip(problem.key)}" stands here a second time`,
        mend: `Delete one of the two; the first is in line ${problem.firstLine}.`,
      };
    case "anchor":
      return {
        says: "anchors (&) are not read",
        mend: "Write the value out; put text that begins with & in quotes.",
      };
    case "alias":
      return {
        says: "aliases (*) are not read",
        mend: "Write the value out; put text that begins with * in quotes.",
      };
    case "merge-key":
      return { says: `merge keys ("<<") are not read`, mend: "Write the keys out." };
    case "tag":
      return {
        says: "tags (!) are not read",
        mend: "Delete the tag; put text that begins with ! in quotes.",
      };
    case "yaml-directive":
      return { says: "the file asks for another YAML than 1.2", mend: "Delete the line that begins with %." };
    case "too-deep":
      return {
        says: `lists and mappings lie more than ${problem.limit} levels deep`,
        mend: "Nothing that is read here lies so deep.",
      };
    case "too-many-values":
      return {
        says: `the file has more than ${inThousands(problem.limit)} ${problem.of === "values" ? "keys and items" : "words and marks"}`,
        mend: "Check that you named the right file; give each supplier, or each framework, a file of its own.",
      };
    case "too-many-problems":
      return {
        says: `there are more than ${problem.limit} problems; the rest is not shown`,
        mend: "Fix these first, and run again.",
      };
  }
}

const unreadable: Readonly<Record<Extract<ReadingProblem, { code: "unreadable" }>["reason"], ProblemWords>> =
  {
    missing: { says: "there is no such file", mend: "Check the name and the folder." },
    directory: {
      says: "this is a folder, not a file",
      mend: "Name the file in it: nothing in it is taken for a declaration by its name (.yaml, .yml, .json).",
    },
    denied: { says: "the file may not be read", mend: "Check its permissions." },
    "not-a-file": { says: "this is no regular file", mend: "Name a file." },
    link: {
      says: "this is a link that leads elsewhere, which is not followed in a CI or with --no-follow",
      mend: "Put the declaration itself there, or name the file to which the link leads.",
    },
    failed: { says: "the file cannot be read", mend: "Check the disk or the network drive." },
  };

const notUtf8: Readonly<Record<Extract<ReadingProblem, { code: "not-utf8" }>["looksLike"], ProblemWords>> = {
  "utf-16": {
    says: 'the file is saved as UTF-16 ("Unicode" in older Windows programs)',
    mend: "Save it as UTF-8.",
  },
  binary: { says: "the file is not text", mend: "Name the text file itself, not a document or a picture." },
  other: { says: "here are bytes that are not UTF-8", mend: "Save the file as UTF-8." },
};
