import fc from "fast-check";
import { expect, test } from "vitest";
import { entry, firmFile, type FirmFile } from "../../support/chain-files.ts";
import { parseJson, pick } from "../../support/json.ts";
import { run } from "../../support/run.ts";

const firms: fc.Arbitrary<FirmFile> = fc.record({
  name: fc.constant("Sub Ltd"),
  level: fc.constantFrom(0, 1, 2, 3),
  certificate: fc.constantFrom("holds", "lapsed", "none", "dcc"),
  dpia: fc.constantFrom("done", "missing", "planned"),
});

test(
  "the standing of a leaf is the verdict that assess gives for its file at that level",
  { timeout: 120_000 },
  async () => {
    const asks = fc.record({
      firm: firms,
      level: fc.constantFrom("0", "1", "2", "3"),
      dcc: fc.boolean(),
      plans: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(asks, async ({ firm, level, dcc, plans }) => {
        const files = {
          "sub.yaml": firmFile(firm),
          "prime.yaml": firmFile({ name: "Prime plc", below: [entry("Sub Ltd", "sub.yaml", { level })] }),
        };
        const common = ["--as-of", "2026-11-24", "-f", "json", ...(plans ? [] : ["--no-plans"])];
        const alone = await run(
          ["assess", "sub.yaml", "--level", level, ...(dcc ? ["--accept-dcc"] : []), ...common],
          { files },
        );
        const chain = await run(["flow-down", "prime.yaml", ...(dcc ? [] : ["--no-accept-dcc"]), ...common], {
          files,
        });
        const [assessed, leaf] = [parseJson(alone.out), pick(parseJson(chain.out), "subcontractors", 0)];
        expect([pick(leaf, "standing"), pick(leaf, "holdsUntil")]).toEqual([
          pick(assessed, "verdict"),
          pick(assessed, "holdsUntil"),
        ]);
      }),
      { numRuns: 60 },
    );
  },
);
