import { UsageError } from "../../run/usage-error.ts";

/** A part of the whole: the i-th of n, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** The part that `--shard` names, as in 2/8. */
export function shardNamed(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, part, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (part !== undefined && of !== undefined && part >= 1 && part <= of) return { part, of };
  throw new UsageError(`--shard: "${text}" is no part of a whole`, "Write --shard 1/4 to --shard 4/4.");
}

/** Whether a path is in a part: by its letters alone, so that a file that is added moves no other. */
export function isIn({ part, of }: Shard, path: string): boolean {
  return hashOf(path) % of === part - 1;
}

/** FNV-1a over the units of the text, stirred once more: its last bits alone hang on few of them. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
