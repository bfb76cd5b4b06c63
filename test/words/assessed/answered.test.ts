import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../src/assessment/assessment.ts";
import { redacted } from "../../../src/assessment/redact.ts";
import { answeredOf, type Answered } from "../../../src/words/assessed/answered.ts";
import { answersTold } from "../../../src/words/assessed/answers-words.ts";
import { harrow } from "../../support/harrow.ts";
import { pageOfAssessment } from "../../support/html-pages.ts";
import { controlIn } from "../../support/judged.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

const certificates = `  - { scheme: cyber-essentials, holder: Harrow Ltd, issued: 2026-06-10, expires: 2027-06-09 }
  - { scheme: dcc, holder: Harrow Ltd, level: 0, issued: 2026-06-10, expires: 2029-06-09 }`;
// One answer falls short, so the control as a whole does not pass by the certificate; what is unanswered beside it does.
const controls = "controls: { EACH: { answers: { most: 99, many: [first, second] } } }";
const accepted = assessmentOf(harrow({ certificates, controls }), undefined, { acceptDcc: true });
const item = redacted({ ok: true, path: "x", assessment: accepted });
const hidden = item.ok ? item.assessment : accepted;

function answered(of: Assessment, question: string, isHidden = false): Answered | undefined {
  const asked = controlIn(of, "EACH").questions.find((each) => each.question.id === question);
  return asked === undefined ? undefined : answeredOf(asked, isHidden);
}

describe("what was answered", () => {
  test("is told by one sentence and by one list alike", async () => {
    const page = await pageOfAssessment(accepted);
    const says = answersTold(controlIn(accepted, "EACH"), false).map((each) => each.says);
    expect(says).toContain("No answer; counts by the DCC certificate.");
    expect(says).not.toContain("No answer.");
    expect(page).toContain("no answer; counts by the DCC certificate");
  });

  test("is nothing where a certificate stands for it, even beside an answer that falls short", () => {
    expect(controlIn(accepted, "EACH").verdict).not.toBe("met");
    expect(answered(accepted, "wanted")).toEqual({
      kind: "none",
      says: "no answer; counts by the DCC certificate",
    });
    expect(answered(accepted, "most")).toEqual({ kind: "answer", sayings: ["99 attempts"] });
    expect(answered(accepted, "many")).toEqual({ kind: "answer", sayings: ["the first", "the second"] });
  });

  test("is withheld where it was taken out, answered or not", () => {
    for (const question of ["wanted", "most"])
      expect(answered(hidden, question, true)).toEqual({ kind: "answer", sayings: ["withheld"] });
  });
});
