import { plain } from "./plain.ts";
import { isList, items, keys, pick } from "../support/json.ts";
import { day, type Day } from "./days.ts";

/** A catalogue as the oracle reads it: what is left out is filled in, and nothing is checked. */
export interface Rules {
  readonly levels: readonly { readonly id: string; readonly recommended: readonly string[] }[];
  readonly areas: readonly string[];
  readonly needed: ReadonlyMap<string, number> | undefined;
  readonly controls: readonly Rule[];
}

/** A control. */
export interface Rule {
  readonly id: string;
  readonly area: string;
  readonly levels: readonly string[];
  readonly questions: readonly Asked[];
  readonly appliesIf: string | undefined;
  readonly replacedBy: string | undefined;
  readonly caution: boolean;
}

/** A question; its pass rule is kept as it is written. */
export interface Asked {
  readonly id: string;
  readonly type: string;
  readonly counts: string;
  readonly law: boolean;
  readonly since: Day;
  readonly levels: readonly string[] | undefined;
  readonly pass: unknown;
  readonly options: readonly Choice[];
}

/** An option of a choice. */
export interface Choice {
  readonly id: string;
  readonly alone: boolean;
  readonly needsNote: boolean;
}

/** The rules that a catalogue writes, its parts being joined to it. */
export function rulesOf(catalogue: unknown): Rules {
  const needed = pick(catalogue, "outlook", "needed");
  return {
    levels: items(pick(catalogue, "levels")).map((level) => ({
      id: text(level, "id"),
      recommended: texts(pick(level, "recommended")),
    })),
    areas: items(pick(catalogue, "areas")).map((area) => text(area, "id")),
    needed:
      needed === undefined
        ? undefined
        : new Map(keys(needed).map((level) => [level, Number(pick(needed, level))])),
    controls: items(pick(catalogue, "controls")).map(ruleOf),
  };
}

/** The texts of a list, or of what stands where a list of one could. */
export function texts(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return isList(value) ? value.map(plain) : [plain(value)];
}

/** Whether a flag is up, however it is written. */
export function isYes(value: unknown): boolean {
  return /^(?:yes|true)$/i.test(plain(value));
}

function ruleOf(control: unknown): Rule {
  return {
    id: text(control, "id"),
    area: text(control, "area"),
    levels: texts(pick(control, "levels")),
    questions: items(pick(control, "questions")).map(askedOf),
    appliesIf: maybe(control, "appliesIf", "id"),
    replacedBy: maybe(control, "replacedBy"),
    caution: pick(control, "caution") !== undefined,
  };
}

function askedOf(question: unknown): Asked {
  const levels = pick(question, "levels");
  return {
    id: text(question, "id"),
    type: text(question, "answer", "type"),
    counts: maybe(question, "counts") ?? "verdict",
    law: pick(question, "basis") === "law",
    since: day(maybe(question, "since") ?? "0001-01-01"),
    levels: levels === undefined ? undefined : texts(levels),
    pass: pick(question, "pass"),
    options: items(pick(question, "answer", "options")).map((option) => ({
      id: text(option, "id"),
      alone: isYes(pick(option, "alone")),
      needsNote: isYes(pick(option, "needsNote")),
    })),
  };
}

function text(value: unknown, ...path: readonly string[]): string {
  return plain(pick(value, ...path));
}

function maybe(value: unknown, ...path: readonly string[]): string | undefined {
  const found = pick(value, ...path);
  return found === undefined ? undefined : plain(found);
}
