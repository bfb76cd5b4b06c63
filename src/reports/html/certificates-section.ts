import type { Assessment } from "../../assessment/assessment.ts";
import { certificateRows, type CertificateRow } from "../rows/certificate-rows.ts";
import { list } from "../../text/counting.ts";
import { withheld } from "../../assessment/redact.ts";
import { dataTable, date, hash } from "./data-table.ts";
import { idOf, type Frame } from "./frame.ts";
import { heading, html, type Markup } from "../../text/html-text.ts";
import { mark } from "./signs.ts";
import type { Sign } from "../rows/sign.ts";
import { timeLine } from "./time-line.ts";

const heads = ["Certificate", "State", "Issued", "Expires", "Holder and scope", "File and SHA-256"];

/** The certificates on a time line, and the same in a table. */
export function certificatesSection(assessment: Assessment, frame: Frame): Markup {
  const rows = certificateRows(assessment);
  return html`<section class="certificates" id="${idOf(frame, "certificates")}">
    ${heading(frame.rank + 1, "Certificates")}
    ${
      rows.length === 0
        ? html`<p>The declaration names no certificate.</p> `
        : html`${timeLine(rows, assessment)}${dataTable({
            caption: "The certificates, in the order of the declaration",
            heads,
            rows: rows.map((row) => cells(row, assessment)),
          })}`
    }
  </section> `;
}

function cells(row: CertificateRow, assessment: Assessment): readonly Markup[] {
  const { name, number, holder, covers, scope, issued, expires, file } = row;
  const none = (words: string): Markup =>
    html`<span class="soft">${assessment.redacted === true ? withheld : words}</span>`;
  const held = [
    ...(holder === undefined ? [] : [html`${holder}`]),
    ...(covers.length === 0 ? [] : [html`also covers ${list(covers)}`]),
    ...(scope === undefined ? [] : [html`scope: ${scope}`]),
  ];
  return [
    html`${name}${number === undefined ? undefined : html`<span class="where">${number}</span>`}`,
    certificateMark(row),
    date(issued),
    date(expires),
    held.length === 0
      ? none("not stated")
      : html`${held.map((each) => html`<span class="line">${each}</span>`)}`,
    file === undefined
      ? none("no file named")
      : html`<span class="line">${file}</span>${hash(row, assessment)}`,
  ];
}

/** Sign and words of where a certificate stands. */
export function certificateMark({ state, stateWords }: CertificateRow): Markup {
  const signs = { "in-force": "met", lapsed: "not-met", "not-yet": "unanswered", file: "not-met" } as const;
  const name: Sign = signs[state];
  return mark(name, stateWords);
}
