import { publishedVerdict } from "../../assessment/published-verdict.ts";
import type { AssessedItem } from "../../assessment/item.ts";
import type { Tool } from "../../text/page.ts";
import { plainPath } from "../../text/artifact-uri.ts";
import { safeLine } from "../../text/safe-text.ts";

/** What every report for machines tells of itself: the name is lower-case words with hyphens, the value one line. */
export interface ReportFact {
  readonly name: string;
  readonly value: string;
}

/** The facts of a report, in order: verdict, level and day, what it was made from, how, and with what. */
export function reportFacts({ assessment, sha256, path }: AssessedItem, tool: Tool): readonly ReportFact[] {
  const { catalogue, declaration, level, circumstances, policy, verdict } = assessment;
  const given: readonly (readonly [string, string | undefined])[] = [
    ["verdict", publishedVerdict(verdict)],
    ["level", level.id],
    ["declared-level", declaration.level],
    ["as-of", circumstances.asOf],
    ["marking", declaration.marking],
    ["catalogue", catalogue.id],
    ["catalogue-version", catalogue.version],
    ["catalogue-sha256", assessment.catalogue.sha256],
    ["declaration", plainPath(path)],
    ["declaration-sha256", sha256],
    ["declared-on", declaration.declared.on],
    ["evidence", circumstances.evidence],
    ["plans", circumstances.plans ? "on" : "off"],
    ["strict", policy.strict ? "on" : "off"],
    ["accept-dcc", circumstances.acceptDcc ? "on" : "off"],
    ["redacted", assessment.redacted === true ? "yes" : undefined],
    ["tool", tool.name],
    ["tool-version", tool.version],
  ];
  return given.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value: safeLine(value) }]));
}
