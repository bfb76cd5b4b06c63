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
    for (const { row } of await perform(task, performing)) {
      if (!row.stored) throw noEarlierRun(file, row);
      isEmpty = false;
      memory.add(row);
    }
  if (isEmpty) throw noEarlierRun(file);
  return memory.earlier();
}

function noEarlierRun(file: string, row?: Row): UsageError {
  const [problem] = row?.ok === false ? row.problems : [];
  const why =
    problem === undefined
      ? row === undefined
        ? "it is empty"
        : "it is a declaration"
      : `${placeText(problem.at)}: ${problem.message}`;
  return new UsageError(
    `--since ${file} holds no earlier run: ${why}`,
    "Name what portfolio wrote with -o FILE.ndjson, or assess with -f json.",
  );
}
