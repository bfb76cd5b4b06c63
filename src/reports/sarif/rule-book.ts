import type { Assessment } from "../../assessment/assessment.ts";
import type { Item, UnusableItem } from "../../assessment/item.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { showsNothing } from "../../following/weight.ts";
import type { Json } from "../../text/json.ts";
import {
  controlKey,
  controlRule,
  nothingShownRule,
  problemKey,
  problemRule,
  verdictRule,
  warningKey,
  warningRule,
} from "./rules.ts";

/** The rules of a run, and where among them those of each file stand. */
export interface RuleBook {
  readonly rules: readonly Json[];
  /** For each file the place of a rule by its key. */
  readonly indexes: readonly ReadonlyMap<string, number>[];
}

/** A rule under a key of its own among those of a file; `of` tells it from that of another file with the same key. */
interface Entry {
  readonly key: string;
  readonly of: string;
  readonly json: () => Json;
}

/** The rules of some files, each once: for each file the controls, the warnings that are given, and the verdict. */
export function ruleBook(items: readonly Item[]): RuleBook {
  const known = new Map<string, number>();
  const rules: Json[] = [];
  const catalogues = new Map<Catalogue, number>();
  const indexOf = ({ key, of, json }: Entry): number => {
    const whole = JSON.stringify([key, of]);
    const at = known.get(whole) ?? rules.push(json()) - 1;
    known.set(whole, at);
    return at;
  };
  const indexes = items.map((item) => {
    const entries = item.ok ? entriesOf(item.assessment, catalogues) : problemEntries(item);
    return new Map(entries.map((entry) => [entry.key, indexOf(entry)]));
  });
  return { rules, indexes };
}

/** The rule of a control is another one at another level, and in another catalogue. */
function entriesOf(assessment: Assessment, catalogues: Map<Catalogue, number>): readonly Entry[] {
  const { catalogue, level, controls, warnings } = assessment;
  const number = catalogues.get(catalogue) ?? catalogues.size;
  catalogues.set(catalogue, number);
  return [
    ...controls.map((each) => ({
      key: controlKey(each.control),
      of: `${String(number)} ${level.id}`,
      json: () => controlRule(each, assessment),
    })),
    ...warnings.map(({ code }) => ({
      key: warningKey(code),
      of: "",
      json: () => warningRule(code, assessment),
    })),
    ...(showsNothing(assessment) ? [{ key: verdictRule, of: "", json: () => nothingShownRule }] : []),
  ];
}

function problemEntries({ problems }: UnusableItem): readonly Entry[] {
  return problems.map(({ code }) => ({ key: problemKey(code), of: "", json: () => problemRule(code) }));
}
