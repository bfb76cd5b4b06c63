import { remembering, type Earlier } from "../../../following/portfolio/earlier.ts";
import type { Row } from "../../../following/portfolio/row.ts";
import { placeText } from "../../../text/place-text.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import { perform } from "./perform.ts";
import { performingOf, type Setup } from "./setup.ts";
import { tasksOf } from "./tasks.ts";

/**
 * How suppliers stood in an earlier run, out of what it has stored. Anything else is refused: where nothing is known of
 * before, nobody would ever have got worse.
 */
export async function earlierRun(file: string, setup: Setup, host: Host): Promise<Earlier> {
  const performing = performingOf(
    { ...setup, wants: { lines: false, controls: false, controlsCsv: false } },
    host,
  );
  const memory = remembering();
  let isEmpty = true;
  for (const task of tasksOf([file], performing.host))
    for (const { row, aside } of await perform(task, performing)) {
      if (aside === true) continue;
      if (!row.stored) throw noEarlierRun(file, whyNone(row));
      isEmpty = false;
      memory.add(row);
    }
  if (isEmpty) throw noEarlierRun(file, "it is empty");
  return memory.earlier();
}

function whyNone(row: Row): string {
  const [problem] = row.ok ? [] : row.problems;
  return problem === undefined ? "it is a declaration" : `${placeText(problem.at)}: ${problem.message}`;
}

function noEarlierRun(file: string, why: string): UsageError {
  return new UsageError(
    `--since ${file} holds no earlier run: ${why}`,
    "Name what portfolio wrote with -o FILE.ndjson, or assess with -f json.",
  );
}
