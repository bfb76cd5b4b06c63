import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.doUnmock("yaml");
  vi.resetModules();
});

test("a text that outgrows the parser's stack all the same is too deep, and no crash", async () => {
  // Other tests of the same process may have loaded it.
  vi.resetModules();
  vi.doMock(import("yaml"), async (original) => ({
    ...(await original()),
    parseAllDocuments: () => {
      throw new RangeError("Maximum call stack size exceeded");
    },
  }));
  const { told, yaml } = await import("../support/told.ts");
  expect(told(yaml("a: 1\na: 2\n"))).toEqual(["too-deep 1:1"]);
});
