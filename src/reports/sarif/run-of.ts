import type { Assessment } from "../../assessment/assessment.ts";
import type { Item } from "../../assessment/item.ts";
import { withheld } from "../../assessment/redact.ts";
import { plainPath } from "../../text/artifact-uri.ts";
import { count } from "../../text/counting.ts";
import type { Json } from "../../text/json.ts";
import type { Tool } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { notice } from "../../words/notice.ts";
import { verdictTexts } from "../../words/verdict/verdict-sentence.ts";
import { colophon } from "../rows/colophon.ts";
import { driver } from "./driver.ts";
import { locations } from "./locations.ts";
import { message, type Message } from "./message.ts";
import { results, resultsJson, type Result } from "./results.ts";
import { ruleBook } from "./rule-book.ts";
import { runId } from "./run-id.ts";

/** GitHub refuses a run with more results. */
const most = 25_000;

/** One supplier, or several files, in one run. */
export function runOf(items: readonly Item[], tool: Tool): Json {
  const several = items.length > 1;
  const assessments = items.flatMap((item) => (item.ok ? [item.assessment] : []));
  const { rules, indexes } = ruleBook(items);
  const all = items.flatMap((item, index) =>
    results(item, indexes[index] ?? new Map<string, number>(), several ? [plainPath(item.path)] : []),
  );
  const suppliers = assessments.map((each) => ({ ...(several ? fileOf(each) : {}), ...supplierFacts(each) }));
  return {
    tool: { driver: { ...driver(tool), rules } },
    automationDetails: { id: runId(items), description: describes(items, tool) },
    invocations: [
      {
        executionSuccessful: items.every(({ ok }) => ok),
        toolExecutionNotifications: [
          ...items.map((item) => told(item, tool, several)),
          ...(all.length > most ? [leftOut(all.length - most)] : []),
        ],
      },
    ],
    language: "en-GB",
    columnKind: "utf16CodeUnits",
    redactionTokens: assessments.some(({ redacted }) => redacted === true) ? [withheld] : undefined,
    results: resultsJson(worst(all)),
    properties: { notice, ...(several ? { suppliers } : suppliers[0]) },
  };
}

/** The verdict of a file, or that there is none; among several it says of which. */
function told(item: Item, tool: Tool, several: boolean): Json {
  return {
    level: item.ok ? "note" : "error",
    message: verdictMessage(item, tool),
    locations: several ? locations({ path: item.path }) : undefined,
  };
}

function verdictMessage(item: Item, tool: Tool): Message {
  if (!item.ok) return message(`${item.path} cannot be assessed.`);
  return message(...verdictTexts(item.assessment), ...colophon(item.assessment, tool));
}

function describes(items: readonly Item[], tool: Tool): Message {
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return verdictMessage(only, tool);
  return message(
    `${count(items.length, "declaration")}; what became of each is told beside the results.`,
    notice,
  );
}

/** Alone it is named by the id of the run. */
function fileOf({ declaration }: Assessment): { readonly file: string } {
  return { file: safeLine(plainPath(declaration.path)) };
}

function supplierFacts(assessment: Assessment): { readonly [key: string]: Json | undefined } {
  const { declaration, catalogue, level, circumstances, verdict } = assessment;
  return {
    supplier: safeLine(declaration.supplier.name),
    marking: declaration.marking === undefined ? undefined : safeLine(declaration.marking),
    verdict,
    level: level.id,
    asOf: circumstances.asOf,
    catalogue: { id: safeLine(catalogue.id), version: safeLine(catalogue.version) },
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
