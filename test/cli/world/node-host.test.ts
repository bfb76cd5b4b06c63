import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeHost } from "../../../src/cli/world/node-host.ts";
import { builtInStandard } from "../../support/built-in.ts";
import { root } from "../../support/run.ts";
import { inFolder } from "../../support/spawned.ts";

const host = nodeHost(root, "0.0.0-test");
const sha256OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/** What of a file was read, as text; else why there is none. */
function read(path: string, limit = 100): string {
  const got = host.read(path, limit);
  return got.ok ? Buffer.from(got.bytes).toString("utf8") : got.reason;
}

describe("read", () => {
  test("gives the bytes of a file", async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, "a"), "\ufeffabc\r\n");
      expect(read(join(folder, "a"))).toBe("\ufeffabc\r\n");
      writeFileSync(join(folder, "b"), "");
      expect(read(join(folder, "b"))).toBe("");
    });
  });

  test("gives one byte more than the limit at most", async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, "a"), "x".repeat(1_000_000));
      expect(read(join(folder, "a"), 100)).toHaveLength(101);
      expect(read(join(folder, "a"), 200_000)).toHaveLength(200_001);
      expect(read(join(folder, "a"), 999_999)).toHaveLength(1_000_000);
      expect(read(join(folder, "a"), 1_000_000)).toHaveLength(1_000_000);
    });
  });

  test("gives all of a file of any length, also where it ends with what is read at once", async () => {
    await inFolder((folder) => {
      for (const length of [1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
        writeFileSync(join(folder, "a"), "x".repeat(length));
        expect(read(join(folder, "a"), 1_000_000)).toHaveLength(length);
        expect(read(join(folder, "a"), length - 1)).toHaveLength(length);
      }
    });
  });

  // The system says that it holds nothing.
  test.runIf(process.platform === "linux")("gives what a file of the system's own holds", () => {
    expect(read("/proc/self/status", 65_536)).toMatch(/^Name:/);
  });

  test.each([
    ["a missing file", (folder: string) => join(folder, "none"), "missing"],
    ["a file in a missing folder", (folder: string) => join(folder, "none", "a"), "missing"],
    ["a file below a file", (folder: string) => join(folder, "a", "b"), "missing"],
    ["a name that is too long", (folder: string) => join(folder, "x".repeat(5000)), "missing"],
    ["a name with a NUL", () => "a\0b", "missing"],
    ["a folder", (folder: string) => folder, "directory"],
    ["a link that leads nowhere", (folder: string) => join(folder, "dangling"), "missing"],
    ["a link in a circle", (folder: string) => join(folder, "circle"), "failed"],
  ])("%s is a value, not a crash", async (_, path, reason) => {
    await inFolder((folder) => {
      writeFileSync(join(folder, "a"), "");
      symlinkSync("none", join(folder, "dangling"));
      symlinkSync("circle", join(folder, "circle"));
      expect(read(path(folder))).toBe(reason);
    });
  });
});

