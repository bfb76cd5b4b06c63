import { heading, html, type Markup } from "../../text/html-text.ts";
import type { Page } from "../../text/page.ts";
import { notice } from "../../words/notice.ts";
import { dataTable, date } from "../html/data-table.ts";
import { pageOf } from "../html/page-of.ts";
import { sheetRules } from "../html/sheets.ts";
import { cellWords } from "./cell-words.ts";
import { barRules, pictureSection } from "./html-picture.ts";
import type { Listing, ListingCell, ListingTable } from "./listing.ts";

/** A listing as one HTML page: no script, nothing from elsewhere. */
export async function htmlListing(listing: Listing, { tool }: Page): Promise<string> {
  const { title, marking, lead, facts, tables, after } = listing;
  const mark = marking === undefined ? undefined : html`<p class="marking on-screen">${marking}</p> `;
  return pageOf({
    title,
    rules: `${sheetRules([{ name: undefined, marking, about: title }])}${listing.pictures === undefined ? "" : barRules}`,
    body: html`<a class="skip" href="#report">Skip to the report</a
      >${mark && html`<header aria-label="Marking">${mark}</header>`}
      <main id="report">
        <article class="supplier">
          <header class="head">
            ${heading(1, title)} ${lead.map((text) => html`<p class="sentence">${text}</p> `)}
          </header>
          ${facts.length === 0 ? undefined : factList(listing)}${(listing.pictures ?? []).map(pictureSection)}${tables.map(tableSection)}
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
      html`<dt>${label}</dt>
        <dd>${value}</dd> `,
  );
  return html`<dl class="facts">${items}</dl> `;
}

function tableSection({ heading: title, text, columns, rows }: ListingTable): Markup {
  const said = text === undefined ? undefined : html`<p>${text}</p> `;
  return html`<section>
    ${heading(2, title)}${said}
    ${dataTable({
      caption: title,
      heads: columns.map(({ head }) => head),
      rows: rows.map((cells) => cells.map(cellOf)),
    })}
  </section> `;
}

function cellOf(cell: ListingCell): Markup {
  return cell.kind === "date" ? date(cell.date) : html`${cellWords(cell)}`;
}

function toKnow(after: readonly string[]): Markup {
  return html`<section>
    ${heading(2, "To know")}
    <ul>
      ${after.map((text) => html`<li>${text}</li> `)}
    </ul>
  </section> `;
}
