import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { nearest } from "../../../document/nearest.ts";
import { controlJson } from "../../../reports/json/control-json.ts";
import { explainCode, explainedCodes } from "../../../reports/terminal/explain-code.ts";
import { explainControl } from "../../../reports/terminal/explain-control.ts";
import { written, type Json } from "../../../text/json.ts";
import type { Page } from "../../../text/page.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import type { Host } from "../../world/host.ts";
import { makePage, type Look } from "../../run/make-page.ts";
import { oneOf, UsageError } from "../../run/usage-error.ts";
import { usableCatalogue } from "../../run/usable-catalogue.ts";

/** The options of `explain`. */
export interface ExplainOptions extends Look {
  readonly catalogue?: string;
  readonly format?: string;
}

/** Something explained, for people and for programs. */
interface Explained {
  readonly text: string;
  readonly json: Json;
}

/** Explains controls and codes. */
export async function explainCommand(
  names: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<ExitCode> {
  const format = oneOf(options.format ?? "table", ["table", "json"], "--format");
  const catalogue = await usableCatalogue(options.catalogue, options, host);
  if (catalogue === undefined) return 2;
  const page = await makePage(host.out, options, host);
  const explained = names.map((name) => explain(name, catalogue, page));
  if (format === "json")
    host.out.write(
      written({ format: "csm-check/explanations@1", explanations: explained.map(({ json }) => json) }),
    );
  else host.out.write(explained.map(({ text }) => text).join("\n"));
  return 0;
}

function explain(name: string, catalogue: Catalogue, page: Page): Explained {
  const control = catalogue.controls.find((each) => each.id.toLowerCase() === name.toLowerCase());
  if (control !== undefined)
    return { text: explainControl(control, catalogue, page), json: { control: controlJson(control) } };
  const code = explainedCodes.find((each) => each.code === name);
  if (code !== undefined)
    return { text: explainCode(code, page), json: { code: code.code, kind: code.kind, ...code.explanation } };
  const term = catalogue.glossary.find((each) => each.term.toLowerCase() === name.toLowerCase());
  if (term !== undefined) return { text: `${term.term}: ${term.means}\n`, json: { ...term } };
  const known = [
    ...catalogue.controls.map(({ id }) => id),
    ...explainedCodes.map((each) => each.code),
    ...catalogue.glossary.map((each) => each.term),
  ];
  const near = nearest(name, known);
  throw new UsageError(
    `there is no control, code or term "${name}"`,
    near === undefined ? "csm-check controls lists the controls." : `Did you mean "${near}"?`,
  );
}
