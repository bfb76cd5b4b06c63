import type { AssessedControl, AssessedQuestion, Assessment } from "../../assessment/assessment.ts";
import { evidenceRow } from "../rows/evidence-rows.ts";
import { missingIn } from "../words/missing-in.ts";
import { declaredWords } from "../words/report-texts.ts";
import { evidenceName } from "./control-parts.ts";
import { hash, tableHead, tableRow } from "./data-table.ts";
import { idOf, type Frame } from "./frame.ts";
import { heading, html, type Markup } from "./html-text.ts";
import { controlLink } from "./plan-section.ts";
import { answerMarkup, askOf, certificatesFor } from "./question-answers.ts";
import { outcomeMark, verdictMark } from "./signs.ts";

/** A control with some of its questions, which stand together in the index. */
interface Group {
  readonly assessed: AssessedControl;
  readonly asked: readonly AssessedQuestion[];
}

/** Every question in the order of the certification scheme, the others after them by control. */
export function assessorIndex(assessment: Assessment, frame: Frame): Markup {
  const certification = groups(assessment, (asked) => asked.question?.dcc !== undefined).toSorted((a, b) =>
    firstRef(a).localeCompare(firstRef(b), "en", { numeric: true }),
  );
  const others = groups(assessment, (asked) => asked.question?.dcc === undefined, true);
  return html`<section class="index" id="${idOf(frame, "index")}">
    ${heading(frame.rank + 1, "Index for the assessor")}
    <p>${declaredWords(assessment)} Each SHA-256 is the one that the declaration notes.</p>
    ${
      certification.length === 0
        ? undefined
        : html`${heading(frame.rank + 2, "In the order of the certification questions")}
          ${indexTable("Certification questions whose number is known", certification, assessment, frame)}${heading(frame.rank + 2, "The other questions, by control")} `
    }${indexTable("Questions by control", others, assessment, frame)}
  </section> `;
}

/** The controls with the wanted ones among their questions; with `unasked` also those of which nothing was asked. */
function groups(
  { controls }: Assessment,
  wanted: (asked: AssessedQuestion) => boolean,
  unasked = false,
): readonly Group[] {
  return controls
    .map((assessed) => ({ assessed, asked: assessed.questions.filter(wanted) }))
    .filter(({ assessed, asked }) => asked.length > 0 || (unasked && assessed.questions.length === 0));
}

function firstRef({ assessed, asked }: Group): string {
  return asked[0]?.question?.dcc ?? assessed.control.id;
}

const heads = ["Question", "What is asked", "Answer", "Outcome"];

function indexTable(caption: string, all: readonly Group[], assessment: Assessment, frame: Frame): Markup {
  return html`<table role="table" class="index-table">
    <caption>
      ${caption}
    </caption>
    ${tableHead(heads)} ${all.map((group) => groupRows(group, assessment, frame))}
  </table> `;
}

function groupRows({ assessed, asked }: Group, assessment: Assessment, frame: Frame): Markup {
  const { control, verdict, importance } = assessed;
  const rows = asked.map((each) =>
    tableRow(heads, [
      html`<span class="ref">${each.question?.dcc ?? each.id}</span>`,
      askOf(assessed, each),
      answerMarkup(assessed, each, assessment),
      each.counts === "applies" ? "–" : outcomeMark(each.outcome),
    ]),
  );
  return html`<tbody role="rowgroup">
    <tr role="row" class="group-row">
      <th role="rowheader" scope="rowgroup" colspan="4">
        <div>
          <p>${controlLink(control.id, control.title, frame)}</p>
          ${verdictMark(verdict)}<span class="tag">${importance}</span>
        </div>
        ${shownBy(assessed, assessment)}
      </th>
    </tr>
    ${rows.length > 0 ? rows : notAsked(assessed)}
  </tbody> `;
}

/** The row of a control of which nothing was asked: the claim that it does not apply. */
function notAsked(assessed: AssessedControl): Markup {
  return tableRow(heads, ["–", missingIn(assessed), assessed.declared?.notApplicable?.reason, "–"]);
}

/** What shows the answers of a control: its evidence, and the certificates that answer its questions. */
function shownBy({ control, evidence }: AssessedControl, assessment: Assessment): Markup {
  const schemes = control.questions.flatMap((each) => (each.type === "certificate" ? each.schemes : []));
  const items = [
    ...evidence.map(evidenceRow).map((row) => html`<li>${evidenceName(row)} ${hash(row.sha256)}</li>`),
    ...certificatesFor(schemes, assessment).map(
      ({ name, file, sha256 }) =>
        html`<li>
          ${name} certificate${file === undefined ? undefined : html`<span class="where">${file}</span>`}
          ${hash(sha256)}
        </li>`,
    ),
  ];
  return items.length === 0
    ? html`<p class="soft">No evidence is named.</p>`
    : html`<ul class="shown-by">
        ${items}
      </ul>`;
}
