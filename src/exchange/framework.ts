import type { Left } from "./left-out.ts";

/** A published framework as one of the readers found it: its own words and names, nothing made up, nothing cut. */
export interface Framework {
  /** What kind of file it came from, for the notice. */
  readonly kind: "OSCAL" | "CISO Assistant library" | "CycloneDX standard";
  /** Its short name; made from the title where it has none. */
  readonly name?: string;
  readonly title: string;
  readonly version?: string;
  readonly issued?: string;
  readonly publisher?: string;
  readonly source?: string;
  /** What the file itself says of copyright and licence. */
  readonly rights?: string;
  /** The copyright position as csm-check itself wrote it: kept as it is. */
  readonly notice?: string;
  readonly groups: readonly Group[];
  readonly levels: readonly FrameworkLevel[];
  readonly requirements: readonly Requirement[];
  readonly left: readonly Left[];
}

/** No framework has more levels, and no profile more imports, than this; each is held against every requirement. */
export const mostLevels = 100;

/** A group of requirements that becomes an area. */
export interface Group {
  readonly key: string;
  readonly ref: string;
  readonly title: string;
  readonly about?: string;
}

/** A level, profile or implementation group. */
export interface FrameworkLevel {
  readonly key: string;
  readonly ref: string;
  readonly name: string;
  readonly risk?: string;
}

/** What becomes a control. */
export interface Requirement {
  /** What the framework calls it, as it is written there. */
  readonly ref: string;
  /** What the control's id is made from, where that is not `ref`. */
  readonly id?: string;
  readonly title?: string;
  readonly text: string;
  readonly why?: string;
  readonly guidance?: string;
  /** What to do and what helps to answer, as csm-check itself wrote them: kept as they are. */
  readonly own?: { readonly action: string; readonly help?: string };
  readonly evidence: readonly string[];
  /** The group it lies in; undefined for one that lies in none. */
  readonly group?: string;
  /** The title of what it lies in within its group. */
  readonly family?: string;
  readonly kind?: "technical" | "non-technical";
  /** Keys of the levels that require it. */
  readonly levels: readonly string[];
  /** Keys of the levels that recommend it. */
  readonly recommended?: readonly string[];
  /** Questions whose pass rule the framework itself states; one yes-no question is asked where there is none. */
  readonly questions: readonly FrameworkQuestion[];
  /** Whether a yes-no question on the whole requirement is asked beside them. */
  readonly whole: boolean;
}

/** A question of the framework's own that can be carried over. */
export interface FrameworkQuestion {
  readonly text: string;
  /** What can be chosen; none for a yes-no question. */
  readonly choices: readonly Choice[];
  readonly several: boolean;
}

/** What can be chosen, and what follows. */
export interface Choice {
  readonly text: string;
  readonly passes: boolean;
  /** It says that the question does not apply: that wants a reason. */
  readonly notApplicable: boolean;
}
