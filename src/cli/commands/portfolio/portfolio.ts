import type { UnusableItem } from "../../../assessment/item.ts";
import { redactedProblems } from "../../../assessment/redact.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { portfolioFormats, type PortfolioFormat } from "../../../reports/portfolio-formats.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { refuseInputs } from "../../run/outputs.ts";
import { filesNamed } from "../../run/files-named.ts";
import { catalogueNamed } from "../../run/read-catalogue.ts";
import { checkRequest } from "../../run/request.ts";
import { tellProblems } from "../../run/tell-problems.ts";
import { destinations, type DestinationsOf } from "../../run/told.ts";
import { shownPath } from "../../run/shown-path.ts";
import { refuseTwoInputs } from "../../run/usage-error.ts";
import { worldFor } from "../../run/world-for.ts";
import type { Host } from "../../world/host.ts";
import { choicesOf } from "./choices.ts";
import { firmsOf, refuseMisuse } from "./firms-of.ts";
import { refuseOutputsOver } from "./outputs-over.ts";
import type { PortfolioOptions } from "./portfolio-options.ts";
import { refuseNowhere } from "./refuse-nowhere.ts";
import { setupFor } from "./setup-for.ts";
import { leftAside } from "./left-aside.ts";
import type { Task } from "./task.ts";
import { tellRun, type Run } from "./tell-run.ts";
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
  const outputs = new Set(to.files.map(({ file }) => shownPath(file, host)));
  const left = leftAside((path) => !outputs.has(path), options.redact === true);
  const setup = setupFor(options, firms?.catalogue ?? asked.catalogue, to, host);
  const tasks = tasksFor(firms?.tasks ?? tasksOf(args, host, left.workbook), choices, resumes, host);
  const total = totalOf(firms?.tasks, args, host);
  return tellRun(tasks, { setup, choices, to, options, total, resumes, left }, host, world);
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
