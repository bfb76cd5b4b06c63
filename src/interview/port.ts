import type { MapNode } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";
import type { Edit } from "./edits.ts";
import type { Prompt, Reply } from "./prompt.ts";

/** The world, as far as the interview meets it. */
export interface Port {
  readonly ask: (prompt: Prompt) => Promise<Reply>;
  /** One free line; empty where there is nothing to say. */
  readonly line: (ask: string, current?: string) => Promise<string>;
  /** A file for evidence, found and hashed; undefined where there is none, which was then told. */
  readonly file: (ask: string) => Promise<{ readonly file: string; readonly sha256: string } | undefined>;
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
