import { expect, test, vi } from "vitest";
import { told, yaml } from "../support/told.ts";

vi.mock(import("yaml"), async (original) => ({
  ...(await original()),
  parseAllDocuments: () => {
    throw new RangeError("Maximum call stack size exceeded");
  },
}));

test("a text that outgrows the parser's stack all the same is too deep, and no crash", () => {
  expect(told(yaml("a: 1\na: 2\n"))).toEqual(["too-deep 1:1"]);
});
