import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { levelOf } from "../../../catalogue/catalogue.ts";
import type { EvidenceMode } from "../../../assessment/assessment.ts";
import type { Format } from "../../../reports/formats.ts";
import type { Item } from "../../../assessment/item.ts";
import { redacted } from "../../../assessment/redact.ts";
import { warningCodes } from "../../../words/warning/warning-codes.ts";
import { asOfDate } from "../../run/as-of.ts";
import { exitCodeFor, type ExitCode } from "../../run/exit-code.ts";
import type { Host } from "../../world/host.ts";
import { makePage, type Look } from "../../run/make-page.ts";
import { filesNamed } from "../../run/files-named.ts";
import { formatNamed, outputsFor, refuseInputs, refuseSeveral, writeOutputs } from "../../run/outputs.ts";
import { joined } from "../../run/paths.ts";
import { declarationLimit, readText, type ReadText } from "../../run/read-text.ts";
import type { CatalogueRead } from "../../run/read-catalogue.ts";
import { showProblems } from "../../run/show-problems.ts";
import { oneOf, refuseTwoInputs, UsageError } from "../../run/usage-error.ts";
import { assessFile, evidenceFolder, type Orders } from "../../run/assess-file.ts";

/** The options of `assess`, as commander hands them over. */
export interface AssessOptions extends Look {
  readonly level?: string;
  readonly asOf?: string;
  readonly failOn?: readonly string[];
  readonly catalogue?: string;
  readonly strict?: boolean;
  readonly plans?: boolean;
  readonly acceptDcc?: boolean;
  readonly evidence?: string;
  readonly evidenceRoot?: string;
  readonly format?: string;
  readonly output?: readonly string[];
  readonly redact?: boolean;
}

const evidenceModes: readonly EvidenceMode[] = ["off", "check", "require"];

/** Judges the named declarations, tells the result, and gives the exit code. */
export async function assessCommand(
  files: readonly string[],
  options: AssessOptions,
  host: Host,
): Promise<ExitCode> {
  const format = formatNamed(options.format ?? "table", host);
  refuseTwoInputs([...files, options.catalogue]);
  checkOptions(options, host);
  const outputs = outputsFor(options.output ?? [], host);
  const asked = [format, ...outputs.map((each) => each.format)];
  refuseSeveral(asked, files);
  const named = options.catalogue === undefined ? undefined : await catalogueOf(options.catalogue, host);
  const read: ReadText[] = [];
  for (const file of files) read.push(await readText(file, declarationLimit, host));
  const summary = summaryFile(format, host);
  refuseInputs(
    [...outputs.map(({ file }) => file), ...(summary === undefined ? [] : [summary])],
    inputsOf(read, named, options),
    host,
  );
  const hashes = {
    hash: asked.some((each) => each.hash),
    hashEvidence: asked.some((each) => each.hashEvidence),
  };
  const sources = new Map<string, string>(named?.sources);
  const items: Item[] = [];
  if (named?.catalogue.ok === false)
    items.push({ ok: false, path: options.catalogue ?? "", problems: named.catalogue.problems });
  else {
    const orders = ordersOf(options, named?.catalogue.value, hashes, host);
    for (const source of read) {
      if (source.text !== undefined) sources.set(source.path, source.text);
      items.push(await assessFile(source, orders, host));
    }
  }
  const told = options.redact === true ? items.map(redacted) : items;
  await tell(told, format, options, host);
  const action = named?.catalogue.ok === false ? "cannot be used as a catalogue" : "cannot be assessed";
  // Lines of the file say what was found.
  await showProblems(told, options.redact === true ? new Map() : sources, action, options, host);
  const summarised = await summarise(format, summary, told, options, host);
  const written = await writeOutputs(outputs, told, options, host);
  return summarised && written ? exitCodeFor(items) : 2;
}

/** The file that the summary of a format goes to; undefined where it has none, or the run no place for it. */
function summaryFile({ summary }: Format, host: Host): string | undefined {
  return (summary === undefined ? undefined : host.env[summary.variable]) || undefined;
}

/** Words of closed lists and the evidence folder, looked at before anything is read. */
function checkOptions({ failOn = [], evidence = "check", evidenceRoot }: AssessOptions, host: Host): void {
  if (evidenceRoot !== undefined && !host.isFolder(evidenceRoot))
    throw new UsageError(`--evidence-root: there is no folder "${evidenceRoot}"`);
  for (const code of failOn) oneOf(code, warningCodes, "--fail-on");
  oneOf(evidence, evidenceModes, "--evidence");
}

/** Every file that is read: declarations, catalogue and its parts, and the evidence that declarations name. */
function inputsOf(
  read: readonly ReadText[],
  named: CatalogueRead | undefined,
  options: AssessOptions,
): string[] {
  const evidence = read.flatMap((source) => {
    const folder = evidenceFolder(source, options.evidenceRoot);
    const named = source.document.ok ? filesNamed(source.document.value.root) : [];
    return named.map((file) => joined(folder, file));
  });
  const catalogue = options.catalogue === undefined ? [] : [options.catalogue];
  return [...read.map((source) => source.path), ...catalogue, ...(named?.sources.keys() ?? []), ...evidence];
}

/** A catalogue of one's own is rare, and its checks are half of the program: loaded only then. */
async function catalogueOf(name: string, host: Host): Promise<CatalogueRead> {
  return (await import("../../run/read-catalogue.ts")).catalogueNamed(name, host);
}

/** Writes the report to standard output. */
async function tell(
  items: readonly Item[],
  format: Format,
  options: AssessOptions,
  host: Host,
): Promise<void> {
  const report = await format.load();
  host.out.write(await report(items, await makePage(host.out, options, host)));
}

/** Few formats have a summary, and few runs a place for it. False where it could not be written. */
async function summarise(
  { summary }: Format,
  file: string | undefined,
  items: readonly Item[],
  look: Look,
  host: Host,
): Promise<boolean> {
  if (summary === undefined || file === undefined) return true;
  return (await import("../../run/append-summary.ts")).appendSummary(summary, file, items, look, host);
}

function ordersOf(
  options: AssessOptions,
  catalogue: Catalogue | undefined,
  hashes: Pick<Orders, "hash" | "hashEvidence">,
  host: Host,
): Orders {
  const level = options.level === undefined ? undefined : levelNamed(options.level, catalogue, host);
  const failOn = options.failOn ?? [];
  return {
    circumstances: {
      asOf: asOfDate(options.asOf, host.now()),
      ...(level === undefined ? {} : { level }),
      strict: options.strict === true,
      plans: options.plans !== false,
      acceptDcc: options.acceptDcc === true,
      evidence: oneOf(options.evidence ?? "check", evidenceModes, "--evidence"),
      failOn,
    },
    ...hashes,
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(options.evidenceRoot === undefined ? {} : { evidenceRoot: options.evidenceRoot }),
  };
}

/** The id of the level that `--level` names: of the catalogue named, else of any built-in one. */
function levelNamed(text: string, catalogue: Catalogue | undefined, host: Host): string {
  const known = catalogue === undefined ? host.builtIn.ids.map(host.builtIn.load) : [catalogue];
  const level = known.map((each) => levelOf(each, text)).find((each) => each !== undefined);
  if (level !== undefined) return level.id;
  const levels = known.flatMap((each) => each.levels.map(({ id, name }) => `${id} (${name})`));
  throw new UsageError(`there is no level "${text}"`, `Levels: ${levels.join(", ")}.`);
}
