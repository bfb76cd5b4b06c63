import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { describe, expect, test } from "vitest";

/** A room, what it may import, and why. */
interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  readonly builtins: boolean;
  readonly because: string;
  /**
   * Folders of the room, lowest floor first, "." being its own files: a file imports from its own folder and from
   * floors below, never from a neighbour on its floor. Undefined where the room has no folders.
   */
  readonly floors?: readonly (readonly string[])[];
}

const document = ["document", "generated"];
const asked = [...document, "catalogue"];
const judged = ["document", "catalogue", "declaration", "assessment"];
const told = [...judged, "text", "following", "register", "words"];

const house: Readonly<Record<string, Room>> = {
  document: {
    rooms: ["generated"],
    packages: ["js-yaml", "yaml", "jsonc-parser"],
    builtins: false,
    because: "a text and its places know nothing of what is asked, and nothing of the world",
  },
  catalogue: {
    rooms: document,
    packages: ["@noble/hashes"],
    builtins: false,
    because: "what is asked does not depend on what anybody answers",
  },
  declaration: {
    rooms: asked,
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
  text: {
    rooms: ["document"],
    packages: ["cli-table3", "string-width", "uuid"],
    builtins: false,
    because: "how text is escaped, broken and counted has nothing to do with what it says",
  },
  register: {
    rooms: asked.concat("declaration"),
    packages: ["csv-parse", "fflate", "read-excel-file", "saxen"],
    builtins: false,
    because: "a table of firms is read the same whoever asks for it, and judges nobody",
  },
  following: {
    rooms: [...judged, "text"],
    packages: [],
    builtins: false,
    because: "what follows from assessments is worked out once, as facts, whoever tells it",
    floors: [["snapshot"], ["."], ["flow-down", "portfolio"]],
  },
  words: {
    rooms: [...judged, "text", "following", "register"],
    packages: [],
    builtins: false,
    because: "a sentence is said in one place, whoever tells it: reports, interview, import or a command",
    floors: [
      ["."],
      ["control"],
      ["finding", "problem", "warning"],
      ["assessed"],
      ["verdict"],
      ["diff", "flow-down", "plan", "portfolio", "renewals"],
    ],
  },
  reports: {
    rooms: [...told, "generated"],
    packages: [
      ...[
        "csv-stringify",
        "docxtemplater",
        "fflate",
        "hyparquet-writer",
        "ical-generator",
        "pdfkit",
        "saxen",
      ],
      "write-excel-file",
    ],
    builtins: false,
    because: "telling is not judging: a reporter is a pure function of an assessment and a page",
    floors: [
      ["rows", "office"],
      ["paper"],
      [
        ...["csv", "cyclonedx", "docx", "pdf", "github", "gitlab", "html", "intoto", "json", "junit"],
        ...["markdown", "oscal", "parquet", "sarif", "terminal", "workbook"],
      ],
      ["listing"],
      ["diff", "flow-down", "plan", "portfolio", "renewals", "template"],
      ["."],
    ],
  },
  exchange: {
    rooms: ["document", "catalogue", "text", "words", "reports", "generated"],
    // yaml writes what is imported; the document room reads it.
    packages: ["yaml"],
    builtins: false,
    because: "a framework of others becomes a catalogue, and back, without a judge and without the world",
  },
  interview: {
    rooms: told,
    packages: [],
    builtins: false,
    because:
      "what is asked is a value, so that it is tested without a terminal; files and keys are behind a port",
    floors: [["asked"], ["words"], ["."]],
  },
  form: {
    rooms: [...told, "generated", "interview", "library"],
    packages: ["@noble/hashes", "fflate"],
    builtins: false,
    because:
      "a page asks by the interview and judges by the judge: it has no rule and no question of its own",
    floors: [["words"], ["."], ["page"]],
  },
  sharing: {
    rooms: [...told, "interview", "reports"],
    packages: ["write-excel-file"],
    builtins: false,
    because:
      "what several people answer becomes one declaration by the rules of a declaration, whatever it was written in",
    floors: [["."], ["merge", "table", "book"]],
  },
  library: {
    rooms: [...told, "generated", "reports"],
    packages: [],
    builtins: false,
    because: "text goes in and values come out, also in a browser: what reads files is in cli",
  },
  cli: {
    rooms: [...told, "generated", "reports", "exchange", "interview", "form", "sharing"],
    packages: [
      "commander",
      "chalk",
      "@inquirer/checkbox",
      "@inquirer/input",
      "@inquirer/search",
      "@inquirer/select",
      "tinypool",
    ],
    builtins: true,
    because: "files, clock, streams and processes are met in one place, which the tests replace",
    floors: [["world"], ["run"], ["commands"], ["."]],
  },
};

const src = new URL("../src/", import.meta.url);

/** The only public door, which lies in no room. */
const door = "index.ts";

const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts") && !name.startsWith("generated/"));

const files = sources.filter((name) => name !== door);

/** The file of an import that begins with a point, as a path below src/. */
function fileOf(name: string, file: string): string {
  return new URL(name, new URL(file, src)).pathname.slice(src.pathname.length);
}

/** What a file imports, types included: files of ours, packages and modules of Node. */
function importsOf(file: string): { own: string[]; packages: string[]; builtins: string[] } {
  const text = readFileSync(new URL(file, src), "utf8");
  const found = [
    ...text.matchAll(/^(?:import|export)\s[^;"=()]*?\bfrom\s*"([^"]+)"/gm),
    ...text.matchAll(/^import\s*"([^"]+)"/gm),
    ...text.matchAll(/\bimport\("([^"]+)"\)/g),
  ];
  const names = found.map((match) => match[1] ?? "");
  const others = names.filter((name) => !name.startsWith("."));
  return {
    own: names.filter((name) => name.startsWith(".")).map((name) => fileOf(name, file)),
    packages: others.filter((name) => !isBuiltin(name)).map(packageOf),
    builtins: others.filter((name) => isBuiltin(name)),
  };
}

/** The room of a file, which is its first folder. */
function roomOf(file: string): string {
  return file.split("/")[0] ?? "";
}

/** The folder of a file in its room; "." for the room's own files. */
function folderOf(file: string): string {
  const parts = file.split("/");
  return parts.length > 2 ? (parts[1] ?? ".") : ".";
}

/** The floor that a folder lies on; -1 where the room does not name it. */
function floorOf(folder: string, { floors = [["."]] }: Room): number {
  return floors.findIndex((floor) => floor.includes(folder));
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
    expect(files.filter((file) => !Object.hasOwn(house, roomOf(file)))).toEqual([]);
  });

  test("every folder lies on a floor of its room", () => {
    const strange = files.filter((file) => {
      const room = house[roomOf(file)];
      return room === undefined || floorOf(folderOf(file), room) === -1;
    });
    expect(strange).toEqual([]);
  });

  test.each(files)("%s imports only what its room may", (file) => {
    const name = roomOf(file);
    const room = house[name];
    const { own, packages, builtins } = importsOf(file);
    const strange = [
      ...own.filter((each) => roomOf(each) !== name && room?.rooms.includes(roomOf(each)) !== true),
      ...packages.filter((each) => room?.packages.includes(each) !== true),
      ...builtins.filter(() => room?.builtins !== true),
    ];
    expect(strange, room?.because).toEqual([]);
  });

  test.each(files)("%s imports only from its own folder and from floors below", (file) => {
    const room = house[roomOf(file)];
    if (room === undefined) return;
    const here = folderOf(file);
    const within = importsOf(file).own.filter((each) => roomOf(each) === roomOf(file));
    const strange = within.filter(
      (each) => folderOf(each) !== here && floorOf(folderOf(each), room) >= floorOf(here, room),
    );
    expect(strange).toEqual([]);
  });

  test.each(files.filter((file) => file.startsWith("cli/commands/")))(
    "%s imports nothing of another command",
    (file) => {
      const own = file.split("/").slice(0, 3).join("/");
      const others = importsOf(file).own.filter((each) => each.startsWith("cli/commands/"));
      expect(others.filter((each) => !each.startsWith(`${own}/`))).toEqual([]);
    },
  );

  test.each(files)("%s imports nothing that imports it back, not even as a type", (file) => {
    expect(circleFrom(file)).toBeUndefined();
  });

  test.each(files.filter((file) => !file.startsWith("cli/") && !file.startsWith("form/page/")))(
    "%s reads no clock and no process",
    (file) => {
      const text = readFileSync(new URL(file, src), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
      expect(text).not.toMatch(/\bDate\.now\b|\bnew Date\(\)|\bprocess\.|\bMath\.random\b|\bconsole\b/);
    },
  );

  test("no value is exported that nothing but its own file asks for, or nothing but its test", () => {
    const [inSrc, inScripts, inTests] = [
      sources.map(inSource),
      wordsOf(["bin", "scripts", "bench"]),
      wordsOf(["test"]),
    ];
    const idle = files.flatMap((file) => {
      const text = readFileSync(new URL(file, src), "utf8");
      const exported = [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)];
      return exported.flatMap(([, name = ""]) => {
        const isAskedFor =
          inScripts.has(name) || inSrc.some((other) => other.file !== file && other.words.has(name));
        const isTested = inTests.has(name) && text.split(new RegExp(`\\b${name}\\b`)).length > 2;
        return isAskedFor || isTested ? [] : [`${name} of ${file}`];
      });
    });
    expect(idle).toEqual([]);
  });

  test("no room is called utils, helpers or common, and no file re-exports a room", () => {
    expect(
      files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|index|types)(?:\/|\.ts$)/.test(file)),
    ).toEqual([]);
  });

  test("the door leads to every room but the cli, and hands things on without adding any", () => {
    const { own, packages, builtins } = importsOf(door);
    expect(own.filter((each) => roomOf(each) === "cli" || !files.includes(each))).toEqual([]);
    expect([...packages, ...builtins]).toEqual([]);
    const text = readFileSync(new URL(door, src), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    expect(text.replaceAll(/export (?:type )?\{[^}]*\} from "[^"]+";/g, "").trim()).toBe("");
  });

  test("nothing on the way from the door is of Node, and no room comes back to it", () => {
    const reached = new Set([door]);
    for (const file of reached) for (const next of ownImports(file)) reached.add(next);
    expect(reached.size).toBeGreaterThan(150);
    expect([...reached].filter((file) => importsOf(file).builtins.length > 0)).toEqual([]);
    expect(files.filter((file) => importsOf(file).own.includes(door))).toEqual([]);
  });

  test("the bin imports nothing of ours but itself; it loads what is built", () => {
    const folder = new URL("../bin/", import.meta.url);
    const own = readdirSync(folder).filter((name) => name.endsWith(".js"));
    for (const file of own) {
      const text = readFileSync(new URL(file, folder), "utf8");
      const names = [...text.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1] ?? "");
      const strange = names.filter(
        (name) => !isBuiltin(name) && !own.includes(name.replace("./", "")) && name !== "../dist/run.cjs",
      );
      expect(strange, file).toEqual([]);
    }
  });
});

/** The words of a file of ours, names among them. */
function inSource(file: string): { readonly file: string; readonly words: ReadonlySet<string> } {
  return { file, words: new Set(readFileSync(new URL(file, src), "utf8").match(/\w+/g)) };
}

/** The words of all code below some folders beside `src`. */
function wordsOf(folders: readonly string[]): ReadonlySet<string> {
  const words = folders.flatMap((folder) =>
    readdirSync(new URL(`../${folder}/`, src), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:ts|mjs|cjs|js)$/.test(name))
      .flatMap((name) => readFileSync(new URL(`../${folder}/${name}`, src), "utf8").match(/\w+/g) ?? []),
  );
  return new Set(words);
}

/** The files on a circle of imports that begins here, type-only imports included; undefined where there is none. */
function circleFrom(start: string): readonly string[] | undefined {
  const seen = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
    for (const next of ownImports(file)) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = visit(next, [...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(start, [start]);
}

const imports = new Map<string, readonly string[]>();

function ownImports(file: string): readonly string[] {
  const known = imports.get(file) ?? importsOf(file).own.filter((path) => files.includes(path));
  imports.set(file, known);
  return known;
}
