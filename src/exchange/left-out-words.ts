import { count } from "../text/counting.ts";
import { clip } from "../text/safe-text.ts";
import type { Left, LeftKind } from "./left-out.ts";

/** Singular, plural, and what became of them. */
const words: Readonly<Record<LeftKind, readonly [string, string, string]>> = {
  withdrawn: ["withdrawn control", "withdrawn controls", "left out"],
  unselected: ["control", "controls", "that no profile selects, left out"],
  "unused-catalogue": ["catalogue", "catalogues", "that no profile imports, left out"],
  "missing-control": ["control", "controls", "that a level or profile names and the file lacks"],
  substituted: [
    "import of a profile",
    "imports of profiles",
    "that names another file, for which the one catalogue that was named stands",
  ],
  respelt: ["control id", "control ids", "that a profile spells with other capitals, taken for the one"],
  repeated: ["repeated control", "repeated controls", "word for word as before, left out"],
  "same-id": [
    "control",
    "controls",
    "with the id of another that says something else, given an id of its own",
  ],
  objectives: ["assessment objective or method", "assessment objectives and methods", "left out"],
  links: ["link or reference", "links and references", "left out"],
  alteration: [
    "change by a profile",
    "changes by profiles",
    "to properties, links or parameters, or that take something away, left out",
  ],
  "custom-groups": [
    "grouping of a profile",
    "groupings of profiles",
    "left out; the catalogue's own groups are kept",
  ],
  "differing-parameter": [
    "parameter",
    "parameters",
    "with a value of some profiles only, told with their names",
  ],
  "unknown-parameter": ["parameter", "parameters", "that the text names and nothing defines"],
  question: ["question", "questions", "without a rule for when it passes, left out"],
  "conditional-question": ["question", "questions", "depending on another, left out"],
  empty: ["requirement", "requirements", "without any text, given its reference as text"],
  heading: ["heading", "headings", "with no requirement below, left out"],
  translations: ["translation", "translations", "left out"],
  scores: ["score or weight", "scores and weights", "left out"],
  "other-objects": ["other object of the library", "other objects of the library", "left out"],
  references: ["reference control or threat", "reference controls and threats", "left out"],
  "unknown-group": [
    "implementation group",
    "implementation groups",
    "that the framework does not define, left out",
  ],
  "idle-level": ["level", "levels", "requiring nothing, left out"],
  further: ["further level or import", "further levels and imports", "beyond the first hundred, left out"],
  "no-level": ["requirement", "requirements", 'of no level, put into the level "all"'],
  "other-standard": ["further standard", "further standards", "of the file, left out"],
  "lost-parent": [
    "requirement",
    "requirements",
    "whose parent is missing or goes in a circle, put at the top",
  ],
  clipped: ["text", "texts", "longer than a catalogue allows, cut with a mark"],
  characters: ["invisible or control character", "invisible or control characters", "taken out"],
  numbered: ["id", "ids", "that another requirement has already, given a number behind"],
  renamed: ["id", "ids", "written otherwise, because an id has no spaces or brackets"],
};

/** A line for each kind of thing that was not carried over as it was: how many, and the first names. */
export function leftWords({ kind, count: number, names }: Left): string {
  const [one, many, what] = words[kind];
  const more = number > names.length && names.length > 0 ? ", …" : "";
  const named = names.length === 0 ? "" : `: ${names.map((name) => clip(name, 60)).join(", ")}${more}`;
  return `${count(number, one, many)} ${what}${named}`;
}

/** All of it in one sentence, for the summary. */
export function leftSummary(left: readonly Left[]): string {
  if (left.length === 0) return "Everything was carried over.";
  const kinds = left.map(({ kind, count: number }) => count(number, words[kind][0], words[kind][1]));
  return `Not carried over as they were: ${kinds.join(", ")}.`;
}
