import { heading, html, type Markup } from "../../text/html-text.ts";
import type { Page } from "../../text/page.ts";
import { notice } from "../../words/notice.ts";
import { dataTable, date } from "../html/data-table.ts";
import { pageOf } from "../html/page-of.ts";
import { mark } from "../html/signs.ts";
import { sheetRules } from "../html/sheets.ts";
import { csmSign } from "../rows/sign.ts";
import { cellWords } from "./cell-words.ts";
import { filledColumns } from "./filled-columns.ts";
import { barRules, pictureSection } from "./html-picture.ts";
import type { Listing, ListingCell, ListingTable } from "./listing.ts";

/** A listing as one HTML page: no script, nothing from elsewhere. */
export async function htmlListing(listing: Listing, { tool }: Page): Promise<string> {
  const { title, marking, lead, facts, tables, after } = listing;
  const mark = marking === undefined ? undefined : html`<p class="marking on-screen">${marking}</p> `;
  return pageOf({
    title,
    rules: `${sheetRules([{ name: undefined, marking, about: title }])}${listingRules}${listing.pictures === undefined ? "" : barRules}`,
    body: html`<a class="skip" href="#report">Skip to the report</a
      >${mark && html`<header aria-label="Marking">${mark}</header>`}
      <main id="report">
        <article class="supplier">
          <header class="head">
            ${heading(1, title)} ${lead.map((text) => html`<p class="sentence">${text}</p> `)}
          </header>
          ${facts.length === 0 ? undefined : factList(listing)}${(listing.pictures ?? []).map(pictureSection)}${tables.filter(({ pictured }) => pictured !== true).map(tableSection)}
          ${after.length === 0 ? undefined : toKnow(after)}
        </article>
      </main>
      <footer>
        <p>${notice}</p>
        <p class="soft">Made with ${tool.name} ${tool.version}.</p>
        ${mark}
      </footer>`,
  });
}

function factList({ facts }: Listing): Markup {
  const items = facts.map(
    ({ label, value }) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div> `,
  );
  return html`<dl class="particulars">${items}</dl> `;
}

function tableSection(all: ListingTable): Markup {
  const { heading: title, text, columns, rows } = filledColumns(all);
  const said = text === undefined ? undefined : html`<p>${text}</p> `;
  return html`<section>
    ${heading(2, title)}${said}
    ${dataTable({
      caption: title,
      headed: true,
      heads: columns.map(({ head }) => head),
      rows: rows.map((cells) => cells.map(cellOf)),
    })}
  </section> `;
}

function cellOf(cell: ListingCell): Markup {
  switch (cell.kind) {
    case "date":
      return date(cell.date);
    case "verdict":
      return mark(csmSign(cell.verdict), cellWords(cell));
    case "id":
    case "text":
    case "number":
      return brokenBetweenWords(cellWords(cell));
  }
}

/** A table breaks words where it has little room: only those that would take all of it. */
function brokenBetweenWords(text: string): Markup {
  return html`<span class="${/\S{17}/.test(text) ? "long" : "words"}">${text}</span>`;
}

const listingRules = `article > section { margin-block-start: 2rem; }
article { padding-block-end: 2rem; }
.words { overflow-wrap: break-word; }
.head + .particulars { margin-block-start: 1.5rem; }
`;

function toKnow(after: readonly string[]): Markup {
  return html`<section>
    ${heading(2, "To know")}
    <ul>
      ${after.map((text) => html`<li>${text}</li> `)}
    </ul>
  </section> `;
}
