import { describe, test } from "vitest";

/**
 * Tests that need something of the machine. Where it is missing, one test stands in the place of them all, skipped
 * for the reason that is given: `test/support/skipped-tests.ts` tells it at the end of the run.
 */
export function describeWhere(found: boolean, otherwise: string, name: string, tests: () => void): void {
  describe(name, () => {
    if (found) tests();
    else test("all of it", ({ skip }) => skip(otherwise));
  });
}
