import type { Assessment, Importance, Tally } from "../../assessment/assessment.ts";
import type { Area } from "../../catalogue/catalogue.ts";
import { areaTallies } from "./area-tallies.ts";

/** One line of a table of the areas: the controls of one importance, counted. */
export interface AreaLine {
  readonly area: Area;
  readonly importance: Importance;
  readonly controls: number;
  readonly met: number;
  readonly partlyMet: number;
  readonly notMet: number;
  readonly unanswered: number;
  readonly planned: number;
  readonly notApplicable: number;
}

/** The areas with their required and recommended controls apart; what counts no control is left out. */
export function areaLines(assessment: Assessment): readonly AreaLine[] {
  const lines = areaTallies(assessment).flatMap(({ area, required, recommended }) => [
    line(area, "required", required),
    line(area, "recommended", recommended),
  ]);
  return lines.filter(({ controls }) => controls > 0);
}

function line(area: Area, importance: Importance, tally: Tally): AreaLine {
  return {
    area,
    importance,
    controls: Object.values(tally).reduce((sum, number) => sum + number, 0),
    met: tally.met,
    partlyMet: tally["partly-met"],
    notMet: tally["not-met"],
    unanswered: tally.unanswered,
    planned: tally.planned,
    notApplicable: tally["not-applicable"],
  };
}
