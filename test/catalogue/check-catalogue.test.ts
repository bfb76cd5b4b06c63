import { describe, expect, test } from "vitest";
import type { CatalogueProblem } from "../../src/document/problem.ts";
import {
  catalogueFrom,
  catalogueHead,
  controlLines,
  partHead,
  questionLine,
} from "../support/reading-catalogues.ts";
import { problems } from "../support/sound.ts";
import { atMarks, marked, told, toldByFile } from "../support/told.ts";

/** A catalogue with one control, which begins on line 8; its questions begin on line 17. */
const withControl = (control: Parameters<typeof controlLines>[0] = {}, head = catalogueHead): string =>
  `${head}controls:\n${controlLines(control)}`;
const asking = (...questions: readonly string[]): string => withControl({ questions });
const options = (...ids: readonly string[]): string =>
  `options: [${ids.map((id) => `{ id: ${id.replace("!", "")}, says: x${id.includes("!") ? ", alone: yes" : ""} }`).join(", ")}]`;

/** A control with one question that does not decide it, marked at its id. */
const deciding = (rest: string): string =>
  asking(questionLine("{ type: yes-no }", rest)).replace('  - id: "1"', '  - id: ^"1"');
/** The levels of a catalogue without controls are idle. */
const idle = (text: string): string[] => {
  const { spots } = marked(text.replace("id: 0", "id: ^0").replace("id: 1", "id: ^1"));
  return spots.map((spot) => `idle-level ${spot}`);
};

/** A question that is asked only after another one. */
const followUp = (after: string): string =>
  questionLine("{ type: yes-no }", `asks: { after: ${after} }`).replace("q,", "follows,");

type Row = readonly [what: string, written: string, ...expected: string[]];

