import { unzipSync } from "fflate";
import { commandsIn } from "./runner-commands.ts";
import { isList, isRecord, parseJson } from "./json.ts";

/** The keys and the lengths of a JSON text, without its values. */
export function jsonShape(text: string): unknown {
  return skeleton(parseJson(text));
}

function skeleton(value: unknown): unknown {
  if (isList(value)) return value.map(skeleton);
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, skeleton(one)]));
  return typeof value;
}

/** The tags of XML or HTML with the names of their attributes, in order. */
export function tagShape(text: string): readonly string[] {
  return [...text.matchAll(/<[^>]*>/g)].map(([tag]) =>
    tag.replaceAll(/"[^"]*"/g, '""').replaceAll(/\s+/g, " "),
  );
}

/** The number of cells of each row of a CSV text. */
export function csvShape(text: string): readonly number[] {
  return csvRows(text).map((row) => row.length);
}

/** The cells of a CSV text (RFC 4180). */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[""]];
  let quoted = false;
  for (const letter of text
    .replace(/^\ufeff/, "")
    .replace(/\r\n$/, "")
    .replaceAll("\r\n", "\n")) {
    const row = rows.at(-1) ?? [];
    const cell = row.at(-1) ?? "";
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === ",") row.push("");
    else if (!quoted && letter === "\n") rows.push([""]);
    else row[row.length - 1] = cell + letter;
  }
  return rows.map((row) => row.map((cell) => cell.replace(/^"([\s\S]*)"$/, "$1").replaceAll('""', '"')));
}

/** For each line of Markdown, how many cells its pipes make and what it begins with. */
export function markdownShape(text: string): readonly string[] {
  return text.split("\n").map((line) => {
    const pipes =
      line
        .replaceAll(/\\[^A-Za-z0-9]/g, "")
        .replaceAll(/`[^`]*`/g, "")
        .match(/\|/g) ?? [];
    return `${/^\s*(?:#+ |[-*] |\d+\. |\||>|```)?/.exec(line)?.[0].trim() ?? ""} ${pipes.length}`;
  });
}

/** The parts of a zip, each with its tags. */
export function workbookShape(bytes: Uint8Array): unknown {
  const parts = Object.entries(unzipSync(bytes));
  // Shared strings are what is said; sheets are counted by their cells.
  return parts.map(([name, part]) => [
    name,
    name.endsWith("sharedStrings.xml") ? [] : tagShape(new TextDecoder().decode(part)),
  ]);
}

/** The parts of a zip as texts, by name. */
export function workbookText(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
}

/** The commands in a log and how many lines there are. */
export function logShape(log: string): unknown {
  const commands = commandsIn(log).map(({ name, properties }) => [name, Object.keys(properties)]);
  return { lines: log.split("\n").length, commands };
}
