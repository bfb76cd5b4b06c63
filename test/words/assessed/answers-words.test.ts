import { describe, expect, test } from "vitest";
import { answersTold, type AnswerTold } from "../../../src/words/assessed/answers-words.ts";
import { redacted } from "../../../src/assessment/redact.ts";
import type { Assessment } from "../../../src/assessment/assessment.ts";
import { harrow } from "../../support/harrow.ts";
import { controlIn } from "../../support/judged.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

const assessment = assessmentOf(
  harrow({
    controls: "controls: { EACH: { answers: { most: 99, wanted: yes } }, MORE: { answers: { used: no } } }",
  }),
);

function toldOf(of: Assessment, control: string, question: string, hidden = false): AnswerTold | undefined {
  return answersTold(controlIn(of, control), hidden).find(({ id }) => id === question);
}

describe("answers told", () => {
  test.each([
    ["EACH", "wanted", "Answer: yes.", "Passes: yes."],
    ["EACH", "most", "Answer: 99 attempts.", "A limit on attempts: 99 attempts, where at most 10 is needed."],
    ["EACH", "least", "No answer yet.", undefined],
    ["MORE", "used", "Answer: no.", undefined],
    [
      "CERT",
      "certificate",
      "Read from the certificates.",
      "Passes: a Cyber Essentials or Cyber Essentials Plus certificate in force.",
    ],
  ])("%s %s", (control, question, says, because) => {
    expect(toldOf(assessment, control, question)).toMatchObject({ says });
    expect(toldOf(assessment, control, question)?.because).toBe(because);
  });

  test("the question of whether a control applies is told as it is asked", () => {
    expect(toldOf(assessment, "MORE", "used")?.ask).toBe("Do you use it?");
  });

  test("what is withheld is told as such, and what was not answered as that", () => {
    const item = redacted({ ok: true, path: "x", assessment });
    const hidden = item.ok ? item.assessment : assessment;
    expect(toldOf(hidden, "EACH", "wanted", true)?.says).toBe("Answer: withheld.");
    expect(toldOf(hidden, "EACH", "most", true)).toMatchObject({
      says: "Answer: withheld.",
      because: "A limit on attempts: falls short (number-out-of-range).",
    });
    expect(toldOf(hidden, "EACH", "least", true)?.says).toBe("No answer yet.");
  });

  test("where a DCC certificate stands for an answer, it is said", () => {
    const certificates = `  - { scheme: cyber-essentials, holder: Harrow Ltd, issued: 2026-06-10, expires: 2027-06-09 }
  - { scheme: dcc, holder: Harrow Ltd, level: 0, issued: 2026-06-10, expires: 2029-06-09 }`;
    const accepted = assessmentOf(harrow({ certificates, controls: "" }), undefined, { acceptDcc: true });
    expect(toldOf(accepted, "EACH", "wanted")?.says).toBe("No answer; counts by the DCC certificate.");
  });
});
