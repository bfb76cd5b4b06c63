import { assess as judge } from "../assessment/assess.ts";
import {
  evidenceModes,
  type Assessment as Assessed,
  type EvidenceMode,
  type Sighting,
} from "../assessment/assessment.ts";
import type { WarningCode } from "../assessment/warning.ts";
import { lasting } from "../following/lasting.ts";
import { levelOf, type Catalogue } from "../catalogue/catalogue.ts";
import { isCalendarDate } from "../document/calendar-date.ts";
import { warningCodes } from "../words/warning/warning-codes.ts";
import type { Declaration } from "./read-declaration.ts";

/** What follows from a declaration, as facts. */
export interface Assessment extends Assessed {
  readonly declaration: Declaration;
}

/** Under what a declaration is judged: the options of `csm-check assess`. */
export interface AssessOptions {
  /** The day of the judgement, `YYYY-MM-DD`. Nothing here reads a clock. */
  readonly asOf: string;
  /** The level that takes the place of the declared one. */
  readonly level?: string;
  /** Whether accepted plans count; they do unless this is `false`. */
  readonly plans?: boolean;
  /** Whether a DCC certificate in force answers what is unanswered. */
  readonly acceptDcc?: boolean;
  /**
   * Whether evidence is looked at where it is named (`check`, as the command does), needed for every control
   * (`require`), or left alone (`off`). A file counts only where it was seen, so under `check` a declaration that names
   * files needs `sightings`. Where nobody can look at files, say `off`: reports then tell that none was looked at.
   */
  readonly evidence?: EvidenceMode;
  /** What was seen of the `files` of the declaration, by their path as written there. */
  readonly sightings?: ReadonlyMap<string, Sighting>;
  /** Whether a recommended control that falls short makes the exit code 1. */
  readonly strict?: boolean;
  /** Warnings that make the exit code 1. */
  readonly failOn?: readonly WarningCode[];
}

/**
 * Judges a declaration, as `csm-check assess` does. The same declaration and options give the same assessment. Throws a
 * `RangeError` where an option has no such value: a date that is in no calendar, a level that the catalogue has not.
 */
export function assess(declaration: Declaration, options: AssessOptions): Assessment {
  const { catalogue } = declaration;
  const { asOf, plans = true, acceptDcc = false, evidence = "check", strict = false, failOn = [] } = options;
  if (!isCalendarDate(asOf)) throw new RangeError(`asOf: "${asOf}" is not a date; write one as 2026-11-24`);
  among("evidence", evidence, evidenceModes);
  for (const code of failOn) among("failOn", code, warningCodes);
  const judgement = judge(catalogue, declaration, {
    asOf,
    ...levelFor(declaration, catalogue, options.level),
    plans,
    acceptDcc,
    evidence,
    sightings: options.sightings ?? new Map(),
  });
  return { ...lasting(judgement, { strict, failOn }), declaration };
}

/** The level that was asked for; without one, the declaration says it, or the catalogue has no other. */
function levelFor(
  declaration: Declaration,
  catalogue: Catalogue,
  asked: string | undefined,
): { readonly level?: string } {
  const levels = catalogue.levels.map(({ id }) => id).join(", ");
  if (asked !== undefined) {
    const level = levelOf(catalogue, asked);
    if (level === undefined)
      throw new RangeError(`level: there is no level "${asked}"; there are: ${levels}`);
    return { level: level.id };
  }
  if (declaration.level === undefined && catalogue.levels.length > 1)
    throw new RangeError(`level: the declaration says none, so one has to be given: ${levels}`);
  return {};
}

function among(option: string, word: string, words: readonly string[]): void {
  if (!words.includes(word))
    throw new RangeError(`${option} does not take "${word}"; it takes: ${words.join(", ")}`);
}
