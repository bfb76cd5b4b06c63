import { likeBuiltInName } from "../catalogue/built-in.ts";
import type { ControlFile } from "../catalogue/build-catalogue.ts";
import { isCalendarDate } from "../document/calendar-date.ts";
import type { CatalogueFile } from "../generated/catalogue-file.ts";
import { clipped, cleanerFor, type Cleaner } from "./clean-text.ts";
import type { Framework, Requirement } from "./framework.ts";
import { given } from "../document/given.ts";
import { idFrom, newIds, type Ids } from "./ids.ts";
import { newLedger, type Left, type Ledger } from "./left-out.ts";
import { composeLevels, type Levels } from "./compose-levels.ts";
import { questionsOf, wholeAsk } from "./compose-questions.ts";

/** A catalogue made from a framework, as its file has it, and what did not come along. */
export interface Composed {
  readonly file: CatalogueFile & { readonly controls: readonly ControlFile[] };
  readonly left: readonly Left[];
}

/** How the catalogue is to be called: `id` by the user, and ids that no file may use. */
export interface Naming {
  readonly id?: string;
  readonly builtIn: readonly string[];
}

interface Work {
  readonly framework: Framework;
  readonly clean: Cleaner;
  readonly ledger: Ledger;
  readonly levels: Levels;
  readonly areas: Areas;
  readonly ids: Ids;
  readonly catalogue: string;
}

/**
 * Makes a catalogue of a framework: ids that fit and stand once, texts that fit, and an honest neutral sentence
 * wherever a catalogue wants something that the framework does not say.
 */
export function compose(framework: Framework, naming: Naming): Composed {
  const ledger = newLedger();
  const clean = cleanerFor(ledger);
  const named = clean.line(framework.title, "the title") ?? "Imported framework";
  // It may be one that csm-check gave out: what comes back is a catalogue of one's own.
  const title = likeBuiltInName(named, naming.builtIn) === undefined ? named : `${named} (imported)`;
  const id =
    naming.id ?? newIds(naming.builtIn).of((framework.name ?? idFrom(title)).toLowerCase(), "imported");
  const levels = composeLevels(framework, clean, ledger);
  const areas = composeAreas(framework, clean);
  const work = { framework, clean, ledger, levels, areas, ids: newIds(), catalogue: id };
  const controls = framework.requirements.map((requirement) => controlOf(requirement, work, title));
  const file: Composed["file"] = {
    format: "csm-check/catalogue@1",
    id,
    title,
    version: clean.line(framework.version, "the version") ?? "not stated",
    ...given({
      issued: dateOf(framework.issued),
      publisher: clean.line(framework.publisher, "the publisher"),
      source: clean.line(framework.source, "the source"),
    }),
    notice: noticeOf(framework, clean),
    areas: [...areas.list],
    levels: levels.recommending(controls.map((control) => control.id)),
    controls,
  };
  return { file, left: [...framework.left, ...ledger.left()] };
}

interface Areas {
  readonly list: CatalogueFile["areas"] & readonly object[];
  /** The id of the area of a requirement. */
  readonly of: (requirement: Requirement) => string;
}

/** Groups that hold something; what lies in none gets an area of its own. */
function composeAreas({ groups, requirements }: Framework, clean: Cleaner): Areas {
  const used = new Set(requirements.map(({ group }) => group));
  const ids = newIds();
  const byKey = new Map<string, string>();
  const known = groups.filter(({ key }) => used.has(key));
  const list = known.map(({ key, ref, title, about }) => {
    const id = ids.of(ref, title);
    byKey.set(key, id);
    const name = clean.line(title, `area ${id}`) ?? id;
    return { id, title: name, ...given({ summary: clean.text(about, `area ${id}`) }) };
  });
  const isWhole = requirements.some(({ group }) => group === undefined || !byKey.has(group));
  const other = isWhole ? ids.of("other", "other") : "";
  const rest = list.length === 0 ? "Requirements" : "Other requirements";
  return {
    list: isWhole ? [...list, { id: other, title: rest }] : list,
    of: ({ group }) => (group === undefined ? undefined : byKey.get(group)) ?? other,
  };
}

