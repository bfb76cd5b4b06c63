import type { UnusableItem } from "../../../assessment/item.ts";
import { redactedProblems } from "../../../assessment/redact.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { isAbsent } from "../../../following/portfolio/absent.ts";
import { isShort, type Row } from "../../../following/portfolio/row.ts";
import { isChosen, sorted } from "../../../following/portfolio/chosen.ts";
import { repeating } from "../../../following/portfolio/repeats.ts";
import { comparing, type Comparing } from "../../../following/portfolio/since.ts";
import { summing } from "../../../following/portfolio/summary.ts";
import { portfolioFormats, type PortfolioFormat } from "../../../reports/portfolio-formats.ts";
import type { Portfolio } from "../../../reports/portfolio/portfolio.ts";
import { unusableSaid } from "../../../words/portfolio/portfolio-sentence.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { refuseInputs } from "../../run/outputs.ts";
import { filesNamed } from "../../run/files-named.ts";
import { makePage } from "../../run/make-page.ts";
import { catalogueNamed } from "../../run/read-catalogue.ts";
import { checkRequest } from "../../run/request.ts";
import { tellProblems } from "../../run/tell-problems.ts";
import { destinations, type DestinationsOf } from "../../run/told.ts";
import { refuseTwoInputs } from "../../run/usage-error.ts";
import { worldFor } from "../../run/world-for.ts";
import type { Host, Stream } from "../../world/host.ts";
import { choicesOf, type Choices } from "./choices.ts";
import { firmsOf, refuseMisuse } from "./firms-of.ts";
import { earlierRun } from "./earlier-run.ts";
import { refuseOutputsOver } from "./outputs-over.ts";
import { performed } from "./performed.ts";
import { progressOn, type Progress } from "./progress.ts";
import type { PortfolioOptions } from "./portfolio-options.ts";
import { refuseNowhere } from "./refuse-nowhere.ts";
import { setupFor } from "./setup-for.ts";
import type { Setup } from "./setup.ts";
import { sinksFor } from "./sinks-for.ts";
import type { Task } from "./task.ts";
import { isIn } from "./shard.ts";
import { titlesOf } from "./titles-of.ts";
import { resumable, tasksFor } from "./tasks-for.ts";
import { tasksOf } from "./tasks.ts";
import { countOf } from "./count-of.ts";

/** Assesses many declarations, and tells them in one picture. */
export async function portfolioCommand(
  args: readonly string[],
  options: PortfolioOptions,
  world: Host,
): Promise<ExitCode> {
  const host = worldFor(options, world);
  refuseMisuse(args, options);
  const to = destinations(options, portfolioFormats, host);
  const choices = choicesOf(options);
  const resumes = options.resume === true ? resumable(to) : undefined;
  checkRequest(options, host);
  if (options.gate === false || options.shard !== undefined) refuseNowhere(args, host);
  const others = [options.catalogue, options.since, options.register].flatMap((each) => each ?? []);
  refuseTwoInputs([...args, ...others]);
  const named = options.catalogue === undefined ? undefined : await catalogueNamed(options.catalogue, host);
  refuseOverInputs(to, args, [...others, ...(named?.files ?? [])], host);
  if (named?.catalogue.ok === false) {
    const { problems } = named.catalogue;
    const item = { ok: false, path: options.catalogue ?? "", problems, sources: named.sources } as const;
    return tellProblems([tellable(item, options)], to, options, host, {
      action: "cannot be used as a catalogue",
      done: "assessed",
    });
  }
  return begun(args, { to, choices, options, resumes, catalogue: named?.catalogue.value }, host, world);
}

/** What is asked for, as far as options and catalogue tell. */
interface Asked extends Pick<Run, "to" | "choices" | "options" | "resumes"> {
  readonly catalogue: Catalogue | undefined;
}

