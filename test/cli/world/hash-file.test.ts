import { linkSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasher } from "../../../src/cli/world/hash-file.ts";
import { inFolder } from "../../support/spawned.ts";

const sha256OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/** A hasher that counts what it reads. */
function counted() {
  let count = 0;
  const hashed = hasher((file) => {
    count++;
    return Promise.resolve(readFileSync(file, "utf8"));
  });
  return { hashed, count: () => count };
}

describe("the SHA-256 of a file", () => {
  test("is that of its bytes", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "a"), "abc");
      expect(await hasher()(join(folder, "a"))).toBe(sha256OfAbc);
    });
  });

  test("is worked out once, by whatever names the file is known", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "a"), "abc");
      writeFileSync(join(folder, "same"), "abc");
      linkSync(join(folder, "a"), join(folder, "b"));
      symlinkSync("a", join(folder, "c"));
      const { hashed, count } = counted();
      const names = ["a", "b", "c", "./a", "../" + folder.slice(folder.lastIndexOf("/") + 1) + "/a"];
      for (const name of names) expect(await hashed(`${folder}/${name}`)).toBe("abc");
      expect(await Promise.all(names.map((name) => hashed(`${folder}/${name}`)))).toEqual(
        names.map(() => "abc"),
      );
      expect(count()).toBe(1);
      await hashed(join(folder, "same"));
      expect(count()).toBe(2);
    });
  });

  test("is worked out again once the file was changed", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "a");
      writeFileSync(file, "abc");
      const { hashed } = counted();
      expect(await hashed(file)).toBe("abc");
      writeFileSync(file, "abd");
      utimesSync(file, 1, 1);
      expect(await hashed(file)).toBe("abd");
    });
  });

  test("is none of a folder", async () => {
    await inFolder(async (folder) => {
      await expect(hasher()(folder)).rejects.toThrow("no regular file");
    });
  });
});
