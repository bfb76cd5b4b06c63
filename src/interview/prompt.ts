import type { Problem } from "../document/problem.ts";

/** One prompt as a plain value: everything that a terminal needs to show, and how the answer is checked. */
export interface Prompt {
  /** Where one is: a line each. */
  readonly where: readonly string[];
  readonly ask: string;
  /** What helps at once: accepted forms, what is there now. */
  readonly hints: readonly string[];
  readonly input: Input;
  readonly actions: readonly Action[];
}

/** How a prompt is answered. */
export type Input =
  | { readonly kind: "one"; readonly choices: readonly Choice[]; readonly current?: string }
  | {
      readonly kind: "some";
      readonly choices: readonly Choice[];
      readonly current: readonly string[];
      readonly check: (values: readonly string[]) => Checked;
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
export type ActionId = "unknown" | "explain" | "back" | "note" | "evidence" | "skip" | "leave";

/** An answer as it was understood, or what is wrong with it. */
export type Checked =
  | { readonly ok: true; readonly values: readonly string[]; readonly understood?: string }
  | { readonly ok: false; readonly problem: Problem };

/** What comes back. */
export type Reply =
  | { readonly kind: "answer"; readonly values: readonly string[]; readonly understood?: string }
  | { readonly kind: "action"; readonly action: ActionId };
