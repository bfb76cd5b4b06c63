import type { UnusableItem } from "../../../assessment/item.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { differences, isRegression } from "../../../following/differences.ts";
import { storedLimit } from "../../../following/snapshot/stored-assessment.ts";
import type { Diff } from "../../../reports/diff/diff.ts";
import { diffFormats } from "../../../reports/diff-formats.ts";
import { problemJson } from "../../../reports/json/problem-json.ts";
import { count } from "../../../text/counting.ts";
import { written } from "../../../text/json.ts";
import { safeLine } from "../../../text/safe-text.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { inputsOf } from "../../run/inputs-of.ts";
import { keepingInput } from "../../run/keeping-input.ts";
import type { Look } from "../../run/make-page.ts";
import { refuseInputs } from "../../run/outputs.ts";
import { catalogueNamed, type CatalogueRead } from "../../run/read-catalogue.ts";
import { declarationReader } from "../../run/reader.ts";
import { checkRequest, requestOf, type RequestOptions } from "../../run/request.ts";
import { showProblems } from "../../run/show-problems.ts";
import { snapshotOfFile } from "../../run/snapshot-of-file.ts";
import { destinations, tell, type Destinations } from "../../run/told.ts";
import { refuseTwoInputs } from "../../run/usage-error.ts";
import { worldFor, type WorldOptions } from "../../run/world-for.ts";
import type { Host } from "../../world/host.ts";

/** The options of `diff`, as commander hands them over. */
export interface DiffOptions extends Look, RequestOptions, WorldOptions {
  readonly level?: string;
  readonly catalogue?: string;
  readonly format?: string;
  readonly output?: readonly string[];
}

/** Says what got better and worse between two files, each a declaration or a stored assessment. */
export async function diffCommand(
  before: string,
  after: string,
  options: DiffOptions,
  world: Host,
): Promise<ExitCode> {
  const host = keepingInput(worldFor(options, world), storedLimit);
  const to = destinations(options, diffFormats, host);
  refuseTwoInputs([before, after, options.catalogue]);
  checkRequest(options, host);
  const named = options.catalogue === undefined ? undefined : await catalogueNamed(options.catalogue, host);
  await refuseOver(to, [before, after], named, options, host);
  if (named?.catalogue.ok === false) {
    const { problems } = named.catalogue;
    const item = { ok: false, path: options.catalogue ?? "", problems, sources: named.sources } as const;
    return refuse([item], to, options, host, "cannot be used as a catalogue");
  }
  const request = requestOf(options, valueOf(named), [{ hash: true }], host);
  const one = await snapshotOfFile(before, request, host);
  const other = await snapshotOfFile(after, request, host);
  if (!one.ok || !other.ok)
    return refuse(
      [one, other].flatMap((each) => (each.ok ? [] : [each])),
      to,
      options,
      host,
    );
  if (one.stored && other.stored && (options.asOf ?? options.level) !== undefined)
    host.err.write(
      "Both are stored assessments, which keep their level and day: --level and --as-of change nothing.\n",
    );
  const whole = differences(one.snapshot, other.snapshot, request.redact);
  const diff: Diff = { differences: whole, before: one, after: other };
  if (!(await tell(diff, to, options, host))) return 2;
  return isRegression(whole) ? 1 : 0;
}

/** A report over a file that is read is a usage error, before anything is written. */
async function refuseOver(
  { files }: Destinations<Diff>,
  sides: readonly string[],
  named: CatalogueRead | undefined,
  options: DiffOptions,
  host: Host,
): Promise<void> {
  if (files.length === 0) return;
  const inputs = await inputsOf(sides, named, options, declarationReader(host), host);
  refuseInputs(
    files.map(({ file }) => file),
    inputs,
    host,
  );
}

function valueOf(named: CatalogueRead | undefined): Catalogue | undefined {
  return named?.catalogue.ok === true ? named.catalogue.value : undefined;
}

/** Tells the problems of what cannot be compared; nothing is written. */
async function refuse(
  items: readonly UnusableItem[],
  { format, files }: Destinations<Diff>,
  look: Look,
  host: Host,
  action: string = "cannot be compared",
): Promise<2> {
  if (format.name === "json") {
    const problems = items.flatMap((item) => item.problems.map(problemJson));
    host.out.write(written({ format: "csm-check/problems@1", problems }));
  }
  await showProblems(items, action, look, host);
  if (files.length > 0) {
    const names = files.map(({ file }) => safeLine(file)).join(", ");
    host.err.write(
      `Nothing was compared, so ${count(files.length, "report")} not written, and out of date if there: ${names}\n`,
    );
  }
  return 2;
}
