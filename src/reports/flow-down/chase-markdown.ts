import type { Chase } from "../../following/flow-down/chase.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { markdownText } from "../../text/markdown-text.ts";
import type { Page } from "../../text/page.ts";
import { withoutCommands } from "../../text/safe-text.ts";
import { chaseKindWords, chaseSentence, yourPart } from "../../words/flow-down/chase-words.ts";
import { notice } from "../../words/notice.ts";
import { bullets, heading, section } from "../markdown/blocks.ts";
import { partedRows, type ChaseRow } from "./chase-rows.ts";
import { chainMarkings } from "./chain-rows.ts";

/** Whom to ask for what as Markdown: what the reader has to do, then a section a request, with the text to send as a quotation. */
export function chaseMarkdown(chase: Chase, { tool }: Page): string {
  const [yours, requests] = partedRows(chase);
  const blocks = [
    ...chainMarkings(chase.chain).map((text) => `**${markdownText(text)}**`),
    heading(1, "Whom to ask for what"),
    markdownText(chaseSentence(chase)),
    ...section(2, yourPart, bullets(yours.map(ownLine))),
    ...requests.flatMap((row, index) => rowBlocks(row, index + 1)),
    `_${markdownText(notice)}_`,
    `_Made with ${markdownText(`${tool.name} ${tool.version}`)}._`,
  ];
  return withoutCommands(`${blocks.join("\n\n")}\n`);
}

function rowBlocks(row: ChaseRow, number: number): readonly string[] {
  const { entry, asked, asks, letter, email, through } = row;
  const { kind, by, overdue } = entry;
  return [
    heading(2, `${number}. ${asked}: ${chaseKindWords[kind].toLowerCase()}${overdue ? ", overdue" : ""}`),
    ...bullets([
      `Ask for: ${markdownText(asks)}`,
      ...(by === undefined ? [] : [`${kind === "lapses" ? "Holds until" : "Due"}: ${dateInWords(by)}`]),
      ...(email === undefined ? [] : [`To: ${markdownText(email)}`]),
      ...(through === undefined ? [] : [`Through ${markdownText(through)}, who placed the subcontract`]),
      ...(letter === undefined ? [] : [`Subject: ${markdownText(letter.subject)}`]),
    ]),
    ...(letter === undefined
      ? []
      : [letter.paragraphs.map((text) => `> ${markdownText(text)}`).join("\n>\n")]),
  ];
}

function ownLine({ entry, asks }: ChaseRow): string {
  const { by, overdue } = entry;
  const due = by === undefined ? "" : ` The firm ${overdue ? "was" : "is"} to answer by ${dateInWords(by)}.`;
  return `${markdownText(asks)}.${due}`;
}
