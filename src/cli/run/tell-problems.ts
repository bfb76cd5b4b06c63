import type { UnusableItem } from "../../assessment/item.ts";
import { problemJson } from "../../reports/json/problem-json.ts";
import { count } from "../../text/counting.ts";
import { written } from "../../text/json.ts";
import { safeLine } from "../../text/safe-text.ts";
import type { Host } from "../world/host.ts";
import type { Look } from "./make-page.ts";
import { showProblems } from "./show-problems.ts";
import type { DestinationsOf } from "./told.ts";

/** What could not be done with a file, and what was therefore done with nothing. */
export interface Undone {
  readonly action: string;
  readonly done: string;
}

/** Tells the problems of files with which nothing could be done, as JSON, too, where that was asked for; nothing is written. */
export async function tellProblems(
  items: readonly UnusableItem[],
  { format, files }: DestinationsOf<{ readonly name: string }>,
  look: Look,
  host: Host,
  { action, done }: Undone,
): Promise<2> {
  if (format.name === "json") {
    const problems = items.flatMap((item) => item.problems.map(problemJson));
    host.out.write(written({ format: "csm-check/problems@1", problems }));
  }
  await showProblems(items, action, look, host);
  if (files.length > 0) {
    const names = files.map(({ file }) => safeLine(file)).join(", ");
    host.err.write(
      `Nothing was ${done}, so ${count(files.length, "report")} not written, and out of date if there: ${names}\n`,
    );
  }
  return 2;
}
