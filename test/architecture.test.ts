import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { describe, expect, test } from "vitest";

/** A room, what it may import, and why. */
interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  readonly builtins: boolean;
  readonly because: string;
}

const house: Readonly<Record<string, Room>> = {
  document: {
    rooms: ["generated"],
    packages: ["yaml", "jsonc-parser"],
    builtins: false,
    because: "a text and its places know nothing of what is asked, and nothing of the world",
  },
  catalogue: {
    rooms: ["document", "generated"],
    packages: [],
    builtins: false,
    because: "what is asked does not depend on what anybody answers",
  },
  declaration: {
    rooms: ["document", "catalogue", "generated"],
    packages: [],
    builtins: false,
    because: "what is said fits what is asked, and is not judged while it is read",
  },
  assessment: {
    rooms: ["document", "catalogue", "declaration"],
    packages: [],
    builtins: false,
    because: "the judge never touches the world: same input, same day, same verdict",
  },
  reports: {
    rooms: ["document", "catalogue", "declaration", "assessment"],
    packages: ["cli-table3", "string-width", "uuid", "csv-stringify", "write-excel-file"],
    builtins: false,
    because: "telling is not judging: a reporter is a pure function of an assessment and a page",
  },
  exchange: {
    rooms: ["document", "catalogue", "reports", "generated"],
    // yaml writes what is imported; the document room reads it.
    packages: ["yaml"],
    builtins: false,
    because: "a framework of others becomes a catalogue, and back, without a judge and without the world",
  },
  interview: {
    rooms: ["document", "catalogue", "declaration", "assessment"],
    packages: [],
    builtins: false,
    because:
      "what is asked is a value, so that it is tested without a terminal; files and keys are behind a port",
  },
  cli: {
    rooms: [
      "document",
      "catalogue",
      "declaration",
      "assessment",
      "reports",
      "exchange",
      "interview",
      "generated",
    ],
    packages: [
      "commander",
      "chalk",
      "@inquirer/checkbox",
      "@inquirer/input",
      "@inquirer/search",
      "@inquirer/select",
    ],
    builtins: true,
    because: "files, clock, streams and processes are met in one place, which the tests replace",
  },
};

const src = new URL("../src/", import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts") && !name.startsWith("generated/"));

/** What a file imports: rooms, packages and modules of Node. */
function importsOf(file: string): { rooms: string[]; packages: string[]; builtins: string[] } {
  const text = readFileSync(new URL(file, src), "utf8");
  const found = [
    ...text.matchAll(/^(?:import|export)\s[^;"=()]*?\bfrom\s*"([^"]+)"/gm),
    ...text.matchAll(/^import\s*"([^"]+)"/gm),
    ...text.matchAll(/\bimport\("([^"]+)"\)/g),
  ];
  const names = found.map((match) => match[1] ?? "");
  const own = names.filter((name) => name.startsWith("."));
  const others = names.filter((name) => !name.startsWith("."));
  return {
    rooms: own.map(
      (name) => new URL(name, new URL(file, src)).pathname.slice(src.pathname.length).split("/")[0] ?? "",
    ),
    packages: others.filter((name) => !isBuiltin(name)).map(packageOf),
    builtins: others.filter((name) => isBuiltin(name)),
  };
}

/** The package of an import such as `csv-stringify/sync`. */
function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

describe("the house", () => {
  test("every file lies in a room", () => {
    expect(files.filter((file) => !Object.hasOwn(house, file.split("/")[0] ?? ""))).toEqual([]);
  });

  test.each(files)("%s imports only what its room may", (file) => {
    const name = file.split("/")[0] ?? "";
    const room = house[name];
    const { rooms, packages, builtins } = importsOf(file);
    const strange = [
      ...rooms.filter((each) => each !== name && room?.rooms.includes(each) !== true),
      ...packages.filter((each) => room?.packages.includes(each) !== true),
      ...builtins.filter(() => room?.builtins !== true),
    ];
    expect(strange, room?.because).toEqual([]);
  });

  test.each(files)("%s imports nothing that imports it back", (file) => {
    expect(cycleFrom(file)).toBeUndefined();
  });

  test.each(files.filter((file) => !file.startsWith("cli/")))("%s reads no clock and no process", (file) => {
    const text = readFileSync(new URL(file, src), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    expect(text).not.toMatch(/\bDate\.now\b|\bnew Date\(\)|\bprocess\.|\bMath\.random\b|\bconsole\b/);
  });

  test("no room is called utils, helpers or common, and no file re-exports a room", () => {
    expect(
      files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|index|types)(?:\/|\.ts$)/.test(file)),
    ).toEqual([]);
  });

  test("the bin imports nothing of ours but itself; it loads what is built", () => {
    const folder = new URL("../bin/", import.meta.url);
    const own = readdirSync(folder).filter((name) => name.endsWith(".js"));
    for (const file of own) {
      const text = readFileSync(new URL(file, folder), "utf8");
      const names = [...text.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1] ?? "");
      const strange = names.filter((name) => !isBuiltin(name) && !own.includes(name.replace("./", "")));
      expect(strange, file).toEqual([]);
    }
  });
});

/** The files on a circle of imports that begins here; type-only imports, which vanish, are left out. */
function cycleFrom(start: string): readonly string[] | undefined {
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    for (const next of valueImports(file)) {
      if (next === start) return [...path, next];
      if (path.includes(next)) continue;
      const found = visit(next, [...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(start, [start]);
}

const imports = new Map<string, readonly string[]>();

function valueImports(file: string): readonly string[] {
  const known = imports.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(file, src), "utf8");
  const names = [...text.matchAll(/^import (?!type )[^;]*?from "(\.[^"]+)"/gms)].map(
    (match) => match[1] ?? "",
  );
  const paths = names
    .map((name) => new URL(name, new URL(file, src)).pathname.slice(src.pathname.length))
    .filter((path) => files.includes(path));
  imports.set(file, paths);
  return paths;
}
