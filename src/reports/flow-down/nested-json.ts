import { safeJson, type Json } from "../../text/json.ts";

/** A value that stands in a tree, by how deep it lies from 1. */
export interface Nested {
  readonly tier: number;
  readonly json: { readonly [key: string]: Json | undefined };
}

/**
 * A tree as JSON, each value holding those below it in a list under `key`, the last of its keys. It is put together
 * without calling itself, so that no depth overflows it; lines are set in no further than to a depth, so that it grows
 * with the number of values alone.
 */
export function nestedJson(head: Nested["json"], values: readonly Nested[], key: string): string {
  const out: string[] = [opened(head, 0, key)];
  let depth = 0;
  for (const { tier, json } of values) {
    out.push(tier > depth ? "\n" : `${closed(depth, tier)},\n`);
    out.push(opened(json, tier, key));
    depth = tier;
  }
  out.push(closed(depth, 0));
  return `${out.join("")}\n`;
}

/** Lines are set in no further than this. */
const mostIndent = 8;

function indent(depth: number): string {
  return "    ".repeat(Math.min(depth, mostIndent));
}

/** A value as far as its last list, which is left open. */
function opened(json: Nested["json"], depth: number, key: string): string {
  const text = safeJson(json, 2).slice(0, -2);
  const lines = `${text},\n  ${JSON.stringify(key)}: [`;
  return `${indent(depth)}${lines.replaceAll("\n", `\n${indent(depth)}`)}`;
}

/** The ends of a value at a depth, and of those around it down to another depth. */
function closed(from: number, to: number): string {
  const out: string[] = [];
  for (let depth = from; depth >= to; depth--)
    out.push(depth === from ? "]" : `\n${indent(depth)}  ]`, `\n${indent(depth)}}`);
  return out.join("");
}
