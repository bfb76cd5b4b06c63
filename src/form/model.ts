import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { given } from "../document/given.ts";
import { untilOther } from "../document/once.ts";
import type { MapNode } from "../document/node.ts";
import { parseDocument } from "../document/parse-document.ts";
import validateDeclaration from "../generated/declaration-validator.js";
import { changedText } from "../interview/changed-text.ts";
import { problemSaid } from "../interview/words/problem.ts";
import type { Port } from "../interview/port.ts";
import { newSession, type Session } from "../interview/session.ts";
import { assess, type Assessment } from "../library/assess.ts";
import { readDeclaration } from "../library/read-declaration.ts";
import type { PageState } from "./page-state.ts";

/** The world of a page, as far as its model meets it. */
export interface PageWorld extends Pick<Port, "ask" | "tell"> {
  /** The SHA-256 of a file that was handed over; undefined where none was. */
  readonly hash: Port["hash"];
  /** The declaration has changed. */
  readonly changed: () => void;
}

/** The answers of a page while it is open, and what follows from them. */
export interface FormModel {
  readonly session: Session;
  readonly catalogue: Catalogue;
  readonly today: CalendarDate;
  /** What the page was made for, with the declaration as it is now. */
  readonly state: () => PageState;
  readonly root: () => MapNode;
  /** The assessment as `assess` would make it; undefined where there can be none yet. */
  readonly judge: () => Assessment | undefined;
  /** Notes who answers, for whoever puts several pages together. */
  readonly sign: (name: string) => void;
}

/** A page that was just opened. */
export function formModel(
  opened: PageState,
  catalogue: Catalogue,
  today: CalendarDate,
  world: PageWorld,
): FormModel {
  const { only, recommended } = opened;
  let state = opened;
  const seen = new Map<string, string>();
  const root = rootReader();
  const judge = judgedOnce((text) => assessed({ ...state, declaration: text }, catalogue, today, seen));
  const port: Port = {
    ask: world.ask,
    tell: world.tell,
    // What a browser is handed is not looked for in a folder.
    files: () => [],
    hash: async (name) => {
      const sha256 = await world.hash(name);
      if (sha256 !== undefined) seen.set(name, sha256);
      judge.forget();
      return sha256;
    },
    judge: () => Promise.resolve(judge.of(state.declaration)),
    tellProblem: (problem) => world.tell(problemSaid(problem)),
    root: () => root(state),
    change: (edit) => {
      const changed = changedText(state.declaration, edit, state.file, catalogue, validateDeclaration);
      if (!changed.ok) return changed;
      if (changed.text === state.declaration) return { ok: true };
      state = { ...state, declaration: changed.text, answeredOn: today };
      world.changed();
      return { ok: true };
    },
  };
  const isLevelGiven = opened.level !== undefined;
  const session = newSession(port, { catalogue, today, isLevelGiven, ...given({ only, recommended }) });
  // Areas are chosen beside the questions here: no menu comes between them.
  session.seenMenu = true;
  return {
    ...{ session, catalogue, today },
    judge: () => judge.of(state.declaration),
    root: port.root,
    state: () => state,
    sign: (name) => {
      const { answeredBy = "", ...rest } = state;
      if (name === answeredBy) return;
      state = name === "" ? rest : { ...rest, answeredBy: name };
      world.changed();
    },
  };
}

/** The same text is judged once, as long as no other file is seen. */
function judgedOnce(judge: (text: string) => Assessment | undefined): {
  readonly of: (text: string) => Assessment | undefined;
  readonly forget: () => void;
} {
  let of = untilOther(judge);
  return {
    of: (text) => of(text),
    forget: () => {
      of = untilOther(judge);
    },
  };
}

/** The same text is read once. */
function rootReader(): (state: PageState) => MapNode {
  let last: { readonly text: string; readonly root: MapNode } | undefined;
  return (state) => {
    if (last?.text !== state.declaration) last = { text: state.declaration, root: rootOf(state) };
    return last.root;
  };
}

function rootOf({ declaration, file }: PageState): MapNode {
  const document = parseDocument(declaration, file);
  // A page with a broken declaration is told of, and not opened.
  return document.ok ? document.value.root : { kind: "map", entries: [], place: { path: file } };
}

/** Files that were handed over are seen; of those that were not, nothing is said: they are not here. */
function assessed(
  { declaration: text, file, level }: PageState,
  catalogue: Catalogue,
  asOf: CalendarDate,
  seen: ReadonlyMap<string, string>,
): Assessment | undefined {
  const named = level === undefined ? {} : { level };
  const declaration = readDeclaration(text, catalogue, { path: file, ...named });
  if (!declaration.ok) return undefined;
  const sightings = new Map(
    [...declaration.value.files.keys()].map((name) => {
      const sha256 = seen.get(name);
      return [name, sha256 === undefined ? notHere : ({ state: "file", sha256 } as const)] as const;
    }),
  );
  return assess(declaration.value, { asOf, sightings });
}

const notHere = { state: "not-checked" } as const;
