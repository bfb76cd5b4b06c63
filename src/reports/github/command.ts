import type { Place } from "../../document/place.ts";
import { plainPath } from "../../text/artifact-uri.ts";
import { safeLine, withoutCommands } from "../../text/safe-text.ts";

/** Something that GitHub shows beside the file and on the page of the run. */
export interface Annotation {
  readonly kind: "error" | "warning" | "notice";
  readonly title: string;
  readonly lines: readonly string[];
  /** Undefined where it is about no file. */
  readonly at?: Place;
}

type Properties = Readonly<Record<string, string | undefined>>;

/** An annotation as a workflow command: one line, to stand at the start of a line. */
export function command({ kind, title, lines, at }: Annotation): string {
  const properties: Properties = {
    ...(at === undefined ? {} : placeProperties(at)),
    title: harmless(title),
  };
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(value)}`],
  );
  return `::${kind} ${written.join(",")}::${data(lines.map(harmless).join("\n"))}`;
}

/** A stranger's text on one line of a log, in which a runner finds no command. */
export function harmless(text: string): string {
  return withoutCommands(safeLine(text));
}

function placeProperties({ path, line, column, length }: Place): Properties {
  if (path === "-") return {};
  return {
    file: harmless(plainPath(path)),
    line: line?.toString(),
    col: line === undefined ? undefined : column?.toString(),
    // The last column that is meant, not the one behind it.
    endColumn:
      line === undefined || column === undefined || length === undefined
        ? undefined
        : (column + length - 1).toString(),
  };
}

/** As GitHub's own toolkit escapes the text of a command. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** As GitHub's own toolkit escapes a property of a command. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
