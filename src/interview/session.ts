import { levelOf, type Catalogue, type Level } from "../catalogue/catalogue.ts";
import { oncePer } from "../document/once.ts";
import { textOf, valueAt, type MapNode } from "../document/node.ts";
import { course, openCourse, type CourseOptions } from "./course.ts";
import type { Edit } from "./edits.ts";
import type { Port } from "./port.ts";
import type { Standing } from "./prompt-for.ts";
import type { OfferStep, Step } from "./asked/step.ts";
import { saidWords } from "./words/said.ts";

/** What an interview is about. */
export interface Setting extends CourseOptions {
  readonly catalogue: Catalogue;
}

/** How an interview ended: everything was asked, the person left, or the file could not be written any more. */
export type Ended = "finished" | "left" | "lost";

/** What is kept while an interview runs. */
export interface Session {
  readonly port: Port;
  readonly setting: Setting;
  readonly handled: Set<string>;
  readonly history: Step[];
  /** Steps to be asked whether they are answered or not. */
  readonly queue: Step[];
  /** The offers that were taken up. */
  readonly accepted: Set<OfferStep["id"]>;
  /** The menu comes again once what was chosen in it is done. */
  toMenu: boolean;
  /** The menu was shown. */
  seenMenu: boolean;
  changed: boolean;
}

/** A session that has just begun. */
export function newSession(port: Port, setting: Setting): Session {
  return {
    port,
    setting,
    handled: new Set(),
    history: [],
    queue: [],
    accepted: new Set(),
    toMenu: false,
    seenMenu: false,
    changed: false,
  };
}

/** The level of a declaration; the only one where the catalogue has one. */
export function levelIn(root: MapNode, catalogue: Catalogue): Level | undefined {
  const text = textOf(valueAt(root, "level"));
  if (text !== undefined) return levelOf(catalogue, text);
  return catalogue.levels.length === 1 ? catalogue.levels[0] : undefined;
}

/** Everything that may be asked at a level: it hangs on nothing that is answered, and is made once. */
export const courseFor: (setting: Setting) => (level: Level | undefined) => readonly Step[] = oncePer(
  (setting) => {
    let last: { readonly level: Level | undefined; readonly steps: readonly Step[] } | undefined;
    return (level) => {
      if (last === undefined || last.level !== level)
        last = { level, steps: course(setting.catalogue, level, setting) };
      return last.steps;
    };
  },
);

/** Where the interview stands. */
export function standingOf({ port, setting, handled, accepted }: Session): Standing {
  const { catalogue, today } = setting;
  const root = port.root();
  const level = levelIn(root, catalogue);
  const steps = openCourse(courseFor(setting)(level), root, { accepted });
  return { catalogue, level, root, today, steps, handled };
}

/** Makes a change, and remembers that there was one; whether it was made. */
export function save(session: Session, edit: Edit): "saved" | "refused" | "lost" {
  const changed = session.port.change(edit);
  if (changed.ok) {
    session.changed = true;
    return "saved";
  }
  if ("lost" in changed) return "lost";
  if (changed.problem === undefined) session.port.tell(saidWords.changed);
  else session.port.tellProblem(changed.problem);
  return "refused";
}
