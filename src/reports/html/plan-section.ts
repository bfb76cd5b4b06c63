import { fallsShort, type Assessment } from "../../assessment/assessment.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { effortWords } from "../../words/control/remedy-words.ts";
import { planRows, type PlanRow } from "../rows/plan-rows.ts";
import { idOf, type Frame } from "./frame.ts";
import { heading, html, type Child, type Markup } from "../../text/html-text.ts";
import { verdictMark } from "./signs.ts";

/** What falls short of what is required and what is done about it, then what is only suggested, in brief. */
export function planSection(assessment: Assessment, frame: Frame): Markup {
  const rows = planRows(assessment);
  const entries = rows.map((row) => planEntry(row, frame));
  return html`<section class="short" id="${idOf(frame, "short")}">
    ${heading(frame.rank + 1, "What falls short, and the plan")}
    ${
      entries.length === 0
        ? html`<p>No required control falls short.</p> `
        : html`<ol class="entries">
            ${entries}
          </ol> `
    }${suggested(assessment, frame)}
  </section> `;
}

function planEntry(row: PlanRow, frame: Frame): Markup {
  const { verdict } = row;
  const effort = effortWords(row.remedy);
  const due = row.due === undefined ? undefined : dateInWords(row.due);
  const acceptance = row.acceptance === "" ? undefined : row.acceptance;
  return html`<li class="${verdict}">
    <div class="entry-head">
      ${verdictMark(verdict)}
      <p class="entry-title">${controlLink(row.id, row.title, frame)}</p>
      ${missingPart(row)}
    </div>
    <div class="entry-action">
      <p class="label">${row.planned ? "The supplier's plan" : "What to do"}</p>
      <p>${row.action}${row.planned ? undefined : html` <span class="soft">(${effort})</span>`}</p>
      ${
        row.mitigation === undefined
          ? undefined
          : html`<p><span class="soft">Until then:</span> ${row.mitigation}</p>`
      }
    </div>
    ${
      row.planned
        ? html`<dl class="facts">
            ${fact("What it takes", effort)}${fact("Owner", row.owner)}${fact("Due", due)}${fact("Acceptance", acceptance)}
          </dl>`
        : undefined
    }
  </li> `;
}

/** On paper, where nobody opens the control, with what was found. */
function missingPart({ missing, told, verdict }: PlanRow): Markup {
  const brief = sentence(missing);
  if (verdict === "unanswered" || verdict === "planned") return html`<p class="brief-missing">${brief}</p>`;
  return html`<p class="screen-only">${brief}</p>
    <ul class="told paper-only">
      ${told.map(
        ({ expected, found }) =>
          html`<li>${sentence(expected)} <span class="soft">Found:</span> ${found}</li> `,
      )}
    </ul>`;
}

/** What is only suggested: what is not followed has a line, what nobody answered is counted. */
function suggested({ controls }: Assessment, frame: Frame): Markup | undefined {
  const open = controls.filter((each) => each.importance === "recommended" && fallsShort(each.verdict));
  if (open.length === 0) return undefined;
  const unanswered = open.filter((each) => each.verdict === "unanswered");
  const items = open
    .filter((each) => !unanswered.includes(each))
    .map(
      (each) =>
        html`<li>
          ${verdictMark(each.verdict)}<span>${controlLink(each.control.id, each.control.title, frame)}</span
          ><span class="soft">${missingIn(each)}</span>
        </li> `,
    );
  return html`${heading(frame.rank + 2, "Suggested, and not required at this level")}
  ${
    items.length === 0
      ? undefined
      : html`<ul class="brief">
          ${items}
        </ul> `
  }${
    unanswered.length === 0
      ? undefined
      : html`<p class="soft">
          ${count(unanswered.length, "suggestion")} not answered:
          ${unanswered.map((each, index) => [index === 0 ? "" : ", ", idLink(each.control.id, frame)])}.
        </p> `
  }`;
}

function idLink(id: string, frame: Frame): Markup {
  return html`<a class="control-id" href="#${idOf(frame, "control", id)}">${id}</a>`;
}

/** A link to a control, by id and title. */
export function controlLink(id: string, title: string, frame: Frame): Markup {
  return html`<a href="#${idOf(frame, "control", id)}"><span class="control-id">${id}</span> ${title}</a>`;
}

/** One fact in a list of facts; nothing where there is none. */
export function fact(name: string, value: Child): Markup | undefined {
  return value === undefined
    ? undefined
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
}

function sentence(text: string): string {
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
