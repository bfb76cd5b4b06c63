import { given } from "../document/given.ts";
import { levelOf, type Catalogue, type Level } from "../catalogue/catalogue.ts";
import { nearest } from "../document/nearest.ts";
import type { MapNode } from "../document/node.ts";
import { course, nextStep, openCourse } from "./course.ts";
import { levelEdit } from "./edits.ts";
import { interview } from "./loop.ts";
import type { Port } from "./port.ts";
import type { Checked, Prompt } from "./prompt.ts";
import { levelIn, type Ended, type Setting } from "./session.ts";
import { isOfControl, type Step } from "./step.ts";
import * as words from "./words.ts";

/** Whether a declaration answers everything that its level asks. */
export function isComplete(root: MapNode, setting: Setting): boolean {
  const level = levelIn(root, setting.catalogue);
  if (level === undefined) return false;
  const progress = { handled: new Set<string>(), accepted: false };
  return nextStep(course(setting.catalogue, level, setting), root, progress, setting.today) === undefined;
}

/** Offers what can be done with a complete declaration, and does it. */
export async function offerMore(port: Port, setting: Setting): Promise<Ended> {
  const { catalogue } = setting;
  const level = levelIn(port.root(), catalogue);
  const next = catalogue.levels[catalogue.levels.findIndex(({ id }) => id === level?.id) + 1];
  const steps = openCourse(course(catalogue, level, setting), port.root(), { accepted: false });
  const reply = await port.ask(menu(next, steps));
  if (reply.kind === "action") return "left";
  switch (reply.values[0]) {
    case "renew":
      return interview(
        port,
        setting,
        steps.filter((step) => step.kind === "certificate"),
      );
    case "change":
      return change(port, setting, steps);
    case "confirm":
      return interview(
        port,
        setting,
        steps.filter((step) => step.kind === "declared" || step.kind === "confirm"),
      );
    case "next":
      return goTo(next, port, setting);
    case undefined:
    default:
      return "left";
  }
}

function menu(next: Level | undefined, steps: readonly Step[]): Prompt {
  const { menuWords } = words;
  const choices = [
    ...(steps.some((step) => step.kind === "certificate") ? [{ id: "renew", says: menuWords.renew }] : []),
    { id: "change", says: menuWords.change },
    { id: "confirm", says: menuWords.confirm },
    ...(next === undefined ? [] : [{ id: "next", says: menuWords.next(next) }]),
    { id: "leave", says: menuWords.leave },
  ];
  return { where: [], ask: menuWords.ask, hints: [], input: { kind: "one", choices }, actions: [] };
}

async function change(port: Port, setting: Setting, steps: readonly Step[]): Promise<Ended> {
  const ids = [...new Set(steps.flatMap((step) => (isOfControl(step) ? [step.control.id] : [])))];
  const reply = await port.ask({
    where: [],
    ask: words.menuWords.which,
    hints: [words.menuWords.known(ids)],
    input: { kind: "text", check: (text) => checkControl(text, ids, setting.catalogue) },
    actions: [],
  });
  if (reply.kind === "action") return "left";
  const chosen = steps.filter((step) => isOfControl(step) && reply.values.includes(step.control.id));
  return interview(port, setting, chosen);
}

function checkControl(text: string, ids: readonly string[], { controls }: Catalogue): Checked {
  const id = text.trim();
  if (ids.includes(id)) return { ok: true, values: [id] };
  const near = nearest(id, ids);
  const title = controls.find((control) => control.id === near)?.title;
  const fact = {
    ...given({ nearest: near, title }),
  };
  return { ok: false, problem: { code: "unknown-control", id, ...fact, at: { path: "" } } };
}

async function goTo(next: Level | undefined, port: Port, setting: Setting): Promise<Ended> {
  if (next === undefined || levelOf(setting.catalogue, next.id) === undefined) return "left";
  const changed = port.change(levelEdit(next.id, setting.catalogue));
  return changed.ok ? interview(port, setting) : "lost";
}