async function begun(args: readonly string[], asked: Asked, host: Host, world: Host): Promise<ExitCode> {
  const { to, choices, options, resumes } = asked;
  const firms = await firmsOf(options.register, asked.catalogue, host);
  if (firms?.ok === false)
    return tellProblems([tellable(firms, options)], to, options, host, {
      action: "cannot be used",
      done: "assessed",
    });
  refuseInputs(
    to.files.map(({ file }) => file),
    firms?.files ?? [],
    host,
  );
  const setup = setupFor(options, firms?.catalogue ?? asked.catalogue, to, host);
  const tasks = tasksFor(firms?.tasks ?? tasksOf(args, host), choices, resumes, host);
  const total = totalOf(firms?.tasks, args, host);
  return told(tasks, { setup, choices, to, options, total, resumes }, host, world);
}

/** With `--redact` what was found is kept back here too. */
function tellable(item: UnusableItem, { redact }: PortfolioOptions): UnusableItem {
  return redact === true ? redactedProblems(item) : item;
}

/** How many there are, which only whoever watches a terminal is told of. */
function totalOf(
  firms: readonly Task[] | undefined,
  args: readonly string[],
  host: Host,
): number | undefined {
  return host.err.isTerminal ? (firms?.length ?? countOf(args, host)) : undefined;
}

/** What would be written over something that is read is a usage error. */
function refuseOverInputs(
  { files }: DestinationsOf<PortfolioFormat>,
  args: readonly string[],
  others: readonly string[],
  host: Host,
): void {
  const folders = args.filter((arg) => host.isFolder(arg));
  const named = filesNamed(
    args.filter((arg) => !folders.includes(arg)),
    host,
  );
  refuseOutputsOver(
    files.map(({ file }) => file),
    [...named, ...folders],
    others,
    host,
  );
}

/** What a run is made of, once its options are understood. */
interface Run {
  readonly setup: Setup;
  readonly choices: Choices;
  readonly to: DestinationsOf<PortfolioFormat>;
  readonly options: PortfolioOptions;
  readonly total: number | undefined;
  /** The output that the run goes on with. */
  readonly resumes: string | undefined;
}

async function told(tasks: Iterable<Task>, run: Run, host: Host, world: Host): Promise<ExitCode> {
  const { setup, choices, to, options } = run;
  const { asOf } = setup.request.circumstances;
  // A register has a row for each subcontract, and says itself which firm stands there twice for the same one.
  const repeats = options.register === undefined ? repeating() : undefined;
  const sum = summing(asOf, await sinceEarlier(run, world), repeats);
  const sorts = choices.sorting !== "path";
  const titleOf = titlesOf(setup, host);
  const progress = progressOn(host, run.total);
  const sinks = await sinksFor(
    to,
    { asOf, titleOf, sorts, inPart: run.resumes !== undefined },
    await makePage(host.out, options, host),
    options,
    host.out.isTerminal ? { ...host, out: above(progress, host.out) } : host,
  );
  const rows: Row[] = [];
  let [all, short] = [0, 0];
  try {
    for await (const several of performed(tasks, setup, choices.jobs, world))
      for (const done of several) {
        const { row } = done;
        sum.add(row);
        all++;
        if (row.ok ? isShort(row) : isAbsent(row)) short++;
        const isListed = isChosen(choices.choice, row);
        if (isListed && sinks.holds) rows.push(row);
        sinks.take(done, isListed);
        progress.step();
      }
  } catch (error) {
    sinks.abandon();
    throw error;
  } finally {
    progress.clear();
  }
  const summary = sum.summary();
  const portfolio: Portfolio = {
    ...{ summary, all },
    rows: sorted(rows, choices.sorting),
    titleOf,
  };
  const isWritten = await sinks.end(portfolio);
  // What people read says it by itself; of what programs read nothing is seen but the exit code.
  if (summary.unusable > 0 && to.format.name !== "table")
    host.err.write(`${unusableSaid(summary.unusable)} The ${to.format.name} output says which, and why.\n`);
  return exitCode({ isWritten, short, unusable: summary.unusable }, options);
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
  {
    isWritten,
    short,
    unusable,
  }: { readonly isWritten: boolean; readonly short: number; readonly unusable: number },
  { gate }: PortfolioOptions,
): ExitCode {
  if (!isWritten) return 2;
  if (gate === false) return 0;
  return unusable > 0 ? 2 : short > 0 ? 1 : 0;
}
