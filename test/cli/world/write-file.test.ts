import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { append, writeWhole } from "../../../src/cli/world/write-file.ts";
import { locked } from "../../../src/cli/world/lock-file.ts";
import { lockedForEdit, rewrite } from "../../../src/cli/world/rewrite-file.ts";
import { inFolder } from "../../support/spawned.ts";

/** Somebody else, where the system lets us hand files over. */
const somebody = process.getuid?.() === 0 ? { uid: 12345, gid: 23456 } : undefined;

const modeOf = (file: string): number => statSync(file).mode & 0o7777;

describe("what is written in place of a file", () => {
  test.each([0o600, 0o640, 0o644, 0o400, 0o444, 0o755])("keeps its permissions: %o", async (mode) => {
    await inFolder((folder) => {
      for (const write of [writeWhole, rewrite]) {
        const file = join(folder, `a-${write.name}.yaml`);
        writeFileSync(file, "old");
        chmodSync(file, mode);
        expect(write(file, "new")).toBeUndefined();
        expect(readFileSync(file, "utf8")).toBe("new");
        expect(modeOf(file)).toBe(mode);
      }
    });
  });

  test("does not keep the bits that run it as somebody else", async () => {
    await inFolder((folder) => {
      const file = join(folder, "a.html");
      writeFileSync(file, "old");
      chmodSync(file, 0o4755);
      expect(writeWhole(file, "new")).toBeUndefined();
      expect(modeOf(file)).toBe(0o755);
    });
  });

  test("keeps its owner, where the system lets us", async () => {
    await inFolder((folder) => {
      const file = join(folder, "a.yaml");
      writeFileSync(file, "old");
      chmodSync(file, 0o660);
      const { uid, gid } = somebody ?? statSync(file);
      chownSync(file, uid, gid);
      expect(rewrite(file, "new")).toBeUndefined();
      expect(statSync(file)).toMatchObject({ uid, gid });
      expect(modeOf(file)).toBe(0o660);
    });
  });

  test("of a new name has the permissions of any new file", async () => {
    await inFolder((folder) => {
      const before = process.umask(0o027);
      try {
        expect(writeWhole(join(folder, "a.html"), "new")).toBeUndefined();
        expect(rewrite(join(folder, "b.html"), "new")).toBeUndefined();
      } finally {
        process.umask(before);
      }
      expect(["a.html", "b.html"].map((name) => modeOf(join(folder, name)))).toEqual([0o640, 0o640]);
    });
  });

  test("is nobody else's to read while it is written", async () => {
    await inFolder((folder) => {
      const file = join(folder, "a.yaml");
      writeFileSync(file, "old");
      chmodSync(file, 0o640);
      // What cannot be written is found out while the new file is there.
      const seen: number[] = [];
      const content = new Proxy(new Uint8Array(1), {
        get: (target, key): unknown => {
          for (const name of readdirSync(folder))
            if (name.endsWith(".tmp")) seen.push(modeOf(join(folder, name)));
          return Reflect.get(target, key, target);
        },
      });
      writeWhole(file, content);
      expect(new Set(seen)).toEqual(new Set([0o600]));
    });
  });

  test("is no pipe, device or folder", async () => {
    await inFolder((folder) => {
      const pipe = join(folder, "p.html");
      execFileSync("mkfifo", [pipe]);
      symlinkSync("/dev/null", join(folder, "null.html"));
      for (const name of ["p.html", "null.html"])
        for (const write of [writeWhole, rewrite])
          expect(write(join(folder, name), "new")).toEqual({ why: "what has that name is no regular file" });
      expect(append(pipe, "new")).toEqual({ why: "what has that name is no regular file" });
      expect(readdirSync(folder)).toEqual(["null.html", "p.html"]);
      expect(statSync(pipe).isFIFO()).toBe(true);
      expect(lstatSync(join(folder, "null.html")).isSymbolicLink()).toBe(true);
    });
  });
});

describe("a link", () => {
  test("to a file that is edited stays one, and the file is changed and locked where it lies", async () => {
    await inFolder((folder) => {
      for (const name of ["real", "links"]) mkdirSync(join(folder, name));
      const real = join(folder, "real/s.yaml");
      writeFileSync(real, "old");
      chmodSync(real, 0o600);
      symlinkSync("../real/s.yaml", join(folder, "links/near.yaml"));
      symlinkSync("near.yaml", join(folder, "links/s.yaml"));
      const link = join(folder, "links/s.yaml");
      const done = lockedForEdit(link, () => {
        expect(readdirSync(join(folder, "real"))).toEqual([".s.yaml.lock", "s.yaml"]);
        expect(readdirSync(join(folder, "links"))).toEqual(["near.yaml", "s.yaml"]);
        return rewrite(link, "new") ?? "written";
      });
      expect(done).toBe("written");
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(readFileSync(real, "utf8")).toBe("new");
      expect(modeOf(real)).toBe(0o600);
      expect(readdirSync(join(folder, "real"))).toEqual(["s.yaml"]);
    });
  });

  test("that leads to nothing yet leads to what is written", async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, "real"));
      symlinkSync("real/s.yaml", join(folder, "s.yaml"));
      expect(rewrite(join(folder, "s.yaml"), "new")).toBeUndefined();
      expect(readFileSync(join(folder, "real/s.yaml"), "utf8")).toBe("new");
      expect(lstatSync(join(folder, "s.yaml")).isSymbolicLink()).toBe(true);
    });
  });

  test("in a folder that is a link itself leads on from where it really lies", async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, "far/links"), { recursive: true });
      writeFileSync(join(folder, "far/s.yaml"), "old");
      symlinkSync("../s.yaml", join(folder, "far/links/s.yaml"));
      symlinkSync("far/links", join(folder, "near"));
      expect(rewrite(join(folder, "near/s.yaml"), "new")).toBeUndefined();
      expect(readFileSync(join(folder, "far/s.yaml"), "utf8")).toBe("new");
      expect(readdirSync(folder)).toEqual(["far", "near"]);
    });
  });

  test("in a circle is told", async () => {
    await inFolder((folder) => {
      symlinkSync("b.yaml", join(folder, "a.yaml"));
      symlinkSync("a.yaml", join(folder, "b.yaml"));
      expect(rewrite(join(folder, "a.yaml"), "new")?.why).toMatch(/ELOOP|too many/i);
      expect(readdirSync(folder)).toEqual(["a.yaml", "b.yaml"]);
    });
  });

  test("in whose place a report comes is replaced, and what it leads to stays; who may read it is kept", async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, "private.html"), "old");
      chmodSync(join(folder, "private.html"), 0o600);
      symlinkSync("private.html", join(folder, "r.html"));
      expect(writeWhole(join(folder, "r.html"), "new")).toBeUndefined();
      expect(readFileSync(join(folder, "private.html"), "utf8")).toBe("old");
      expect(lstatSync(join(folder, "r.html")).isFile()).toBe(true);
      expect(modeOf(join(folder, "r.html"))).toBe(0o600);
    });
  });
});

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
