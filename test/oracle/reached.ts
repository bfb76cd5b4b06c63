import type { Case } from "./generated-case.ts";
import type { Opinion } from "./opinion.ts";

/** What a case has shown, in words that can be counted. */
export function reached({ terms, path }: Case, opinion: Opinion): readonly string[] {
  const { verdict, exit, undecided, controls, outlook, warnings } = opinion;
  const closed = verdict === "not-met" ? [] : [`exit ${exit} though ${verdict}`];
  return [
    `verdict ${verdict}`,
    `exit ${exit}`,
    ...closed,
    ...(undecided.length > 0 ? ["undecided"] : []),
    `evidence ${terms.evidence}`,
    `file ${path}`,
    ...controls.flatMap((control) => [
      `control ${control.verdict}`,
      `${control.importance} ${control.verdict}`,
      ...(control.without === undefined ? [] : [`without ${control.without}`]),
      ...(control.by === undefined ? [] : [`by ${control.by} ${control.verdict}`]),
      ...control.questions.map((question) => question.split(" ").slice(1).join(" ")),
      ...[...control.findings, ...control.advice].map((finding) => `finding ${codeOf(finding)}`),
    ]),
    ...(outlook === undefined ? ["no outlook"] : [`outlook ${outlook.outlook}`]),
    ...(outlook?.held === undefined ? [] : [`dcc ${outlook.held ? "counts" : "does not count"}`]),
    ...warnings.map((warning) => `warning ${codeOf(warning)}`),
  ];
}

function codeOf(words: string): string {
  return words.split(" ")[0] ?? "";
}
