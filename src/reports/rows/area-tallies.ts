import type { AssessedControl, Assessment, Tally } from "../../assessment/assessment.ts";
import { tally } from "../../assessment/tally.ts";
import type { Area } from "../../catalogue/catalogue.ts";

/** How the controls of an area stand, required and recommended ones apart. */
export interface AreaTally {
  readonly area: Area;
  readonly controls: readonly AssessedControl[];
  readonly required: Tally;
  readonly recommended: Tally;
}

/** The areas of the catalogue, in its order; one without a control at this level counts nothing. */
export function areaTallies({ catalogue, controls }: Assessment): readonly AreaTally[] {
  return catalogue.areas.map((area) => {
    const all = controls.filter((each) => each.area.id === area.id);
    return {
      area,
      controls: all,
      required: tally(all.filter((each) => each.importance === "required")),
      recommended: tally(all.filter((each) => each.importance === "recommended")),
    };
  });
}
