import fc from "fast-check";
import { expect, test } from "vitest";
import { packed } from "../../src/cli/commands/portfolio/packed.ts";

test("what is packed comes back as it was, in its order, whatever letters it has", () => {
  expect([...packed([])]).toEqual([]);
  const many = Array.from({ length: 1000 }, (_, index) => (index % 300 === 7 ? `ü€${index}` : `n-${index}`));
  expect([...packed(many)]).toEqual(many);
  expect([...packed(["\ud800", "\udc00a", "\ufeff", "é"])]).toEqual(["\ud800", "\udc00a", "\ufeff", "é"]);
  const name = fc.string({ minLength: 1, unit: "binary" }).filter((text) => !text.includes("\0"));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 600 }), (names) => {
      expect([...packed(names)]).toEqual(names);
    }),
  );
});
