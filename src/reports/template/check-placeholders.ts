import { nearest } from "../../document/nearest.ts";
import type { Place } from "../../document/place.ts";
import type { Problem } from "../../document/problem.ts";
import { clip } from "../../text/safe-text.ts";
import type { Tag } from "./compiled-template.ts";
import { distinct } from "./distinct.ts";
import {
  entriesName,
  entryFields,
  essential,
  isEntryField,
  isPlanField,
  planFields,
} from "./placeholders.ts";

/** What is wrong with the placeholders of a template: those that nobody knows, and those that a plan cannot do without. */
export function checkPlaceholders(tags: readonly Tag[], at: Place): readonly Problem[] {
  const wrong = tags.flatMap((tag) => problemsOf(tag, at));
  return [...distinct(wrong), ...missingIn(tags, at)];
}

function problemsOf(tag: Tag, at: Place): readonly Problem[] {
  const { name, kind } = tag;
  switch (kind) {
    case "plain":
      if (isPlanField(name)) return [];
      return [isEntryField(name) ? outside(name, at) : unknown(name, [...planFields, ...entryFields], at)];
    case "list":
      return name === entriesName
        ? tag.tags.flatMap((each) => problemsInEntries(each, at))
        : [unknown(`#${name}`, [`#${entriesName}`], at)];
    case "unless":
      return name === entriesName
        ? tag.tags.flatMap((each) => (each.kind === "plain" ? problemsOf(each, at) : [nested(each, at)]))
        : [unknown(`^${name}`, [`^${entriesName}`], at)];
    case "strange":
      return [unknown(name, [], at)];
  }
}

function problemsInEntries(tag: Tag, at: Place): readonly Problem[] {
  if (tag.kind !== "plain") return [nested(tag, at)];
  const isKnown = isPlanField(tag.name) || isEntryField(tag.name);
  return isKnown ? [] : [unknown(tag.name, [...entryFields, ...planFields], at)];
}

function missingIn(tags: readonly Tag[], at: Place): readonly Problem[] {
  const missing = (name: string, inEntries: boolean): Problem => ({
    ...{ code: "template-missing", name, inEntries },
    at,
  });
  const said = new Set(tags.flatMap(everyName));
  const lists = tags.filter(({ kind, name, isShown }) => isShown && kind === "list" && name === entriesName);
  const inLists = new Set(lists.flatMap((list) => list.tags.map(({ name }) => name)));
  return [
    ...essential.plan.filter((name) => !said.has(name)).map((name) => missing(name, false)),
    ...(lists.length === 0
      ? [missing(`#${entriesName}`, false)]
      : essential.entry.filter((name) => !inLists.has(name)).map((name) => missing(name, true))),
  ];
}

/** The names that are told whether or not there are entries. */
function everyName({ kind, name, isShown }: Tag): readonly string[] {
  return isShown && kind === "plain" ? [name] : [];
}

function unknown(name: string, known: readonly string[], at: Place): Problem {
  return { code: "template-unknown", name: clip(name), near: nearest(name.slice(0, 80), known), at };
}

function outside(name: string, at: Place): Problem {
  return { code: "template-misplaced", name, why: "outside", at };
}

function nested({ name }: Tag, at: Place): Problem {
  return { code: "template-misplaced", name: clip(name), why: "nested", at };
}
