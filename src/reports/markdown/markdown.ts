import { catalogueName } from "../../words/catalogue-name.ts";
import { isShortfall, type Assessment } from "../../assessment/assessment.ts";
import { count, some } from "../../text/counting.ts";
import { csmVerdictSign, csmVerdictWords, notAssessed } from "../../words/verdict/csm-verdict-words.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { Item } from "../../assessment/item.ts";
import { markdownCode, markdownText } from "../../text/markdown-text.ts";
import { bullets, heading, section, table } from "./blocks.ts";
import { areaTable, controlBlocks, shortfalls } from "./controls.ts";
import {
  certificateTable,
  firstItems,
  nextItems,
  particularTable,
  planTable,
  toKnowItems,
  unusable,
  warningItems,
} from "./sections.ts";
import { clip } from "../../text/safe-text.ts";
import { nextToLapse } from "../rows/next-to-lapse.ts";
import { totalsSentence } from "../../words/verdict/totals-sentence.ts";
import { notice } from "../../words/notice.ts";
import { unicode, type Page } from "../../text/page.ts";
import { levelName, verdictSentence } from "../../words/verdict/verdict-sentence.ts";

/**
 * The report as GitHub-flavoured Markdown: verdict first. Several suppliers get a table of all, then a section each. No
 * HTML: wikis and merge requests differ in what they let through.
 */
export function markdown(items: readonly Item[], page: Page): string {
  const [only] = items;
  const told =
    only !== undefined && items.length === 1
      ? itemBlocks(only, 1, page)
      : [
          ...markings(items),
          heading(1, `Assessments of ${count(items.length, "declaration")}`),
          `> ${markdownText(notice)}`,
          `**${markdownText(totalsSentence(items))}.**`,
          ...overview(items),
          ...items.flatMap((item) => itemBlocks(item, 2, page)),
        ];
  const blocks = [...told, "---", ...bullets(madeFrom(items, page)), markdownText(notice)];
  return `${blocks.join("\n\n")}\n`;
}

function itemBlocks(item: Item, depth: number, page: Page): readonly string[] {
  if (!item.ok) return unusable(item, depth);
  const { assessment } = item;
  const { headline, more } = verdictSentence(assessment);
  return [
    ...markings([item]),
    heading(depth, title(assessment)),
    `**${markdownText(headline)}**`,
    ...bullets(more.map(markdownText)),
    ...(depth === 1 ? [`> ${markdownText(notice)}`] : []),
    ...section(depth + 1, "What to do first", firstItems(assessment, page.again)),
    ...section(depth + 1, "Areas", areaTable(assessment)),
    ...section(depth + 1, "Controls", controlBlocks(assessment)),
    ...shortfalls(assessment, depth + 1),
    ...section(depth + 1, "Plan", planTable(assessment)),
    ...section(depth + 1, "Certificates", certificateTable(assessment)),
    ...section(depth + 1, "Warnings", warningItems(assessment)),
    ...section(depth + 1, "To know", toKnowItems(assessment)),
    ...section(depth + 1, "Next", nextItems(assessment, page.again)),
    ...section(depth + 1, "Declaration", particularTable(assessment)),
  ];
}

/** Short enough for a list of contents; the sentence below says the rest. */
function title({ declaration, catalogue, level, verdict }: Assessment): string {
  const name = clip(declaration.supplier.name, 100);
  return `${csmVerdictSign(verdict)} ${name}: ${levelName(catalogue, level)}: ${csmVerdictWords[verdict]}`;
}

/** The protective markings of the declarations, each once, above everything. */
function markings(items: readonly Item[]): readonly string[] {
  const all = items.flatMap((item) => (item.ok ? (item.assessment.declaration.marking ?? []) : []));
  const each = [...new Set(all.map(markdownText))].filter((text) => text !== "").map((text) => `**${text}**`);
  // What comes below must not drown in them; each supplier's stands above its own section as well.
  return each.slice(0, 20);
}

/** By which catalogue, as of which day and with what the declarations were judged; each said once. */
function madeFrom(items: readonly Item[], { tool }: Page): readonly string[] {
  const said = items.flatMap((item) => {
    if (!item.ok) return [];
    const { catalogue, circumstances } = item.assessment;
    return [`Judged as of ${dateInWords(circumstances.asOf)} by ${catalogueName(catalogue)}.`];
  });
  return [...new Set(said), `Made with ${tool.name} ${tool.version}.`].map(markdownText);
}

/** One row a supplier. */
function overview(items: readonly Item[]): readonly string[] {
  return table(
    ["Supplier", "Level", "As of", "Verdict", "What falls short", "Next to lapse"],
    items.map((item) => {
      if (!item.ok) return [markdownCode(item.path), "", "", `${unicode.notMet} ${notAssessed}`, "", ""];
      const { declaration, catalogue, level, circumstances, verdict, controls } = item.assessment;
      const short = controls.filter(isShortfall);
      return [
        markdownText(declaration.supplier.name),
        markdownText(levelName(catalogue, level)),
        dateInWords(circumstances.asOf),
        `${csmVerdictSign(verdict)} ${csmVerdictWords[verdict]}`,
        markdownText(
          some(
            short.map(({ control, verdict }) =>
              verdict === "planned" ? `${control.id} (planned)` : control.id,
            ),
            6,
          ),
        ),
        markdownText(nextToLapse(item.assessment) ?? ""),
      ];
    }),
  );
}