function idOf(own: string | undefined, ref: string, { ids, ledger }: Work): string {
  const id = ids.of(own ?? ref, "requirement");
  if (own === undefined && id !== ref)
    ledger.leave(id === (idFrom(ref) || "requirement") ? "renamed" : "numbered", ref);
  return id;
}

function controlOf(requirement: Requirement, work: Work, framework: string): ControlFile {
  const { clean, ledger, areas, levels } = work;
  const ref = clean.line(requirement.ref, "a reference") ?? "requirement";
  const id = idOf(requirement.id, ref, work);
  const text = clean.text(requirement.text, id);
  const said = text ?? clean.line(requirement.title, id);
  if (said === undefined) ledger.leave("empty", id);
  const body = said ?? ref;
  const title =
    clean.line(requirement.title, `title of ${id}`) ?? clipped(firstLine(body), 100).replace(/[.:;,]$/, "");
  const guidance = clean.text(requirement.guidance, `guidance of ${id}`);
  const isShort = guidance !== undefined && guidance.length <= shortGuidance;
  const own = clean.text(requirement.own?.action, `remedy of ${id}`);
  const help = own === undefined ? (isShort ? undefined : guidance) : ownHelp(requirement, id, title, clean);
  const evidence = evidenceOf(requirement, id, clean);
  return {
    id,
    title,
    area: areas.of(requirement),
    ...given({ family: clean.line(requirement.family, `family of ${id}`) }),
    levels: levels.of(requirement),
    kind: requirement.kind ?? "non-technical",
    requirement: body,
    why: clean.text(requirement.why, `why of ${id}`) ?? clipped(noReason(framework), 500),
    questions: questionsOf(requirement, { id, title, requirement: body, help }, clean),
    ...(evidence.length === 0 ? {} : { evidence }),
    remedy: { action: own ?? (isShort ? guidance : neutralRemedy), effort: "medium", takes: "weeks" },
    ...(ref === id ? {} : { see: [{ scheme: work.catalogue, ref }] }),
  };
}

/** What csm-check itself wrote to help, without the question that is asked anyhow. */
function ownHelp({ own }: Requirement, id: string, title: string, clean: Cleaner): string | undefined {
  const help = clean.text(own?.help, `help of ${id}`);
  const ask = wholeAsk(id, title);
  return help?.startsWith(ask) === true ? clean.text(help.slice(ask.length), `help of ${id}`) : help;
}

/** Guidance up to this length is what to do; longer guidance is help for answering. */
const shortGuidance = 400;

const neutralRemedy = "Do what the requirement says, and keep something that shows that it is done.";

function noReason(framework: string): string {
  return `Asked by ${framework}; the imported file states no reason.`;
}

/** The most pieces of evidence that are taken over for one control. */
const mostEvidence = 30;

function evidenceOf(requirement: Requirement, id: string, clean: Cleaner): string[] {
  return requirement.evidence
    .slice(0, mostEvidence)
    .flatMap((each) => clean.line(each, `evidence of ${id}`) ?? []);
}

function noticeOf({ kind, rights, notice }: Framework, clean: Cleaner): string {
  const own = clean.text(notice, "the copyright text");
  if (own !== undefined) return own;
  const said = clean.text(rights, "the copyright text", 3500);
  const about = said === undefined ? "It states no copyright or licence." : `It states: ${said}`;
  return `Imported by csm-check from a file of the kind "${kind}". The text keeps its owner's copyright and must not be passed on without the right to do so. ${about}`;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? text;
}

function dateOf(text: string | undefined): string | undefined {
  const day = text?.slice(0, 10) ?? "";
  return isCalendarDate(day) ? day : undefined;
}
