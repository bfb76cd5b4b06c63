import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { builtInStandard } from "../support/built-in.ts";

/** Each numbered question of the certification guide, with the levels at which the guide is known to ask it. */
const guide = readFileSync(new URL("questions-of-the-guide.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(",").map((cell) => cell.slice(1, -1)))
  .map(([number = "", ...asked]) => ({
    number,
    levels: asked.flatMap((cell, level) => (cell === "yes" ? [String(level)] : [])),
  }));

/** Every question of ours, with the levels that ask it and the number that it carries. */
const ours = builtInStandard().controls.flatMap((control) =>
  control.questions.map((question) => ({
    name: `${control.id} ${question.id}`,
    control: control.id,
    levels: question.levels ?? control.levels,
    number: question.dcc,
  })),
);
const numbered = ours.flatMap(({ number, ...each }) => (number === undefined ? [] : [{ ...each, number }]));

/** The guide prints the ids of these two the other way round. */
const swapped: Readonly<Record<string, string>> = { "2206": "2207", "2207": "2206" };

/** Questions of the guide that one of ours, which carries another number, asks along with its own. */
const askedAlong: Readonly<Record<string, string>> = {
  "2208.2": "2217 inventory", // The list of service accounts is part of the list of all such accounts.
  "2214.2": "2214 lockout-attempts", // The lock is what notices failed sign-ins and answers them by itself.
  "2302.2": "2302 needs-assessed", // It asks of every way in which data travels.
  "2316.2": "2316 rules", // They are approved, and in line with law and contract.
  "2404.3": "2404 procedure", // Its options are what the procedure holds.
  "2405.3": "2405 judged", // Who notices a patch judges what it is for.
  "2407.3": "2407 how-accepted", // A notice that a stranger can read does not pass.
  "2411.5": "2411 protections", // That idle connections end is one of its options.
  "2505.3": "2505 safeguards", // The check of each copy is one of its options.
  "3107.2": "3107 archive-months", // A system that keeps no log makes it 0.
  "3107.6": "3107 archive-months", // It asks for logs that are ready to hand over.
};

/** Questions of the guide that no question of ours can carry. */
const elsewhere: Readonly<Record<string, string>> = {
  "2412.0": "whether VoIP is used: the control's own appliesIf asks it, and that carries no number",
};

describe("the numbers of the certification guide", () => {
  test("are 300, of which Level 0 asks 6, Level 1 214 and Level 2 293", () => {
    const asked = (level: string) => guide.filter(({ levels }) => levels.includes(level)).length;
    expect(new Set(guide.map(({ number }) => number)).size).toBe(300);
    expect([guide.length, asked("0"), asked("1"), asked("2")]).toEqual([300, 6, 214, 293]);
  });

  test("stand at one question each", () => {
    const numbers = numbered.map(({ number }) => number);
    expect(numbers.filter((each, index) => numbers.indexOf(each) !== index)).toEqual([]);
  });

  test("begin with the control's id, but for the two that the guide swaps", () => {
    const strange = numbered.filter(
      ({ control, number }) => number.split(".")[0] !== (swapped[control] ?? control),
    );
    expect(strange).toEqual([]);
  });

  test("are all known", () => {
    const known = new Set(guide.map(({ number }) => number));
    expect(numbered.filter(({ number }) => !known.has(number))).toEqual([]);
  });

  test("are asked at every level at which the guide asks them", () => {
    const missing = guide.flatMap(({ number, levels }) => {
      if (number in elsewhere) return [];
      const along = askedAlong[number];
      const found = ours.find((each) => (along === undefined ? each.number === number : each.name === along));
      return levels.filter((level) => !found?.levels.includes(level)).map((level) => `${number} at ${level}`);
    });
    expect(missing).toEqual([]);
  });

  test("are asked along with others only where they have no question of their own", () => {
    const known = guide.map(({ number }) => number);
    const apart = [...Object.keys(askedAlong), ...Object.keys(elsewhere)];
    expect(known).toEqual(expect.arrayContaining(apart));
    expect(numbered.filter(({ number }) => apart.includes(number))).toEqual([]);
  });
});
