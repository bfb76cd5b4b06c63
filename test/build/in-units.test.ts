import { describe, expect, test } from "vitest";
import { inUnits, type Chunk } from "../../scripts/in-units.mjs";

function chunk(
  id: string,
  source?: string,
  now: readonly string[] = [],
  later: readonly string[] = [],
): Chunk {
  const imports = [
    ...now.map((each) => ({ id: each, dynamic: false })),
    ...later.map((each) => ({ id: each, dynamic: true })),
  ];
  return { id, text: `// ${id}`, imports, ...(source === undefined ? {} : { source }) };
}

/** The ids of the units of each file. */
function laid(chunks: readonly Chunk[], together: readonly string[]): unknown {
  const files = [...inUnits(chunks, together)];
  return Object.fromEntries(
    files.map(([file, units]) => [file, units.map((unit) => unit.map(({ id }) => id))]),
  );
}

describe("the files of a build", () => {
  test("two sources of one name give two files", () => {
    const chunks = [
      chunk("start.js", "src/cli/start.ts", [], ["plan-A.js", "plan-B.js"]),
      chunk("plan-A.js", "src/cli/commands/plan.ts"),
      chunk("plan-B.js", "src/reports/plan/plan.ts"),
    ];
    expect(laid(chunks, ["src/cli/start.ts"])).toEqual({
      "cli/start": [["start.js"]],
      "cli/commands/plan": [["plan-A.js"]],
      "reports/plan/plan": [["plan-B.js"]],
    });
  });

  test("what is loaded together lies together, and each chunk in one place", () => {
    const chunks = [
      chunk("start.js", "src/start.ts", ["chunk-1.js"], ["program.js"]),
      chunk("program.js", "src/program.ts", ["chunk-1.js", "chunk-2.js"]),
      chunk("chunk-1.js"),
      chunk("chunk-2.js", undefined, ["chunk-3.js"]),
      chunk("chunk-3.js"),
    ];
    expect(laid(chunks, ["src/start.ts", "src/program.ts"])).toEqual({
      start: [["start.js", "chunk-1.js"]],
      program: [["program.js", "chunk-2.js", "chunk-3.js"]],
    });
  });

  test("small pieces that several share lie in one file, each by itself; a large one lies alone", () => {
    const large = { ...chunk("chunk-L.js"), text: "x".repeat(9_000) };
    const chunks = [chunk("start.js", "src/start.ts"), chunk("chunk-1.js"), chunk("chunk-2.js"), large];
    expect(laid(chunks, ["src/start.ts"])).toEqual({
      start: [["start.js"]],
      shared: [["chunk-1.js"], ["chunk-2.js"]],
      "chunk-L": [["chunk-L.js"]],
    });
  });

  test("a package keeps its folder", () => {
    const chunks = [
      chunk("start.js", "src/start.ts"),
      chunk("source.js", "node_modules/chalk/source/index.js"),
    ];
    expect(laid(chunks, ["src/start.ts"])).toHaveProperty("packages/chalk/source/index");
  });

  test("what is said to be loaded together has to be imported dynamically", () => {
    expect(() => inUnits([chunk("start.js", "src/start.ts")], ["src/program.ts"])).toThrow(/not imported/);
  });
});
