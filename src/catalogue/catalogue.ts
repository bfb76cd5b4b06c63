import type { CalendarDate } from "../document/calendar-date.ts";

/** What is asked: areas, levels and controls. Sound: every id in it exists and every pass rule fits its answer. */
export interface Catalogue {
  readonly id: string;
  readonly title: string;
  /** A short name for the verdict sentence. */
  readonly short?: string;
  /** The edition of what it describes. */
  readonly version: string;
  readonly issued?: CalendarDate;
  readonly publisher?: string;
  readonly source?: string;
  /** The copyright position. */
  readonly notice?: string;
  /** Whom the questions are about, where it is not a firm. */
  readonly about?: "project";
  /** What has to be said with every verdict. */
  readonly reservation?: string;
  /** Who asks its questions, in words, by what their basis says. */
  readonly sources?: Sources;
  /** The SHA-256 of its files, one after the other, its parts in the order in which it names them. */
  readonly sha256?: string;
  /** When its facts were last checked against the source. */
  readonly checkedOn?: CalendarDate;
  readonly notes: readonly Note[];
  /** In the order of the reports. */
  readonly areas: readonly Area[];
  /** Lowest first. */
  readonly levels: readonly Level[];
  /** Only where a certification scheme scores the controls. */
  readonly outlook?: Outlook;
  readonly glossary: readonly Term[];
  /** In the order of the reports. */
  readonly controls: readonly Control[];
}

/** What is said below the verdict of a level, until a date. */
export interface Note {
  readonly level?: string;
  readonly until?: CalendarDate;
  readonly says: string;
}

/** A group of controls, as announced. */
export interface Area {
  readonly id: string;
  readonly title: string;
  readonly published?: string;
  readonly summary?: string;
}

/** A level; its id is text. */
export interface Level {
  readonly id: string;
  readonly name: string;
  readonly risk?: string;
  /** Ids of controls that it suggests without requiring them. */
  readonly recommended: readonly string[];
}

/** How a certification scheme scores the controls. */
export interface Outlook {
  readonly name: string;
  /** The area whose failure fails the whole. */
  readonly anchor?: string;
  /** Percentage of points at which an area passes, by level. */
  readonly needed: readonly { readonly level: string; readonly percent: number }[];
}

/** A word that the questions use, and what it means. */
export interface Term {
  readonly term: string;
  readonly means: string;
}

/** Whether a control is about technology, or about people and paper. */
export type ControlKind = "technical" | "non-technical";

/** One thing that a level asks of a supplier. */
export interface Control {
  readonly id: string;
  readonly title: string;
  readonly area: string;
  readonly family?: string;
  /** The exact set of levels that require it: levels are not cumulative. */
  readonly levels: readonly string[];
  readonly kind: ControlKind;
  readonly requirement: string;
  /** What it protects a small firm from. */
  readonly why: string;
  readonly questions: readonly Question[];
  readonly appliesIf?: AppliesIf;
  /** What an assessor accepts. */
  readonly evidence: readonly string[];
  readonly remedy: Remedy;
  readonly replacedBy?: string;
  /** Warned of whenever the control has evidence. */
  readonly caution?: string;
  readonly see: readonly SeeAlso[];
}

/** What to do where a control falls short. */
export interface Remedy {
  /** The steps, in the order in which a small firm would take them. */
  readonly action: string;
  readonly effort: "low" | "medium" | "high";
  readonly takes: "days" | "weeks" | "months";
  /** The address of the official page that helps. */
  readonly page?: string;
  /** Who takes them, in that order. */
  readonly who?: readonly Doer[];
  readonly cost?: readonly Cost[];
}

/** Who takes a step: the firm itself, who looks after its computers, who sells it a product or service. */
export type Doer = "you" | "it-support" | "supplier";

/** What a step costs, in kind: nothing but time, a free setting of what is there, a dearer plan, a purchase. */
export type Cost = "time" | "setting" | "paid-plan" | "purchase";

/** Where another scheme treats the same thing. */
export interface SeeAlso {
  readonly scheme: string;
  readonly ref: string;
}

/** A yes-no question whose no makes its control not applicable. */
export interface AppliesIf {
  readonly type: "applies";
  readonly id: string;
  readonly ask: string;
  readonly help?: string;
}

/** What a question bears on: the verdict, the certification outlook alone, or nothing. */
export type Counts = "verdict" | "dcc" | "advice";

