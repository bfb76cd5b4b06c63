import type { FileKind, Form, Kind, ShapeProblem } from "../../document/problem.ts";
import { daysIn } from "../../document/calendar-date.ts";
import { inThousands, list } from "../../text/counting.ts";
import type { ProblemWords } from "./problem-said.ts";
import { clip } from "../../text/safe-text.ts";

/** The words of a problem of shape. */
export function shapeProblemWords(problem: ShapeProblem): ProblemWords {
  switch (problem.code) {
    case "foreign-file": {
      const found = problem.looksLike === undefined ? "" : `; it looks like ${problem.looksLike}`;
      if (problem.wanted === "framework")
        return { says: `this is no framework that can be imported${found}`, mend: importable };
      return {
        says: `this is no csm-check ${fileKind(problem.wanted)}${found}`,
        mend: formatHint(problem.wanted),
      };
    }
    case "wrong-format":
      return wrongFormat(problem.found, problem.wanted);
    case "unknown-key":
      return {
        says: `the key "${clip(problem.key)}" is not known here`,
        mend: unknownKey(problem.known, problem.nearest),
      };
    case "missing-key": {
      const within = problem.within === undefined ? "" : ` of "${clip(problem.within)}"`;
      const mend =
        problem.key === "format"
          ? `Begin the file with "format: csm-check/declaration@1".`
          : `Add "${problem.key}: …".`;
      return { says: `"${problem.key}"${within} is missing`, mend };
    }
    case "wrong-kind":
      return {
        says: `here is ${article(problem.found)} where ${list(problem.wanted.map(article), "or")} is expected`,
        mend: kindHint(problem.wanted),
      };
    case "empty-value":
      if (problem.commented === true)
        return {
          says: "nothing is written here: what follows the # is a comment",
          mend: "If it is meant, put it in quotes with its #; else write a value, or delete the line.",
        };
      return { says: "nothing is written here", mend: "Write a value, or delete the line." };
    case "bad-value":
      return badValue(problem.form, problem.found);
    case "bad-choice": {
      const near = problem.nearest === undefined ? "" : `Did you mean "${clip(problem.nearest)}"? `;
      return {
        says: `"${clip(problem.found)}" is not one of the words that can stand here`,
        mend: `${near}Write ${list(problem.choices, "or")}.`,
      };
    }
    case "too-long":
      return { says: `this is longer than ${problem.limit} characters`, mend: "Shorten it." };
    case "too-many-items":
      return {
        says: `here are more than ${inThousands(problem.limit)} ${problem.of ?? "items"}`,
        mend: "Leave out what is not needed, or spread it over several files.",
      };
    case "too-few":
      return { says: `at least ${problem.least} must stand here`, mend: "Add one, or delete the key." };
    case "repeated-value":
      return { says: `"${clip(problem.found)}" stands here twice`, mend: "Delete one of the two." };
  }
}

const importable =
  "OSCAL catalogues and profiles, CISO Assistant libraries and CycloneDX standards can be imported.";

function fileKind(kind: FileKind): string {
  const words = {
    declaration: "declaration",
    catalogue: "catalogue",
    "catalogue-part": "part of a catalogue",
    any: "declaration or catalogue",
  };
  return words[kind];
}

function formatHint(wanted: FileKind): string {
  const format = wanted === "catalogue" ? "csm-check/catalogue@1" : "csm-check/declaration@1";
  return `Such a file begins with "format: ${format}".`;
}

function wrongFormat(found: string, wanted: FileKind): ProblemWords {
  const says = `the format "${clip(found)}" is not that of a ${fileKind(wanted)}`;
  if (/^csm-check\/(?:declaration|catalogue|assessments?)@(?!1$)\d+$/.test(found))
    return {
      says: `the format "${clip(found)}" is newer than this csm-check`,
      mend: "Install a newer csm-check.",
    };
  if (wanted === "declaration" && found.startsWith("csm-check/catalogue"))
    return { says, mend: "To check a catalogue: csm-check validate. To assess against it: --catalogue." };
  if (found.startsWith("csm-check/assessment"))
    return { says, mend: "Name the declaration that it was made from." };
  return { says, mend: formatHint(wanted) };
}

function unknownKey(known: readonly string[], nearest: string | undefined): string {
  const own = `Keys of your own begin with "x-".`;
  if (nearest !== undefined) return `Did you mean "${clip(nearest)}"? ${own}`;
  return known.length === 0 ? own : `Known here: ${known.join(", ")}. ${own}`;
}

function article(kind: Kind): string {
  return { text: "text", list: "a list", mapping: "a mapping", nothing: "nothing" }[kind];
}

function kindHint(wanted: readonly Kind[]): string {
  if (wanted.includes("list") && !wanted.includes("text"))
    return `Write a list: each item on a line of its own behind "- ".`;
  return wanted.includes("mapping") && !wanted.includes("text")
    ? `Write "key: value" lines, indented below the key.`
    : "Write one value.";
}

function badValue(form: Form, found: string): ProblemWords {
  const text = clip(found);
  switch (form) {
    case "date":
      return {
        says: `"${text}" is not a date${impossible(found)}`,
        mend: "Write year-month-day, as in 2026-11-24.",
      };
    case "sha256":
      return {
        says: `"${text}" is not a SHA-256`,
        mend: "It has 64 hexadecimal digits; sha256sum or certutil -hashfile prints it.",
      };
    case "path":
      return {
        says: `"${text}" is not a path below this folder`,
        mend: "Write it relative to this file, with forward slashes: evidence/policy.pdf.",
      };
    case "id":
    case "questionId":
      return { says: `"${text}" cannot be an id`, mend: "Use lower-case letters, digits and hyphens." };
    case "scheme":
      return {
        says: `"${text}" is no certification scheme that csm-check knows`,
        mend: "Write Cyber Essentials, Cyber Essentials Plus or DCC; for another scheme an id of lower-case letters, digits and hyphens.",
      };
    case "line":
      return {
        says: found.trim() === "" ? "nothing is written here" : "here is more than one line",
        mend: "Write it on one line.",
      };
    case "digits":
      return { says: `"${text}" is not a whole number`, mend: "Write digits alone." };
    case "figure":
      return {
        says: `"${text}" is not a number`,
        mend: "Write digits, with a point where needed; no sign and no unit.",
      };
    case "percentage":
      return { says: `"${text}" is not a percentage`, mend: "Write 0 to 100." };
    case "flag":
      return { says: `"${text}" is neither yes nor no`, mend: "Write yes or no." };
    case "short":
      return {
        says: `"${text}" is no answer to a control`,
        mend: "Write yes, no or unknown, or its answers below the id.",
      };
    case "url":
      return { says: `"${text}" is not an address`, mend: "It begins with https:// or http://." };
    case "email":
      return { says: `"${text}" is not an e-mail address`, mend: "Write it as in name@firm.example." };
    case "level":
    case "text":
    case "other":
      return {
        says: text.trim() === "" ? "nothing is written here" : `"${text}" cannot stand here`,
        mend: "See csm-check schema declaration.",
      };
  }
}

/** Why a date that looks like one is none. */
function impossible(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return "";
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1) return ": there is no year 0000";
  if (month < 1 || month > 12) return `: there is no month ${match[2] ?? ""}`;
  if (day < 1) return ": there is no day 00";
  return ` of the calendar: that month has ${daysIn(year, month)} days`;
}
