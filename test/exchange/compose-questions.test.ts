import { describe, expect, test } from "vitest";
import { controlIn, foreign, imported } from "../support/importing.ts";

/** The label of the question on a whole control with this title and statement. */
function labelOf(title: string, prose: string): string | undefined {
  const control = { id: "ac-1", title, parts: [{ name: "statement", prose }] };
  const catalog = { metadata: { title: "C" }, controls: [control] };
  return controlIn(imported([foreign({ catalog })]).catalogue, "ac-1").questions[0]?.label;
}

const long = "Accounts are reviewed every quarter by somebody other than their owner.";

describe("the label of a question on a whole requirement", () => {
  test.each([
    ["Automated", "Accounts are closed by a machine.", "Accounts are closed by a machine"],
    ["Automated", long, "ac-1 in full: Automated"],
    ["Automated", "Do:\na. this", "ac-1 in full: Automated"],
    ["Automated", "Automated", "ac-1 in full: Automated"],
    ["Word ".repeat(30).trim(), long, `ac-1 in full: ${"Word ".repeat(7)}Word …`],
  ])("%j, %j: %j", (title, prose, label) => {
    expect(labelOf(title, prose)).toBe(label);
  });
});
