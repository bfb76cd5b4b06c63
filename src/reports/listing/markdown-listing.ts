import { markdownText } from "../../text/markdown-text.ts";
import type { Page } from "../../text/page.ts";
import { withoutCommands } from "../../text/safe-text.ts";
import { notice } from "../../words/notice.ts";
import { bullets, heading, section, table } from "../markdown/blocks.ts";
import { cellWords } from "./cell-words.ts";
import { filledColumns } from "./filled-columns.ts";
import type { Listing, ListingTable } from "./listing.ts";

/** A listing as Markdown. */
export function markdownListing(listing: Listing, { tool }: Page): string {
  const { title, marking, lead, facts, tables, after } = listing;
  const blocks = [
    ...(marking === undefined ? [] : [`**${markdownText(marking)}**`]),
    heading(1, title),
    ...lead.map(markdownText),
    ...bullets(facts.map(({ label, value }) => `${markdownText(label)}: ${markdownText(value)}`)),
    ...tables.flatMap(tableBlocks),
    ...section(2, "To know", bullets(after.map(markdownText))),
    ...(listing.blanks ?? []).flatMap((blank) =>
      section(2, blank.heading, bullets(blank.labels.map((label) => `${markdownText(label)}:`))),
    ),
    `_${markdownText(notice)}_`,
    `_Made with ${markdownText(`${tool.name} ${tool.version}`)}._`,
  ];
  return withoutCommands(`${blocks.join("\n\n")}\n`);
}

function tableBlocks(all: ListingTable): readonly string[] {
  const { heading: title, text, columns, rows } = filledColumns(all);
  return section(2, title, [
    ...(text === undefined ? [] : [markdownText(text)]),
    ...table(
      columns.map(({ head }) => markdownText(head)),
      rows.map((cells) => cells.map((cell) => markdownText(cellWords(cell)))),
    ),
  ]);
}
