import type { Assessment } from "../../assessment/assessment.ts";
import { areaTallies } from "../rows/area-tallies.ts";
import { count } from "../../text/counting.ts";
import { firstActions } from "../../words/verdict/first-actions.ts";
import { planRows } from "../rows/plan-rows.ts";
import { clip } from "../../text/safe-text.ts";
import { indexTitle } from "./assessor-index.ts";
import { idOf, type Frame } from "./frame.ts";
import { html, type Markup } from "../../text/html-text.ts";

/** The parts of a supplier's report, what falls short before the rest; the controls by area. */
export function contents(assessment: Assessment, frame: Frame): Markup {
  const short = planRows(assessment).length;
  const warnings = assessment.warnings.length;
  const areas = areaTallies(assessment)
    .filter(({ controls }) => controls.length > 0)
    .map(({ area, controls, required }) => {
      const asked = controls.filter((each) => each.importance === "required").length;
      const met = asked === 0 ? undefined : `${required.met} of ${asked} met`;
      return html`<li>${entry(frame, ["area", area.id], area.title, met)}</li> `;
    });
  // Two files may be of one supplier; the number keeps them apart.
  const number = frame.prefix.replaceAll(/\D/g, "");
  const landmark =
    number === "" ? "Contents" : `Contents ${number}: ${clip(assessment.declaration.supplier.name)}`;
  return html`<nav class="contents" aria-label="${landmark}">
    <p class="label">Contents</p>
    <ul>
      ${firstActions(assessment, "").length === 0 ? undefined : html`<li>${entry(frame, ["first"], "What to do first")}</li> `}
      <li>${entry(frame, ["areas"], "The areas at a glance")}</li>
      <li>
        ${entry(frame, ["short"], "What falls short, and the plan", short === 0 ? "nothing" : String(short))}
      </li>
      <li>${entry(frame, ["certificates"], "Certificates")}</li>
      <li>
        ${entry(frame, ["to-know"], "What to know", warnings === 0 ? undefined : count(warnings, "warning"))}
      </li>
      <li>
        ${entry(frame, ["controls"], "The controls")}
        <ul>
          ${areas}
        </ul>
      </li>
      <li>${entry(frame, ["index"], indexTitle(assessment.catalogue))}</li>
    </ul>
  </nav> `;
}

function entry(frame: Frame, parts: readonly string[], text: string, aside?: string): Markup {
  const beside = aside === undefined ? undefined : html`<span class="soft">${aside}</span>`;
  return html`<div><a href="#${idOf(frame, ...parts)}">${text}</a> ${beside}</div>`;
}
