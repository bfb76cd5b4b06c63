import type { Indent } from "../../document/indents.ts";
import { plainOf } from "../../document/look-alikes.ts";
import type { ReadingProblem } from "../../document/problem.ts";
import type { SyntaxDetail } from "../../document/syntax-detail.ts";
import { count, list } from "../../text/counting.ts";
import { characterName, keyNamed } from "./character-name.ts";
import type { ProblemWords } from "./problem-said.ts";

type Syntax = Extract<ReadingProblem, { readonly code: "syntax" }>;

/** The words of a slip in YAML or JSON. */
export function syntaxWords({ detail, character, indent }: Syntax): ProblemWords {
  if (detail === "look-alike" && character !== undefined) return lookAlikeWords(character);
  if (detail === "bad-indent" && indent !== undefined && indent.fitting.length > 0)
    return indentWords(indent);
  return words[detail];
}

function lookAlikeWords(character: number): ProblemWords {
  const key = keyNamed(plainOf(character));
  return {
    says: `${characterName(character)} stands here in the place of ${key}`,
    mend: `Delete it and type ${key}; it often comes along when text is pasted.`,
  };
}

function indentWords({ here, fitting }: Indent): ProblemWords {
  return {
    says: `this line begins with ${spaces(here)}, and not as its neighbours do`,
    mend: `Begin it with ${list(fitting.map(spaces), "or")}: lines that belong together begin with the same number.`,
  };
}

function spaces(number: number): string {
  return number === 0 ? "no space" : count(number, "space");
}

const words: Readonly<Record<SyntaxDetail, ProblemWords>> = {
  "tab-indent": {
    says: "a tab is used to indent",
    mend: "Use spaces, here and wherever else a line begins with a tab.",
  },
  "unclosed-quote": { says: "this quote is not closed", mend: "Add the closing quote." },
  "unclosed-bracket": { says: "a bracket is not closed before here", mend: "Add the closing ] or }." },
  "colon-in-text": {
    says: "a colon and a space in this text make it look like a key",
    mend: "Put the text in quotes.",
  },
  "bad-indent": {
    says: "this line is not indented like its neighbours",
    mend: "Give lines that belong together the same number of spaces.",
  },
  "missing-dash": {
    says: "the lines here are items that begin with a dash and a space, and this one does not",
    mend: `Put "- " before it, or begin it with as many spaces as the lines that it belongs to.`,
  },
  "look-alike": {
    says: "a character stands here in the place of one of the keyboard",
    mend: "Delete it and type it again.",
  },
  "stray-comma": {
    says: "a comma stands behind the end of the value",
    mend: "Delete the comma: in YAML, lines are not separated by commas.",
  },
  "missing-colon": {
    says: "a key without a colon and a value",
    mend: 'Write "key: value", with a space behind the colon.',
  },
  "list-on-key-line": {
    says: "a list begins on the line of its key",
    mend: 'Put each "- item" on a line of its own below the key.',
  },
  "text-after-value": {
    says: "something stands behind the end of the value",
    mend: "Put the whole text in double quotes.",
  },
  "bad-escape": {
    says: "a back-slash that means nothing",
    mend: "Use single quotes, or write the back-slash twice.",
  },
  "special-start": { says: "text may not begin with this character", mend: "Put the text in quotes." },
  "missing-comma": { says: "a comma or a colon is missing", mend: "Separate the items with commas." },
  "missing-space": {
    says: "a space is missing in front of this",
    mend: "Put a space there: a comment begins behind a space and a #.",
  },
  "long-key": {
    says: "a key of more than 1,024 characters",
    mend: "Did a colon get into a long text? Put the text in quotes.",
  },
  "key-not-text": { says: "a key that is a list or a mapping", mend: "Use plain text as key." },
  "json-value": {
    says: "here JSON expects a value or a key in double quotes",
    mend: "Look for a stray character or a missing quote.",
  },
  "json-comma": { says: "a comma with nothing behind it", mend: "Delete the comma." },
  "json-comment": { says: "JSON has no comments", mend: "Delete the comment, or save the file as .yaml." },
  "json-end": {
    says: "something stands behind the end of the JSON value",
    mend: "Delete what follows the last bracket.",
  },
  other: {
    says: "this cannot be read as YAML",
    mend: "Look for a missing quote, colon or space on this line or the one before.",
  },
};
