import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeWhere } from "../support/describe-where.ts";
import { exampleText } from "../support/examples.ts";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { khalIn, khalNeeded, khalPath, noKhal } from "../support/khal.ts";
import { run } from "../support/run.ts";
import { inFolder } from "../support/spawned.ts";

const declarations = ["examples/level-1-gaps.yaml", "supplier.yaml"];
const met = exampleText("examples/level-0-met.yaml");

test("there is khal where CSM_CHECK_NEEDS_KHAL asks for it", () => {
  if (khalNeeded) expect(khalPath).toBeDefined();
});

/** What `renewals` tells of these declarations on a day, as a calendar and as days. */
async function told(supplier: string, asOf: string) {
  const files = { "supplier.yaml": supplier };
  const argv = ["renewals", ...declarations, "--evidence", "off", "--as-of", asOf];
  const dates = parseJson((await run([...argv, "-f", "json"], { files })).out);
  const days = items(pick(dates, "dates")).map((each) => textAt(each, "on"));
  return { calendar: (await run([...argv, "-f", "ics"], { files })).out, days };
}

describeWhere(khalPath !== undefined, noKhal, "in a calendar program of others", () => {
  test("a second import updates: as many events as before, and the one whose date changed has moved", async () => {
    await inFolder(async (folder) => {
      const khal = khalIn(folder);
      const file = join(folder, "dates.ics");
      const imported = async (supplier: string, asOf: string) => {
        const { calendar, days } = await told(supplier, asOf);
        writeFileSync(file, calendar);
        await khal.importFile(file);
        const events = await khal.events();
        expect(events.map(({ starts }) => starts)).toEqual(days.toSorted());
        for (const { starts, ends, hour } of events) expect([ends, hour]).toEqual([starts, ""]);
        return new Map(events.map((each) => [each.uid, each]));
      };
      const before = await imported(met, "2026-11-24");
      expect(before.size).toBeGreaterThan(8);

      const after = await imported(met.replace("2027-06-09", "2027-05-31"), "2026-11-25");
      expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
      expect(khal.stored()).toHaveLength(before.size);
      const moved = [...before.values()].filter(({ uid, starts }) => after.get(uid)?.starts !== starts);
      expect(moved.map(({ starts, uid }) => [starts, after.get(uid)?.starts])).toEqual([
        ["2027-06-10", "2027-06-01"],
      ]);
      expect(after.get(moved[0]?.uid ?? "")?.title).toContain("its last day is 31 May 2027");
      expect(khal.atHome()).toEqual([]);
    });
  });
});
