import type { AssessedQuestion, Assessment } from "../../assessment/assessment.ts";
import { answeredOf } from "../../words/assessed/answered.ts";
import { certificateRows, type CertificateRow } from "../rows/certificate-rows.ts";
import { asideWords, countsWords } from "../../words/control/pass-words.ts";
import { html, type Markup } from "../../text/html-text.ts";

/** What a question bears on, where that is not the verdict (left unanswered, such a one is no gap), and who asks it. */
export function asideOf({ question }: AssessedQuestion, { catalogue }: Assessment): Markup | undefined {
  const aside = question.type === "applies" ? "" : asideWords(question, catalogue);
  return aside === "" ? undefined : html` <span class="soft">(${aside})</span>`;
}

/** What a question bears on alone: the index repeats what the controls say in full. */
export function bearingOf({ question, counts }: AssessedQuestion): Markup | undefined {
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
  const answered = answeredOf(asked, assessment.redacted === true);
  switch (answered.kind) {
    case "answer":
      return answered.sayings;
    case "none":
      return [answered.says];
    case "certificates": {
      const held = certificatesFor(answered.schemes, assessment);
      return held.length === 0 ? ["no certificate named"] : held.map(certificateWords);
    }
  }
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