describe("what lies in a folder", () => {
  test("is told in order, with what is a folder or leads to one; links that lead nowhere lead to none", async () => {
    await inFolder((folder) => {
      const within = join(folder, "firms");
      mkdirSync(join(within, "below.yaml"), { recursive: true });
      for (const name of ["b.yaml", "a.yaml"]) writeFileSync(join(within, name), "");
      symlinkSync("a.yaml", join(within, "link.yaml"));
      symlinkSync("below.yaml", join(within, "lower.yaml"));
      symlinkSync("none", join(within, "nowhere.yaml"));
      symlinkSync("circle.yaml", join(within, "circle.yaml"));
      const files = ["a.yaml", "b.yaml", "circle.yaml", "link.yaml", "nowhere.yaml"];
      expect(host.fileNames(within)).toEqual(files);
      const entries = host.entries(within);
      expect(entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name)).toEqual(files);
      expect(entries.map(({ name }) => name)).toEqual(host.names(within));
      expect(host.fileNames(join(folder, "none"))).toEqual([]);
      expect(host.fileNames(join(within, "a.yaml"))).toEqual([]);
    });
  });

  test("is read no further than to a name that is wanted, and no folder is one", async () => {
    await inFolder((folder) => {
      for (const name of ["a.yaml", "b.yaml", "c.yaml"]) writeFileSync(join(folder, name), "");
      mkdirSync(join(folder, "d.yaml"));
      const asked: string[] = [];
      const isWanted = (name: string): boolean => asked.push(name) === 2;
      expect(host.holdsFile(folder, isWanted)).toBe(true);
      expect(asked).toHaveLength(2);
      expect(host.holdsFile(folder, (name) => name === "d.yaml")).toBe(false);
      expect(host.holdsFile(join(folder, "none"), () => true)).toBe(false);
    });
  });

  test("of a folder every entry is told, whatever its links lead to", async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, "folder"));
      writeFileSync(join(folder, "file"), "");
      for (const [name, target] of [
        ["circle", "circle"],
        ["dangling", "none"],
        ["below-a-file", "file/x"],
        ["long", "x".repeat(255)],
        ["to-folder", "folder"],
      ] as const)
        symlinkSync(target, join(folder, name));
      const found = host.entries(folder);
      expect(found.filter(({ isFolder }) => isFolder).map(({ name }) => name)).toEqual([
        "folder",
        "to-folder",
      ]);
      expect(found).toHaveLength(7);
    });
  });
});

