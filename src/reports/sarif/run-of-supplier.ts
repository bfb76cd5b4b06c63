import type { Assessment } from "../../assessment/assessment.ts";
import { colophon } from "../rows/colophon.ts";
import { count } from "../../text/counting.ts";
import type { Json } from "../../text/json.ts";
import { notice } from "../../words/notice.ts";
import type { Tool } from "../../text/page.ts";
import { withheld } from "../../assessment/redact.ts";
import { safeLine } from "../../text/safe-text.ts";
import { verdictTexts } from "../../words/verdict/verdict-sentence.ts";
import { artifactLocation } from "./locations.ts";
import { driver } from "./driver.ts";
import { message } from "./message.ts";
import { results, resultsJson, type Result } from "./results.ts";
import { rulesOf } from "./rules.ts";

/** GitHub refuses a run with more results. */
const most = 25_000;

/** One supplier. Its id is of its own for each catalogue, level and file, so that no upload replaces another's. */
export function runOfSupplier(assessment: Assessment, tool: Tool): Json {
  const { declaration, catalogue, level, circumstances, verdict } = assessment;
  const rules = rulesOf(assessment);
  const all = results(assessment, [...rules.keys()]);
  const said = [...verdictTexts(assessment), ...colophon(assessment, tool)];
  return {
    tool: { driver: { ...driver(tool), rules: [...rules.values()] } },
    automationDetails: {
      id: runId(catalogue.id, `level-${level.id}`, declaration.path),
      description: message(...said),
    },
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          { level: "note", message: message(...said) },
          ...(all.length > most ? [leftOut(all.length - most)] : []),
        ],
      },
    ],
    language: "en-GB",
    columnKind: "utf16CodeUnits",
    redactionTokens: assessment.redacted === true ? [withheld] : undefined,
    results: resultsJson(worst(all)),
    properties: {
      notice,
      supplier: safeLine(declaration.supplier.name),
      marking: declaration.marking === undefined ? undefined : safeLine(declaration.marking),
      verdict,
      level: level.id,
      asOf: circumstances.asOf,
      catalogue: { id: safeLine(catalogue.id), version: safeLine(catalogue.version) },
    },
  };
}

/** All that fit; where there are too many, what fails goes first. */
function worst(all: readonly Result[]): readonly Result[] {
  if (all.length <= most) return all;
  const rank = { error: 0, warning: 1, note: 2 };
  return all.toSorted((a, b) => rank[a.level] - rank[b.level]).slice(0, most);
}

function leftOut(number: number): Json {
  const text = `${count(number, "result")} left out: a run holds ${most} at most.`;
  return { level: "warning", message: message(text) };
}

/** GitHub takes what stands before the last slash as the category of an upload; nothing stands behind it. */
function runId(...parts: readonly [string, string, string]): string {
  const [catalogue, level, path] = parts;
  const file = artifactLocation(path).uri.replace(/^file:\/+/, "");
  return `csm-check/${encodeURIComponent(catalogue)}/${encodeURIComponent(level)}/${file}/`;
}
