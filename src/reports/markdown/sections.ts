import type { Assessment } from "../../assessment/assessment.ts";
import { certificateRows } from "../rows/certificate-rows.ts";
import { list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { UnusableItem } from "../../assessment/item.ts";
import { markdownCode, markdownText } from "../../text/markdown-text.ts";
import { firstActions } from "../../words/verdict/first-actions.ts";
import { nextSteps } from "../../words/verdict/next-steps.ts";
import { particulars } from "../../words/verdict/particulars.ts";
import { planRows } from "../rows/plan-rows.ts";
import { placeText } from "../../text/place-text.ts";
import { problemCount } from "../../words/problem/problem-count.ts";
import { problemWords } from "../../words/problem/problem-words.ts";
import { toKnow } from "../../words/verdict/to-know.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
import { bullets, headingOf, table } from "./blocks.ts";

/** What to do first, numbered; addresses and commands as code, so that nothing is opened by mistake. */
export function firstItems(assessment: Assessment, again: string): readonly string[] {
  const items = firstActions(assessment, again).map(({ about, does, command, takes, page }, index) =>
    [
      `${index + 1}. **${markdownText(about)}**: ${markdownText(does)}`,
      ...(command === undefined ? [] : [markdownCode(command)]),
      `(${markdownText(takes)})`,
      ...(page === undefined ? [] : [markdownCode(page)]),
    ].join(" "),
  );
  return items.length === 0 ? [] : [items.join("\n")];
}

/** What is to be done about each required control that falls short. */
export function planTable(assessment: Assessment): readonly string[] {
  return table(
    ["ID", "Action", "Whose", "Effort", "Takes", "Owner", "Due", "Mitigation", "Acceptance"],
    planRows(assessment).map((row) => [
      markdownText(row.id),
      markdownText(row.action),
      row.planned ? "the supplier's plan" : "advice",
      row.remedy.effort,
      row.remedy.takes,
      markdownText(row.owner ?? ""),
      row.due === undefined ? "" : dateInWords(row.due),
      markdownText(row.mitigation ?? ""),
      markdownText(row.acceptance),
    ]),
  );
}

/** The certificates that the declaration names. */
export function certificateTable(assessment: Assessment): readonly string[] {
  return table(
    ["Certificate", "Number", "Holder", "Also covers", "Issued", "Expires", "State", "File"],
    certificateRows(assessment).map((row) => [
      markdownText(row.name),
      markdownText(row.number ?? ""),
      markdownText(row.holder ?? ""),
      markdownText(list(row.covers)),
      dateInWords(row.issued),
      dateInWords(row.expires),
      markdownText(row.stateWords),
      markdownCode(row.file ?? ""),
    ]),
  );
}

/** What changes no verdict and should be known, with code and place. */
export function warningItems({ warnings, catalogue }: Assessment): readonly string[] {
  return bullets(
    warnings.map((warning) => {
      const place = warning.at.line === undefined ? "" : ` (${markdownCode(placeText(warning.at))})`;
      return `${markdownText(warningWords(warning, catalogue))}${place} [${markdownCode(warning.code)}]`;
    }),
  );
}

/** What has to be known beside the verdict. */
export function toKnowItems(assessment: Assessment): readonly string[] {
  return bullets(toKnow(assessment).map(markdownText));
}

/** What to do next, its commands as code; `again` are the options that they repeat. */
export function nextItems(assessment: Assessment, again: string): readonly string[] {
  const items: string[] = [];
  for (const step of nextSteps(assessment, again)) {
    const before = step.startsWith("  ") ? items.pop() : undefined;
    items.push(before === undefined ? markdownText(step) : `${before} ${markdownCode(step.trim())}`);
  }
  return bullets(items);
}

/** Who declares what for which contract. */
export function particularTable(assessment: Assessment): readonly string[] {
  return table(
    ["", ""],
    particulars(assessment).map(({ label, value }) => [`**${label}**`, markdownText(value)]),
  );
}

/** A file that could not be assessed: where, what is wrong, how to fix it. */
export function unusable({ path, problems }: UnusableItem, depth: number): readonly string[] {
  return [
    headingOf(depth, `✖ ${markdownCode(path)} cannot be assessed: ${problemCount(problems)}.`),
    ...table(
      ["Problem", "Where", "What is wrong", "How to fix it"],
      problems.map((problem) => {
        const { says, mend } = problemWords(problem);
        return [
          markdownCode(problem.code),
          markdownCode(placeText(problem.at)),
          markdownText(says),
          markdownText(mend),
        ];
      }),
    ),
  ];
}
