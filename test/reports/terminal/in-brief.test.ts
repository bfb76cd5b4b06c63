import { describe, expect, test } from "vitest";
import { table } from "../../../src/reports/terminal/table.ts";
import { verdictSentence } from "../../../src/words/verdict/verdict-sentence.ts";
import { builtInStandard } from "../../support/built-in.ts";
import { exampleText, ofStandard } from "../../support/examples.ts";
import { harrow, metControls } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { paper } from "../../support/paper.ts";
import { run } from "../../support/run.ts";

const standard = builtInStandard();
const screen = { width: 80, height: 24 };

function flowing(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

function levelOne(controls: string, more = ""): ReturnType<typeof assessmentOf> {
  const head = "format: csm-check/declaration@1\nsupplier: { name: Tideway Marine Services Ltd }\nlevel: 1\n";
  return assessmentOf(`${head}${more}controls: ${controls}`, standard, { evidence: "off" });
}

const atLevelOne = standard.controls.filter(({ levels }) => levels.includes("1"));
const required = atLevelOne.map(({ id }) => id);

/** Those that the short form answers. */
const short = atLevelOne.filter(({ questions }) =>
  questions.some(({ type, counts }) => type === "yes-no" && counts === "verdict"),
);

describe("in brief", () => {
  const harrowShort = assessmentOf(harrow({ controls: metControls.replace("WEAK: yes", "WEAK: no") }));

  test("what falls short has a row, with what its remedy takes", () => {
    expect(table(harrowShort, paper())).toMatch(
      /^ID +Control +To fix it +Verdict\nWEAK +The weaker one +low, days +✖ NOT MET\n +→ a little of it\n\n/m,
    );
    expect(table(harrowShort, paper({ width: 120 }))).toMatch(
      /^ID +Control +To fix it +Verdict +What is missing\nWEAK +The weaker one +low, days +✖ NOT MET +a little of it\n\n/m,
    );
    expect(flowing(table(harrowShort, paper({ width: 40 })))).toContain(
      "WEAK The weaker one ✖ NOT MET → a little of it To fix it: low, days",
    );
  });

  test("every area has its tally; what is met, and what is only suggested, is counted there", () => {
    const text = table(harrowShort, paper());
    expect(text).toMatch(/^✔ A {2}Certificates: 1 of 1 met$/m);
    expect(text).toMatch(/^✖ B {2}Answers: 1 of 2 met, 1 short; 1 suggestion open$/m);
    expect(text).not.toMatch(/^(?:CERT|EACH|MORE) /m);
    expect(text).toContain("--all");
  });

  test("a suggested control is never under what falls short, unless the run is strict", () => {
    const controls = `${metControls}  MORE: { answers: { used: yes, done: no, lawful: yes } }\n`;
    const told = (strict: boolean): string =>
      table(assessmentOf(harrow({ controls }), undefined, { strict }), paper());
    expect(told(false)).not.toContain("More than is required");
    expect(told(false)).toContain("1 suggestion (1 not followed)");
    expect(told(true)).toMatch(/^MORE +More than is required /m);
  });

  test("an area of which nothing is shown is not one that falls short", () => {
    const text = table(levelOne("{}"), paper());
    expect(text).toMatch(/^✖ CE {2}Cyber Essentials certification: 0 of 1 met, 1 short$/m);
    expect(text).toMatch(/^\? A {3}Managing security risk: 0 of \d+ met, \d+ not shown yet$/m);
  });
});

describe("a mostly unanswered Level 1 has at most 120 lines", () => {
  const some = (number: number, answer: string): string =>
    short
      .slice(1, number + 1)
      .map(({ id }) => `  "${id}": ${answer}\n`)
      .join("");
  const plan = "{ action: Do it }";
  const fewest = Math.floor(required.length / 2) - 2;

  test.each([
    ["without any answer", "{}"],
    ["of which half is answered no", `\n${some(fewest, "no")}`],
    ["of which half is answered yes", `\n${some(fewest, "yes")}`],
    ["of which some is planned", `\n${some(fewest, `{ plan: ${plan} }`)}`],
    [
      "of which some is not applicable",
      `\n${some(fewest, "{ notApplicable: { reason: none, agreedWith: buyer, on: 2026-10-01 } }")}`,
    ],
  ])("%s", (_, controls) => {
    const more = `marking: OFFICIAL-SENSITIVE COMMERCIAL\n`;
    const text = table(levelOne(controls, more), paper(screen));
    expect(text.split("\n").length - 1).toBeLessThanOrEqual(120);
    expect(text).toContain("What to do first");
  });

  test("and with --all it has every control", () => {
    const text = table(levelOne("{}"), paper({ ...screen, all: true }));
    for (const id of required) expect(text).toMatch(new RegExp(`^${id} `, "m"));
  });
});

describe("what is longer than the screen", () => {
  test.each(ofStandard)(
    "tells again at its end what to do first, how to go on and the verdict: %s",
    (example) => {
      const assessment = assessmentOf(exampleText(example), standard, { evidence: "off" }, example);
      const text = table(assessment, paper(screen));
      // The prompt takes the last line of a screen.
      const last = text.trimEnd().split("\n").slice(-23).join("\n");
      expect(flowing(last).endsWith(verdictSentence(assessment).headline)).toBe(true);
      if (assessment.verdict === "met" || assessment.verdict === "met-with-plan")
        expect(last).toContain("Next\n");
      else {
        expect(last).toMatch(/^What to do first\n1\. /m);
        expect(last).toContain(`  csm-check assess ${example}\n`);
      }
    },
  );

  test("is told so on a terminal of that height, and not in a pipe", async () => {
    const argv = ["assess", "examples/certificate-lapsed.yaml", "--as-of", "2026-11-24", "--no-color"];
    const sentence = "does not meet CSM Level 0";
    const times = (text: string): number => flowing(text).split(sentence).length - 1;
    expect(times((await run(argv)).out)).toBe(1);
    expect(times((await run(argv, { columns: 80, rows: 24 })).out)).toBe(2);
    expect(times((await run(argv, { columns: 80, rows: 200 })).out)).toBe(1);
    expect(times((await run([...argv, "--all"], { columns: 80, rows: 24 })).out)).toBe(2);
  });
});

describe("what to do first", () => {
  test("is numbered, a command and an address in lines of their own, a long text cut after a sentence", () => {
    const text = table(levelOne("{}"), paper());
    const actions = text.slice(text.indexOf("What to do first"));
    expect(actions.match(/^\d\. /gm)).toEqual(["1. ", "2. ", "3. "]);
    expect(actions).toMatch(/^ {3}csm-check init supplier\.yaml$/m);
    expect(actions).toMatch(/^1\. 0001 Cyber Essentials: Apply to a Cyber Essentials certification body\.$/m);
  });
});
