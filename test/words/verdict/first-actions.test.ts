import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../src/assessment/assessment.ts";
import { firstActions } from "../../../src/words/verdict/first-actions.ts";
import { harrow, metControls } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { certificate, control, smallCatalogue, yesNo, type Fields } from "../../support/small-catalogue.ts";

const who = { who: ["you", "it-support"], cost: ["purchase"] };
const quick = { action: "Do it now.", effort: "low", takes: "days" };
const catalogue = smallCatalogue({
  controls: [
    control("CERT", [certificate("held", "cyber-essentials", { fix: "Apply for it." }), yesNo("renewed")], {
      remedy: { ...quick, ...who, page: "https://example.org/apply" },
    }),
    control("ONE", [yesNo("done", { fix: "Begin with it." })], { remedy: quick }),
    control("TWO", [yesNo("done", { fix: "Begin." }), yesNo("kept", { fix: "Keep it." })], {
      remedy: { ...quick, takes: "weeks" },
    }),
    control("THREE", [yesNo("done")], { remedy: { ...quick, effort: "high", takes: "weeks" } }),
    control("FOUR", [yesNo("done")], { remedy: { ...quick, effort: "high", takes: "weeks" } }),
  ],
});

const certificates =
  "certificates: [{ scheme: cyber-essentials, holder: Harrow Ltd, issued: 2026-06-10, expires: 2027-06-09 }]\n";

type Actions = ReturnType<typeof firstActions>;

function actions(controls: string, head = certificates): Actions {
  return firstActions(judged(controls, head), " --level 0");
}

function judged(controls: string, head = certificates): Assessment {
  const text = `format: csm-check/declaration@1\nsupplier: { name: Harrow Ltd }\nlevel: 0\n${head}controls:\n  CERT: { answers: { renewed: yes } }\n${controls}`;
  return assessmentOf(text, catalogue, {}, "a.yaml");
}

describe("firstActions", () => {
  test("are three at most: the quickest of what falls short", () => {
    const told = actions("  ONE: no\n  TWO: no\n  THREE: no\n  FOUR: no\n");
    expect(told.map(({ about }) => about)).toEqual([
      "ONE Control ONE",
      "TWO Control TWO",
      "THREE Control THREE",
    ]);
  });

  test("tell the one thing that is missing, or the remedy where several are; effort, time and who", () => {
    expect(actions("  ONE: no\n  TWO: no\n  THREE: yes\n  FOUR: yes\n")).toEqual([
      { about: "ONE Control ONE", does: "Begin with it.", takes: "low effort, takes days" },
      { about: "TWO Control TWO", does: "Do it now.", takes: "low effort, takes weeks" },
    ]);
  });

  test("a missing certificate comes first, with the page that helps; the questions about it can wait", () => {
    const [first] = actions("  ONE: no\n", "");
    expect(first).toEqual({
      about: "CERT Control CERT",
      does: "Apply for it.",
      takes: "low effort, takes days; who: you, IT support",
      page: "https://example.org/apply",
    });
  });

  test("what only has to be answered is one action, with the command that asks", () => {
    expect(actions("  ONE: no\n  TWO: yes\n  FOUR: unknown\n")).toEqual([
      {
        about: "2 controls",
        does: "Answer 2 questions that nobody has answered yet:",
        command: "csm-check init a.yaml --level 0",
        takes: "low effort, about 1 minute if the answers are known; who: you, IT support",
      },
      { about: "ONE Control ONE", does: "Begin with it.", takes: "low effort, takes days" },
      {
        about: "THREE Control THREE",
        does: "If not done yet: Do it now.",
        takes: "high effort, takes weeks",
      },
    ]);
  });

  test.each([
    ["a.json", "Answer 1 question that nobody has answered yet, in a.json."],
    ["-", "Answer 1 question that nobody has answered yet, in the declaration."],
  ])("the interview writes no %s, and is not named for it", (path, does) => {
    const assessment = judged("  ONE: unknown\n  TWO: yes\n  THREE: yes\n  FOUR: yes\n");
    const declaration = { ...assessment.declaration, path };
    const [first] = firstActions({ ...assessment, declaration }, "");
    expect(first?.does).toBe(does);
    expect(first?.command).toBeUndefined();
    expect(first?.about).toBe("ONE Control ONE");
  });

  test.each([
    [4, "about 1 minute"],
    [16, "about 4 minutes"],
    [236, "about 59 minutes"],
    [240, "about an hour"],
    [375, "about 1.5 hours"],
    [480, "about 2 hours"],
  ])("%i questions take %s", (number, time) => {
    const questions: readonly Fields[] = Array.from({ length: number }, (_, index) => yesNo(`q${index}`));
    const many = smallCatalogue({ controls: [control("MANY", questions)] });
    const none = "format: csm-check/declaration@1\nsupplier: { name: Harrow Ltd }\nlevel: 0\ncontrols: {}\n";
    expect(firstActions(assessmentOf(none, many), "")[0]?.takes).toContain(`low effort, ${time} if`);
  });

  test("there is none where nothing is open: met, covered by an accepted plan, or only suggested", () => {
    const plan =
      "plan: { action: Begin, due: 2027-02-28, accepted: { by: Team, on: 2026-10-30, riskAssessmentReference: RAR 1 } }";
    const planned = assessmentOf(
      harrow({
        controls: metControls.replace("WEAK: yes", `WEAK: { answers: { done: no }, ${plan} }`),
        more: "contract: { riskAssessmentReference: RAR 1 }",
      }),
    );
    expect(planned.verdict).toBe("met-with-plan");
    expect(firstActions(assessmentOf(harrow()), "")).toEqual([]);
    expect(firstActions(planned, "")).toEqual([]);
  });
});
