import ICAL from "ical.js";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { items, parseJson, pick, textAt } from "../support/json.ts";
import { run } from "../support/run.ts";
import { certificate, control, date } from "../support/small-catalogue.ts";
import { inFolder, left, start } from "../support/spawned.ts";

// The days on which clocks change in Europe/London and in America (New_York and Adak), and the day after each: a day
// of 23 or 25 hours is where days that are counted in hours go wrong.
const changes = [
  ...["2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01"],
  ...["2028-03-12", "2028-03-26", "2028-10-29", "2028-11-05"],
];
const turning = changes.flatMap((day) => [day, plus(day, 1)]);
const zones = ["Europe/London", "America/New_York", "Pacific/Kiritimati", "America/Adak"];

const answered = "2026-02-20";
const asOf = "2026-03-01";

function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** An answer counts for so many days; the day after is the first on which its control falls short. */
function counting(on: string): number {
  return (Date.parse(on) - Date.parse(answered)) / 86_400_000 - 1;
}

const catalogue = JSON.stringify({
  format: "csm-check/catalogue@1",
  ...{ id: "clocks", title: "Clocks", version: "1" },
  areas: [{ id: "A", title: "Area A" }],
  levels: [{ id: 0, name: "Zero" }],
  controls: [
    ...turning.map((on) => control(`on-${on}`, [date("tested", { withinDays: counting(on) })])),
    ...changes.map((on) => control(`cert-${on}`, [certificate("certificate", `scheme-${on}`)])),
  ],
});

const declaration = JSON.stringify({
  format: "csm-check/declaration@1",
  supplier: { name: "Harrow Ltd" },
  declared: { on: "2026-02-28" },
  scope: { organisation: "whole" },
  certificates: changes.map((on) => ({
    ...{ scheme: `scheme-${on}`, holder: "Harrow Ltd", issued: "2026-02-01" },
    expires: plus(on, -1),
  })),
  controls: Object.fromEntries(turning.map((on) => [`on-${on}`, { answers: { tested: answered } }])),
});

const files = { "supplier.json": declaration, "./clocks.json": catalogue };
const judging = ["supplier.json", "--catalogue", "./clocks.json", "--as-of"];

/** Which control turns on which day, by its name. */
const wanted = [...turning.map((on) => `on-${on}`), ...changes.map((on) => `cert-${on}`)].toSorted();

interface Told {
  readonly json: string;
  readonly calendar: string;
  readonly within: string;
}

/** What the built program tells in a time zone: of everything, and of tomorrow on the day of the change in October. */
async function toldIn(zone: string): Promise<Told> {
  return inFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const spawned = (...argv: readonly string[]) =>
      left(start(["renewals", ...judging, ...argv, "-f", "json"], folder, { TZ: zone }));
    const [all, near] = await Promise.all([
      spawned(asOf, "-o", "dates.ics"),
      spawned("2026-10-25", "--within", "1"),
    ]);
    expect([all.code, near.code, near.err]).toEqual([0, 0, ""]);
    return { json: all.out, calendar: readFileSync(join(folder, "dates.ics"), "utf8"), within: near.out };
  });
}

/** Each control with the day on which it turns, where dates are told. */
function turnsIn(json: string): readonly string[] {
  return items(pick(parseJson(json), "dates"))
    .filter((each) => ["date-too-old", "certificate-expired"].includes(textAt(each, "code")))
    .flatMap((each) =>
      items(pick(each, "controls")).map((control) => `${String(control)} ${textAt(each, "on")}`),
    )
    .toSorted();
}

describe("renewals over both clock changes", () => {
  const told = new Map<string, Told>();

  beforeAll(async () => {
    for (const zone of zones) told.set(zone, await toldIn(zone));
  }, 30_000);

  test.each(zones)("in %s each date is the day that its control names", (zone) => {
    expect(turnsIn(told.get(zone)?.json ?? "")).toEqual(wanted.map((id) => `${id} ${id.slice(-10)}`));
  });

  test.each(zones)("in %s each event of the calendar is that day, from midnight to midnight", (zone) => {
    const calendar = told.get(zone)?.calendar ?? "";
    const events = ICAL.Component.fromString(calendar).getAllSubcomponents("vevent");
    const days = events.map((each) => {
      const property = each.getFirstProperty("dtstart");
      expect(property?.getParameter("value") ?? property?.type).toMatch(/^date$/i);
      return String(property?.getFirstValue());
    });
    expect(days.filter((day) => turning.includes(day)).toSorted()).toEqual(
      wanted.map((id) => id.slice(-10)).toSorted(),
    );
    expect(calendar.match(/^DTSTART;VALUE=DATE:\d{8}\r$/gm)).toHaveLength(events.length);
    expect(calendar).not.toMatch(/^DTSTART(?:;TZID=[^:]*)?:|^DTEND.*T\d/m);
  });

  test.each(zones)("in %s tomorrow is one day away, though the day has 25 hours", (zone) => {
    const dates = turnsIn(told.get(zone)?.within ?? "").map((each) => each.slice(-10));
    expect(dates).toContain("2026-10-26");
    expect(dates.filter((day) => day > "2026-10-26")).toEqual([]);
  });

  test("every zone is told the same bytes", () => {
    const [first, ...others] = [...told.values()];
    expect(others).toHaveLength(3);
    for (const other of others) expect(other).toEqual(first);
  });

  test.each(turning)("on %s exactly those fall short whose day has come", async (day) => {
    for (const [on, comes] of [
      [plus(day, -1), false],
      [day, true],
    ] as const) {
      const { out, err } = await run(["assess", ...judging, on, "-f", "json"], { files });
      expect(err).toBe("");
      const controls = items(pick(parseJson(out), "controls"));
      const verdicts = new Map(controls.map((each) => [textAt(each, "id"), textAt(each, "verdict")]));
      expect(verdicts.get(`on-${day}`)).toBe(comes ? "not-met" : "met");
      const short = [...verdicts].filter(([, verdict]) => verdict !== "met").map(([id]) => id);
      expect(short.toSorted()).toEqual(wanted.filter((id) => id.slice(-10) <= on));
    }
  });
});