describe("write", () => {
  test("writes a file whole, over an older one, and leaves nothing else behind", async () => {
    await inFolder((folder) => {
      const file = join(folder, "report.json");
      expect(host.write(file, "one")).toBeUndefined();
      expect(host.write(file, "two")).toBeUndefined();
      expect(readFileSync(file, "utf8")).toBe("two");
      expect(readdirSync(folder)).toEqual(["report.json"]);
    });
  });

  test("writes bytes as they are", async () => {
    await inFolder((folder) => {
      host.write(join(folder, "a"), new Uint8Array([0, 255]));
      expect([...readFileSync(join(folder, "a"))]).toEqual([0, 255]);
    });
  });

  test("where it cannot, says why, and leaves nothing behind", async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, "report.json"));
      expect(host.write(join(folder, "report.json"), "x")?.why).toMatch("there is a folder of that name");
      expect(host.write(join(folder, "none", "report.json"), "x")?.why).toMatch("its folder does not exist");
      expect(readdirSync(folder)).toEqual(["report.json"]);
      expect(readdirSync(join(folder, "report.json"))).toEqual([]);
    });
  });
});

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12345\n`;

describe("look", () => {
  const seen = (file: string, hash = false): Promise<unknown> =>
    inFolder((folder) => {
      const inside = join(folder, "inside");
      mkdirSync(join(inside, "evidence"), { recursive: true });
      mkdirSync(join(folder, "inside-not"));
      writeFileSync(join(folder, "inside-not", "secret.pdf"), "secret");
      writeFileSync(join(folder, "secret.pdf"), "secret");
      writeFileSync(join(inside, "evidence", "policy.pdf"), "abc");
      symlinkSync("evidence/policy.pdf", join(inside, "link.pdf"));
      writeFileSync(join(inside, "supplier.yaml"), "format: csm-check/declaration@1\n");
      symlinkSync("supplier.yaml", join(inside, "itself.pdf"));
      linkSync(join(inside, "supplier.yaml"), join(inside, "hard.pdf"));
      writeFileSync(join(inside, "empty.pdf"), "");
      writeFileSync(join(inside, "pointer.pdf"), pointer);
      writeFileSync(join(inside, "pointer-crlf.pdf"), pointer.replaceAll("\n", "\r\n"));
      writeFileSync(join(inside, "like-a-pointer.txt"), `# ${pointer}`);
      writeFileSync(join(inside, "long.txt"), pointer + "x".repeat(2000));
      symlinkSync("../secret.pdf", join(inside, "out.pdf"));
      symlinkSync("../inside-not", join(inside, "out"));
      symlinkSync("none.pdf", join(inside, "dangling.pdf"));
      return host.look(inside, file, { hash, nearest: true, declaration: join(inside, "supplier.yaml") });
    });

  test.each([
    ["a file", "evidence/policy.pdf", { state: "file" }],
    ["a file by way of another folder", "evidence/../evidence/policy.pdf", { state: "file" }],
    ["a link to a file inside", "link.pdf", { state: "file" }],
    ["an empty file", "empty.pdf", { state: "empty" }],
    ["a Git LFS pointer", "pointer.pdf", { state: "lfs-pointer" }],
    ["a Git LFS pointer with the line ends of Windows", "pointer-crlf.pdf", { state: "lfs-pointer" }],
    ["a text that speaks of Git LFS", "like-a-pointer.txt", { state: "file" }],
    ["a text too long for a pointer", "long.txt", { state: "file" }],
    ["the declaration", "supplier.yaml", { state: "declaration" }],
    ["the declaration by another path", "evidence/../supplier.yaml", { state: "declaration" }],
    ["a link to the declaration", "itself.pdf", { state: "declaration" }],
    ["the declaration under a second name", "hard.pdf", { state: "declaration" }],
    ["a folder", "evidence", { state: "not-a-file" }],
    ["the folder itself", ".", { state: "not-a-file" }],
    ["a missing file", "evidence/something-else.pdf", { state: "missing" }],
    [
      "a missing file with a near name",
      "evidence/polcy.pdf",
      { state: "missing", nearest: "evidence/policy.pdf" },
    ],
    ["a file in a missing folder", "none/policy.pdf", { state: "missing" }],
    ["a link that leads nowhere", "dangling.pdf", { state: "missing" }],
    ["a link that leaves the folder", "out.pdf", { state: "outside" }],
    ["a file below a link that leaves the folder", "out/secret.pdf", { state: "outside" }],
    ["a file in the folder above", "../secret.pdf", { state: "outside" }],
    ["a file in a folder whose name begins alike", "../inside-not/secret.pdf", { state: "outside" }],
  ])("%s", async (_, file, sighting) => {
    expect(await seen(file)).toMatchObject(sighting);
  });

  test("gives the hash where it is asked for, and only there", async () => {
    expect(await seen("evidence/policy.pdf", true)).toEqual({ state: "file", sha256: sha256OfAbc });
    expect(await seen("evidence/policy.pdf")).toEqual({ state: "file" });
  });

  const [composed, decomposed] = ["für/prüfung.txt", "für/prüfung.txt".normalize("NFD")];
  test.each([
    ["composed, on disk composed", composed, composed],
    ["composed, on disk decomposed", composed, decomposed],
    ["decomposed, on disk composed", decomposed, composed],
    ["half and half", "für/prüfung.txt".normalize("NFD").replace("u\u0308r/", "\u00FCr/"), composed],
  ])("finds and hashes a name that is %s", async (_, written, there) => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, dirname(there)));
      writeFileSync(join(folder, there), "abc");
      const wanted = { hash: true, nearest: true, declaration: join(folder, "supplier.yaml") };
      expect(await host.look(folder, written, wanted)).toEqual({ state: "file", sha256: sha256OfAbc });
    });
  });

  test("takes the name that is written before one that is composed otherwise", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "für.txt".normalize("NFC")), "abc");
      writeFileSync(join(folder, "für.txt".normalize("NFD")), "");
      const wanted = { hash: false, nearest: true, declaration: join(folder, "supplier.yaml") };
      expect(await host.look(folder, "für.txt".normalize("NFC"), wanted)).toEqual({ state: "file" });
      expect(await host.look(folder, "für.txt".normalize("NFD"), wanted)).toEqual({ state: "empty" });
    });
  });

  test("follows no name that is composed otherwise out of the folder", async () => {
    await inFolder(async (folder) => {
      const inside = join(folder, "inside");
      mkdirSync(inside);
      writeFileSync(join(folder, "secret.pdf"), "secret");
      symlinkSync("..", join(inside, "für".normalize("NFD")));
      const wanted = { hash: false, nearest: true, declaration: join(inside, "supplier.yaml") };
      expect(await host.look(inside, "für/secret.pdf".normalize("NFC"), wanted)).toEqual({
        state: "outside",
      });
    });
  });

  test("hashes a file that is larger than what is read at once", async () => {
    await inFolder(async (folder) => {
      const bytes = new Uint8Array(3_000_000).fill(7);
      writeFileSync(join(folder, "large"), bytes);
      expect(
        await host.look(folder, "large", {
          hash: true,
          nearest: true,
          declaration: join(folder, "supplier.yaml"),
        }),
      ).toEqual({
        state: "file",
        sha256: await host.sha256(bytes),
      });
    });
  });
});

