import { describe, expect, test } from "vitest";
import { examples, exampleText, unusable, ofHouseRules } from "../support/examples.ts";
import { run } from "../support/run.ts";

const gaps = "examples/level-1-gaps.yaml";

describe("plan", () => {
  test.each(examples.filter((name) => !unusable.includes(name) && !ofHouseRules.includes(name)))(
    "%s: exits as assess does, and has an entry for what falls short",
    async (file) => {
      const [planned, assessed] = [await run(["plan", file]), await run(["assess", file])];
      expect(planned.code).toBe(assessed.code);
      if (assessed.code === 0 && !assessed.out.includes("plan"))
        expect(planned.out).toContain("There is nothing to plan");
    },
  );

  test("leads with this week, and names what a missing certificate blocks", async () => {
    const { out } = await run(["plan", "examples/certificate-lapsed.yaml"]);
    const flat = out.replaceAll(/\s+/g, " ");
    expect(flat).toContain("This week: start 0001.");
    const late = (await run(["plan", gaps])).out.replaceAll(/\s+/g, " ");
    expect(late).toContain("finish 2410, which takes days. Overdue");
    expect(flat).toContain("Without the certificate the level is not met, whatever else is done");
  });

  test("says both names of the plan once", async () => {
    const { out } = await run(["plan", gaps]);
    const flat = out.replaceAll(/\s+/g, " ");
    expect(flat.match(/Cyber Improvement Plan \(also called Cyber Implementation Plan\)/g)).toHaveLength(1);
  });

  test("takes a deadline in the forms that people write, and refuses what is no date", async () => {
    for (const by of ["2027-03-31", "31/03/2027", "31 Mar 2027"])
      expect((await run(["plan", gaps, "--by", by])).out).toContain("By 31 Mar 2027 (127 days away)");
    const { code, err } = await run(["plan", gaps, "--by", "soon"]);
    expect(code).toBe(2);
    expect(err).toContain("Write --by 2026-12-31");
  });

  test("is the same JSON whatever the order of the options, and counts each entry back", async () => {
    const { out } = await run(["plan", gaps, "--by", "2027-03-31", "-f", "json"]);
    const plan: unknown = JSON.parse(out);
    expect(plan).toMatchObject({
      format: "csm-check/plan@1",
      by: "2027-03-31",
      verdict: "not-met",
      entries: [
        { control: "2410", group: "overdue", latestStart: "2027-03-24", tooLate: false },
        { control: "3107", group: "start-today", latestStart: "2026-12-01", tooLate: false },
        {},
        {},
        {},
        {},
        { control: "2402", group: "in-hand" },
      ],
    });
  });

  test("writes the workbook and the Markdown, and says so", async () => {
    const { written, err, code } = await run(["plan", gaps, "-o", "plan.xlsx", "-o", "plan.md"]);
    expect(code).toBe(1);
    expect([...written.keys()]).toEqual(["plan.xlsx", "plan.md"]);
    expect(err).toContain("Written: plan.xlsx\nWritten: plan.md\n");
    expect(String(written.get("plan.md"))).toContain("## Acceptance by the contracting authority");
  });
});

describe("plan --write", () => {
  const source = exampleText(gaps);
  const files = { "g.yaml": source };

  test("enters what is advised where there is no plan, and changes nothing else", async () => {
    const { written, err } = await run(["plan", "g.yaml", "--write", "--evidence", "off"], { files });
    expect(err).toContain("2 plans entered in g.yaml.");
    const after = String(written.get("g.yaml"));
    const kept = source.split("\n").filter((line) => !after.split("\n").includes(line));
    expect(kept).toEqual(['  "1400": unknown # Supply chain']);
    expect(after.split("\n").filter((line) => line.includes("action:")).length).toBe(
      source.split("\n").filter((line) => line.includes("action:")).length + 2,
    );
  });

  test("and then says what is still to be entered, and enters nothing twice", async () => {
    const once = await run(["plan", "g.yaml", "--write", "--evidence", "off"], { files });
    const entered = { "g.yaml": String(once.written.get("g.yaml")) };
    const twice = await run(["plan", "g.yaml", "--write", "--evidence", "off"], { files: entered });
    expect([twice.written.size, twice.err]).toEqual([
      0,
      "There is nothing to enter: whatever falls short has a plan.\n",
    ]);
    const assessed = await run(["assess", "g.yaml", "--evidence", "off"], { files: entered });
    expect(assessed.out.replaceAll(/\s+/g, " ")).toContain(
      "1400: the plan does not count: it still lacks an owner, a date and an acceptance (by whom, and when).",
    );
  });

  test.each([
    [["-", "--write"], "--write changes a file, not standard input"],
    [["examples/level-0-met.json", "--write"], "--write changes YAML"],
  ])("%j is a usage error", async (argv, says) => {
    const { code, err, written } = await run(["plan", ...argv], { files: { "-": source } });
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(says);
  });

  test("writes nothing where the disk is full, and says so", async () => {
    const { code, err } = await run(["plan", "g.yaml", "--write", "--evidence", "off"], {
      files,
      unwritable: true,
    });
    expect(code).toBe(2);
    expect(err).toContain("error: g.yaml was not changed: no space left on device");
  });
});
