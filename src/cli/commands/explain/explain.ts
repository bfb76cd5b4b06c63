import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { nearestFew } from "../../../document/nearest.ts";
import { didYouMean } from "../../../text/did-you-mean.ts";
import { areaJson, hitsJson, levelJson, termJson } from "../../../reports/json/explained-json.ts";
import { controlJson } from "../../../reports/json/control-json.ts";
import { explainArea, explainLevel } from "../../../reports/terminal/explain-area.ts";
import { explainCode } from "../../../reports/terminal/explain-code.ts";
import { explainControl } from "../../../reports/terminal/explain-control.ts";
import { explainHits } from "../../../reports/terminal/explain-hits.ts";
import { explainTerm } from "../../../reports/terminal/explain-term.ts";
import { written, type Json } from "../../../text/json.ts";
import type { Page } from "../../../text/page.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import type { Host } from "../../world/host.ts";
import { makePage, type Look } from "../../run/make-page.ts";
import { oneOf, UsageError } from "../../run/usage-error.ts";
import { usableCatalogue } from "../../run/usable-catalogue.ts";
import { called, everyName, speakingOf, type Found } from "./found.ts";

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

/** Explains controls, codes, terms, areas and levels, and finds what speaks of anything else. */
export async function explainCommand(
  names: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<ExitCode> {
  const format = oneOf(options.format ?? "table", ["table", "json"], "--format");
  const catalogue = await usableCatalogue(options.catalogue, options, host);
  if (catalogue === undefined) return 2;
  const page = await makePage(host.out, options, host);
  const explained = meant(names, catalogue).flatMap((name) => explain(name, catalogue, page));
  if (format === "json")
    host.out.write(
      written({ format: "csm-check/explanations@1", explanations: explained.map(({ json }) => json) }),
    );
  else host.out.write(explained.map(({ text }) => text).join("\n"));
  return 0;
}

/** Each argument is a name; all of them are one where they make one together, as `partly met` does without quotes. */
function meant(names: readonly string[], catalogue: Catalogue): readonly string[] {
  if (names.length < 2) return names;
  const whole = names.join(" ");
  if (called(whole, catalogue).length > 0) return [whole];
  const found = names.map((name) => called(name, catalogue));
  const isApart =
    found.every((each) => each.length > 0) ||
    found.flat().some(({ kind }) => kind === "control" || kind === "code");
  return isApart || speakingOf(whole, catalogue) === undefined ? names : [whole];
}

function explain(name: string, catalogue: Catalogue, page: Page): readonly Explained[] {
  const found = called(name, catalogue);
  if (found.length > 0) return found.map((each) => explained(each, catalogue, page));
  const hits = speakingOf(name, catalogue);
  if (hits !== undefined) return [{ text: explainHits(hits, page), json: hitsJson(hits) }];
  throw new UsageError(
    `there is no control, code or term "${name}", and no control speaks of it`,
    didYouMean(nearestFew(name, everyName(catalogue))) ?? "csm-check controls lists the controls.",
  );
}

function explained(found: Found, catalogue: Catalogue, page: Page): Explained {
  switch (found.kind) {
    case "control": {
      const { control } = found;
      return { text: explainControl(control, catalogue, page), json: { control: controlJson(control) } };
    }
    case "code": {
      const { code, kind, explanation } = found.code;
      return { text: explainCode(found.code, page), json: { code, kind, ...explanation } };
    }
    case "term":
      return { text: explainTerm(found, page), json: termJson(found) };
    case "area":
      return { text: explainArea(found.area, catalogue, page), json: areaJson(found.area, catalogue) };
    case "level":
      return { text: explainLevel(found.level, catalogue, page), json: levelJson(found.level, catalogue) };
  }
}