/** Where a pass rule comes from. */
export type Basis = "standard" | "guide" | "law" | "reading" | "suggestion";

/** Words of a catalogue's own for where a pass rule comes from. */
export type Sources = Readonly<Partial<Record<"standard" | "guide" | "reading", string>>>;

interface Asked {
  readonly id: string;
  /** A few words for what a passing answer shows. */
  readonly label: string;
  readonly ask: string;
  readonly counts: Counts;
  /** The certification question that it answers. */
  readonly dcc?: string;
  /** Not asked before this date. */
  readonly since?: CalendarDate;
  /** The levels that ask it, where they differ from its control's. */
  readonly levels?: readonly string[];
  readonly basis?: Basis;
  /** An earlier question of its control: after a no to it the interview does not ask this one. No verdict depends on it. */
  readonly after?: string;
  readonly help?: string;
  /** What to do when it fails, where that is more exact than the remedy. */
  readonly fix?: string;
}

/** One question of a control, by the type of its answer. */
export type Question =
  YesNoQuestion | NumberQuestion | DateQuestion | ChoiceQuestion | ChoicesQuestion | CertificateQuestion;

/** A question that is answered in words, not by certificates. */
export type AnsweredQuestion = Exclude<Question, CertificateQuestion>;

/** Passes on one of the two answers. */
export interface YesNoQuestion extends Asked {
  readonly type: "yes-no";
  readonly is: boolean;
}

/** Passes between two figures, both included; with `max` alone 0 fails. */
export interface NumberQuestion extends Asked {
  readonly type: "number";
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
}

/** Passes while the date is recent. */
export interface DateQuestion extends Asked {
  readonly type: "date";
  readonly within: { readonly days: number } | { readonly months: number };
}

/** Passes on some of its options. */
export interface ChoiceQuestion extends Asked {
  readonly type: "choice";
  readonly options: readonly Option[];
  readonly oneOf: readonly string[];
}

/** Passes when enough of the options that count are chosen. */
export interface ChoicesQuestion extends Asked {
  readonly type: "choices";
  readonly options: readonly Option[];
  readonly oneOf: readonly string[];
  readonly atLeast: number;
}

/** Answered by the declaration's certificates, never by its answers. */
export interface CertificateQuestion extends Asked {
  readonly type: "certificate";
  readonly schemes: readonly string[];
}

/** What can be chosen. */
export interface Option {
  readonly id: string;
  readonly says: string;
  /** It excludes every other option. */
  readonly alone: boolean;
  /** Chosen without a note or evidence, it is warned of. */
  readonly needsNote: boolean;
}

/** The level with this id; also written as in `Level 0`. Undefined where the catalogue has none. */
export function levelOf(catalogue: Catalogue, text: string): Level | undefined {
  const named = (id: string): Level | undefined => catalogue.levels.find((level) => level.id === id);
  return named(text) ?? named(levelId(text));
}

/** The id in what is written of a level: `Level 0` is 0. */
export function levelId(text: string): string {
  return text.trim().replace(/^level\s+/i, "");
}

/** The certification schemes that the catalogue asks for, or that score its controls. */
export function schemesAsked(catalogue: Catalogue): readonly string[] {
  const questions = catalogue.controls.flatMap((control) => control.questions);
  const named = questions.flatMap((question) => (question.type === "certificate" ? question.schemes : []));
  return [...new Set([...named, ...(catalogue.outlook === undefined ? [] : ["dcc"])])];
}

/** Whether a scheme is among them; no more controls are read than it takes to find one that asks for it. */
export function isSchemeAsked(catalogue: Catalogue, scheme: string): boolean {
  if (scheme === "dcc" && catalogue.outlook !== undefined) return true;
  return catalogue.controls.some((control) =>
    control.questions.some(
      (question) => question.type === "certificate" && question.schemes.includes(scheme),
    ),
  );
}

/** The controls that a level requires, in the catalogue's order. */
export function requiredAt(catalogue: Catalogue, level: Level): readonly Control[] {
  return catalogue.controls.filter((control) => isRequiredAt(control, level.id));
}

/** Whether the level with this id requires a control. */
export function isRequiredAt({ levels }: Pick<Control, "levels">, level: string): boolean {
  return levels.includes(level);
}

/** The controls that a level suggests without requiring them, in the catalogue's order. */
export function recommendedAt(catalogue: Catalogue, level: Level): readonly Control[] {
  return catalogue.controls.filter((control) => level.recommended.includes(control.id));
}
