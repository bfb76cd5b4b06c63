import { isRequiredAt, levelOf, type Catalogue, type Control } from "../../../catalogue/catalogue.ts";
import { findControls } from "../../../catalogue/find-controls.ts";
import { controlJson } from "../../../reports/json/control-json.ts";
import { controlList, foundList } from "../../../reports/terminal/control-list.ts";
import { written } from "../../../text/json.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import type { Host } from "../../world/host.ts";
import { makePage, type Look } from "../../run/make-page.ts";
import { oneOf, UsageError } from "../../run/usage-error.ts";
import { usableCatalogue } from "../../run/usable-catalogue.ts";

/** The options of `controls`. */
export interface ControlsOptions extends Look {
  readonly level?: string;
  readonly recommended?: boolean;
  readonly area?: string;
  readonly family?: string;
  readonly kind?: string;
  readonly catalogue?: string;
  readonly format?: string;
}

/** Lists controls; words must all occur in what a control says, and the nearer to its title, the earlier it comes. */
export async function controlsCommand(
  args: readonly string[],
  options: ControlsOptions,
  host: Host,
): Promise<ExitCode> {
  const format = oneOf(options.format ?? "table", ["table", "json"], "--format");
  const catalogue = await usableCatalogue(options.catalogue, options, host);
  if (catalogue === undefined) return 2;
  const chosen = controlsChosen(catalogue, options);
  const words = args.flatMap((arg) => arg.split(/\s+/)).filter((word) => word !== "");
  const found = findControls(chosen, words);
  if (format === "json")
    host.out.write(
      written({
        format: "csm-check/controls@1",
        catalogue: { id: catalogue.id, version: catalogue.version },
        controls: (words.length === 0 ? chosen : [...found.named, ...found.speaking]).map(controlJson),
      }),
    );
  else {
    const page = await makePage(host.out, options, host);
    host.out.write(
      words.length === 0 ? controlList(chosen, catalogue, page) : foundList(found, catalogue, page),
    );
  }
  return 0;
}

function controlsChosen(catalogue: Catalogue, options: ControlsOptions): readonly Control[] {
  const level = options.level === undefined ? undefined : levelOf(catalogue, options.level);
  if (options.level !== undefined && level === undefined)
    throw new UsageError(
      `there is no level "${options.level}"`,
      `Levels: ${catalogue.levels.map(({ id }) => id).join(", ")}.`,
    );
  const { area, kind, family } = options;
  if (area !== undefined)
    oneOf(
      area.toUpperCase(),
      catalogue.areas.map(({ id }) => id.toUpperCase()),
      "--area",
    );
  if (kind !== undefined) oneOf(kind, ["technical", "non-technical"], "--kind");
  return catalogue.controls.filter(
    (control) =>
      (level === undefined ||
        isRequiredAt(control, level.id) ||
        (options.recommended === true && level.recommended.includes(control.id))) &&
      (area === undefined || control.area.toUpperCase() === area.toUpperCase()) &&
      (kind === undefined || control.kind === kind) &&
      (family === undefined || (control.family ?? "").toLowerCase().includes(family.toLowerCase())),
  );
}
