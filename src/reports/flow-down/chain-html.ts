import type { Chain } from "../../following/flow-down/chain.ts";
import { heading, html, type Child, type Markup } from "../../text/html-text.ts";
import type { Page } from "../../text/page.ts";
import { chainReservations, chainSentence, primeName } from "../../words/flow-down/chain-sentences.ts";
import { notice } from "../../words/notice.ts";
import { dataTable } from "../html/data-table.ts";
import { pageOf } from "../html/page-of.ts";
import { sheetRules } from "../html/sheets.ts";
import { mark } from "../html/signs.ts";
import { chainList } from "./chain-list.ts";
import { chainPicture, chainStyle, standingSigns } from "./chain-picture.ts";
import { chainMarkings, chainRows, type ChainRow } from "./chain-rows.ts";

/** A chain as one HTML page: the answer, who falls short, a picture of the tree, and the tree in words. */
export async function chainHtml(chain: Chain, { tool }: Page): Promise<string> {
  const title = `The supply chain of ${primeName(chain.prime)}`;
  const rows = chainRows(chain);
  const short = rows.filter((row) => row.short);
  const markings = chainMarkings(chain).join(" / ");
  const marking = markings === "" ? undefined : html`<p class="marking on-screen">${markings}</p> `;
  return pageOf({
    title,
    rules: `${chainStyle}${sheetRules([{ name: undefined, marking: markings === "" ? undefined : markings, about: title }])}`,
    body: html`<a class="skip" href="#report">Skip to the report</a
      >${marking && html`<header aria-label="Marking">${marking}</header>`}
      <main id="report">
        <article class="supplier">
          <header class="head">
            ${heading(1, title)}
            ${[chainSentence(chain), ...chainReservations(chain)].map((text) => html`<p class="sentence">${text}</p> `)}
          </header>
          <div class="sections">
            ${shortSection(short)}${rows.length === 0 ? undefined : section("Picture", chainPicture(chain))}${
              rows.length === 0 ? undefined : section("The whole chain", chainList(rows))
            }
          </div>
        </article>
      </main>
      <footer>
        <p>${notice}</p>
        <p class="soft">Made with ${tool.name} ${tool.version}.</p>
        ${marking}
      </footer>`,
  });
}

function section(title: string, content: Child): Markup {
  return html`<section>${heading(2, title)} ${content}</section> `;
}

function shortSection(short: readonly ChainRow[]): Markup | undefined {
  if (short.length === 0) return undefined;
  const rows = short.map(({ firm, name, level, word, why }): readonly Child[] => [
    html`<a href="#firm-${firm.id}">${name}</a>`,
    level,
    mark(standingSigns[firm.standing], word),
    why,
  ]);
  const heads = ["Firm", "Level", "Standing", "Why"];
  return section(
    "Who falls short",
    dataTable({ caption: "Every firm that falls short, in the order of the tree", heads, rows }),
  );
}
