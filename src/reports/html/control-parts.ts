import { questionOf } from "../../assessment/finding.ts";
import { fallsShort, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import type { Finding } from "../../assessment/finding.ts";
import type { Control } from "../../catalogue/catalogue.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { evidenceRow, type EvidenceRow } from "../rows/evidence-rows.ts";
import { answeredByWords } from "../../words/assessed/answered-by-words.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import { planGapIn } from "../../words/assessed/missing-words.ts";
import { acceptedWords } from "../../words/control/pass-words.ts";
import { placeText } from "../../text/place-text.ts";
import { dataTable, date, hash } from "./data-table.ts";
import { heading, html, lines, type Child, type Markup } from "../../text/html-text.ts";
import { effortWords } from "../../words/control/remedy-words.ts";
import { fact } from "./plan-section.ts";
import { answerMarkup, asideOf } from "./question-answers.ts";
import { evidenceSign } from "../rows/sign.ts";
import { mark, outcomeMark } from "./signs.ts";

/** What keeps a control from being met, and what would be better still: expected, found, what to do, where. */
export function findingsPart({ findings, advice, control }: AssessedControl, rank: number): Markup {
  return html`${findingList("What is missing", findings, control, rank)}${findingList(
    "Suggestions; they do not decide the control",
    advice,
    control,
    rank,
  )}`;
}

function findingList(
  title: string,
  findings: readonly Finding[],
  control: Control,
  rank: number,
): Markup | undefined {
  if (findings.length === 0) return undefined;
  const told = findings.map((finding) => {
    const { expected, found, message, fix } = findingWords(finding, control);
    const where = finding.at.line === undefined ? undefined : html`<code>${placeText(finding.at)}</code>`;
    return html`<li>
      <p class="message">${message} ${where}</p>
      <dl class="facts">${fact("Expected", expected)}${fact("Found", found)}${fact("To do", fix)}</dl>
    </li> `;
  });
  return html`${heading(rank, title)}
    <ul class="findings">
      ${told}
    </ul> `;
}

/** The questions that were asked, with their answers and what became of them; what the findings say is not said twice. */
export function questionsPart(
  assessed: AssessedControl,
  assessment: Assessment,
  rank: number,
): Markup | undefined {
  const { verdict, findings, questions } = assessed;
  const told = new Set<unknown>(verdict === "unanswered" ? findings.map(questionOf) : []);
  const left = questions.filter(({ question }) => !told.has(question));
  if (left.length === 0) return undefined;
  const rows = left.map((asked) => {
    const outcome = asked.counts === "applies" ? undefined : outcomeMark(asked.outcome);
    return html`<li>
      <p>${asked.question.ask}${asideOf(asked, assessment)}</p>
      <div class="answer">${answerMarkup(asked, assessment)}</div>
      <p>${outcome}</p>
    </li> `;
  });
  return html`${heading(rank, "Questions and answers")}
    <ul class="questions">
      ${rows}
    </ul> `;
}

const evidenceHeads = ["Evidence", "State", "Dated", "Expires", "SHA-256"];

/** What the declaration names to show its answers. */
export function evidencePart(
  { evidence, control }: AssessedControl,
  assessment: Assessment,
  rank: number,
): Markup | undefined {
  if (evidence.length === 0) return undefined;
  const rows = evidence
    .map(evidenceRow)
    .map((row) => [
      evidenceName(row),
      mark(evidenceSign(row.state), row.stateWords),
      date(row.dated),
      date(row.expires),
      hash(row, assessment),
    ]);
  return html`${heading(rank, "Evidence")}
  ${dataTable({ caption: `Evidence named for ${control.id}`, heads: evidenceHeads, rows })}`;
}

/** The title of a piece of evidence, with its file or address as text: no page of ours leads to a stranger's. */
export function evidenceName({ title, where }: EvidenceRow): Markup {
  return html`${title}${where === undefined || where === title ? undefined : html`<span class="where">${where}</span>`}`;
}

/** Who answered a control, and when. */
export function answeredPart(assessed: AssessedControl): Markup | undefined {
  const said = answeredByWords(assessed);
  return said === undefined
    ? undefined
    : html`<p class="answered"><span class="label">Answered</span> ${said}</p> `;
}

/** What the supplier notes of a control. */
export function notePart({ declared }: AssessedControl): Markup | undefined {
  return declared?.note === undefined
    ? undefined
    : html`<p class="note">
        <span class="label">The supplier's note</span><span class="lines">${lines(declared.note)}</span>
      </p> `;
}

/** The supplier's plan for a control, and whether it counts. */
export function planPart(assessed: AssessedControl, rank: number): Markup | undefined {
  const plan = assessed.declared?.plan;
  if (plan === undefined) return undefined;
  const { accepted } = plan;
  const gap = planGapIn(assessed);
  return html`${heading(rank, "The supplier's plan")}
    <dl class="facts">
      ${fact("Action", plan.action)}${fact("Owner", plan.owner)}${dateFact("Due", plan.due)}${fact(
        "Why it cannot be met",
        plan.cannot,
      )}${fact("Until then", plan.mitigation)}${fact("Accepted by", accepted?.by)}${dateFact("Accepted on", accepted?.on)}${dateFact(
        "Accepted until",
        accepted?.until,
      )}${fact("Accepted for", accepted?.riskAssessmentReference)}${fact("Does it count", gap === undefined ? undefined : `no: ${gap}`)}
    </dl> `;
}

/** The claim that a control does not apply. */
export function claimPart({ declared }: AssessedControl, rank: number): Markup | undefined {
  const claim = declared?.notApplicable;
  if (claim === undefined) return undefined;
  return html`${heading(rank, "Claimed not applicable")}
    <dl class="facts">
      ${fact("Reason", claim.reason)}${fact("Agreed with", claim.agreedWith)}${dateFact("From", claim.on)}
    </dl> `;
}

/** What to do about a control that falls short, and what an assessor accepts. */
export function remedyPart(
  { verdict, control }: AssessedControl,
  { catalogue }: Assessment,
  rank: number,
): Markup | undefined {
  if (!fallsShort(verdict)) return undefined;
  const { action } = control.remedy;
  const accepted = control.evidence.map((each) => html`<li>${each}</li>`);
  return html`${heading(rank, "How to meet it")}
    <p>${action} <span class="soft">(${effortWords(control.remedy)})</span></p>
    ${
      accepted.length === 0
        ? undefined
        : html`<p class="soft">${acceptedWords(catalogue)}:</p>
            <ul class="plain">
              ${accepted}
            </ul> `
    }`;
}

function dateFact(name: string, date: string | undefined): Child {
  return fact(name, date === undefined ? undefined : dateInWords(date));
}
