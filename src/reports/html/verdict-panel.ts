import type { Assessment } from "../../assessment/assessment.ts";
import { notice } from "../../words/notice.ts";
import { csmVerdictPhrases } from "../../words/verdict/csm-verdict-words.ts";
import { particulars } from "../../words/verdict/particulars.ts";
import { verdictSentence } from "../../words/verdict/verdict-sentence.ts";
import type { Frame } from "./frame.ts";
import { heading, html, type Markup } from "../../text/html-text.ts";
import { sign } from "./signs.ts";
import { csmSign } from "../rows/sign.ts";

/** Who, what, and the verdict: what a reader sees first. */
export function verdictPanel(assessment: Assessment, sha256: string | undefined, frame: Frame): Markup {
  const { headline, more } = verdictSentence(assessment);
  const shape = csmSign(assessment.verdict);
  return html`<header class="head">
    <p class="kicker">${assessment.catalogue.title}</p>
    ${heading(frame.rank, assessment.declaration.supplier.name)}
    <div class="verdict ${shape}">
      <p class="word">${sign(shape)}${csmVerdictPhrases[assessment.verdict]}</p>
      <p class="sentence">${headline}</p>
      ${
        more.length === 0
          ? undefined
          : html`<ul class="reservations">
              ${more.map((each) => html`<li>${each}</li>`)}
            </ul>`
      }
      <p class="notice">${notice}</p>
    </div>
    <dl class="particulars">
      ${particulars(assessment).map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div> `,
      )}${
        sha256 === undefined
          ? undefined
          : html`<div class="wide">
              <dt>SHA-256 of the declaration</dt>
              <dd><code class="hash">${sha256}</code></dd>
            </div> `
      }
    </dl>
  </header> `;
}
