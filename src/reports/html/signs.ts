import type { Outcome, Verdict } from "../../assessment/assessment.ts";
import { verdictWords } from "../../words/verdict/verdict-words.ts";
import { html, type Child, type Markup } from "../../text/html-text.ts";
import { outcomeSaid, type Sign } from "../rows/sign.ts";

/**
 * The shapes of the signs, drawn once a page. They are pictures of ours rather than letters, because telephones paint
 * such letters as emoji; each shape is told from the others without its colour.
 */
export const signShapes: Markup = html`<svg class="shapes" aria-hidden="true" width="0" height="0">
  <symbol id="sign-met" viewBox="0 0 16 16">
    <rect class="fill" x="1" y="1" width="14" height="14" rx="3" />
    <path class="cut" d="M4.4 8.4 7 11l4.8-5.6" />
  </symbol>
  <symbol id="sign-partly-met" viewBox="0 0 16 16">
    <rect class="edge" x="1.75" y="1.75" width="12.5" height="12.5" rx="2.5" />
    <path class="fill" d="M2 14.2V2L14 14.2z" />
  </symbol>
  <symbol id="sign-not-met" viewBox="0 0 16 16">
    <path class="fill" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
    <path class="cut" d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" />
  </symbol>
  <symbol id="sign-unanswered" viewBox="0 0 16 16">
    <rect class="edge" x="1.75" y="1.75" width="12.5" height="12.5" rx="2.5" />
    <path class="stroke" d="M5.9 6.2C6 3.5 10.2 3.7 10.1 6.2 10 7.7 8 7.6 8 9.4" />
    <circle class="fill" cx="8" cy="11.9" r="1.1" />
  </symbol>
  <symbol id="sign-planned" viewBox="0 0 16 16">
    <circle class="edge" cx="8" cy="8" r="6.25" />
    <path class="stroke" d="M8 4.4V8l2.6 1.8" />
  </symbol>
  <symbol id="sign-not-applicable" viewBox="0 0 16 16">
    <rect class="edge" x="1.75" y="1.75" width="12.5" height="12.5" rx="2.5" />
    <path class="stroke" d="M4.8 8h6.4" />
  </symbol>
  <symbol id="sign-warning" viewBox="0 0 16 16">
    <path class="edge" d="M8 2 14.6 14H1.4z" />
    <path class="stroke" d="M8 6.4v3.4" />
    <circle class="fill" cx="8" cy="12" r=".9" />
  </symbol>
</svg>`;

/** A sign alone; the word beside it says the same. */
export function sign(name: Sign): Markup {
  return html`<svg class="sign ${name}" aria-hidden="true"><use href="#sign-${name}" /></svg>`;
}

/** A sign with a word, in the colour of the sign. */
export function mark(name: Sign, word: Child): Markup {
  return html`<span class="mark ${name}">${sign(name)}${word}</span>`;
}

/** Sign and word of a control's verdict. */
export function verdictMark(verdict: Verdict): Markup {
  return mark(verdict, verdictWords[verdict]);
}

/** Sign and word of what became of a question. */
export function outcomeMark(outcome: Outcome): Markup {
  return mark(...outcomeSaid[outcome]);
}
