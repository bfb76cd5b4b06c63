import type { Document } from "../document/document.ts";
import { valueAt } from "../document/node.ts";
import { oneLine } from "./clean-text.ts";
import { mostLevels, type FrameworkLevel } from "./framework.ts";
import { given } from "../document/given.ts";
import type { OscalCatalogue, OscalControl } from "./oscal-catalogue.ts";
import { oscalProperties } from "./oscal-names.ts";
import type { Resolved } from "./oscal-profile.ts";
import { markedAt, ownProps } from "./oscal-props.ts";
import { listAt, textAt } from "./reading.ts";

/** A level of a framework, with what it requires, recommends and sets. */
export interface OscalLevel {
  readonly level: FrameworkLevel;
  readonly requires: (control: OscalControl) => boolean;
  readonly recommends: (control: OscalControl) => boolean;
  readonly resolved?: Resolved;
}

/** A level for each profile. */
export function profileLevels(
  profiles: readonly Document[],
  resolved: readonly Resolved[],
): readonly OscalLevel[] {
  const titles = profiles.map(titleOf);
  const { start, words: short } = distinguishing(titles);
  return profiles.flatMap((profile, index) => {
    const made = resolved[index];
    if (made === undefined) return [];
    const title = titles[index] ?? profile.path;
    const name = title.split(" ").slice(start).join(" ") || title;
    const [own] = ownProps(valueAt(profile.root, "profile", "metadata"), oscalProperties.level);
    return {
      level: { key: `${index} ${profile.path}`, ref: own ?? short[index] ?? stemOf(profile.path), name },
      requires: (control) => made.controls.has(control),
      recommends: () => false,
      resolved: made,
    };
  });
}

/** The levels that csm-check itself wrote into a catalogue; none where it did not. */
export function ownLevels(catalogues: readonly OscalCatalogue[]): readonly OscalLevel[] {
  const [only] = catalogues;
  if (only === undefined || catalogues.length > 1) return [];
  const all = listAt(only.root, "metadata", "props");
  const risks = new Map(
    all.flatMap((prop) =>
      textAt(prop, "name") === oscalProperties.levelRisk
        ? [[markedAt(prop, "remarks") ?? "", textAt(prop, "value") ?? ""]]
        : [],
    ),
  );
  const refs = ownProps(valueAt(only.root, "metadata"), oscalProperties.level).slice(0, mostLevels);
  return refs.map((ref) => {
    const prop = all.find(
      (each) => textAt(each, "name") === oscalProperties.level && textAt(each, "value") === ref,
    );
    const name = markedAt(prop, "remarks") ?? ref;
    return {
      level: { key: ref, ref, name, ...given({ risk: risks.get(ref) }) },
      requires: (control) => ownProps(control.node, oscalProperties.level).includes(ref),
      recommends: (control) => ownProps(control.node, oscalProperties.recommended).includes(ref),
    };
  });
}

function titleOf(profile: Document): string {
  const title = markedAt(profile.root, "profile", "metadata", "title");
  return title === undefined ? stemOf(profile.path) : oneLine(title);
}

/** What sets several titles apart: the words that are not the same at their beginnings and ends. */
function distinguishing(titles: readonly string[]): {
  readonly start: number;
  readonly words: readonly (string | undefined)[];
} {
  if (titles.length < 2) return { start: 0, words: [] };
  const words = titles.map((title) => title.split(" "));
  const shortest = Math.min(...words.map((each) => each.length));
  const same = (at: (each: readonly string[]) => string | undefined): boolean =>
    new Set(words.map(at)).size === 1;
  let start = 0;
  while (start < shortest && same((each) => each[start])) start++;
  let end = 0;
  while (end < shortest - start && same((each) => each[each.length - 1 - end])) end++;
  const own = words.map((each) =>
    each
      .slice(start, each.length - end)
      .join("-")
      .toLowerCase(),
  );
  return { start, words: own.map((each) => (each === "" || each.length > 30 ? undefined : each)) };
}

function stemOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).replace(/\.\w+$/, "");
}