/** For each code the catalogues that have it, with `^` at the place; a part alone is told by the command that meets it. */
const table: Readonly<Record<Exclude<CatalogueProblem["code"], "part-alone">, readonly Row[]>> = {
  "repeated-id": [
    [
      "an area twice",
      withControl({}, catalogueHead.replace("Everything }", "Everything }, { id: ^A, title: Again }")),
      "repeated-id @1",
    ],
    [
      "a level twice",
      withControl({}, catalogueHead.replace("High }", 'High }, { id: ^"1", name: Again }')),
      "repeated-id @1",
    ],
    [
      "a control twice",
      withControl() + controlLines({ id: "2" }) + controlLines().replace('"1"', '^"1"'),
      "repeated-id @1",
    ],
    [
      "a question twice",
      asking(questionLine("{ type: yes-no }"), questionLine("{ type: yes-no }").replace("q,", "^q,")),
      "repeated-id @1",
    ],
    [
      "a question under the id of appliesIf",
      withControl({
        more: "appliesIf: { id: q, ask: Does it apply? }",
        questions: [questionLine("{ type: yes-no }").replace("q,", "^q,")],
      }),
      "repeated-id @1",
    ],
    [
      "an option twice",
      asking(questionLine(`{ type: choice, ${options("a", "b", "^a")} }`, "pass: { oneOf: [b] }")),
      "repeated-id @1",
    ],
  ],
  "unknown-reference": [
    ["an area", withControl({ area: "^B" }), "unknown-reference @1"],
    ["a stronger control", withControl({ more: 'replacedBy: ^"2"' }), "unknown-reference @1"],
    ["a level of a control", withControl({ levels: "[0, 1, ^7]" }), "unknown-reference @1"],
    [
      "the anchor of the outlook",
      withControl({}, `${catalogueHead}outlook: { name: N, anchor: ^Z, needed: { 0: 100 } }\n`),
      "unknown-reference @1",
    ],
    [
      "a level of the outlook",
      withControl({}, `${catalogueHead}outlook: { name: N, needed: { 0: 100, ^5: 80 } }\n`),
      "unknown-reference @1",
    ],
    [
      "the level of a note",
      withControl({}, `${catalogueHead}notes: [{ level: ^9, says: x }]\n`),
      "unknown-reference @1",
    ],
    [
      "a recommended control",
      withControl({}, catalogueHead.replace("Low }", 'Low, recommended: [^"9"] }')),
      "unknown-reference @1",
    ],
    [
      "an option that passes",
      asking(questionLine(`{ type: choice, ${options("a", "b", "c")} }`, "pass: { oneOf: [a, ^z] }")),
      "unknown-reference @1",
    ],
    [
      "a question that another one follows",
      asking(questionLine("{ type: yes-no }"), followUp("^z")),
      "unknown-reference @1",
    ],
    [
      "a question that follows itself",
      asking(questionLine("{ type: yes-no }"), followUp("^follows")),
      "unknown-reference @1",
    ],
    [
      "a question that follows a later one",
      asking(followUp("^q"), questionLine("{ type: yes-no }")),
      "unknown-reference @1",
    ],
    [
      "an option that counts",
      asking(questionLine(`{ type: choices, ${options("a", "b")} }`, "pass: { oneOf: [^z] }")),
      "unknown-reference @1",
    ],
  ],
  "idle-level": [
    [
      "a level that no control names",
      withControl({ levels: "[0]" }, catalogueHead.replace("id: 1", "id: ^1")),
      "idle-level @1",
    ],
  ],
  "required-and-recommended": [
    [
      "a required control",
      withControl({}, catalogueHead.replace("Low }", 'Low, recommended: [^"1"] }')),
      "required-and-recommended @1",
    ],
  ],
  "pass-misfit": [
    [
      "min of a yes-no question",
      asking(questionLine("{ type: yes-no }", "pass: { ^min: 1 }")),
      "pass-misfit @1",
    ],
    [
      "is of a number",
      asking(questionLine("{ type: number }", "pass: { max: 1, ^is: yes }")),
      "pass-misfit @1",
    ],
    [
      "oneOf of a number",
      asking(questionLine("{ type: number }", "pass: { max: 1, ^oneOf: [a] }")),
      "pass-misfit @1",
    ],
    [
      "withinDays of a number",
      asking(questionLine("{ type: number }", "pass: { max: 1, ^withinDays: 2 }")),
      "pass-misfit @1",
    ],
    [
      "max of a date",
      asking(questionLine("{ type: date }", "pass: { withinDays: 1, ^max: 2 }")),
      "pass-misfit @1",
    ],
    [
      "atLeast of a choice",
      asking(questionLine(`{ type: choice, ${options("a", "b")} }`, "pass: { oneOf: [a], ^atLeast: 1 }")),
      "pass-misfit @1",
    ],
    [
      "max of choices",
      asking(questionLine(`{ type: choices, ${options("a", "b")} }`, "pass: { ^max: 1 }")),
      "pass-misfit @1",
    ],
    [
      "scheme of choices",
      asking(questionLine(`{ type: choices, ${options("a", "b")} }`, "pass: { ^scheme: dcc }")),
      "pass-misfit @1",
    ],
    [
      "is of a certificate",
      asking(questionLine("{ type: certificate }", "pass: { scheme: dcc, ^is: yes }")),
      "pass-misfit @1",
    ],
  ],
  "pass-missing": [
    ["a number without a rule", asking(`^${questionLine("{ type: number }")}`), "pass-missing @1 absent"],
    [
      "a number with a key of its author's own",
      asking(questionLine("{ type: number }", "pass: ^{ x-a: 1 }")),
      "pass-missing @1 absent",
    ],
    ["a date without a rule", asking(`^${questionLine("{ type: date }")}`), "pass-missing @1 absent"],
    [
      "a choice without a rule",
      asking(`^${questionLine(`{ type: choice, ${options("a", "b")} }`)}`),
      "pass-missing @1 absent",
    ],
    [
      "a certificate without a rule",
      asking(`^${questionLine("{ type: certificate }")}`),
      "pass-missing @1 absent",
    ],
    [
      "a rule that fits another type",
      asking(questionLine("{ type: date }", "pass: ^{ ^max: 3 }")),
      "pass-missing @1 absent",
      "pass-misfit @2",
    ],
  ],
  "options-misfit": [
    [
      "a choice without options",
      asking(questionLine("^{ type: choice }", "pass: { oneOf: [a] }")),
      "options-misfit @1 absent",
    ],
    ["choices without options", asking(questionLine("^{ type: choices }")), "options-misfit @1 absent"],
    [
      "a yes-no question with options",
      asking(questionLine(`{ type: yes-no, ${options("a", "b").replace("[", "^[")} }`)),
      "options-misfit @1",
    ],
    [
      "a date with options",
      asking(
        questionLine(`{ type: date, ${options("a", "b").replace("[", "^[")} }`, "pass: { withinDays: 1 }"),
      ),
      "options-misfit @1",
    ],
  ],
  "reserved-option": [
    [
      "an option called unknown",
      asking(questionLine(`{ type: choice, ${options("a", "^unknown")} }`, "pass: { oneOf: [a] }")),
      "reserved-option @1",
    ],
  ],
  "impossible-pass": [
    [
      "a least above the most",
      asking(questionLine("{ type: number }", "pass: ^{ min: 3, max: 2 }")),
      "impossible-pass min-over-max @1",
    ],
    [
      "days and months",
      asking(questionLine("{ type: date }", "pass: ^{ withinDays: 1, withinMonths: 2 }")),
      "impossible-pass both-spans @1",
    ],
    [
      "every option passes",
      asking(questionLine(`{ type: choice, ${options("a", "b")} }`, "pass: { oneOf: ^[a, b] }")),
      "impossible-pass every-option @1",
    ],
    [
      "more than there are",
      asking(questionLine(`{ type: choices, ${options("a", "b")} }`, "pass: { atLeast: ^3 }")),
      "impossible-pass too-many @1",
    ],
    [
      "more than count",
      asking(questionLine(`{ type: choices, ${options("a", "b")} }`, "pass: { oneOf: [a], atLeast: ^2 }")),
      "impossible-pass too-many @1",
    ],
    [
      "one beside an option that stands alone",
      asking(questionLine(`{ type: choices, ${options("a", "none!")} }`, "pass: { atLeast: ^2 }")),
      "impossible-pass too-many @1",
    ],
    [
      "two of which one stands alone",
      asking(
        questionLine(
          `{ type: choices, ${options("a", "b", "none!")} }`,
          "pass: { oneOf: [a, none], atLeast: ^2 }",
        ),
      ),
      "impossible-pass too-many @1",
    ],
    [
      "an option that stands alone and is not named",
      asking(questionLine(`{ type: choices, ${options("a", "none!")} }`, "pass: { atLeast: ^2 }")),
      "impossible-pass too-many @1",
    ],
    [
      "none that counts",
      asking(questionLine(`{ type: choices, ${options("none!", "nil!").replace("[", "^[")} }`, "")),
      "impossible-pass none-counts @1",
    ],
    [
      "none at all",
      asking(questionLine(`{ type: choices, ${options("a", "b")} }`, "pass: { atLeast: ^0 }")),
      "impossible-pass too-many @1",
    ],
  ],
  "level-not-of-control": [
    [
      "a level of another control",
      withControl({ levels: "[0]", questions: [questionLine("{ type: yes-no }", "levels: [0, ^1]")] }) +
        controlLines({ id: "2" }),
      "level-not-of-control @1",
    ],
  ],
  "nothing-decides": [
    ["advice alone", deciding("counts: advice"), "nothing-decides @1"],
    ["the outlook alone", deciding("counts: dcc"), "nothing-decides @1"],
    ["only from a date on", deciding("since: 2026-01-01"), "nothing-decides @1"],
    ["not at each level", deciding("levels: [1]"), "nothing-decides @1"],
  ],
  "built-in-id": [
    [
      "the id of a built-in catalogue",
      withControl({}, catalogueHead.replace("mine", "^built-in")),
      "built-in-id @1",
    ],
    ["one that looks like it", withControl({}, catalogueHead.replace("mine", "^BU1LT_IN")), "built-in-id @1"],
  ],
  "built-in-name": [
    ["the short name of one", withControl({}, `${catalogueHead}short: ^C.S.M.\n`), "built-in-name @1"],
    [
      "the title of one",
      withControl(
        {},
        catalogueHead.replace(
          /^title: .*$/m,
          'title: ^"Cyber Security for Defence Suppliers, DEF STAN O5-138 issue 4"',
        ),
      ),
      "built-in-name @1",
    ],
  ],
  "no-controls": [
    ["no controls", `^${catalogueHead}`, "no-controls @1 absent", ...idle(catalogueHead)],
    [
      "no controls, below a comment",
      `^# a comment\n${catalogueHead}`,
      "no-controls @1 absent",
      ...idle(`# a comment\n${catalogueHead}`),
    ],
  ],
};

