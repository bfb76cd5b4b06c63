import { itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";
import { certificateQuestionsLimit, controlsLimit, questionsLimit } from "./catalogue-limit.ts";

/** More controls and questions than can be judged and told in a moment. */
export function checkNumbers(controls: readonly Node[], problems: Problem[]): void {
  const questions = controls.flatMap((control) => itemsOf(valueAt(control, "questions")));
  const byCertificates = questions.filter(
    (question) => textOf(valueAt(question, "answer", "type")) === "certificate",
  );
  const counted: readonly (readonly [readonly Node[], number, string])[] = [
    [controls, controlsLimit, "controls"],
    [questions, questionsLimit, "questions"],
    [byCertificates, certificateQuestionsLimit, "questions that certificates answer"],
  ];
  for (const [nodes, limit, of] of counted) {
    const extra = nodes[limit];
    if (extra !== undefined) problems.push({ code: "too-many-items", limit, of, at: extra.place });
  }
}
