import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeHost } from "../../../src/cli/world/node-host.ts";
import { root, run } from "../../support/run.ts";
import { inFolder } from "../../support/spawned.ts";

const lapsed = ["assess", "examples/certificate-lapsed.yaml", "--as-of", "2026-11-24"];
const env = { GITHUB_STEP_SUMMARY: "summary.md" };

describe("the step summary", () => {
  test("is written where -f github is asked for and the variable is set", async () => {
    const { code, written } = await run([...lapsed, "-f", "github"], { env });
    expect(code).toBe(1);
    expect(String(written.get("summary.md"))).toMatch(
      /^# ✖ Harrow Precision Engineering Ltd: CSM Level 0 \(Basic\): NOT MET\n/,
    );
  });

  test.each([
    ["without the variable", ["-f", "github"], {}],
    ["where the variable is empty", ["-f", "github"], { GITHUB_STEP_SUMMARY: "" }],
    ["with another format", ["-f", "junit"], env],
    ["with the table", [], env],
  ])("is not written %s", async (_, more, variables) => {
    expect((await run([...lapsed, ...more], { env: variables })).written.size).toBe(0);
  });

  test("comes behind what stands in the file, apart from it", async () => {
    const files = { "summary.md": "# Before" };
    const { written } = await run([...lapsed, "-f", "github"], { env, files });
    expect(String(written.get("summary.md"))).toMatch(/^# Before\n\n# ✖ /);
  });

  test("tells problems, too", async () => {
    const { code, written } = await run(["assess", "examples/broken-yaml.yaml", "-f", "github"], { env });
    expect(code).toBe(2);
    expect(String(written.get("summary.md"))).toContain("cannot be assessed");
  });

  test("withholds what --redact withholds", async () => {
    const { written } = await run([...lapsed, "-f", "github", "--redact"], { env });
    expect(String(written.get("summary.md"))).toContain("withheld (--redact)");
    expect(String(written.get("summary.md"))).not.toContain("expired 9 Nov 2026");
  });

  test("that cannot be written makes the code 2, and says why; the annotations are there", async () => {
    const { code, out, err } = await run([...lapsed, "-f", "github"], { env, unwritable: true });
    expect(code).toBe(2);
    expect(out).toContain("::error ");
    expect(err).toBe("error: summary.md (GITHUB_STEP_SUMMARY) cannot be written: no space left on device\n");
  });

  test("is cut to the room that GitHub leaves it", async () => {
    const files = { "summary.md": "x".repeat(1_048_576 - 400) };
    const { written } = await run([...lapsed, "-f", "github"], { env, files });
    const text = String(written.get("summary.md"));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_048_576);
    expect(text).toMatch(/\*The rest is left out: .*\*\n$/);
  });

  test("that has no room at all makes the code 2", async () => {
    const files = { "summary.md": "x".repeat(1_048_576) };
    const { code, err } = await run([...lapsed, "-f", "github"], { env, files });
    expect(code).toBe(2);
    expect(err).toContain("it has no room left");
  });
});

describe("on the disk", () => {
  const host = nodeHost(root, "0.0.0-test");

  test("a text comes behind what stands in a file, or into a new one", async () => {
    await inFolder((folder) => {
      const file = join(folder, "a.md");
      expect(host.sizeOf(file)).toBe(0);
      expect(host.append(file, "a\n")).toBeUndefined();
      expect(host.append(file, "£\n")).toBeUndefined();
      expect(readFileSync(file, "utf8")).toBe("a\n£\n");
      expect(host.sizeOf(file)).toBe(5);
    });
  });

  test("what cannot be written says why", async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, "sub"));
      writeFileSync(join(folder, "file"), "");
      expect(host.append(join(folder, "sub"), "a")?.why).toMatch("there is a folder of that name");
      expect(host.append(join(folder, "file", "a"), "a")?.why).toMatch("what should be its folder is a file");
      expect(host.sizeOf(join(folder, "file", "a"))).toBe(0);
    });
  });
});
