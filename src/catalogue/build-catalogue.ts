import { given } from "../document/given.ts";
import type { CatalogueFile } from "../generated/catalogue-file.ts";
import type { Catalogue, Control, Level, Option, Outlook, Question } from "./catalogue.ts";
import { isYes } from "../document/yes-no.ts";
import { schemeId } from "./scheme.ts";

/** A control as its file has it: every scalar text. */
export type ControlFile = NonNullable<CatalogueFile["controls"]>[number];
type QuestionFile = ControlFile["questions"][number];

/** Makes the catalogue out of files that were found sound. */
export function buildCatalogue(file: CatalogueFile, controls: readonly ControlFile[]): Catalogue {
  const { id = "", title = "", version = "", areas = [], levels = [], outlook } = file;
  return {
    id,
    title: title.trim(),
    version,
    ...optional(file, "short", "issued", "publisher", "source", "notice", "reservation", "checkedOn"),
    ...(file.about === "project" ? { about: "project" } : {}),
    ...(file.sources === undefined
      ? {}
      : { sources: optional(file.sources, "standard", "guide", "reading") }),
    notes: (file.notes ?? []).map((note) => ({
      says: note.says.trim(),
      ...optional(note, "level", "until"),
    })),
    areas: areas.map((area) => ({
      id: area.id,
      title: area.title,
      ...optional(area, "published", "summary"),
    })),
    levels: levels.map((level): Level => ({
      id: level.id,
      name: level.name,
      recommended: level.recommended ?? [],
      ...optional(level, "risk"),
    })),
    ...(outlook === undefined ? {} : { outlook: outlookOf(outlook) }),
    glossary: (file.glossary ?? []).map(({ term, means }) => ({ term, means: means.trim() })),
    controls: controls.map(controlOf),
  };
}

/** Those of the named keys that have a value, trimmed. */
function optional<K extends string>(
  from: Readonly<Partial<Record<K, string>>>,
  ...keys: readonly K[]
): Partial<Record<K, string>> {
  const out: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const value = from[key];
    if (value !== undefined) out[key] = value.trim();
  }
  return out;
}

function outlookOf(outlook: NonNullable<CatalogueFile["outlook"]>): Outlook {
  const written = Object.entries(outlook.needed).filter(([level]) => !level.startsWith("x-"));
  const needed = written.map(([level, percent]) => ({
    level,
    percent: Number(percent),
  }));
  return { name: outlook.name, needed, ...optional(outlook, "anchor") };
}

function controlOf(file: ControlFile): Control {
  const { appliesIf, remedy } = file;
  return {
    id: file.id,
    title: file.title,
    area: file.area,
    ...optional(file, "family"),
    levels: file.levels,
    kind: file.kind,
    requirement: file.requirement.trim(),
    why: file.why.trim(),
    questions: file.questions.map(questionOf),
    ...(appliesIf === undefined
      ? {}
      : {
          appliesIf: {
            type: "applies",
            id: appliesIf.id,
            ask: appliesIf.ask.trim(),
            ...optional(appliesIf, "help"),
          },
        }),
    evidence: file.evidence ?? [],
    remedy: { ...remedy, action: remedy.action.trim() },
    ...optional(file, "replacedBy", "caution"),
    see: file.see ?? [],
  };
}

/** Its help comes last, where it can be read when it is asked for (`unpack`). */
function questionOf(file: QuestionFile): Question {
  return { ...askedBy(file), ...optional(file, "help") };
}

function askedBy(file: QuestionFile): Question {
  const { pass = {}, answer } = file;
  const asked = {
    id: file.id,
    label: file.label.trim(),
    ask: file.ask.trim(),
    counts: file.counts ?? "verdict",
    ...optional(file, "dcc", "since", "fix"),
    ...given({ levels: file.levels, basis: file.basis, after: file.asks?.after }),
  } as const;
  const options = (answer.options ?? []).map(optionOf);
  // An option that excludes the others, such as `none`, counts only where the catalogue says so.
  const oneOf = pass.oneOf ?? options.filter((option) => !option.alone).map((option) => option.id);
  switch (answer.type) {
    case "yes-no":
      return { ...asked, type: "yes-no", is: pass.is === undefined || isYes(pass.is) };
    case "number": {
      const min = pass.min === undefined ? {} : { min: Number(pass.min) };
      const max = pass.max === undefined ? {} : { max: Number(pass.max) };
      return { ...asked, type: "number", unit: answer.unit ?? "", ...min, ...max };
    }
    case "date": {
      const within =
        pass.withinDays === undefined
          ? { months: Number(pass.withinMonths) }
          : { days: Number(pass.withinDays) };
      return { ...asked, type: "date", within };
    }
    case "choice":
      return { ...asked, type: "choice", options, oneOf };
    case "choices":
      return { ...asked, type: "choices", options, oneOf, atLeast: Number(pass.atLeast ?? "1") };
    case "certificate":
      return {
        ...asked,
        type: "certificate",
        schemes: [pass.scheme ?? []].flat().map((scheme) => schemeId(scheme)),
      };
  }
}

function optionOf(file: NonNullable<QuestionFile["answer"]["options"]>[number]): Option {
  return {
    id: file.id,
    says: file.says.trim(),
    alone: file.alone !== undefined && isYes(file.alone),
    needsNote: file.needsNote !== undefined && isYes(file.needsNote),
  };
}
