import type { Judgement } from "../assessment/assessment.ts";
import type { MapNode } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";
import type { Edit } from "./edits.ts";
import type { Prompt, Reply } from "./asked/prompt.ts";

/** The world, as far as the interview meets it. */
export interface Port {
  readonly ask: (prompt: Prompt) => Promise<Reply>;
  /** The files that may be evidence, beside and below the declaration. */
  readonly files: () => readonly string[];
  /** The SHA-256 of a file; undefined where it is no evidence, and why was then told. */
  readonly hash: (file: string) => Promise<string | undefined>;
  /** The verdict on the declaration as it is now; undefined where there can be none yet. */
  readonly judge: () => Promise<Judgement | undefined>;
  readonly tell: (text: string) => void;
  readonly tellProblem: (problem: Problem) => void;
  /** The declaration as it is on the disk now. */
  readonly root: () => MapNode;
  /** Makes a change on the disk, before the next question is asked. */
  readonly change: (edit: Edit) => Changed;
}

/** What became of a change. */
export type Changed =
  | { readonly ok: true }
  /** The answer does not fit; nothing was written. */
  | { readonly ok: false; readonly problem?: Problem }
  /** The file cannot be read or written any more; the interview ends. */
  | { readonly ok: false; readonly lost: true };