describe.each(Object.entries(table))("%s", (_, cases) => {
  test.each(cases.map(([what, ...rest]) => [what, rest] as const))("%s", (_, [written, ...expected]) => {
    const { text, spots } = marked(written);
    expect(told(catalogueFrom(text))).toEqual(atMarks(expected, spots));
  });
});

describe("the facts of a problem", () => {
  test.each([
    [withControl({ area: "B" }), { to: "area", id: "B", nearest: "A" }],
    [withControl({ more: "replacedBy: stronger" }), { to: "control", id: "stronger" }],
    [withControl() + controlLines(), { id: "1", of: "control" }],
    [withControl({ levels: "[0]" }), { level: "1" }],
    [
      withControl({}, catalogueHead.replace("Low }", 'Low, recommended: ["1"] }')),
      { control: "1", level: "0" },
    ],
    [asking(questionLine("{ type: yes-no }", "pass: { min: 1 }")), { key: "min", answer: "yes-no" }],
    [asking(questionLine("{ type: number }")), { key: "min or max", answer: "number" }],
    [asking(questionLine("{ type: date }")), { key: "withinDays or withinMonths", answer: "date" }],
    [asking(questionLine("{ type: choices }")), { answer: "choices", wanted: true }],
    [asking(questionLine("{ type: yes-no }", "counts: advice")), { control: "1" }],
    [withControl({}, catalogueHead.replace("mine", "built-in")), { id: "built-in" }],
  ])("case %#", (text, facts) => {
    expect(problems(catalogueFrom(text))).toMatchObject([facts]);
  });

  test("nothing is near to an id that is like no other", () => {
    expect(problems(catalogueFrom(withControl({ more: "replacedBy: stronger" })))[0]).not.toHaveProperty(
      "nearest",
    );
  });
});

