import { runnerCommand, unsafe } from "./safe-text.ts";

/** A value that JSON can hold. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** JSON as a file has it: two spaces, a line end last. */
export function written(json: Json): string {
  return `${safeJson(json, 2)}\n`;
}

/** JSON in which what could turn or hide text in a terminal is written as an escape: the value is the same. */
export function safeJson(json: Json, indent?: number): string {
  return safeJsonText(JSON.stringify(json, null, indent));
}

/** The same of a text that is JSON already, whoever wrote it. */
export function safeJsonText(json: string): string {
  // JSON has escaped what is below a blank within texts, and line ends may stand between them.
  const text = json.replaceAll(unsafe, (character) =>
    character === "\n" ? character : character.split("").map(escaped).join(""),
  );
  return text.replaceAll(runnerCommand, "\\u0023");
}

/** JSON has an escape for each unit of UTF-16. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
