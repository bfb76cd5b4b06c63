import type { Assessment } from "../../assessment/assessment.ts";
import { nextSteps } from "../../words/verdict/next-steps.ts";
import { placeText } from "../../text/place-text.ts";
import { toKnow } from "../../words/verdict/to-know.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
import { idOf, type Frame } from "./frame.ts";
import { heading, html, type Markup } from "../../text/html-text.ts";
import { sign } from "./signs.ts";

/** Warnings, what a reader has to know beside the verdict, and what to do next with the options of this run. */
export function notesSection(assessment: Assessment, frame: Frame, again: string): Markup {
  const { warnings, catalogue } = assessment;
  const beside = toKnow(assessment);
  const told = warnings.map(
    (warning) =>
      html`<li>
        ${sign("warning")}
        <p>
          ${warningWords(warning, catalogue)}
          <span class="soft code"
            >${warning.code}${warning.at.line === undefined ? "" : `, ${placeText(warning.at)}`}</span
          >
        </p>
      </li> `,
  );
  return html`<section class="to-know" id="${idOf(frame, "to-know")}">
    ${heading(frame.rank + 1, "What to know")}
    ${
      told.length === 0
        ? undefined
        : html`${heading(frame.rank + 2, "Warnings")}
            <ul class="warnings">
              ${told}
            </ul> `
    }${
      beside.length === 0
        ? undefined
        : html`${heading(frame.rank + 2, "Beside the verdict")}
            <ul class="plain">
              ${beside.map((each) => html`<li>${each}</li> `)}
            </ul> `
    }
    ${heading(frame.rank + 2, "Next steps for the supplier")} ${nextSteps(assessment, again).map(step)}
  </section> `;
}

/** A command begins with blanks. */
function step(text: string): Markup {
  return text.startsWith("  ")
    ? html`<p class="command"><code>${text.trim()}</code></p> `
    : html`<p>${text}</p> `;
}
