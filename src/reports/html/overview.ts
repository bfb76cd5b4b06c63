import { fallsShort, type Assessment } from "../../assessment/assessment.ts";
import { count } from "../../text/counting.ts";
import type { Item } from "../../assessment/item.ts";
import { notice } from "../../words/notice.ts";
import { problemCount } from "../../words/problem/problem-count.ts";
import { nextToLapse } from "../rows/next-to-lapse.ts";
import { totalsSentence } from "../../words/verdict/totals-sentence.ts";
import { levelName } from "../../words/verdict/verdict-sentence.ts";
import { dataTable, date } from "./data-table.ts";
import type { Frame } from "./frame.ts";
import { html, type Child, type Markup } from "../../text/html-text.ts";
import { mark } from "./signs.ts";
import { csmSign } from "../rows/sign.ts";
import { csmVerdictPhrases } from "../../words/verdict/csm-verdict-words.ts";

const heads = [
  "Supplier",
  "Verdict",
  "Level",
  "Required and met",
  "Falls short",
  "Next to lapse",
  "As of",
  "File",
];

/** Several suppliers in one table, each with a link to its part of the page. */
export function overview(items: readonly Item[], frames: readonly Frame[]): Markup {
  const rows = items.map((item, index) => overviewRow(item, frames[index]?.prefix ?? ""));
  return html`<header class="head">
      <h1>${overviewTitle(items)}</h1>
      <p class="notice">${notice}</p>
    </header>
    <section class="overview">
      <p class="totals">${totalsSentence(items)}</p>
      ${dataTable({ caption: "Every file, in the order in which it was named", heads, rows })}
    </section> `;
}

/** What a page with several suppliers is called. */
export function overviewTitle(items: readonly Item[]): string {
  return `Assessments of ${count(items.length, "declaration")}`;
}

function overviewRow(item: Item, prefix: string): readonly Child[] {
  if (!item.ok)
    return [
      html`<a href="#${prefix}top">${item.path}</a>`,
      mark("not-met", "Cannot be assessed"),
      "–",
      "–",
      problemCount(item.problems),
      "–",
      "–",
      item.path,
    ];
  const { assessment } = item;
  const { declaration, catalogue, level, circumstances } = assessment;
  const required = assessment.controls.filter((each) => each.importance === "required");
  const short = required.filter((each) => fallsShort(each.verdict));
  return [
    html`<a href="#${prefix}top">${declaration.supplier.name}</a>`,
    verdictOf(assessment),
    levelName(catalogue, level),
    `${assessment.summary.required.met} of ${required.length}`,
    short.length === 0
      ? "nothing"
      : short
          .slice(0, 6)
          .map(({ control, verdict }) => (verdict === "planned" ? `${control.id} (planned)` : control.id))
          .join(", ") + (short.length > 6 ? ` and ${short.length - 6} more` : ""),
    nextOf(assessment),
    date(circumstances.asOf),
    item.path,
  ];
}

/** The date stays on one line. */
function nextOf(assessment: Assessment): Child {
  const next = nextToLapse(assessment);
  if (next === undefined) return "–";
  const [day = next] = /[^,]*$/.exec(next) ?? [];
  return html`${next.slice(0, next.length - day.length)} <span class="date">${day.trim()}</span>`;
}

function verdictOf({ verdict }: Assessment): Markup {
  return mark(csmSign(verdict), csmVerdictPhrases[verdict]);
}
