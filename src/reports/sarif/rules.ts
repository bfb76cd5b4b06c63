import type { AssessedControl, Assessment } from "../../assessment/assessment.ts";
import type { WarningCode } from "../../assessment/warning.ts";
import type { Control } from "../../catalogue/catalogue.ts";
import type { ProblemCode } from "../../document/problem.ts";
import { nothingShown } from "../../words/verdict/verdict-sentence.ts";
import { markdownText } from "../../text/markdown-text.ts";
import type { Json } from "../../text/json.ts";
import { notice } from "../../words/notice.ts";
import { safeLine } from "../../text/safe-text.ts";
import { webUri } from "../../text/web-uri.ts";
import type { Explanation } from "../../words/explanation.ts";
import { problemExplanations } from "../../words/problem/problem-explanations.ts";
import { warningExplanations } from "../../words/warning/warning-explanations.ts";
import { codeName, controlName } from "./rule-name.ts";
import { message } from "./message.ts";

/** A key by which results find the rule of a control, which may have the id of a warning. */
export function controlKey({ id }: Control): string {
  return `control ${id}`;
}

/** The key of the rule of a warning. */
export function warningKey(code: WarningCode): string {
  return `warning ${code}`;
}

/** The key of the rule of a problem. */
export function problemKey(code: ProblemCode): string {
  return `problem ${code}`;
}

/** The id of the rule that a verdict breaks which rests on no control. */
export const verdictRule = "verdict";

/** A control as a rule: what it asks, why, how to meet it, and what shows it. */
export function controlRule({ control, area, importance }: AssessedControl, assessment: Assessment): Json {
  const { level, policy } = assessment;
  const fails = importance === "required" || policy.strict;
  const sections: Section[] = [
    { title: "Why", lines: [control.why] },
    { title: "Fix", lines: [control.remedy.action] },
    { title: "Evidence", lines: control.evidence, listed: true },
    { title: "More", lines: [`csm-check explain ${control.id}`] },
  ];
  return {
    id: safeLine(control.id),
    name: controlName(control.id, control.title),
    shortDescription: message(control.title),
    fullDescription: message(control.requirement),
    helpUri: addressOf(assessment),
    help: help([{ title: "Requirement", lines: [control.requirement] }, ...sections]),
    defaultConfiguration: { level: fails ? "error" : "note" },
    properties: {
      tags: [area.id, area.title, control.kind, importance, `level-${level.id}`]
        .map(safeLine)
        .filter(isFirst),
      "problem.severity": fails ? "error" : "recommendation",
      area: safeLine(area.title),
      importance,
    },
  };
}

/** Where more is to be read of a control: where its catalogue was published. */
function addressOf({ catalogue: { source } }: Assessment): string | undefined {
  return source === undefined ? undefined : webUri(source);
}

/** A warning as a rule. */
export function warningRule(code: WarningCode, { policy }: Assessment): Json {
  const level = policy.failOn.includes(code) ? "error" : "warning";
  return codeRule(code, warningExplanations[code], "warning", level);
}

/** A problem as a rule, where files that can be assessed stand in the same run. */
export function problemRule(code: ProblemCode): Json {
  return codeRule(code, problemExplanations[code], "problem", "error");
}

function codeRule(code: string, { title, means, todo }: Explanation, tag: string, level: string): Json {
  return {
    id: code,
    name: codeName(code),
    shortDescription: message(title),
    fullDescription: message(means),
    help: help([
      { title: "Means", lines: [means] },
      { title: "To do", lines: [todo] },
    ]),
    defaultConfiguration: { level },
    properties: { tags: [tag], "problem.severity": level },
  };
}

/** What a verdict breaks that rests on no control. */
export const nothingShownRule: Json = {
  id: verdictRule,
  name: "NothingShown",
  shortDescription: message("One required control at least is met"),
  fullDescription: message(nothingShown),
  help: help([{ title: "Means", lines: [nothingShown] }]),
  defaultConfiguration: { level: "error" },
  properties: { tags: ["verdict"], "problem.severity": "error" },
};

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  readonly listed?: true;
}

/** Help is what somebody reads who opens a result: the notice belongs into it. */
function help(sections: readonly Section[]): Json {
  const told = sections.filter(({ lines }) => lines.length > 0);
  const text = told.map(({ title, lines }) => `${title}: ${lines.join("; ")}`);
  const markdown = told.map(({ title, lines, listed }) =>
    [`**${title}**`, "", ...lines.map((line) => `${listed === true ? "- " : ""}${markdownText(line)}`)].join(
      "\n",
    ),
  );
  return { ...message(...text, notice), markdown: [...markdown, `*${markdownText(notice)}*`].join("\n\n") };
}

function isFirst<T>(value: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(value) === index;
}