describe("isInside", () => {
  test("follows links as far as there is anything", async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, "firm", "evidence"), { recursive: true });
      mkdirSync(join(folder, "firmer"));
      const firm = join(folder, "firm");
      symlinkSync("../firmer", join(firm, "out"));
      symlinkSync("evidence", join(firm, "in"));
      symlinkSync("firm", join(folder, "other"));
      const inside = (file: string, from = firm): boolean => host.isInside(join(from, file), from);
      expect(["a", "evidence/a", "in/a", "nowhere/a", "."].map((file) => inside(file))).toEqual(
        Array.from({ length: 5 }, () => true),
      );
      expect(["out/a", "out", "../firmer/a", "..", "out/../a/../../b"].map((file) => inside(file))).toEqual(
        Array.from({ length: 5 }, () => false),
      );
      expect(inside("a", join(folder, "other"))).toBe(true);
      expect(host.isInside(join(firm, "a"), join(folder, "other"))).toBe(true);
    });
  });
});

describe("identity", () => {
  test("is the same for every way to a file that is not there yet", async () => {
    await inFolder((folder) => {
      mkdirSync(join(folder, "real"));
      symlinkSync("real", join(folder, "linked"));
      expect(host.identity(join(folder, "linked/r.md"))).toBe(host.identity(join(folder, "real/r.md")));
      expect(host.identity(join(folder, "linked/r.md"))).not.toBe(host.identity(join(folder, "r.md")));
    });
  });

  test("is the same for every name of a file", async () => {
    await inFolder((folder) => {
      const file = join(folder, "a.json");
      writeFileSync(file, "");
      symlinkSync("a.json", join(folder, "b.json"));
      const names = [
        file,
        join(folder, "b.json"),
        join(folder, "x", "..", "a.json"),
        `${folder}//a.json`,
        `${folder}/./a.json`,
      ];
      expect(new Set(names.map(host.identity)).size).toBe(1);
    });
  });

  test("is the same for every spelling of a file that is not there yet", () => {
    expect(new Set(["none.json", "./none.json", "x/../none.json"].map(host.identity)).size).toBe(1);
    expect(host.identity("none.json")).not.toBe(host.identity("other.json"));
  });
});

test("sha256 is SHA-256", async () => {
  expect(await host.sha256(new TextEncoder().encode("abc"))).toBe(sha256OfAbc);
});

describe("what is built in", () => {
  test("is the standard as it is written", () => {
    const { sha256, ...loaded } = host.builtIn.load("defstan-05-138-issue-4");
    expect(loaded).toEqual(JSON.parse(JSON.stringify(builtInStandard())));
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("has the id under which it is loaded", () => {
    for (const id of host.builtIn.ids) expect(host.builtIn.load(id).id).toBe(id);
  });
});
