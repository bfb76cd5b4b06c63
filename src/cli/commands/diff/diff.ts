import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { differences, isRegression } from "../../../following/differences.ts";
import { storedLimit } from "../../../following/snapshot/stored-assessment.ts";
import type { Diff } from "../../../reports/diff/diff.ts";
import { diffFormats } from "../../../reports/diff-formats.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { keepingInput } from "../../run/keeping-input.ts";
import { catalogueNamed, type CatalogueRead } from "../../run/read-catalogue.ts";
import type { Look } from "../../run/make-page.ts";
import { checkRequest, requestOf, type RequestOptions } from "../../run/request.ts";
import { snapshotOfFile } from "../../run/snapshot-of-file.ts";
import { refuseOver } from "../../run/refuse-over.ts";
import { tellProblems } from "../../run/tell-problems.ts";
import { destinations, tell } from "../../run/told.ts";
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

/** What was done with files, in a sentence about those with which it was not. */
const done = "compared";

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
    return tellProblems([item], to, options, host, { action: "cannot be used as a catalogue", done });
  }
  const request = requestOf(options, valueOf(named), [{ hash: true }], host);
  const one = await snapshotOfFile(before, request, host);
  const other = await snapshotOfFile(after, request, host);
  if (!one.ok || !other.ok)
    return tellProblems(
      [one, other].flatMap((each) => (each.ok ? [] : [each])),
      to,
      options,
      host,
      { action: "cannot be compared", done },
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

function valueOf(named: CatalogueRead | undefined): Catalogue | undefined {
  return named?.catalogue.ok === true ? named.catalogue.value : undefined;
}