describe("across parts", () => {
  const part = (...controls: readonly string[]): string => `${partHead}controls:\n${controls.join("")}`;

  test.each([
    ["an id of the catalogue again in a part", [part(controlLines())], ["part-1.yaml: repeated-id 3:9"]],
    [
      "an id of one part again in another",
      [part(controlLines({ id: "2" })), part(controlLines({ id: "3" }), controlLines({ id: "2" }))],
      ["part-2.yaml: repeated-id 14:9"],
    ],
    [
      "an area that the catalogue has not",
      [part(controlLines({ id: "2", area: "B" }))],
      ["part-1.yaml: unknown-reference 5:11"],
    ],
    [
      "a level that the catalogue has not",
      [part(controlLines({ id: "2", levels: "[9]" }))],
      ["part-1.yaml: unknown-reference 6:14"],
    ],
    [
      "a stronger control that is nowhere",
      [part(controlLines({ id: "2", more: 'replacedBy: "9"' }))],
      ["part-1.yaml: unknown-reference 10:17"],
    ],
    [
      "a pass rule",
      [part(controlLines({ id: "2", questions: [questionLine("{ type: number }")] }))],
      ["part-1.yaml: pass-missing 12:9 absent"],
    ],
    [
      "the shape of a control",
      [part(controlLines({ id: "2" }).replace("technical", "manual"))],
      ["part-1.yaml: bad-choice 7:11"],
    ],
    [
      "problems of two parts",
      [part(controlLines({ id: "2", area: "B" })), part(controlLines({ id: "3", area: "C" }))],
      ["part-1.yaml: unknown-reference 5:11", "part-2.yaml: unknown-reference 5:11"],
    ],
    ["a part without controls", [partHead], ["part-1.yaml: missing-key 1:1 absent"]],
    ["a whole catalogue as part", [withControl({ id: "2" })], ["part-1.yaml: wrong-format 1:9"]],
    ["a file of another tool as part", ["openapi: 3.0.0\n"], ["part-1.yaml: foreign-file 1:1"]],
  ])("%s", (_, parts, expected) => {
    expect(toldByFile(catalogueFrom(withControl(), ...parts))).toEqual(expected);
  });

  test("a part may name what the catalogue or another part has", () => {
    const head = catalogueHead.replace("Low }", 'Low, recommended: ["3"] }');
    const main = `${head}controls:\n${controlLines({ more: 'replacedBy: "3"' })}`;
    const first = part(controlLines({ id: "2", more: 'replacedBy: "1"' }));
    const second = part(controlLines({ id: "3", levels: "[1]", more: 'replacedBy: "2"' }));
    expect(toldByFile(catalogueFrom(main, first, second))).toEqual([]);
  });

  test("a level may get its only control from a part", () => {
    const main = withControl({ levels: "[0]" });
    expect(toldByFile(catalogueFrom(main, part(controlLines({ id: "2", levels: "[1]" }))))).toEqual([]);
  });
});

