import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { append, writeWhole } from "../../../src/cli/world/write-file.ts";
import { locked } from "../../../src/cli/world/lock-file.ts";
import { inFolder } from "../../support/spawned.ts";

describe("a file", () => {
  test("is written whole, in place of an older one, and nothing else is left", async () => {
    await inFolder((folder) => {
      const file = join(folder, "a.txt");
      writeFileSync(file, "old");
      expect(writeWhole(file, "new")).toBeUndefined();
      expect(readFileSync(file, "utf8")).toBe("new");
      expect(writeWhole(file, new Uint8Array([0, 255]))).toBeUndefined();
      expect([...readFileSync(file)]).toEqual([0, 255]);
      expect(readdirSync(folder)).toEqual(["a.txt"]);
    });
  });

  test.each([
    ["in no folder", "none/a.txt", "its folder does not exist"],
    ["in a file", "file/a.txt", "what should be its folder is a file"],
    ["named as a folder", "folder", "there is a folder of that name"],
    ["with too long a name", "a".repeat(300), "its name is too long"],
  ])("%s says why it cannot be", async (_, name, why) => {
    await inFolder((folder) => {
      writeFileSync(join(folder, "file"), "kept");
      mkdirSync(join(folder, "folder"));
      expect(writeWhole(join(folder, name), "x")).toEqual({ why });
      expect(readdirSync(folder)).toEqual(["file", "folder"]);
      expect(readFileSync(join(folder, "file"), "utf8")).toBe("kept");
    });
  });

  test("is written though others were left behind by a process of the same number, and they stay", async () => {
    await inFolder((folder) => {
      const others = [
        `.a.txt.${process.pid}.tmp`,
        ...[0, 1].map((n) => `.csm-check-${process.pid}-${n}.tmp`),
      ];
      for (const each of others) writeFileSync(join(folder, each), "not ours");
      expect(writeWhole(join(folder, "a.txt"), "new")).toBeUndefined();
      expect(readdirSync(folder).toSorted()).toEqual([...others, "a.txt"].toSorted());
      for (const each of others) expect(readFileSync(join(folder, each), "utf8")).toBe("not ours");
    });
  });

  test("that cannot be written leaves what others left behind", async () => {
    await inFolder((folder) => {
      const other = join(folder, `.csm-check-${process.pid}-0.tmp`);
      writeFileSync(other, "not ours");
      expect(writeWhole(join(folder, "a".repeat(300)), "x")).toEqual({ why: "its name is too long" });
      expect(readdirSync(folder)).toEqual([`.csm-check-${process.pid}-0.tmp`]);
    });
  });

  test.each(["a".repeat(255), "ü".repeat(127), "a".repeat(240)])(
    "may have as long a name as the disk takes: %s",
    async (name) => {
      await inFolder((folder) => {
        expect(writeWhole(join(folder, name), "x")).toBeUndefined();
        expect(locked(join(folder, name), () => readdirSync(folder).length)).toBe(2);
        expect(readdirSync(folder)).toEqual([name]);
      });
    },
  );

  test("takes more at its end", async () => {
    await inFolder((folder) => {
      expect(append(join(folder, "a.md"), "one ")).toBeUndefined();
      expect(append(join(folder, "a.md"), "two")).toBeUndefined();
      expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("one two");
      expect(append(join(folder, "none/a.md"), "x")).toEqual({ why: "its folder does not exist" });
      expect(append(folder, "x")).toEqual({ why: "there is a folder of that name" });
    });
  });
});
