import type { Assessment } from "../../assessment/assessment.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { withheld } from "../../assessment/redact.ts";
import { html, type Child, type Markup } from "../../text/html-text.ts";

/** A table of facts: what it is called, its columns, its rows; the first cell of a row is its head. */
export interface DataTable {
  readonly caption: Child;
  /** Its heading, which stands above it, says the same: the caption is there for those who hear the page. */
  readonly headed?: boolean;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}

/**
 * A table that becomes a list of cards on a narrow screen. The roles say what the elements are already, because some
 * browsers forget it as soon as a style changes how a table is laid out.
 */
export function dataTable({ caption, headed, heads, rows }: DataTable): Markup {
  return html`<table role="table">
    <caption${headed === true ? html` class="unseen"` : undefined}>
      ${caption}
    </caption>
    ${tableHead(heads)}
    <tbody role="rowgroup">
      ${rows.map((cells) => tableRow(heads, cells))}
    </tbody>
  </table> `;
}

/** The heads of the columns. */
export function tableHead(heads: readonly string[]): Markup {
  const cells = heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`);
  return html`<thead role="rowgroup">
    <tr role="row">
      ${cells}
    </tr>
  </thead>`;
}

/** A row; each cell carries the head of its column, for narrow screens. */
export function tableRow(heads: readonly string[], [first, ...others]: readonly Child[]): Markup {
  const cells = others.map(
    (cell, at) => html`<td role="cell" data-label="${heads[at + 1] ?? ""}">${cell}</td>`,
  );
  return html`<tr role="row">
    <th role="rowheader" scope="row">${first}</th>
    ${cells}
  </tr> `;
}

/** A date that stays on one line; a dash where there is none. */
export function date(on: CalendarDate | undefined): Markup {
  return html`<span class="date">${on === undefined ? "–" : dateInWords(on)}</span>`;
}

/**
 * The SHA-256 that the declaration notes of a file, else that of the file as it was seen, which may break anywhere; what
 * is told where there is neither, or where it was taken out.
 */
export function hash(
  { sha256, seen }: { readonly sha256?: string; readonly seen?: string },
  { redacted }: Pick<Assessment, "redacted">,
): Markup {
  if (sha256 !== undefined) return html`<code class="hash">${sha256}</code>`;
  if (seen !== undefined)
    return html`<code class="hash">${seen}</code>
      <span class="soft">of the file as seen; none is noted</span>`;
  return html`<span class="soft">${redacted === true ? withheld : "no SHA-256 noted"}</span>`;
}
