import { describe, expect, test } from "vitest";
import type { Beat } from "../../src/cli/world/beats.ts";
import { exampleText } from "../support/examples.ts";
import { watched } from "../support/watched.ts";

const lapsed = exampleText("certificate-lapsed.yaml");
const renewed = lapsed.replace("2026-11-09", "2027-11-09");
const broken = `${lapsed}oops: [\n`;

describe("watch", () => {
  test("gives a line a save where there is no terminal, with what moved", async () => {
    const { code, out } = await watched([lapsed, renewed, lapsed]);
    const lines = out.trimEnd().split("\n");
    expect(code).toBe(130);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d {2}Harrow Precision Engineering Ltd does not meet CSM Level 0/);
    expect(lines[1]).toContain("meets CSM Level 0");
    expect(lines[1]).toContain("Since the last save: 0001 not met → met.");
    expect(lines[2]).toContain("Since the last save: 0001 met → not met.");
  });

  test("tells a save that cannot be assessed, and compares the next with the last that could", async () => {
    const { out } = await watched([lapsed, broken, renewed]);
    const [, second, third] = out.trimEnd().split("\n");
    expect(second).toContain("s.yaml: cannot be assessed yet: 1 problem");
    expect(third).toContain("0001 not met → met");
  });

  test("says nothing where nothing was saved", async () => {
    const { out } = await watched([lapsed, lapsed, lapsed]);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
  });

  test.each<[Beat, number]>([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])("%s ends it with %i", async (beat, code) => {
    expect((await watched([lapsed], { end: beat })).code).toBe(code);
  });

  test("gives the terminal back as it was, and draws without clearing first", async () => {
    const { out } = await watched([lapsed, renewed], { columns: 80, rows: 24 });
    expect(out.startsWith("\u001b[?1049h\u001b[?25l")).toBe(true);
    expect(out.endsWith("\u001b[?25h\u001b[?1049l")).toBe(true);
    expect(out).not.toContain("\u001b[2J");
    for (const frame of out.split("\u001b[H").slice(1))
      expect(frame.split("\r\n").length).toBeLessThanOrEqual(24);
  });

  test("watches no standard input", async () => {
    const { code, err } = await watched([lapsed], { argv: ["watch", "-"] });
    expect(code).toBe(2);
    expect(err).toContain("standard input cannot be watched");
  });
});
