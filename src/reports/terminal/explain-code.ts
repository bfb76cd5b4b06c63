import type { Explanation } from "../../words/explanation.ts";
import { findingExplanations } from "../../words/finding/finding-explanations.ts";
import type { Page } from "../../text/page.ts";
import { problemExplanations } from "../../words/problem/problem-explanations.ts";
import { proseWidth } from "./shortfall-details.ts";
import { warningExplanations } from "../../words/warning/warning-explanations.ts";
import { hanging, wrap } from "../../text/wrap.ts";

/** What a code is of. */
export type CodeKind = "finding" | "warning" | "problem";

/** A code with what it means. */
export interface ExplainedCode {
  readonly code: string;
  readonly kind: CodeKind;
  readonly explanation: Explanation;
}

/** Every code that csm-check gives, findings first, then warnings, then problems of files. */
export const explainedCodes: readonly ExplainedCode[] = [
  ...explained("finding", findingExplanations),
  ...explained("warning", warningExplanations),
  ...explained("problem", problemExplanations),
];

function explained(kind: CodeKind, table: Readonly<Record<string, Explanation>>): ExplainedCode[] {
  return Object.entries(table).map(([code, explanation]) => ({ code, kind, explanation }));
}

/** What the kinds of code are, in words. */
export const kindWords: Readonly<Record<CodeKind, string>> = {
  finding: "finding: why a control falls short",
  warning: "warning: changes no verdict; --fail-on can make it fail",
  problem: "problem of a file: exit code 2, nothing is assessed",
};

/** One code for people. */
export function explainCode({ code, kind, explanation }: ExplainedCode, page: Page): string {
  const width = proseWidth(page);
  const { title, means, todo, example } = explanation;
  const lines = [
    ...wrap(`${code}: ${title}`, width).map(page.paint.strong),
    ...wrap(kindWords[kind], width).map(page.paint.faint),
    "",
    ...hanging("Means     ", means, width),
    ...hanging("To do     ", todo, width),
    ...(example === undefined
      ? []
      : [
          "",
          ...example
            .trimEnd()
            .split("\n")
            .map((line) => `    ${line}`.trimEnd()),
        ]),
  ];
  return `${lines.join("\n")}\n`;
}
