import { given } from "../../document/given.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import { verdictTexts } from "../../words/verdict/verdict-sentence.ts";
import { isOpen, fallsShort, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { failures, type Failure } from "../../assessment/standing.ts";
import type { AssessedItem, Item } from "../../assessment/item.ts";
import { written, type Json } from "../../text/json.ts";
import { notice } from "../../words/notice.ts";
import type { Page, Tool } from "../../text/page.ts";
import { reportFacts } from "../rows/fact-rows.ts";
import { plainPath } from "../../text/artifact-uri.ts";
import { declaredWords } from "../../words/verdict/report-words.ts";
import { safeLine } from "../../text/safe-text.ts";

/**
 * The assessment as an in-toto statement with a test result, unsigned. Nothing for a file that could not be assessed,
 * and without a digest: a statement is about a thing that it names by its digest.
 */
export function intoto([item]: readonly Item[], { tool }: Page): string {
  return item?.ok === true && item.sha256 !== undefined ? written(statement(item, item.sha256, tool)) : "";
}

function statement(item: AssessedItem, sha256: string, tool: Tool): Json {
  const { assessment, path } = item;
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [
      {
        name: safeLine(plainPath(path)),
        digest: { sha256 },
      },
    ],
    predicateType: "https://in-toto.io/attestation/test-result/v0.1",
    predicate: {
      result: resultOf(assessment),
      // Annotations are open by the specification; further fields of the predicate are not safe with every reader.
      configuration: [
        {
          name: `${assessment.catalogue.id} level ${assessment.level.id}`,
          ...given({ digest: digestOf(assessment.catalogue) }),
          annotations: { "csm-check": annotations(item, tool) },
        },
      ],
      ...testsOf(assessment),
    },
  };
}

function digestOf({ sha256 }: Catalogue): Json | undefined {
  return sha256 === undefined ? undefined : { sha256 };
}

/** What has to be known with a result: that it is no certificate, whose it is, and under what it was judged. */
function annotations(item: AssessedItem, tool: Tool): Json {
  const { assessment } = item;
  return {
    notice,
    supplier: safeLine(assessment.declaration.supplier.name),
    sentence: safeLine(verdictTexts(assessment).join(" ")),
    declared: safeLine(declaredWords(assessment)),
    ...Object.fromEntries(reportFacts(item, tool).map(({ name, value }) => [name, value])),
  };
}

/** Fails exactly where the exit code is 1. What is only recommended never changes it. */
function resultOf(assessment: Assessment): "PASSED" | "WARNED" | "FAILED" {
  if (failures(assessment).length > 0) return "FAILED";
  const required = assessment.controls.filter(({ importance }) => importance === "required");
  const reserved = required.some(({ verdict }) => verdict === "planned" || verdict === "not-applicable");
  return reserved || assessment.warnings.length > 0 ? "WARNED" : "PASSED";
}

interface Tests {
  readonly [list: string]: readonly string[];
  readonly passedTests: readonly string[];
  readonly warnedTests: readonly string[];
  readonly failedTests: readonly string[];
}

/**
 * Controls by their ids, and warnings as `warning:code`. Whatever makes the result `FAILED` is among the failed: who
 * looks at that list alone is not misled.
 */
function testsOf(assessment: Assessment): Tests {
  const failing = failures(assessment);
  const codes = failing.flatMap((failure) => (failure.because === "warning" ? [failure.code] : []));
  const warned = [...new Set<string>(assessment.warnings.map(({ code }) => code))];
  const named = (outcome: Outcome): string[] =>
    assessment.controls
      .filter((each) => outcomeOf(each, assessment, failing) === outcome)
      .map(({ control }) => control.id);
  return {
    passedTests: named("passed"),
    warnedTests: [
      ...named("warned"),
      ...warned.filter((code) => !codes.includes(code)).map((code) => `warning:${code}`),
    ],
    failedTests: [...named("failed"), ...codes.map((code) => `warning:${code}`)],
  };
}

type Outcome = "passed" | "warned" | "failed";

function outcomeOf(
  { verdict, importance }: AssessedControl,
  { controls }: Assessment,
  failing: readonly Failure[],
): Outcome {
  if (verdict === "met") return "passed";
  if (importance === "recommended")
    return fallsShort(verdict) && failing.some(({ because }) => because === "strict") ? "failed" : "warned";
  if (isOpen(verdict)) return "failed";
  // Not met, and nothing is open: nothing was shown at all, so that what keeps back the verdict is each of these.
  const nothingShown =
    failing.some(({ because }) => because === "open") &&
    !controls.some((each) => each.importance === "required" && isOpen(each.verdict));
  return nothingShown ? "failed" : "warned";
}
