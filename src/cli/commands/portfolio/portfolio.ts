import { redactedProblems } from "../../../assessment/redact.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { isShort, type Row } from "../../../following/portfolio/row.ts";
import { isChosen, sorted } from "../../../following/portfolio/chosen.ts";
import { summing } from "../../../following/portfolio/summary.ts";
import { portfolioFormats, type PortfolioFormat } from "../../../reports/portfolio-formats.ts";
import type { Portfolio } from "../../../reports/portfolio/portfolio.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { filesNamed } from "../../run/files-named.ts";
import { makePage, type Look } from "../../run/make-page.ts";
import { catalogueNamed } from "../../run/read-catalogue.ts";
import { checkRequest, requestOf, type RequestOptions } from "../../run/request.ts";
import { tellProblems } from "../../run/tell-problems.ts";
import { destinations, type DestinationsOf } from "../../run/told.ts";
import { refuseTwoInputs, UsageError } from "../../run/usage-error.ts";
import { worldFor, type WorldOptions } from "../../run/world-for.ts";
import type { Host } from "../../world/host.ts";
import { choicesOf, type ChoiceOptions, type Choices } from "./choices.ts";
import { earlierRun } from "./earlier-run.ts";
import { refuseOutputsOver } from "./outputs-over.ts";
import { performed } from "./performed.ts";
import { progressOn } from "./progress.ts";
import { resumed } from "./resumed.ts";
import { setupOf, type Setup } from "./setup.ts";
import { isIn } from "./shard.ts";
import { sinksFor } from "./sinks-for.ts";
import type { Task } from "./task.ts";
import { titlesOf } from "./titles-of.ts";
import { tasksOf } from "./tasks.ts";
import { countOf } from "./count-of.ts";

/** The options of `portfolio`. */
export interface PortfolioOptions extends Look, RequestOptions, WorldOptions, ChoiceOptions {
  readonly level?: string;
  readonly catalogue?: string;
  readonly format?: string;
  readonly output?: readonly string[];
  readonly since?: string;
  readonly gate?: boolean;
  readonly resume?: boolean;
}

/** Assesses many declarations, and tells them in one picture. */
export async function portfolioCommand(
  args: readonly string[],
  options: PortfolioOptions,
  world: Host,
): Promise<ExitCode> {
  const host = worldFor(options, world);
  if (args.length === 0)
    throw new UsageError(
      "portfolio needs declarations",
      "Name a folder of them, files, or what was stored of them.",
    );
  const to = destinations(options, portfolioFormats, host);
  const choices = choicesOf(options);
  const output = options.resume === true ? resumable(to) : undefined;
  checkRequest(options, host);
  refuseTwoInputs([...args, options.catalogue, options.since]);
  const named = options.catalogue === undefined ? undefined : await catalogueNamed(options.catalogue, host);
  const others = [options.catalogue, options.since].flatMap((each) => each ?? []);
  refuseOutputsOver(
    to.files.map(({ file }) => file),
    filesNamed(
      args.filter((arg) => !host.isFolder(arg)),
      host,
    ).concat(args.filter((arg) => host.isFolder(arg))),
    [...others, ...(named?.files ?? [])],
    host,
  );
  if (named?.catalogue.ok === false) {
    const { problems } = named.catalogue;
    const item = { ok: false, path: options.catalogue ?? "", problems, sources: named.sources } as const;
    return tellProblems([options.redact === true ? redactedProblems(item) : item], to, options, host, {
      action: "cannot be used as a catalogue",
      done: "assessed",
    });
  }
  const setup = setupFor(options, named?.catalogue.value, to, host);
  const tasks = tasksFor(args, choices, output, host);
  const total = host.err.isTerminal ? countOf(args, host) : undefined;
  return told(tasks, { setup, choices, to, options, total, resumes: output !== undefined }, host, world);
}

/** What a run is made of, once its options are understood. */
interface Run {
  readonly setup: Setup;
  readonly choices: Choices;
  readonly to: DestinationsOf<PortfolioFormat>;
  readonly options: PortfolioOptions;
  readonly total: number | undefined;
  readonly resumes: boolean;
}

async function told(tasks: Iterable<Task>, run: Run, host: Host, world: Host): Promise<ExitCode> {
  const { setup, choices, to, options } = run;
  const { asOf } = setup.request.circumstances;
  const earlier = options.since === undefined ? undefined : await earlierRun(options.since, setup, world);
  const sum = summing(asOf, earlier);
  const sorts = choices.sorting !== "path";
  const titleOf = titlesOf(setup, host);
  const sinks = await sinksFor(
    to,
    { asOf, titleOf, sorts, inPart: run.resumes },
    await makePage(host.out, options, host),
    options,
    host,
  );
  const progress = progressOn(host, run.total);
  const rows: Row[] = [];
  let [all, short] = [0, 0];
  try {
    for await (const done of performed(tasks, setup, choices.jobs, world)) {
      const { row } = done;
      sum.add(row);
      all++;
      if (row.ok && isShort(row)) short++;
      const isListed = isChosen(choices.choice, row);
      if (isListed && sinks.holds) rows.push(row);
      progress.clearFor(host.out.isTerminal, () => sinks.take(done, isListed));
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
  return exitCode({ isWritten, short, unusable: summary.unusable }, options);
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

function setupFor(
  options: PortfolioOptions,
  catalogue: Catalogue | undefined,
  { format, files }: DestinationsOf<PortfolioFormat>,
  host: Host,
): Setup {
  const formats = [format, ...files.map((each) => each.format)];
  const lines = formats.some(({ kind }) => kind === "lines");
  const request = requestOf(options, catalogue, lines ? [{ hash: true }] : [], host);
  const controls = formats.some((format) => format.kind === "table" && format.of === "controls");
  const wants = { lines, controls };
  const seen = {
    lenient: options.evidence === undefined,
    follow: options.follow !== false,
    ...(options.pathRoot === undefined ? {} : { pathRoot: options.pathRoot }),
  };
  return setupOf(request, { wants, ...seen }, host);
}

function* tasksFor(
  args: readonly string[],
  { shard }: Choices,
  output: string | undefined,
  host: Host,
): Generator<Task, void, undefined> {
  const tasks = output === undefined ? tasksOf(args, host) : resumed(tasksOf(args, host), output, host);
  for (const task of tasks) if (shard === undefined || isIn(shard, task.shown)) yield task;
}

/** The one output that a run can go on with. */
function resumable({ files }: DestinationsOf<PortfolioFormat>): string {
  const [first, second] = files.filter(({ format }) => format.kind === "lines");
  if (first !== undefined && second === undefined) return first.file;
  throw new UsageError("--resume goes on with one file of NDJSON", "Write --resume -o suppliers.ndjson.");
}