describe("what a catalogue may do", () => {
  test.each([
    ["0 as the least", asking(questionLine("{ type: number }", "pass: { min: 0, max: 0 }"))],
    ["one end alone", asking(questionLine("{ type: number }", "pass: { min: 2.5 }"))],
    ["choices without a rule", asking(questionLine(`{ type: choices, ${options("a", "b", "none!")} }`))],
    [
      "all options but the one that stands alone",
      asking(questionLine(`{ type: choices, ${options("a", "b", "none!")} }`, "pass: { atLeast: 2 }")),
    ],
    ["a list of schemes", asking(questionLine("{ type: certificate }", "pass: { scheme: [a, b] }"))],
    ["the same question id in two controls", withControl() + controlLines({ id: "2" })],
    [
      "the same option id in two questions",
      asking(
        questionLine(`{ type: choices, ${options("a", "b")} }`),
        questionLine(`{ type: choices, ${options("a", "b")} }`).replace("id: q", "id: r"),
      ),
    ],
    [
      "a question that decides at each level, with others that do not",
      withControl({
        questions: [
          questionLine("{ type: yes-no }", "levels: [0]"),
          questionLine("{ type: yes-no }", "levels: [1]").replace("id: q", "id: r"),
          questionLine("{ type: yes-no }", "since: 2026-01-01").replace("id: q", "id: s"),
        ],
      }),
    ],
    [
      "an area without controls",
      withControl({}, catalogueHead.replace("Everything }", "Everything }, { id: B, title: Nothing }")),
    ],
    ["keys of its author's own", withControl({ more: "x-a: [1]" }, `${catalogueHead}x-b: 1\n`)],
  ])("%s", (_, text) => {
    expect(told(catalogueFrom(text))).toEqual([]);
  });
});
