import type { Assessment } from "../../assessment/assessment.ts";
import type { Area } from "../../catalogue/catalogue.ts";
import { areasOf } from "../../interview/areas.ts";
import { isOfControl } from "../../interview/asked/step.ts";
import { isAnswered } from "../../interview/is-answered.ts";
import { standingOf } from "../../interview/session.ts";
import type { FormModel } from "../model.ts";
import { frameWords as words } from "../words/page.ts";
import { button, clicked, el, type Child } from "./dom.ts";
import { verdictBox } from "./verdict-box.ts";

/** How the questions come: one by one, or an area at once. */
export type Pace = "one" | "area";

/** What can be chosen beside the view. */
export interface BesideParts {
  readonly pace: Pace;
  readonly onPace: (pace: Pace) => void;
  readonly onDetails: () => void;
  readonly onArea: (area: Area) => void;
  readonly onAnswers: () => void;
  readonly onEnd: () => void;
}

/** What stands beside the view: the verdict so far, how far one is in each area, and where else one can go. */
export function beside(model: FormModel, assessment: Assessment | undefined, parts: BesideParts): Child {
  const { catalogue, root, steps, today } = standingOf(model.session);
  const details = steps.filter((step) => !isOfControl(step) && step.kind !== "offer");
  const open = details.filter((step) => !isAnswered(step, root, today)).length;
  const areas = areasOf(catalogue, steps, root, today);
  return [
    el("h2", {}, words.verdict),
    verdictBox(assessment),
    el("h2", {}, words.progress),
    el(
      "ul",
      { class: "areas" },
      el("li", {}, rowOf(words.about, words.details(open), undefined, parts.onDetails)),
      areas.map(({ area, answered, of }) =>
        el(
          "li",
          {},
          rowOf(area.title, words.areaProgress(answered, of), [answered, of], () => parts.onArea(area)),
        ),
      ),
    ),
    el("div", { class: "places" }, button(words.answers, parts.onAnswers), button(words.end, parts.onEnd)),
    paceChoice(parts),
  ];
}

function rowOf(
  name: string,
  says: string,
  progress: readonly [number, number] | undefined,
  does: () => void,
): Child {
  const [answered = 0, of = 1] = progress ?? [];
  const bar =
    progress === undefined
      ? undefined
      : el("progress", { value: String(answered), max: String(of), "aria-hidden": "true" });
  const all = progress !== undefined && answered === of;
  const row = el(
    "button",
    { type: "button", class: all ? "row all" : "row" },
    el("span", { class: "name" }, name),
    el("span", { class: "count" }, says),
    bar,
  );
  return clicked(row, does);
}

/** A button, for what it changes is the view. */
function paceChoice({ pace, onPace }: BesideParts): Child {
  const other = pace === "one" ? "area" : "one";
  const says = other === "area" ? words.byArea : words.oneByOne;
  return el(
    "div",
    { class: "pace" },
    button(says, () => onPace(other), { class: "quiet" }),
  );
}
