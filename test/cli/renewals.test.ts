import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { exampleText } from "../support/examples.ts";
import { run } from "../support/run.ts";

const gaps = "examples/level-1-gaps.yaml";
const met = "examples/level-0-met.yaml";

interface Told {
  readonly suppliers: readonly { readonly holdsUntil: string | null }[];
  readonly dates: readonly {
    readonly on: string;
    readonly overdue: boolean;
    readonly days: number;
    readonly supplier: string;
    readonly code: string;
  }[];
}

function isTold(value: unknown): value is Told {
  return typeof value === "object" && value !== null && "dates" in value;
}

async function told(...argv: readonly string[]): Promise<Told> {
  const { out } = await run(["renewals", ...argv, "-f", "json"]);
  const value: unknown = JSON.parse(out);
  if (!isTold(value)) throw new Error(out);
  return value;
}

async function events(argv: readonly string[], files: Record<string, string> = {}) {
  const { out, code } = await run(["renewals", ...argv, "-f", "ics"], { files });
  expect(code).toBe(0);
  const calendar = ICAL.Component.fromString(out);
  return calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
}

describe("renewals", () => {
  test("lists what is overdue first, then what is to come, and exits 0 whatever the verdict", async () => {
    const { code, out } = await run(["renewals", gaps]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Calder Instruments Ltd, as of 24 Nov 2026: 3 overdue, 8 dates to come; the next\nis 1 Mar/,
    );
    expect(out.indexOf("Overdue")).toBeLessThan(out.indexOf("March 2027"));
    expect(out).toContain("not a\ncertificate");
  });

  test("limits itself to the next days, and never hides what is overdue", async () => {
    const { dates } = await told(gaps, "--within", "100");
    expect(dates.filter(({ overdue }) => overdue)).toHaveLength(3);
    expect(dates.filter(({ overdue }) => !overdue).every(({ days }) => days <= 100)).toBe(true);
    expect(dates.map(({ days }) => days).some((days) => days > 90)).toBe(true);
  });

  test("sorts across suppliers", async () => {
    const { dates, suppliers } = await told(gaps, met);
    expect(suppliers.map(({ holdsUntil }) => holdsUntil)).toEqual([null, "2027-06-09"]);
    expect(dates.map(({ on }) => on)).toEqual(dates.map(({ on }) => on).toSorted());
    expect(new Set(dates.map(({ supplier }) => supplier)).size).toBe(2);
  });

  test("holdsUntil is the day before the first date that turns the verdict", async () => {
    const { dates, suppliers } = await told(met);
    expect(dates.find(({ code }) => code === "certificate-expired")?.on).toBe("2027-06-10");
    expect(suppliers[0]?.holdsUntil).toBe("2027-06-09");
  });

  test("tells the problems of a file that is none, and the dates of the others", async () => {
    const { code, out, err } = await run(["renewals", "examples/broken-yaml.yaml", met]);
    expect(code).toBe(2);
    expect(err).toContain("broken-yaml.yaml");
    expect(out).toContain("Harrow Precision Engineering Ltd");
  });

  test.each([
    [["--within", "soon"], 'error: --within: "soon" is not a number of days'],
    [["-o", "r.docx"], 'error: no format here has the ending of "r.docx"'],
    [["-f", "icl"], 'error: there is no format "icl" here'],
    [["-o", met], `error: no format here has the ending of "${met}"`],
  ])("%j is a usage error", async (argv, says) => {
    const { code, err, out } = await run(["renewals", met, ...argv]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(says);
  });

  test("says what it wrote", async () => {
    const { written, err } = await run(["renewals", met, "-o", "r.ics", "-o", "r.csv"]);
    expect([...written.keys()]).toEqual(["r.ics", "r.csv"]);
    expect(err).toContain("Written: r.ics\nWritten: r.csv\n");
  });
});

describe("the calendar", () => {
  test("has an all-day event for each date, with reminders 90 and 30 days before what is to come", async () => {
    const [calendar, { dates }] = [await events([gaps, met]), await told(gaps, met)];
    expect(calendar.map(({ startDate }) => startDate.toString())).toEqual(dates.map(({ on }) => on));
    expect(calendar.every(({ startDate }) => startDate.isDate)).toBe(true);
    calendar.forEach((event, index) => {
      const alarms = event.component
        .getAllSubcomponents("valarm")
        .map((each) => String(each.getFirstPropertyValue("trigger")));
      expect(alarms).toEqual(dates[index]?.overdue === true ? [] : ["-P90D", "-P30D"]);
    });
    expect(new Set(calendar.map(({ uid }) => uid)).size).toBe(calendar.length);
  });

  test("moves an event that it had made before: the UID is of what it is about", async () => {
    const before = await events([met]);
    const renewed = exampleText(met).replace("2027-06-09", "2028-06-08").replace("2026-06-10", "2027-06-09");
    const after = await events(["next.yaml", "--as-of", "2027-06-12", "--evidence", "off"], {
      "next.yaml": renewed,
    });
    const lapses = (of: typeof before) => of.find(({ summary }) => summary.includes("Cyber Essentials"));
    expect(lapses(after)?.uid).toBe(lapses(before)?.uid);
    expect(lapses(after)?.startDate.toString()).toBe("2028-06-09");
    expect(Number(lapses(after)?.sequence)).toBeGreaterThan(Number(lapses(before)?.sequence));
  });

  test("breaks its lines as RFC 5545 has them: CRLF, 75 octets at most", async () => {
    const { out } = await run(["renewals", gaps, "-f", "ics"]);
    expect(out.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(out.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of out.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test("has the same days in every time zone", async () => {
    const zone = process.env["TZ"];
    const inZone = async (name: string): Promise<string> => {
      process.env["TZ"] = name;
      return (await run(["renewals", gaps, met, "-f", "ics"])).out;
    };
    try {
      expect(await inZone("Pacific/Kiritimati")).toBe(await inZone("America/Adak"));
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });
});
