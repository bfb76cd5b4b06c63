import { levelId } from "../../../catalogue/catalogue.ts";
import { csmVerdicts } from "../../../following/portfolio/summary.ts";
import { sortings, type Choice, type Sorting } from "../../../following/portfolio/chosen.ts";
import { oneOf, UsageError } from "../../run/usage-error.ts";
import { shardNamed, type Shard } from "./shard.ts";

/** The options that say which rows are listed, and how they are come by. */
export interface ChoiceOptions {
  readonly failing?: boolean;
  readonly verdict?: readonly string[];
  readonly atLevel?: string;
  readonly sort?: string;
  readonly jobs?: string;
  readonly shard?: string;
}

/** What they mean. */
export interface Choices {
  readonly choice: Choice;
  readonly sorting: Sorting;
  readonly jobs: number | undefined;
  readonly shard: Shard | undefined;
}

/** What options mean; a usage error where one means nothing. */
export function choicesOf({ failing, verdict = [], atLevel, sort, jobs, shard }: ChoiceOptions): Choices {
  const level = atLevel === undefined ? undefined : levelId(atLevel);
  return {
    choice: {
      failing: failing === true,
      verdicts: verdict.map((each) => oneOf(each, csmVerdicts, "--verdict")),
      ...(level === undefined ? {} : { level }),
    },
    sorting: oneOf(sort ?? "path", sortings, "--sort"),
    jobs: jobs === undefined ? undefined : jobsNamed(jobs),
    shard: shardNamed(shard),
  };
}

/** More threads than that no machine has. */
const mostJobs = 512;

function jobsNamed(text: string): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= mostJobs) return jobs;
  throw new UsageError(
    `--jobs: "${text}" is no number of threads`,
    "Write --jobs 4, or leave it out for all cores.",
  );
}
