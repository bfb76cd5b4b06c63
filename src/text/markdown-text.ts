import { runnerCommand, safeLine } from "./safe-text.ts";

/**
 * Text for Markdown that shows as it is written, wherever on a line it stands. What CommonMark or a table would act on
 * is escaped. Sites act on more than that after they have read the Markdown, when no escape is left to see: addresses,
 * mentions, references to issues, emoji, formulae. They leave code alone, so a word with one of these is shown as code.
 */
export function markdownText(text: string): string {
  const words = safeLine(text).trim().split(" ");
  return words.map(shownWord).join(" ").replace(startsBlock, "$1\\$2");
}

/**
 * Text as code: names of files, ids, commands. Where code could not hold it as it is, it is escaped text.
 */
export function markdownCode(text: string): string {
  const line = safeLine(text);
  if (line.trim() === "") return "";
  // No escape in code keeps a bar from ending the cell of a table for every reader of Markdown.
  if (line.includes("|") || line.search(runnerCommand) !== -1) return markdownText(line);
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((most, run) => Math.max(most, run.length), 0) + 1);
  // One space on either side is taken off again.
  const room = /^[ `]|[ `]$/.test(line) ? " " : "";
  return `${fence}${room}${line}${room}${fence}`;
}

/** What begins a list, a rule, or a heading at the start of a line. */
const startsBlock = /^(\d*)([-+=.)](?=\s|$|[-+=]))/;

/** What comes alive on GitHub or GitLab in spite of escapes. */
const alive = new RegExp(
  [
    "@", // mentions and mail addresses
    "://|www\\.|mailto:|xmpp:",
    "\\$", // formulae; snippets on GitLab
    ":[\\w+-]+:", // emoji
    "[#!&]\\d|GH-\\d", // issues, merge requests, epics
    '[~%]["\\w]|\\^alert', // labels, milestones, alerts on GitLab
  ].join("|"),
  "i",
);

function shownWord(word: string): string {
  if (!alive.test(word)) return escaped(word);
  return word
    .split(/([|[])/)
    .map((part) => (alive.test(part) ? markdownCode(part) : escaped(part)))
    .join("");
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]~#$]/g, "\\$&")
    .replaceAll(/&(?=[#\w]+;)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("|", "&#124;");
}
