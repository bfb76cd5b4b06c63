import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import { given } from "../../../document/given.ts";
import { isNamedJson } from "../../../document/is-named-json.ts";
import type { Problem } from "../../../document/problem.ts";
import { evidenceJson } from "../../../reports/json/evidence-json.ts";
import { problemJson } from "../../../reports/json/problem-json.ts";
import { evidenceList } from "../../../reports/terminal/evidence-list.ts";
import { written } from "../../../text/json.ts";
import { asOfDate } from "../../run/as-of.ts";
import { evidenceFolder } from "../../run/assess-each.ts";
import { declarationsMeant } from "../../run/declarations-meant.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { makePage, type Look } from "../../run/make-page.ts";
import { readText } from "../../run/read-text.ts";
import { checkRequest } from "../../run/request.ts";
import { showProblems } from "../../run/show-problems.ts";
import { oneOf, refuseTwoInputs, UsageError } from "../../run/usage-error.ts";
import { usableCatalogue } from "../../run/usable-catalogue.ts";
import type { Host } from "../../world/host.ts";
import { again } from "./again.ts";
import { changeEvidence } from "./change-evidence.ts";
import { lookAtEvidence, type Looked, type Looking } from "./look-at-evidence.ts";

/** The options of `evidence`. */
export interface EvidenceOptions extends Look {
  readonly write?: boolean;
  readonly add?: readonly string[];
  readonly evidenceRoot?: string;
  readonly asOf?: string;
  readonly format?: string;
}

/** Lists the evidence files of a declaration, once what was asked for is written into it; judges nothing. */
export async function evidenceCommand(
  file: string | undefined,
  options: EvidenceOptions,
  host: Host,
): Promise<ExitCode> {
  const { write = false, add = [] } = options;
  oneOf(options.format ?? "table", ["table", "json"], "--format");
  const path = declarationNamed(file, options, host);
  refuseTwoInputs([path, options.catalogue]);
  checkRequest(given({ evidenceRoot: options.evidenceRoot }), host);
  const asOf = asOfDate(options.asOf, host.now());
  const catalogue =
    options.catalogue === undefined ? undefined : await usableCatalogue(options.catalogue, options, host);
  if (options.catalogue !== undefined && catalogue === undefined) return 2;
  const looking: Looking = {
    path,
    folder: evidenceFolder(path, options.evidenceRoot, host),
    asOf,
    ...given({ catalogue }),
  };
  const before = await look(looking, options, host);
  if (before === undefined) return 2;
  if (!write && add.length === 0) return tell(before, looking, options, host);
  if (!(await changeEvidence(before, looking, { write, add }, host))) return 2;
  const after = await look(looking, options, host);
  return after === undefined ? 2 : tell(after, looking, options, host);
}

/** The declaration that is meant. Nothing is written into one that was not named, or that is no YAML. */
function declarationNamed(file: string | undefined, { write, add }: EvidenceOptions, host: Host): string {
  if (file === undefined && add !== undefined)
    throw new UsageError(
      "no declaration is named",
      "Name it before --add: csm-check evidence supplier.yaml --add 2314 policy.pdf",
    );
  const [path = ""] = declarationsMeant(file === undefined ? [] : [file], "evidence", host);
  if (write !== true && add === undefined) return path;
  if (path === "-") throw new UsageError("--write and --add change a file, not standard input");
  if (isNamedJson(path))
    throw new UsageError(`--write and --add change YAML, and "${path}" is JSON`, "Name a .yaml file.");
  return path;
}

/** What a declaration names and what was seen of it; undefined where the file has problems, which are then told. */
async function look(looking: Looking, options: EvidenceOptions, host: Host): Promise<Looked | undefined> {
  const source = await readText(looking.path, declarationLimit, host);
  const looked = await lookAtEvidence(source, looking, host);
  if (looked.ok) return looked.value;
  const problems: readonly Problem[] = looked.problems;
  if (options.format === "json")
    host.out.write(written({ format: "csm-check/problems@1", problems: problems.map(problemJson) }));
  const sources = new Map(source.text === undefined ? [] : [[source.path, source.text]]);
  const item = { ok: false, path: looking.path, problems: looked.problems, sources } as const;
  await showProblems([item], "cannot be looked at", options, host);
  return undefined;
}

async function tell(
  { files }: Looked,
  { path, asOf }: Looking,
  options: EvidenceOptions,
  host: Host,
): Promise<ExitCode> {
  const page = await makePage(host.out, options, host);
  if (options.format === "json") host.out.write(written(evidenceJson(files, path, asOf, page.tool)));
  else host.out.write(evidenceList(files, again(path, options), page));
  return 0;
}
