import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { AssessedControl, AssessedQuestion, Assessment } from "../../assessment/assessment.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { nothingAnswered } from "../rows/nothing-answered.ts";
import { count } from "../../text/counting.ts";
import { declaredWords } from "../../words/verdict/report-words.ts";
import { tableHead, tableRow } from "./data-table.ts";
import { idOf, type Frame } from "./frame.ts";
import { heading, html, type Child, type Markup } from "../../text/html-text.ts";
import { controlLink } from "./plan-section.ts";
import { answerMarkup, bearingOf } from "./question-answers.ts";
import { shownBy } from "./shown-by.ts";
import { outcomeMark, verdictMark } from "./signs.ts";

/** A control with some of its questions, which stand together in the index. */
interface Group {
  readonly assessed: AssessedControl;
  readonly asked: readonly AssessedQuestion[];
  /** What shows it has been told with its other questions. */
  readonly again: boolean;
}

/** Every question in the order of the certification scheme, the others after them by control. */
export function assessorIndex(assessment: Assessment, frame: Frame): Markup {
  const { certification, others } = parted(assessment);
  const table = (caption: string, all: readonly Group[]): Markup =>
    indexTable(caption, all, assessment, frame);
  const scheme =
    certification.length === 0
      ? undefined
      : html`${heading(frame.rank + 2, "In the order of the certification questions")}
        ${table("Certification questions whose number is known", certification)}`;
  const rest =
    certification.length === 0 ? undefined : heading(frame.rank + 2, "The other questions, by control");
  return html`<section class="index" id="${idOf(frame, "index")}">
    ${heading(frame.rank + 1, indexTitle(assessment.catalogue))}
    <p>${declaredWords(assessment)} ${digestWords(assessment)}</p>
    ${scheme}${others.length === 0 ? undefined : html`${rest}${table("Questions by control", others)}`}
  </section> `;
}

/** What the index is called: only where a scheme certifies is there an assessor. */
export function indexTitle({ outlook }: Pick<Catalogue, "outlook">): string {
  return outlook === undefined ? "Index of questions, answers and evidence" : "Index for the assessor";
}

/** What a SHA-256 in the index is worth. */
function digestWords({ circumstances, redacted }: Assessment): string {
  if (redacted === true) return "Each SHA-256 is withheld.";
  const noted = "Each SHA-256 is as the declaration notes it";
  return circumstances.evidence === "off"
    ? `${noted}; no file was looked at.`
    : `${noted}, and checked against the file; where none is noted, it is that of the file as it was seen.`;
}

/** The groups with a certification number in their order, and the others; what nobody answered stands whole in one. */
function parted({ controls }: Assessment): Readonly<Record<"certification" | "others", readonly Group[]>> {
  const certification: Group[] = [];
  const others: Group[] = [];
  for (const assessed of controls) {
    const { questions } = assessed;
    const numbered = questions.filter(isNumbered);
    const whole = nothingAnswered(assessed);
    if (numbered.length > 0)
      certification.push({ assessed, asked: whole ? questions : numbered, again: false });
    const left = questions.filter((each) => !isNumbered(each));
    if (numbered.length === 0 || (left.length > 0 && !whole))
      others.push({ assessed, asked: left, again: numbered.length > 0 });
  }
  const inOrder = certification.toSorted((a, b) =>
    firstRef(a).localeCompare(firstRef(b), "en", { numeric: true }),
  );
  return { certification: inOrder, others };
}

/** The number of the certification question that it answers; undefined where it answers none. */
function numberOf({ question }: AssessedQuestion): string | undefined {
  return question.type === "applies" ? undefined : question.dcc;
}

function isNumbered(asked: AssessedQuestion): boolean {
  return numberOf(asked) !== undefined;
}

function firstRef({ assessed, asked }: Group): string {
  return asked.flatMap((each) => numberOf(each) ?? [])[0] ?? assessed.control.id;
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

function groupRows({ assessed, asked, again }: Group, assessment: Assessment, frame: Frame): Markup {
  if (nothingAnswered(assessed))
    return html`<tbody role="rowgroup" class="untold">
      ${groupHead(assessed, frame, `nothing answered (${count(asked.length, "question")})`)}
    </tbody> `;
  const rows = asked.map((each) =>
    tableRow(heads, [
      html`<span class="ref">${numberOf(each) ?? each.question.id}</span>`,
      html`<div>${each.question.ask}${bearingOf(each)}</div>`,
      answerMarkup(each, assessment),
      each.counts === "applies" ? "–" : outcomeMark(each.outcome),
    ]),
  );
  return html`<tbody role="rowgroup">
    ${groupHead(assessed, frame)}
    <tr role="row" class="shown-row">
      <td role="cell" colspan="4">${again ? shownAbove : shownBy(assessed, assessment)}</td>
    </tr>
    ${rows.length > 0 ? rows : notAsked(assessed)}
  </tbody> `;
}

const shownAbove = html`<p class="soft">What shows it is told above, with its certification questions.</p>`;

function groupHead({ control, verdict, importance }: AssessedControl, frame: Frame, aside?: string): Markup {
  const beside: Child = aside === undefined ? undefined : html`<span class="soft">${aside}</span>`;
  return html`<tr role="row" class="group-row">
    <th role="rowheader" scope="rowgroup" colspan="4">
      <div>
        <p>${controlLink(control.id, control.title, frame)}</p>
        ${verdictMark(verdict)}<span class="tag">${importance}</span>${beside}
      </div>
    </th>
  </tr> `;
}

/** The row of a control of which nothing was asked: the claim that it does not apply. */
function notAsked(assessed: AssessedControl): Markup {
  return tableRow(heads, ["–", missingIn(assessed), assessed.declared?.notApplicable?.reason, "–"]);
}
