import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import type { CertificateRow } from "../rows/certificate-rows.ts";
import { evidenceRow, type EvidenceRow } from "../rows/evidence-rows.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { certificateMark } from "./certificates-section.ts";
import { answeredPart, evidenceName, notePart } from "./control-parts.ts";
import { hash } from "./data-table.ts";
import { html, type Child, type Markup } from "../../text/html-text.ts";
import { certificatesFor } from "./question-answers.ts";
import { evidenceSign } from "../rows/sign.ts";
import { mark } from "./signs.ts";

/** What shows the answers of a control: its evidence, the certificates that answer its questions, who answered, and its note. */
export function shownBy(assessed: AssessedControl, assessment: Assessment): Markup {
  const { control, evidence } = assessed;
  const schemes = control.questions.flatMap((each) => (each.type === "certificate" ? each.schemes : []));
  const items = [
    ...evidence.map(evidenceRow).map((row) => evidenceItem(row, assessment)),
    ...certificatesFor(schemes, assessment).map((row) => certificateItem(row, assessment)),
  ];
  return html`${
    items.length === 0
      ? html`<p class="soft">No evidence is named.</p>`
      : html`<ul class="shown-by">
          ${items}
        </ul>`
  }${answeredPart(assessed)}${notePart(assessed)}`;
}

function evidenceItem(row: EvidenceRow, assessment: Assessment): Markup {
  const { dated, expires, state, stateWords } = row;
  const dates = [
    dated === undefined ? "no date noted" : html`dated ${day(dated)}`,
    expires === undefined ? "no last day noted" : html`last day ${day(expires)}`,
  ];
  return html`<li>
    <p>${evidenceName(row)}</p>
    ${facts([mark(evidenceSign(state), stateWords), ...dates, hashOf(row, assessment)])}
  </li> `;
}

function certificateItem(row: CertificateRow, assessment: Assessment): Markup {
  const { name, number, file, issued, expires } = row;
  const dates = [html`issued ${day(issued)}`, html`last day ${day(expires)}`];
  return html`<li>
    <p>
      ${name} certificate
      ${number}${file === undefined ? undefined : html`<span class="where">${file}</span>`}
    </p>
    ${facts([certificateMark(row), ...dates, hashOf(row, assessment)])}
  </li> `;
}

/** Redacted, the index says once that each SHA-256 is withheld. */
function hashOf(row: EvidenceRow | CertificateRow, assessment: Assessment): Child {
  return assessment.redacted === true ? undefined : hash(row, assessment);
}

function facts(all: readonly Child[]): Markup {
  const told = all.filter((each) => each !== undefined);
  return html`<p class="shown-facts">${told.map((each) => html`<span>${each}</span> `)}</p>`;
}

function day(on: CalendarDate): Markup {
  return html`<span class="date">${dateInWords(on)}</span>`;
}
