import type { Item, UnusableItem } from "../../../assessment/item.ts";
import { redacted } from "../../../assessment/redact.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import type { Parsed } from "../../../document/document.ts";
import { assessEach } from "../../run/assess-each.ts";
import { declarationsMeant } from "../../run/declarations-meant.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import type { Look } from "../../run/make-page.ts";
import { filesNamed } from "../../run/files-named.ts";
import { formatNamed, outputsFor, refuseInputs, refuseSeveral, refuseSummary } from "../../run/outputs.ts";
import type { CatalogueRead } from "../../run/read-catalogue.ts";
import { refuseTooMany } from "../../run/refuse-too-many.ts";
import { declarationReader } from "../../run/reader.ts";
import { checkRequest, requestOf, type RequestOptions } from "../../run/request.ts";
import { worldFor, type WorldOptions } from "../../run/world-for.ts";
import { refuseTwoInputs } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import { inputsOf } from "../../run/inputs-of.ts";
import { summaryFile, tellEach, type Telling } from "./tell-each.ts";

/** The options of `assess`, as commander hands them over. */
export interface AssessOptions extends Look, RequestOptions, WorldOptions {
  readonly level?: string;
  readonly catalogue?: string;
  readonly format?: string;
  readonly output?: readonly string[];
}

/** Judges the named declarations, tells the result, and gives the exit code. */
export async function assessCommand(
  args: readonly string[],
  options: AssessOptions,
  world: Host,
): Promise<ExitCode> {
  const host = worldFor(options, world);
  const format = formatNamed(options.format ?? "table", host);
  const files = filesNamed(declarationsMeant(args, "assess", host), host);
  refuseTwoInputs([...files, options.catalogue]);
  checkRequest(options, host);
  const outputs = outputsFor(options.output ?? [], host);
  const formats = [format, ...outputs.map((each) => each.format)];
  refuseSeveral(formats, files);
  const catalogue = options.catalogue === undefined ? undefined : await catalogueOf(options.catalogue, host);
  const read = declarationReader(host);
  const summary = summaryFile(format, host);
  refuseSummary(summary, outputs, host);
  if (format.lines !== true || outputs.length > 0 || summary !== undefined) refuseTooMany(files);
  const written = [...outputs.map(({ file }) => file), ...(summary === undefined ? [] : [summary])];
  if (written.length > 0) refuseInputs(written, await inputsOf(files, catalogue, options, read, host), host);
  const telling: Telling = { format, outputs, summary, look: options };
  if (catalogue !== undefined && !catalogue.catalogue.ok)
    return tellEach(
      one(unusableCatalogue(catalogue, options)),
      telling,
      "cannot be used as a catalogue",
      host,
    );
  const request = requestOf(options, valueOf(catalogue?.catalogue), formats, host);
  return tellEach(assessEach(files, request, host, read), telling, "cannot be assessed", host);
}

/** A catalogue of one's own is rare, and its checks are half of the program: loaded only then. */
async function catalogueOf(name: string, host: Host): Promise<CatalogueRead> {
  return (await import("../../run/read-catalogue.ts")).catalogueNamed(name, host);
}

function valueOf(catalogue: Parsed<Catalogue> | undefined): Catalogue | undefined {
  return catalogue?.ok === true ? catalogue.value : undefined;
}

/** Nothing can be assessed by a catalogue with problems, and every format tells problems of a file. */
function unusableCatalogue(
  { catalogue, sources }: CatalogueRead,
  { catalogue: path = "", redact }: AssessOptions,
): Item {
  const problems = catalogue.ok ? [] : catalogue.problems;
  const item: UnusableItem = { ok: false, path, problems, sources };
  return redact === true ? redacted(item) : item;
}

async function* one(item: Item): AsyncGenerator<Item, void, undefined> {
  yield await Promise.resolve(item);
}
