import {
  recommendedAt,
  requiredAt,
  type Area,
  type Catalogue,
  type Control,
  type Level,
} from "../../catalogue/catalogue.ts";
import type { FoundControls } from "../../catalogue/find-controls.ts";
import type { Json } from "../../text/json.ts";
import type { FoundTerm } from "../../words/find-terms.ts";
import { levelIdJson } from "./level-id.ts";

/** A term as JSON. */
export function termJson({
  term: { term, means, official },
  controls,
}: {
  readonly term: FoundTerm;
  readonly controls: readonly Control[];
}): Json {
  return { term, means, official, controls: idsOf(controls) };
}

/** An area as JSON. */
export function areaJson(area: Area, { controls }: Catalogue): Json {
  const { id, title, published, summary } = area;
  return {
    area: id,
    title,
    published,
    summary,
    controls: idsOf(controls.filter((each) => each.area === id)),
  };
}

/** A level as JSON. */
export function levelJson(level: Level, catalogue: Catalogue): Json {
  const { id, name, risk } = level;
  const required = idsOf(requiredAt(catalogue, level));
  return {
    level: levelIdJson(id),
    name,
    risk,
    required,
    recommended: idsOf(recommendedAt(catalogue, level)),
  };
}

/** What speaks of some words as JSON. */
export function hitsJson({
  words,
  controls: { named, speaking },
  terms,
  codes,
}: {
  readonly words: readonly string[];
  readonly controls: FoundControls;
  readonly terms: readonly FoundTerm[];
  readonly codes: readonly { readonly code: string }[];
}): Json {
  return {
    words,
    named: idsOf(named),
    speaking: idsOf(speaking),
    terms: terms.map(({ term }) => term),
    codes: codes.map(({ code }) => code),
  };
}

function idsOf(controls: readonly Control[]): Json {
  return controls.map(({ id }) => id);
}
