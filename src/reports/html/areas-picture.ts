import {
  verdicts,
  type AssessedControl,
  type Assessment,
  type Tally,
  type Verdict,
} from "../../assessment/assessment.ts";
import { areaTallies, type AreaTally } from "../rows/area-tallies.ts";
import { list } from "../../text/counting.ts";
import { verdictWords } from "../../words/verdict/verdict-words.ts";
import { idOf, type Frame } from "./frame.ts";
import { heading, html, type Markup } from "../../text/html-text.ts";
import { mark, sign } from "./signs.ts";

/** In the order in which a picture shows them: what falls short first. */
const shown: readonly Verdict[] = ["not-met", "partly-met", "unanswered", "planned", "met", "not-applicable"];

/** How the areas stand: a sign for each control, required and recommended ones apart, and the same in numbers. */
export function areasPicture(assessment: Assessment, frame: Frame): Markup {
  const occurring = verdicts.filter((verdict) =>
    assessment.controls.some((each) => each.verdict === verdict),
  );
  const legend = occurring.map((verdict) => html`<li>${mark(verdict, verdictWords[verdict])}</li>`);
  const recommends = assessment.controls.some((each) => each.importance === "recommended");
  const rows = areaTallies(assessment).map((each) => areaRow(each, recommends, frame));
  return html`<section class="areas" id="${idOf(frame, "areas")}">
    ${heading(frame.rank + 1, "The areas at a glance")}
    <p class="soft">
      One sign is one
      control.${recommends ? " Required and recommended controls are counted apart." : undefined}
    </p>
    <ul class="legend">
      ${legend}
    </ul>
    <ul class="area-list${recommends ? undefined : " required-alone"}">
      ${rows}
    </ul>
  </section> `;
}

function areaRow(tally: AreaTally, recommends: boolean, frame: Frame): Markup {
  const { area, controls, required, recommended } = tally;
  const name =
    controls.length === 0
      ? html`${area.title}`
      : html`<a href="#${idOf(frame, "area", area.id)}">${area.title}</a>`;
  return html`<li>
    <div class="area-name">
      <p><span class="area-id">${area.id}</span> ${name}</p>
      ${area.summary === undefined ? undefined : html`<p class="soft">${area.summary}</p>`}
    </div>
    ${tiles(
      "Required",
      controls.filter((each) => each.importance === "required"),
      required,
    )}
    ${
      recommends
        ? tiles(
            "Recommended",
            controls.filter((each) => each.importance === "recommended"),
            recommended,
          )
        : undefined
    }
  </li> `;
}

function tiles(title: string, controls: readonly AssessedControl[], counts: Tally): Markup {
  const signs = shown.flatMap((verdict) =>
    controls.filter((each) => each.verdict === verdict).map(() => sign(verdict)),
  );
  const picture = signs.length === 0 ? undefined : html`<p class="tiles" aria-hidden="true">${signs}</p>`;
  return html`<div class="importance">
    <p class="label">${title}</p>
    ${picture}
    <p>${tallyWords(counts)}</p>
  </div>`;
}

/** How many controls stand how, in words. */
export function tallyWords(counts: Tally): string {
  const words = shown
    .filter((verdict) => counts[verdict] > 0)
    .map(
      (verdict) =>
        `${counts[verdict]} ${verdict === "not-applicable" ? "not applicable" : verdictWords[verdict].toLowerCase()}`,
    );
  return words.length === 0 ? "none at this level" : list(words);
}
