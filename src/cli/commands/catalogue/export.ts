import { levelOf, type Catalogue, type Level } from "../../../catalogue/catalogue.ts";
import { cyclonedxBom } from "../../../exchange/export-cyclonedx.ts";
import { oscalCatalog, oscalProfile } from "../../../exchange/export-oscal.ts";
import { written, type Json } from "../../../text/json.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { asOfDate } from "../../run/as-of.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import type { Host } from "../../world/host.ts";
import type { Look } from "../../run/make-page.ts";
import { oneOf, UsageError } from "../../run/usage-error.ts";
import { usableCatalogue } from "../../run/usable-catalogue.ts";

/** The options of `catalogue export`. */
export interface ExportOptions extends Look {
  readonly catalogue?: string;
  readonly format?: string;
  readonly output?: string;
  readonly level?: string;
  readonly href?: string;
}

const formatNames = ["oscal", "cyclonedx"] as const;
type ExportFormat = (typeof formatNames)[number];

/** Writes a catalogue in a format of other tools. */
export async function catalogueExportCommand(options: ExportOptions, host: Host): Promise<ExitCode> {
  const { catalogue: name, output } = options;
  const format = formatFor(options);
  const catalogue = await usableCatalogue(name, options, host, output);
  if (catalogue === undefined) return 2;
  const level = levelFor(catalogue, format, options);
  const text = written(documentOf(catalogue, format, level, options, host));
  if (output === undefined) {
    host.out.write(text);
    return 0;
  }
  const failure = host.write(output, text);
  if (failure === undefined) return 0;
  host.err.write(`error: ${safeLine(output)} cannot be written: ${safeLine(failure.why)}\n`);
  return 2;
}

/** The format by its name, else by the ending of the file; OSCAL on standard output. */
function formatFor({ format, output }: ExportOptions): ExportFormat {
  const ending = output?.toLowerCase();
  const byEnding = ending?.endsWith(".oscal.json")
    ? "oscal"
    : ending?.endsWith(".cdx.json")
      ? "cyclonedx"
      : undefined;
  if (format === undefined) {
    if (output !== undefined && byEnding === undefined)
      throw new UsageError(
        `the ending of "${output}" is of no format`,
        "Endings: .oscal.json, .cdx.json; or name one: --format oscal.",
      );
    return byEnding ?? "oscal";
  }
  const named = oneOf(format, formatNames, "--format");
  if (byEnding !== undefined && byEnding !== named)
    throw new UsageError(`--format ${named} does not fit the ending of "${output ?? ""}"`);
  return named;
}

function levelFor(
  catalogue: Catalogue,
  format: ExportFormat,
  { level: text, href }: ExportOptions,
): Level | undefined {
  if (text === undefined) {
    if (href !== undefined)
      throw new UsageError("--href is where a profile finds its catalogue", "Add --level.");
    return undefined;
  }
  if (format !== "oscal")
    throw new UsageError("--level writes an OSCAL profile", "A CycloneDX standard holds every level.");
  const level = levelOf(catalogue, text);
  if (level !== undefined) return level;
  throw new UsageError(
    `there is no level "${text}"`,
    `Levels: ${catalogue.levels.map(({ id }) => id).join(", ")}.`,
  );
}

function documentOf(
  catalogue: Catalogue,
  format: ExportFormat,
  level: Level | undefined,
  { href }: ExportOptions,
  host: Host,
): Json {
  const day = asOfDate(undefined, host.now());
  if (format === "cyclonedx")
    return cyclonedxBom(catalogue, day, { name: "csm-check", version: host.version });
  if (level === undefined) return oscalCatalog(catalogue, day);
  return oscalProfile(catalogue, level, href ?? `${catalogue.id}.oscal.json`, day);
}
