import { describe, expect, test } from "vitest";
import { lawNotes, levelNotes, nextSteps } from "../../../src/words/verdict/next-steps.ts";
import { harrow, metControls } from "../../support/harrow.ts";
import { assessmentOf, oneOfEach } from "../../support/one-of-each.ts";
import { run } from "../../support/run.ts";

const { outlook: _, checkedOn: __, ...bare } = oneOfEach;

describe("nextSteps", () => {
  test("of what is met is to submit the questionnaire, or to apply to a certification body", () => {
    expect(nextSteps(assessmentOf(harrow()), "")[0]).toBe(
      "Submit the Supplier Assurance Questionnaire for the contract, or apply to a DCC certification body.",
    );
  });

  test("of what is not met is to run again, with a command that can be copied", () => {
    const short = assessmentOf(harrow({ controls: metControls.replace("WEAK: yes", "WEAK: no") }));
    const commands = (file: string, again = ""): readonly string[] =>
      nextSteps({ ...short, declaration: { ...short.declaration, path: file } }, again).filter((line) =>
        line.startsWith("  "),
      );
    expect(commands("my file.yaml")).toEqual(["  csm-check assess 'my file.yaml'"]);
    expect(commands("a.json")).toEqual(["  csm-check assess a.json"]);
    expect(commands("a.yaml", " --level 1 --catalogue house.yaml")).toEqual([
      "  csm-check assess a.yaml --level 1 --catalogue house.yaml",
    ]);
    expect(commands("-")).toEqual(["  csm-check assess -"]);
  });

  test("of a catalogue without a certification scheme names none", () => {
    expect(nextSteps(assessmentOf(harrow(), bare), "").join(" ")).not.toMatch(/DCC|questionnaire/i);
  });
});

describe("levelNotes", () => {
  test("recommended controls are called what they are", () => {
    expect(levelNotes(assessmentOf(harrow()))[0]).toMatch(
      /not required at this level: csm-check suggests them/,
    );
  });

  test("nothing is said of them where there are none", () => {
    const level = levelNotes(assessmentOf(harrow({ level: "1" })));
    expect(level.join(" ")).not.toContain("Recommended");
  });

  test("nothing is said of a level or a date that the catalogue does not have", () => {
    expect(levelNotes(assessmentOf(harrow({ level: "1" }), bare))).toEqual([]);
  });
});

describe("lawNotes", () => {
  const more = (word: string): string =>
    `${metControls}  MORE:\n    answers: { used: yes, done: ${word}, lawful: yes }\n`;

  test("a met control that the law is behind is no proof that the law is complied with", () => {
    expect(lawNotes(assessmentOf(harrow({ controls: more("yes") })))).toEqual([
      "MORE met is no proof that the law is complied with: the law asks more than the standard.",
    ]);
  });

  test("one that is not met says nothing of it", () => {
    expect(lawNotes(assessmentOf(harrow({ controls: more("no") })))).toEqual([]);
  });
});

test.each(["html", "markdown", "table"])(
  "%s names the file once, with the options of the run",
  async (name) => {
    const argv = ["assess", "examples/level-0-met.yaml", "--level", "1", "--as-of", "2026-11-24", "-f", name];
    const { out } = await run(argv);
    expect(out).toContain("csm-check assess examples/level-0-met.yaml --level 1");
    expect(out).not.toContain("yamlexamples");
  },
);
