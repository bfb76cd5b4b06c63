import { expect, test } from "vitest";
import { agreed } from "../support/agreeing.ts";
import { soup, yamlText } from "../support/yaml-texts.ts";

// The full number takes a minute or two: CSM_CHECK_TEXTS=100000.
const count = Number(process.env["CSM_CHECK_TEXTS"] ?? 5000);
const first = Number(process.env["CSM_CHECK_FIRST_TEXT"] ?? 0);
const minutes = 60_000;

/** For how many of so many texts the quick reader vouches, each agreed on with the careful one. */
function vouched(text: (seed: number) => string): number {
  let quick = 0;
  for (let seed = first; seed < first + count; seed++) if (agreed(text(seed)) !== undefined) quick++;
  return quick;
}

test(
  "the two readers of YAML agree on texts that are sound for the most part, and a third is read quickly",
  () => {
    expect(vouched(yamlText) / count).toBeGreaterThan(1 / 3);
  },
  10 * minutes,
);

test(
  "they agree on marks and words in any order, of which one in twenty is read quickly",
  () => {
    expect(vouched(soup) / count).toBeGreaterThan(1 / 20);
  },
  10 * minutes,
);
