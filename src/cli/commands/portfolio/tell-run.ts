import { detached } from "../../../document/detached.ts";
import { isAbsent } from "../../../following/portfolio/absent.ts";
import { isShort, type Row } from "../../../following/portfolio/row.ts";
import { isChosen, sorted } from "../../../following/portfolio/chosen.ts";
import { repeating } from "../../../following/portfolio/repeats.ts";
import { comparing, type Comparing } from "../../../following/portfolio/since.ts";
import { summing, type Summary, type Summing } from "../../../following/portfolio/summary.ts";
import type { PortfolioFormat } from "../../../reports/portfolio-formats.ts";
import type { Portfolio } from "../../../reports/portfolio/portfolio.ts";
import { asideSaid } from "../../../words/portfolio/aside-words.ts";
import { unusableSaid } from "../../../words/portfolio/portfolio-sentence.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { makePage } from "../../run/make-page.ts";
import type { DestinationsOf } from "../../run/told.ts";
import type { Host, Stream } from "../../world/host.ts";
import type { Choices } from "./choices.ts";
import type { Done } from "./done.ts";
import { earlierRun } from "./earlier-run.ts";
import type { LeftAside } from "./left-aside.ts";
import { performed } from "./performed.ts";
import { progressOn, type Progress } from "./progress.ts";
import type { PortfolioOptions } from "./portfolio-options.ts";
import type { Setup } from "./setup.ts";
import { isIn } from "./shard.ts";
import { sinksFor, type Sinks } from "./sinks-for.ts";
import type { Task } from "./task.ts";
import { titlesOf } from "./titles-of.ts";

/** What a run is made of, once its options are understood. */
export interface Run {
  readonly setup: Setup;
  readonly choices: Choices;
  readonly to: DestinationsOf<PortfolioFormat>;
  readonly options: PortfolioOptions;
  readonly total: number | undefined;
  /** The output that the run goes on with. */
  readonly resumes: string | undefined;
  readonly left: LeftAside;
}

/** Does the tasks of a run, tells what becomes of them, and ends with its exit code. */
export async function tellRun(tasks: Iterable<Task>, run: Run, host: Host, world: Host): Promise<ExitCode> {
  const { setup, choices, options } = run;
  // A register has a row for each subcontract, and says itself which firm stands there twice for the same one.
  const repeats = options.register === undefined ? repeating() : undefined;
  const sum = summing(setup.request.circumstances.asOf, await sinceEarlier(run, world), repeats);
  const titleOf = titlesOf(setup, host);
  const progress = progressOn(host, run.total);
  const sinks = await sinksOf(run, titleOf, progress, host);
  const done = performed(tasks, setup, choices.jobs, world);
  let taken: Taken;
  try {
    taken = await takeAll(done, run, { sum, sinks, progress });
  } catch (error) {
    sinks.abandon();
    throw error;
  } finally {
    progress.clear();
  }
  const { all, short, rows } = taken;
  const summary = sum.summary();
  const isWritten = await sinks.end({ summary, all, rows: sorted(rows, choices.sorting), titleOf });
  sayBeside(summary, run, host);
  return exitCode({ isWritten, all, short, unusable: summary.unusable }, run);
}

async function sinksOf(
  { to, setup, choices, options, resumes }: Run,
  titleOf: Portfolio["titleOf"],
  progress: Progress,
  host: Host,
): Promise<Sinks> {
  const { asOf } = setup.request.circumstances;
  return sinksFor(
    to,
    { asOf, titleOf, sorts: choices.sorting !== "path", inPart: resumes !== undefined },
    await makePage(host.out, options, host),
    options,
    host.out.isTerminal ? { ...host, out: above(progress, host.out) } : host,
  );
}

/** What came of the tasks, beside what was told of them as they were done. */
interface Taken {
  readonly all: number;
  /** How many fall short, or have sent nothing. */
  readonly short: number;
  /** What is held of them to be told in the end. */
  readonly rows: readonly Row[];
}

async function takeAll(
  all: AsyncIterable<readonly Done[]>,
  { choices, left }: Run,
  { sum, sinks, progress }: { readonly sum: Summing; readonly sinks: Sinks; readonly progress: Progress },
): Promise<Taken> {
  const rows: Row[] = [];
  let [taken, short] = [0, 0];
  for await (const several of all)
    for (const told of several) {
      progress.step();
      if (told.aside === true) {
        left.page(detached(told.row.source));
        continue;
      }
      const done = sinks.holds ? { ...told, row: detached(told.row) } : told;
      const { row } = done;
      sum.add(row);
      taken++;
      if (row.ok ? isShort(row) : isAbsent(row)) short++;
      const isListed = isChosen(choices.choice, row);
      if (isListed && sinks.holds) rows.push(row);
      sinks.take(done, isListed);
    }
  return { all: taken, short, rows };
}

/** What people read says some of it by itself; of what programs read nothing is seen but the exit code. */
function sayBeside({ unusable }: Summary, { to, options, left }: Run, host: Host): void {
  if (unusable > 0 && to.format.name !== "table")
    host.err.write(`${unusableSaid(unusable)} The ${to.format.name} output says which, and why.\n`);
  if (options.quiet !== true) for (const said of asideSaid(left.told())) host.err.write(`${said}\n`);
}

/** What a run is held against; of the suppliers of other parts nothing is asked in this one. */
async function sinceEarlier(
  { options: { since }, choices: { shard }, setup }: Run,
  world: Host,
): Promise<Comparing | undefined> {
  if (since === undefined) return undefined;
  const earlier = await earlierRun(since, setup, world);
  return comparing(earlier, (source) => shard === undefined || isIn(shard, source));
}

/** What is written to a terminal stands above the bar that is drawn there. */
function above(progress: Progress, out: Stream): Stream {
  return { ...out, write: (text) => progress.above(() => out.write(text)) };
}

function exitCode(
  told: {
    readonly isWritten: boolean;
    readonly all: number;
    readonly short: number;
    readonly unusable: number;
  },
  { options, choices, left }: Run,
): ExitCode {
  const { isWritten, all, short, unusable } = told;
  if (!isWritten) return 2;
  // Where all that was found is no answer, nobody was assessed; a part of a run may have nothing to do.
  if (all === 0 && left.told().pages.found > 0 && choices.shard === undefined) return 2;
  if (options.gate === false) return 0;
  return unusable > 0 ? 2 : short > 0 ? 1 : 0;
}
