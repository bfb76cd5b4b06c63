import type { AssessedQuestion, Assessment } from "../../assessment/assessment.ts";
import { answerWords, sayingsOf } from "../../words/control/answer-words.ts";
import { certificateRows, type CertificateRow } from "../rows/certificate-rows.ts";
import { countsWords } from "../../words/control/pass-words.ts";
import { withheld } from "../../assessment/redact.ts";
import { html, type Markup } from "../../text/html-text.ts";

/** What a question bears on, where that is not the verdict: left unanswered, such a one is no gap. */
export function asideOf({ question, counts }: AssessedQuestion): Markup | undefined {
  return question.type === "applies" || counts === "verdict"
    ? undefined
    : html` <span class="soft">(${countsWords(question)})</span>`;
}

/** What was answered, in words, each choice by itself; the certificates that answer a question of that kind. */
export function answerMarkup(asked: AssessedQuestion, assessment: Assessment): Markup {
  const [first = "", ...more] = answersOf(asked, assessment);
  if (more.length === 0) return html`${first}`;
  return html`<ul class="choices">
    ${[first, ...more].map((each) => html`<li>${each}</li>`)}
  </ul>`;
}

function answersOf(asked: AssessedQuestion, assessment: Assessment): readonly string[] {
  const { question, answer } = asked;
  if (question.type === "certificate") {
    const held = certificatesFor(question.schemes, assessment);
    return held.length === 0 ? ["no certificate named"] : held.map(certificateWords);
  }
  if (answer?.type === "choices" && answer.value.length > 1) return sayingsOf(answer);
  if (answer !== undefined) return [answerWords(answer)];
  if (asked.outcome === "unanswered") return ["no answer yet"];
  return [assessment.redacted === true ? withheld : "no answer; the DCC certificate counts"];
}

/** The certificates of these schemes, in the order of the declaration. */
export function certificatesFor(
  schemes: readonly string[],
  assessment: Assessment,
): readonly CertificateRow[] {
  const asked = assessment.certificates.filter(({ certificate }) => schemes.includes(certificate.scheme));
  return certificateRows({ ...assessment, certificates: asked });
}

function certificateWords({ name, number, stateWords }: CertificateRow): string {
  return `${name}${number === undefined ? "" : ` ${number}`} (${stateWords})`;
}
