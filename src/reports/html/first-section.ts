import type { Assessment } from "../../assessment/assessment.ts";
import { heading, html, type Markup } from "../../text/html-text.ts";
import { firstActions, type FirstAction } from "../../words/verdict/first-actions.ts";
import { idOf, type Frame } from "./frame.ts";

/** What to do first, numbered; nothing where nothing is open. `again`: see `Page`. */
export function firstSection(assessment: Assessment, frame: Frame, again: string): Markup | undefined {
  const actions = firstActions(assessment, again);
  if (actions.length === 0) return undefined;
  return html`<section class="first" id="${idOf(frame, "first")}">
    ${heading(frame.rank + 1, "What to do first")}
    <ol>
      ${actions.map(actionItem)}
    </ol>
  </section> `;
}

/** The address is text: no page of ours leads to a stranger's. */
function actionItem({ about, does, command, takes, page }: FirstAction): Markup {
  return html`<li>
    <strong>${about}:</strong> ${does}${command === undefined ? undefined : html` <code>${command}</code>`}
    <span class="soft">(${takes})</span
    >${page === undefined ? undefined : html` <span class="where">${page}</span>`}
  </li> `;
}
