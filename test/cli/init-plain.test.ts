import { describe, expect, test } from "vitest";
import { keyed, understand } from "../../src/cli/commands/init/plain-answers.ts";
import type { Input, Prompt } from "../../src/interview/asked/prompt.ts";
import { actions } from "../../src/interview/words/actions.ts";

function prompt(input: Input): Prompt {
  const main = actions("unknown", "explain", "clear", "back", "leave");
  return { where: [], ask: "So?", hints: [], input, actions: main, more: actions("note") };
}

/** What a line means where the choices of a prompt were shown. */
function heard(line: string, input: Input) {
  return understand(line, prompt(input), input.kind === "text" ? [] : keyed(input.choices));
}

const levels: Input = {
  kind: "one",
  choices: ["0", "1", "2"].map((id) => ({ id, says: `Level ${id}` })),
};
const yesNo: Input = {
  kind: "one",
  choices: [
    { id: "yes", says: "Yes" },
    { id: "no", says: "No" },
  ],
};
const some: Input = {
  kind: "some",
  choices: [
    { id: "a", says: "First" },
    { id: "b", says: "Second" },
  ],
  current: [],
  check: (values) => (values.length === 0 ? { ok: false, says: "Nothing" } : { ok: true, values }),
};
const many: Input = {
  kind: "find",
  choices: ["Buyer", "Name of the firm", "Name of the contact"].map((says) => ({ id: says, says })),
  free: false,
};
const text: Input = {
  kind: "text",
  check: (line) => (line === "" ? { ok: false, says: "Type" } : { ok: true, values: [line] }),
};

describe("a typed line", () => {
  test.each([
    ["0", levels, ["0"]],
    ["1", levels, ["1"]],
    ["level 2", levels, ["2"]],
    ["1", yesNo, ["yes"]],
    ["2", yesNo, ["no"]],
    ["Y", yesNo, ["yes"]],
    ["no", yesNo, ["no"]],
    ["1, 2", some, ["a", "b"]],
    ["2 2", some, ["b"]],
    ["buy", many, ["Buyer"]],
    ["firm name", many, ["Name of the firm"]],
    ["3", many, ["Name of the contact"]],
    ["q", text, ["q"]],
    ["-1", text, ["-1"]],
    ["other.pdf", { ...many, free: true }, ["other.pdf"]],
  ])("%s is an answer", (line, input: Input, values) => {
    expect(heard(line, input)).toMatchObject({ kind: "answer", values });
  });

  test.each([
    ["?", yesNo, "explain"],
    ["<", yesNo, "back"],
    ["u", yesNo, "unknown"],
    ["q", levels, "leave"],
    ["n", some, "note"],
    ["?", text, "explain"],
    ["<", text, "back"],
    ["-", text, "clear"],
    [":q", text, "leave"],
    ["unknown", text, "unknown"],
    [":q", many, "leave"],
  ])("%s is something else to do", (line, input: Input, action) => {
    expect(heard(line, input)).toEqual({ kind: "action", action });
  });

  test.each([
    ["", levels],
    ["3", levels],
    ["", yesNo],
    ["3", yesNo],
    ["0", yesNo],
    ["", some],
    ["1, 5", some],
    ["", many],
    ["fax", many],
    ["", text],
  ])("%j is no answer", (line, input: Input) => {
    expect(heard(line, input)).toMatchObject({ kind: "wrong" });
  });

  test("with which several things are found shows them with numbers", () => {
    expect(heard("name", many)).toMatchObject({
      kind: "found",
      choices: [
        { key: "1", says: "Name of the firm" },
        { key: "2", says: "Name of the contact" },
      ],
    });
  });

  test("alone keeps what is there", () => {
    expect(heard("", { ...yesNo, current: "no" })).toEqual({ kind: "answer", values: ["no"] });
    expect(heard("", { ...text, current: "A" })).toMatchObject({ kind: "answer", values: ["A"] });
    expect(heard("", { ...some, current: ["b"] })).toMatchObject({ kind: "answer", values: ["b"] });
  });
});
