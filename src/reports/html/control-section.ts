import { isShortfall, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { tally } from "../../assessment/tally.ts";
import { areaTallies, type AreaTally } from "../rows/area-tallies.ts";
import { nothingAnswered } from "../rows/nothing-answered.ts";
import { count } from "../../text/counting.ts";
import { missingIn } from "../../words/assessed/missing-words.ts";
import { tallyWords } from "./areas-picture.ts";
import {
  claimPart,
  evidencePart,
  findingsPart,
  answeredPart,
  notePart,
  planPart,
  questionsPart,
  remedyPart,
} from "./control-parts.ts";
import { idOf, type Frame } from "./frame.ts";
import { heading, html, type Markup } from "../../text/html-text.ts";
import { verdictMark } from "./signs.ts";

/** Every control, to be opened, by area; what is required and falls short is open already. `again`: see `Page`. */
export function controlsSection(assessment: Assessment, frame: Frame, again: string): Markup {
  const areas = areaTallies(assessment).filter(({ controls }) => controls.length > 0);
  return html`<section class="controls" id="${idOf(frame, "controls")}">
    ${heading(frame.rank + 1, "The controls")}
    <p class="soft screen-only">Open a control to see what it asks, what was answered, and what shows it.</p>
    <p class="prints-open-only">This browser prints only the controls that are open on the screen.</p>
    ${assessment.controls.some(nothingAnswered) ? linesAlone(again) : undefined}
    ${areas.map((each) => areaSection(each, assessment, frame))}
  </section> `;
}

/** Said on paper alone, where such controls stay closed. */
function linesAlone(again: string): Markup {
  // The options end with the catalogue, the only one of them that `explain` takes.
  const [, catalogue = ""] = /( --catalogue .*)$/.exec(again) ?? [];
  return html`<p class="soft paper-only">
    A recommended control of which nothing is answered has one line here:
    <code>csm-check explain ID${catalogue}</code> tells what it asks, and why.
  </p> `;
}

function areaSection({ area, controls, required }: AreaTally, assessment: Assessment, frame: Frame): Markup {
  const recommended = controls.filter((each) => each.importance === "recommended");
  const told = recommended.filter((each) => !nothingAnswered(each));
  const untold = recommended.filter(nothingAnswered);
  const groups = [
    {
      title: "Required",
      aside: tallyWords(required),
      of: controls.filter((each) => each.importance === "required"),
    },
    { title: "Recommended", aside: tallyWords(tally(told)), of: told },
    { title: "Recommended, nothing answered", aside: count(untold.length, "control"), of: untold },
  ];
  return html`<section class="area" id="${idOf(frame, "area", area.id)}">
    ${heading(frame.rank + 2, html`<span class="area-id">${area.id}</span> ${area.title}`)}
    ${groups
      .filter(({ of }) => of.length > 0)
      .map(
        ({ title, aside, of }) =>
          html`<p class="group"><span class="label">${title}</span> ${aside}</p>
            ${of.map((each) => controlDetails(each, assessment, frame))}`,
      )}
  </section> `;
}

function controlDetails(assessed: AssessedControl, assessment: Assessment, frame: Frame): Markup {
  const { control, verdict, importance } = assessed;
  const missing = missingIn(assessed);
  const open = isShortfall(assessed);
  const title = html`<span class="control-id">${control.id}</span> ${control.title}`;
  const untold = nothingAnswered(assessed) ? " untold" : undefined;
  return html`<details class="control ${verdict}${untold}" ${open ? html` open` : undefined}>
    <summary>
      ${verdictMark(verdict)}${heading(frame.rank + 3, title)}<span class="tag">${importance}</span>${
        missing === "" ? undefined : html`<span class="missing">${missing}</span>`
      }
    </summary>
    <div class="inside" id="${idOf(frame, "control", control.id)}">
      ${controlBody(assessed, assessment, frame)}
    </div>
  </details> `;
}

function controlBody(assessed: AssessedControl, assessment: Assessment, frame: Frame): Markup {
  const { control, evidence, verdict, without } = assessed;
  const rank = frame.rank + 4;
  const planned =
    verdict === "planned" && without !== undefined
      ? html`<p class="soft">Without the plan it would be: ${verdictMark(without)}</p> `
      : undefined;
  return html`<div class="asks">
      <p><span class="label">Requirement</span>${control.requirement}</p>
      <p><span class="label">Why</span>${control.why}</p>
    </div>
    ${planned}${findingsPart(assessed, rank)}${questionsPart(assessed, assessment, rank)}${evidencePart(assessed, assessment, rank)}${
      control.caution === undefined || evidence.length === 0
        ? undefined
        : html`<p class="caution"><span class="label">Caution</span>${control.caution}</p> `
    }${answeredPart(assessed)}${notePart(assessed)}${planPart(assessed, rank)}${claimPart(assessed, rank)}${remedyPart(assessed, assessment, rank)}`;
}
