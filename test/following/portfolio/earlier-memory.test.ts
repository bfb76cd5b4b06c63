import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { remembering } from "../../../src/following/portfolio/earlier.ts";
import type { SupplierRow } from "../../../src/following/portfolio/row.ts";

const megabyte = 1_000_000;

test("an earlier run holds none of the texts that it was read from", () => {
  const before = heapUsed();
  const memory = remembering();
  for (let index = 0; index < 40; index++) memory.add(rowIn(textOf(index)));
  const { all } = memory.earlier();
  expect(heapUsed() - before).toBeLessThan(10 * megabyte);
  expect([...all.values()][39]?.source).toBe("firms/firm-number-39.yaml");
});

/** A text of a megabyte; its parts are cut out of it, as those of a line are. */
function textOf(index: number): string {
  return Buffer.alloc(megabyte, `firms/firm-number-${index}.yaml Harrow Engineering ${index} Ltd `).toString(
    "latin1",
  );
}

function rowIn(text: string): SupplierRow {
  const [source, supplier] = [text.slice(0, text.indexOf(" ")), text.slice(27, 49)];
  return {
    ...{ ok: true, source, supplier, catalogue: "standard", level: "0", verdict: "met" },
    ...{ required: 3, open: [], undecided: [], planned: [], asOf: "2026-11-24", stored: true, notSent: 0 },
  };
}

function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
  return process.memoryUsage().heapUsed;
}
