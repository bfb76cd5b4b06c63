import type { Chance } from "./chance.ts";
import { written, type Day } from "./days.ts";
import { generatedAnswer, spelt } from "./generated-answer.ts";
import type { Fields } from "./generated-catalogue.ts";
import { someOf } from "./generated-catalogue.ts";
import { generatedDay } from "./generated-dates.ts";
import type { GeneratedFiles } from "./generated-files.ts";
import type { Asked, Rule } from "./rules.ts";

/** How the answers to controls are made up. */
export interface Answering {
  readonly chance: Chance;
  readonly asOf: Day;
  readonly goodness: number;
  readonly files: GeneratedFiles;
  /** Names of documents that may be shown. */
  readonly documents: readonly string[];
  readonly reference: string;
  /** How likely a control comes with evidence, and with a plan. */
  readonly shows: number;
  readonly plans: number;
}

/** What a declaration says of a control. */
export function generatedControl(answering: Answering, rule: Rule): unknown {
  const { chance, goodness } = answering;
  const isShort = rule.questions.some(({ type, counts }) => type === "yes-no" && counts === "verdict");
  if (isShort && chance.is(0.15)) {
    return chance.is(goodness)
      ? spelt(chance, true)
      : chance.one<unknown>(["no", "unknown", false, "yes", "No"]);
  }
  const [answers, applies] = answersTo(answering, rule);
  const isHeld = rule.questions.some(({ type }) => type === "certificate");
  return {
    ...(Object.keys(answers).length === 0 && chance.is(0.5) ? {} : { answers }),
    ...(chance.is(answering.shows) ? { evidence: evidence(answering) } : {}),
    ...(chance.is(0.1) ? { note: "A note" } : {}),
    ...(chance.is(answering.plans) ? { plan: plan(answering, rule.questions) } : {}),
    ...(!isHeld && !applies && chance.is(0.08)
      ? {
          notApplicable: {
            reason: "None is used",
            agreedWith: "The buyer",
            on: written(generatedDay(chance, answering.asOf, 0.2)),
          },
        }
      : {}),
  };
}

/** The answers, and whether they say that the control applies. */
function answersTo({ chance, asOf, goodness }: Answering, rule: Rule): readonly [Fields, boolean] {
  const pairs = rule.questions
    .filter(({ type }) => type !== "certificate")
    .map((question) => [question.id, generatedAnswer(chance, question, asOf, goodness)] as const)
    .filter(([, answer]) => answer !== undefined);
  if (rule.appliesIf === undefined || chance.is(0.2)) return [Object.fromEntries(pairs), false];
  const applies = chance.is(0.7);
  const answer = chance.is(0.1) ? "unknown" : spelt(chance, applies);
  return [Object.fromEntries([...pairs, [rule.appliesIf, answer]]), applies && answer !== "unknown"];
}

function evidence({ chance, files, documents }: Answering): readonly unknown[] {
  const shown = documents.length > 0 && chance.is(0.4) ? [chance.one(documents)] : [];
  const own = Array.from({ length: chance.one([0, 1, 1, 1, 2]) }, () => files.evidence());
  return [...shown, ...own];
}

function plan({ chance, asOf, goodness, reference }: Answering, questions: readonly Asked[]): Fields {
  const good = chance.is(Math.max(goodness, 0.5));
  const on = generatedDay(chance, asOf, good ? 0 : 0.3);
  const due = generatedDay(chance, asOf, good ? 1 : 0.5);
  const until = Math.max(on, generatedDay(chance, asOf, good ? 1 : 0.5));
  const dates = chance.one(["due", "due", "until", "both", "none"]);
  const accepted = {
    ...(chance.is(0.9) ? { by: "Delivery Team" } : {}),
    ...(good || chance.is(0.8) ? { on: written(on) } : {}),
    ...(dates === "until" || dates === "both" ? { until: written(until) } : {}),
    ...referenceOf(chance, reference, good),
  };
  return {
    action: "Mend it",
    ...(dates === "due" || dates === "both" ? { due: written(due) } : {}),
    ...(dates === "until" ? { cannot: "No part is to be had" } : {}),
    ...(chance.is(0.4) ? { questions: someOf(chance, questions).map(({ id }) => id) } : {}),
    ...(good || chance.is(0.7) ? { accepted } : {}),
  };
}

function referenceOf(chance: Chance, reference: string, good: boolean): Fields {
  const same = [reference, reference.toLowerCase(), ` ${reference} `, reference.replaceAll(" ", "")];
  if (good) return { riskAssessmentReference: chance.one(same) };
  return chance.one<Fields>([
    {},
    { riskAssessmentReference: "RAR-2" },
    { riskAssessmentReference: chance.one(same) },
  ]);
}
