import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { MapNode } from "../document/node.ts";
import type { AreaProgress } from "./asked/area-progress.ts";
import { isAnswered } from "./is-answered.ts";
import { isOfControl, type ControlStep, type Step } from "./asked/step.ts";

/** How far one is in each area that asks anything. */
export function areasOf(
  { areas }: Catalogue,
  steps: readonly Step[],
  root: MapNode,
  today: CalendarDate,
): readonly AreaProgress[] {
  return areas.flatMap((area) => {
    const own = stepsIn(area.id, steps);
    const answered = own.filter((step) => isAnswered(step, root, today)).length;
    return own.length === 0 ? [] : [{ area, answered, of: own.length }];
  });
}

/** The questions of an area. */
export function stepsIn(area: string, steps: readonly Step[]): readonly ControlStep[] {
  return steps.filter(isOfControl).filter(({ control }) => control.area === area);
}
