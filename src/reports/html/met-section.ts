import type { Assessment } from "../../assessment/assessment.ts";
import { list } from "../../text/counting.ts";
import { heading, html, type Markup } from "../../text/html-text.ts";
import { appendixWords } from "../../words/verdict/report-words.ts";
import { metRows, suggestedAndMet } from "../rows/met-rows.ts";
import { idOf, type Frame } from "./frame.ts";
import { sign } from "./signs.ts";

/** What is met, a line each: on paper, where nobody opens a control. */
export function metSection(assessment: Assessment, frame: Frame, appendix: boolean): Markup {
  const rows = metRows(assessment);
  const suggested = suggestedAndMet(assessment);
  const told = rows.map(
    ({ id, title, verdict, aside }) =>
      html`<li>
        ${sign(verdict)}<span><span class="control-id">${id}</span> ${title}</span>${
          aside === "" ? undefined : html` <span class="soft">${aside}</span>`
        }
      </li> `,
  );
  return html`<section class="met-lines paper-only" id="${idOf(frame, "met")}">
    ${heading(frame.rank + 1, "What is met")}
    ${
      rows.length === 0
        ? html`<p>No required control is met.</p> `
        : html`<ul>
            ${told}
          </ul> `
    }${
      suggested.length === 0
        ? undefined
        : html`<p class="soft">Suggested at this level, and met: ${list(suggested)}.</p> `
    }${appendix ? undefined : html`<p class="soft">${appendixWords}</p> `}
  </section> `;
}
