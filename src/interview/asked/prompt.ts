/** One prompt as a plain value: everything that a terminal needs to show, and how the answer is checked. */
export interface Prompt {
  /** Where one is: a line each. */
  readonly where: readonly string[];
  readonly ask: string;
  /** What helps at once: accepted forms, what is there now. */
  readonly hints: readonly string[];
  readonly input: Input;
  /** What can be done instead of answering. */
  readonly actions: readonly Action[];
  /** What can be done beside, in a list of its own. */
  readonly more?: readonly Action[];
  /** What "explain" would tell, for those who can show it beside the question. */
  readonly help?: readonly string[];
}

/** How a prompt is answered. Without a `current` nothing is chosen yet, and Enter alone is no answer. */
export type Input =
  | { readonly kind: "one"; readonly choices: readonly Choice[]; readonly current?: string }
  | {
      readonly kind: "some";
      readonly choices: readonly Choice[];
      readonly current: readonly string[];
      readonly check: (values: readonly string[]) => Checked;
    }
  /** One of many, found by its words; `free` where anything else that is typed is an answer, too. */
  | {
      readonly kind: "find";
      readonly choices: readonly Choice[];
      readonly free: boolean;
      /** What is named is a file that is there; where files can only be handed over, it is. */
      readonly files?: true;
    }
  | { readonly kind: "text"; readonly current?: string; readonly check: (text: string) => Checked };

/** What can be chosen. */
export interface Choice {
  readonly id: string;
  readonly says: string;
}

/** What a person can do instead of answering. */
export interface Action {
  readonly id: ActionId;
  /** What is typed for it. */
  readonly key: string;
  readonly says: string;
}

/** The things that can be done instead of answering. */
export type ActionId =
  | "unknown"
  | "explain"
  | "back"
  | "clear"
  | "note"
  | "evidence"
  | "not-applicable"
  | "plan"
  | "skip"
  | "menu"
  | "leave";

/** An answer as it was understood, or what is wrong with it. */
export type Checked =
  | { readonly ok: true; readonly values: readonly string[]; readonly understood?: string }
  | { readonly ok: false; readonly says: string };

/** What comes back. */
export type Reply =
  | { readonly kind: "answer"; readonly values: readonly string[]; readonly understood?: string }
  | { readonly kind: "action"; readonly action: ActionId };
