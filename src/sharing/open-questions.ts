import type { Catalogue, Level } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { MapNode } from "../document/node.ts";
import { course, openCourse } from "../interview/course.ts";
import { isAnswered } from "../interview/is-answered.ts";
import { isOfControl, type ControlStep } from "../interview/asked/step.ts";
import type { Part } from "./source.ts";

/** Questions that nobody has answered yet, and with whom they are. */
export interface OpenWith {
  /** Undefined where they were given to nobody. */
  readonly for: string | undefined;
  readonly steps: readonly ControlStep[];
}

/** What a declaration leaves open of what its level needs, by the people whom it was given to. */
export function openQuestions(
  root: MapNode,
  catalogue: Catalogue,
  level: Level,
  today: CalendarDate,
  parts: readonly Part[],
): readonly OpenWith[] {
  const steps = openCourse(course(catalogue, level, { today }), root, { accepted: new Set() });
  const open = steps.filter(isOfControl).filter((step) => !isAnswered(step, root, today));
  const groups = new Map<string | undefined, ControlStep[]>();
  for (const step of open) {
    const whose = partOf(step.control.id, parts)?.for;
    const group = groups.get(whose) ?? [];
    group.push(step);
    groups.set(whose, group);
  }
  return [...groups].map(([whose, all]) => ({ for: whose, steps: all }));
}

/** Who was asked about a control: somebody who was asked about a few, before one who was asked about all. */
function partOf(control: string, parts: readonly Part[]): Part | undefined {
  return (
    parts.find(({ controls }) => controls?.includes(control) === true) ??
    parts.find(({ controls }) => controls === undefined)
  );
}
