import type { Item } from "../../assessment/item.ts";
import { notice } from "../../words/notice.ts";
import type { Page } from "../../text/page.ts";
import { assessorIndex } from "./assessor-index.ts";
import { areasPicture } from "./areas-picture.ts";
import { certificatesSection } from "./certificates-section.ts";
import { contents } from "./contents.ts";
import { controlsSection } from "./control-section.ts";
import { firstSection } from "./first-section.ts";
import type { Frame } from "./frame.ts";
import { html, type Markup } from "../../text/html-text.ts";
import { metSection } from "./met-section.ts";
import { notesSection } from "./notes-section.ts";
import { overview, overviewTitle } from "./overview.ts";
import { pageOf } from "./page-of.ts";
import { planSection } from "./plan-section.ts";
import { problemsSection } from "./problems-section.ts";
import { fits, sheetRules, type Sheet } from "./sheets.ts";
import { verdictPanel } from "./verdict-panel.ts";
import { titleOf } from "../paper/paper-of.ts";

/** The report as one HTML page: no script, nothing from elsewhere, fit for screens, for paper and for assistive technology. */
export async function htmlReport(items: readonly Item[], page: Page): Promise<string> {
  const [only, ...others] = items;
  const single = only !== undefined && others.length === 0;
  const frames = items.map((_, index): Frame =>
    single ? { prefix: "", rank: 1 } : { prefix: `s${index + 1}-`, rank: 2 },
  );
  const parts = items.map((item, index) => part(item, frames[index] ?? { prefix: "", rank: 1 }, page));
  const markings = [
    ...new Set(items.flatMap((item) => (item.ok ? (item.assessment.declaration.marking ?? []) : []))),
  ];
  const title = single ? titleOf(only) : overviewTitle(items);
  const sheets = items.map((item, index): Sheet => ({
    name: single ? undefined : `sheet-${index + 1}`,
    marking: markingOf(item),
    about: titleOf(item),
  }));
  const front: readonly Sheet[] = single
    ? []
    : [{ name: undefined, marking: markings.length === 0 ? undefined : markings.join(" / "), about: title }];
  const marks = markings.map((each) => markingLine(each, markings.join(" / ")));
  const top = marks.length === 0 ? undefined : html`<header aria-label="Marking">${marks}</header>`;
  return pageOf({
    title,
    rules: sheetRules([...front, ...sheets]),
    body: html`<a class="skip" href="#report">Skip to the report</a>${top}
      <main id="report">${single ? undefined : overview(items, frames)}${parts}</main>
      <footer>
        <p>${notice}</p>
        <p class="soft">Made with ${page.tool.name} ${page.tool.version}.</p>
        ${markings.map((each) => html`<p class="marking on-screen">${each}</p> `)}
      </footer>`,
  });
}

function part(item: Item, frame: Frame, page: Page): Markup {
  const several = frame.prefix !== "";
  const sheet = several ? html` sheet-${frame.prefix.replace(/\D/g, "")}` : undefined;
  const name = html`${sheet}${page.appendix ? undefined : " in-brief"}`;
  const id = several ? html` id="${frame.prefix}top"` : undefined;
  if (!item.ok)
    return html`<article class="supplier${name}" ${id}>${problemsSection(item, frame)}</article> `;
  const { assessment, sha256 } = item;
  const { marking } = assessment.declaration;
  return html`<article class="supplier${name}" ${id}>
    ${
      several && marking !== undefined ? markingLine(marking) : undefined
    }${verdictPanel(assessment, sha256, frame)}
    <div class="columns">
      ${contents(assessment, frame)}
      <div class="sections">
        ${firstSection(assessment, frame, page.again)}${areasPicture(assessment, frame)}${planSection(assessment, frame)}${metSection(assessment, frame, page.appendix)}${certificatesSection(assessment, frame)}${notesSection(assessment, frame, page.again)}${controlsSection(assessment, frame, page.again)}${assessorIndex(assessment, frame)}
      </div>
    </div>
  </article> `;
}

/** A marking on the page; on paper only where the margins, which say `together`, have no room for the whole. */
function markingLine(marking: string, together: string = marking): Markup {
  return html`<p class="marking${fits(together) ? " on-screen" : undefined}">${marking}</p> `;
}

function markingOf(item: Item): string | undefined {
  return item.ok ? item.assessment.declaration.marking : undefined;
}
