import type { Assessment } from "../../assessment/assessment.ts";
import type { Item } from "../../assessment/item.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { Page } from "../../text/page.ts";
import { notice } from "../../words/notice.ts";
import { levelName } from "../../words/verdict/verdict-sentence.ts";
import { csmVerdictPhrases } from "../../words/verdict/csm-verdict-words.ts";
import type { Block, Paper, Sheet } from "./block.ts";
import { overviewBlocks } from "./overview-blocks.ts";
import { problemBlocks } from "./problem-blocks.ts";
import { paragraph, soft } from "./runs.ts";
import { supplierBlocks } from "./supplier-blocks.ts";

/** What a report on paper says: what the page of `html` prints, in the same order. `signed`: with a place to sign. */
export function paperOf(items: readonly Item[], page: Page, signed: boolean = false): Paper {
  const [only, ...others] = items;
  const end = [
    paragraph({ text: notice }),
    paragraph(soft(`Made with ${page.tool.name} ${page.tool.version}.`)),
  ];
  if (only !== undefined && others.length === 0)
    return { title: titleOf(only), sheets: [sheetOf(only, page, signed, end)] };
  const title = `Assessments of ${count(items.length, "declaration")}`;
  const markings = [...new Set(items.flatMap((item) => markingOf(item) ?? []))];
  const front: Sheet = {
    about: title,
    ...(markings.length === 0 ? {} : { marking: markings.join(" / ") }),
    blocks: overviewBlocks(items, title),
  };
  return { title, sheets: [front, ...items.map((item) => sheetOf(item, page, signed, end))] };
}

function sheetOf(item: Item, page: Page, signed: boolean, end: readonly Block[]): Sheet {
  const marking = markingOf(item);
  return {
    about: titleOf(item),
    ...(marking === undefined ? {} : { marking }),
    blocks: [...(item.ok ? supplierBlocks(item, page, signed) : problemBlocks(item)), ...end],
  };
}

function markingOf(item: Item): string | undefined {
  return item.ok ? item.assessment.declaration.marking : undefined;
}

/** What a report of one file is called. */
export function titleOf(item: Item): string {
  return item.ok ? titleOfAssessment(item.assessment) : `${item.path}: cannot be assessed`;
}

function titleOfAssessment({ declaration, catalogue, level, circumstances, verdict }: Assessment): string {
  const day = dateInWords(circumstances.asOf);
  const word = csmVerdictPhrases[verdict].toLowerCase();
  return `${declaration.supplier.name}: ${levelName(catalogue, level)} as of ${day}: ${word}`;
}
