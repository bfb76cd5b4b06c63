import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import fc from "fast-check";
import { appendItem, quoted, removeKey, setValue } from "../../src/document/splice.ts";
import type { KeyPath, SpliceOptions } from "../../src/document/splice-options.ts";
import { dataOf, shown, yaml } from "../support/told.ts";

/** What a test says of a change: a text, how it reads afterwards, and what is done in between. */
type Row = readonly [before: string, after: string];

/** Rows of a table, each with its text as its name. */
function named(table: readonly Row[]): [string, string, string][] {
  return table.map(([before, after]) => [shown(before), before, after]);
}

function changed(text: string): { readonly ok: true; readonly text: string } {
  return { ok: true, text };
}

const refusals = {
  unreadable: { ok: false, why: "unreadable" },
  notAMapping: { ok: false, why: "not-a-mapping" },
  notAList: { ok: false, why: "not-a-list" },
  changedMore: { ok: false, why: "changed-more" },
} as const;

describe("a value in the place of another", () => {
  test.each(
    named([
      ["k: no\n", "k: yes\n"],
      ["k: no", "k: yes"],
      ["k:    no   # why\n", "k:    yes   # why\n"],
      ["k : no\n", "k : yes\n"],
      ['k: "n\\"o" # why\n', "k: yes # why\n"],
      ["k: 'it''s'\n", "k: yes\n"],
      ["k: ''\n", "k: yes\n"],
      ["k: ~ # why\n", "k: yes # why\n"],
      ["k: no\r\nz: 1\r\n", "k: yes\r\nz: 1\r\n"],
      ["k:\n  # above\n  no # why\nz: 1\n", "k:\n  # above\n  yes # why\nz: 1\n"],
      ["# top\n\n'k': no\n\n# end\n", "# top\n\n'k': yes\n\n# end\n"],
      ["a: 1\n? k\n: no # why\nz: 1\n", "a: 1\n? k\n: yes # why\nz: 1\n"],
    ]),
  )("one line: %s", (_, before, after) => {
    expect(setValue(before, ["k"], "yes")).toEqual(changed(after));
  });

  test.each(
    named([
      ["k: |\n  one\n\n  two\n\nz: 1\n", "k: yes\n\nz: 1\n"],
      ["k: | # why\n  one\n# about z\nz: 1\n", "k: yes # why\n# about z\nz: 1\n"],
      ["k: |\n  # no comment\n  one", "k: yes"],
      ["k: >-  \n    one\n     two\nz: 1\n", "k: yes\nz: 1\n"],
      ["k: |+2\n  one\n\n\nz: 1\n", "k: yes\nz: 1\n"],
      ["k: |\r\n  one\r\n\r\nz: 1\r\n", "k: yes\r\n\r\nz: 1\r\n"],
      ["k: |\nz: 1\n", "k: yes\nz: 1\n"],
      ["k:\n  >\n  one\nz: 1\n", "k:\n  yes\nz: 1\n"],
    ]),
  )("the lines of a text: %s", (_, before, after) => {
    expect(setValue(before, ["k"], "yes")).toEqual(changed(after));
  });

  test.each(
    named([
      ["k: one\n  two\n\n  three # why\nz: 1\n", "k: yes # why\nz: 1\n"],
      ['k: "one\n\n  two" # why\nz: 1\n', "k: yes # why\nz: 1\n"],
      ["k: [a, b] # why\n", "k: yes # why\n"],
      ["k: { a: b }\n", "k: yes\n"],
      ["k: [\n  a, # one\n  b\n  ] # why\nz: 1\n", "k: yes # why\nz: 1\n"],
    ]),
  )("a value over several lines, or in brackets: %s", (_, before, after) => {
    expect(setValue(before, ["k"], "yes")).toEqual(changed(after));
  });

  test.each(
    named([
      ["k:\n  a: 1\n  b:\n    c: 2\nz: 1\n", "k: yes\nz: 1\n"],
      [
        "k: # why\n  # first\n  a: 1 # one\n    # deep\n\n# about z\nz: 1\n",
        "k: yes # why\n\n# about z\nz: 1\n",
      ],
      ["k:   \n  a: 1", "k: yes"],
      ["k:\n  - a\n  - b\nz: 1\n", "k: yes\nz: 1\n"],
      ["k:\n- a\n- b: |\n    c\n# about z\nz: 1\n", "k: yes\n# about z\nz: 1\n"],
      ["k:\r\n  a: 1\r\nz: 1\r\n", "k: yes\r\nz: 1\r\n"],
      ["? k\n: a: 1\n  b: 2\nz: 1\n", "? k\n: yes\nz: 1\n"],
    ]),
  )("a mapping or a list: %s", (_, before, after) => {
    expect(setValue(before, ["k"], "yes")).toEqual(changed(after));
  });

  test.each(
    named([
      ["{k: no}", "{k: yes}"],
      ["{ a: 1, k: no , b: 2 }", "{ a: 1, k: yes , b: 2 }"],
      ['{"k":1,"a":2}', '{"k": yes,"a":2}'],
      ["{ k: [a, { b: c }], z: 1 }", "{ k: yes, z: 1 }"],
      ["{\n  k: no, # why\n  z: 1\n}\n", "{\n  k: yes, # why\n  z: 1\n}\n"],
    ]),
  )("in braces: %s", (_, before, after) => {
    expect(setValue(before, ["k"], "yes")).toEqual(changed(after));
  });

  test.each(
    named([
      ["k:", "k: yes"],
      ["k:\n", "k: yes\n"],
      ["k: \nz: 1\n", "k: yes\nz: 1\n"],
      ["k:\r\nz: 1\r\n", "k: yes\r\nz: 1\r\n"],
      ["k: # note\n", "k: yes # note\n"],
      ["k:    # note\n", "k: yes    # note\n"],
      ["k:\n  # below\nz: 1\n", "k: yes\n  # below\nz: 1\n"],
      ["{k:}", "{k: yes}"],
      ["{ k: }", "{ k: yes }"],
      ["{ k: , z: 1 }", "{ k: yes, z: 1 }"],
      ["{ k, z: 1 }", "{ k: yes, z: 1 }"],
      ["? k\nz: 1\n", "? k\n: yes\nz: 1\n"],
    ]),
  )("where there is none: %s", (_, before, after) => {
    expect(setValue(before, ["k"], "yes")).toEqual(changed(after));
  });

  test("a key is found by its text, quoted or not", () => {
    const text = "controls:\n  0001:\n    a: no\n  \"0002\":\n    a: no\n  '0003': { a: no }\n";
    const after = ["0001", "0002", "0003"].reduce((rest, id) => {
      const spliced = setValue(rest, ["controls", id, "a"], "yes");
      return spliced.ok ? spliced.text : "";
    }, text);
    expect(after).toBe(text.replaceAll("no", "yes"));
  });

  test.each(["yes", '"0012"', "'it''s'", "[a, b]", "{ title: x, file: y }", "~", "a b c", ""])(
    "the source %j stands there as it is",
    (source) => {
      expect(setValue("a: 1\nk: no # why\n", ["k"], source)).toEqual(changed(`a: 1\nk: ${source} # why\n`));
    },
  );
});

describe("a key that is not there", () => {
  test.each(
    named([
      ["a: 1\n", "a: 1\nk: yes\n"],
      ["a: 1", "a: 1\nk: yes"],
      ["a: 1 # one", "a: 1 # one\nk: yes"],
      ["a: 1\r\n", "a: 1\r\nk: yes\r\n"],
      ["\ufeffa: 1\r\nb: 2", "\ufeffa: 1\r\nb: 2\r\nk: yes"],
      ["a:\n", "a:\nk: yes\n"],
      ["a:\n  - b:\n      c: 1\n      # deep\n", "a:\n  - b:\n      c: 1\n      # deep\nk: yes\n"],
      ["a: |\n  one\n\n\n", "a: |\n  one\nk: yes\n\n\n"],
      ["a: |+\n  one\n\n\n", "a: |+\n  one\n\n\nk: yes\n"],
      ["a: |+\n  one", "a: |+\n  one\nk: yes"],
      ["a: 1\n# last\n", "a: 1\n# last\nk: yes\n"],
      ["---\na: 1\n...\n# behind\n", "---\na: 1\nk: yes\n...\n# behind\n"],
      ["? a\n: 1\n", "? a\n: 1\nk: yes\n"],
      ["a: [\n  b\n  ]\n", "a: [\n  b\n  ]\nk: yes\n"],
    ]),
  )("comes last at the top: %s", (_, before, after) => {
    expect(setValue(before, ["k"], "yes")).toEqual(changed(after));
  });

  test.each(
    named([
      ["m:\n  a: 1\n\n# about z\nz: 1\n", "m:\n  a: 1\n  k: yes\n\n# about z\nz: 1\n"],
      ["m:\n     a: 1\nz: 1\n", "m:\n     a: 1\n     k: yes\nz: 1\n"],
      ["m:\n a:\n   b:\n     c: 1\nz: 1\n", "m:\n a:\n   b:\n     c: 1\n k: yes\nz: 1\n"],
      [
        "m:\n  a: 1\n  # said of m\n# about z\nz: 1\n",
        "m:\n  a: 1\n  # said of m\n  k: yes\n# about z\nz: 1\n",
      ],
      ["m:\n    a: 1\n  # between\n", "m:\n    a: 1\n    k: yes\n  # between\n"],
      ["m:\r\n  a: 1\r\n\r\nz: 1\r\n", "m:\r\n  a: 1\r\n  k: yes\r\n\r\nz: 1\r\n"],
      ["? m\n: a: 1\n  b: 2\n", "? m\n: a: 1\n  b: 2\n  k: yes\n"],
    ]),
  )("comes last in its mapping, as far in as its neighbours: %s", (_, before, after) => {
    expect(setValue(before, ["m", "k"], "yes")).toEqual(changed(after));
  });

  test.each(
    named([
      ["m: { a: b }\n", "m: { a: b, k: yes }\n"],
      ["m: {a: b} # why\n", "m: {a: b, k: yes} # why\n"],
      ["m: { a: b, }\n", "m: { a: b, k: yes, }\n"],
      ["m: { a: [1, 2] }\n", "m: { a: [1, 2], k: yes }\n"],
      ["m: { a: , }\n", "m: { a: , k: yes, }\n"],
      ["m: { a }\n", "m: { a, k: yes }\n"],
      ["m: { a: }\n", "m: { a: , k: yes }\n"],
      ["m: {\n  a: # one\n  }\n", "m: {\n  a: , k: yes # one\n  }\n"],
      ["m: {\n  a: b, # one\n  c: d # two\n  }\n", "m: {\n  a: b, # one\n  c: d, k: yes # two\n  }\n"],
      ["m: {}\n", "m: { k: yes }\n"],
      ["m: { } # why\n", "m: { k: yes } # why\n"],
      ["m: {\n  # none yet\n  }\n", "m: { k: yes\n  # none yet\n  }\n"],
      ["{ m: { a: b }, z: 1 }", "{ m: { a: b, k: yes }, z: 1 }"],
      ["{ m: {}, z: 1 }", "{ m: { k: yes }, z: 1 }"],
      ["{ m: , z: 1 }", "{ m: { k: yes }, z: 1 }"],
      ["{ m, z: 1 }", "{ m: { k: yes }, z: 1 }"],
      ["{ z: 1 }", "{ z: 1, m: { k: yes } }"],
    ]),
  )("goes in front of the brace: %s", (_, before, after) => {
    expect(setValue(before, ["m", "k"], "yes")).toEqual(changed(after));
  });

  test.each(
    named([
      ["m:", "m:\n  k: yes"],
      ["m:\nz: 1\n", "m:\n  k: yes\nz: 1\n"],
      ["m: # note\nz: 1\n", "m: # note\n  k: yes\nz: 1\n"],
      ["m: ~\nz: 1\n", "m:\n  k: yes\nz: 1\n"],
      ["m: null # note\nz: 1\n", "m: # note\n  k: yes\nz: 1\n"],
      ["m:\n  # k: yes or no\n# about z\nz: 1\n", "m:\n  # k: yes or no\n  k: yes\n# about z\nz: 1\n"],
      ["m:\r\nz: 1\r\n", "m:\r\n  k: yes\r\nz: 1\r\n"],
      ["z:\n    a: 1\nm:\n", "z:\n    a: 1\nm:\n    k: yes\n"],
      ["? m\n", "? m\n: { k: yes }\n"],
    ]),
  )("fills a mapping that has none: %s", (_, before, after) => {
    expect(setValue(before, ["m", "k"], "yes")).toEqual(changed(after));
  });

  test.each(
    named([
      ["", "m:\n  k: yes\n"],
      ["\ufeff", "\ufeffm:\n  k: yes\n"],
      ["# only this", "# only this\nm:\n  k: yes"],
      ["# only this\r\n\r\n", "# only this\r\n\r\nm:\r\n  k: yes\r\n"],
      ["---\n", "---\nm:\n  k: yes\n"],
      ["---", "---\nm:\n  k: yes"],
      ["# one\n---\n# two\n...\n", "# one\n---\n# two\nm:\n  k: yes\n...\n"],
      ["{}\n", "{ m: { k: yes } }\n"],
    ]),
  )("opens a text that has no key at all: %s", (_, before, after) => {
    expect(setValue(before, ["m", "k"], "yes")).toEqual(changed(after));
  });

  test.each<[string, KeyPath, string]>([
    ["a: 1\n", ["m", "0001", "k"], 'a: 1\nm:\n  "0001":\n    k: yes\n'],
    ["m:\n    a: 1\n", ["m", "b", "k"], "m:\n    a: 1\n    b:\n        k: yes\n"],
    ["m: {}\n", ["m", "0001", "k"], 'm: { "0001": { k: yes } }\n'],
    ["m:\n", ["m", "x y", "no"], 'm:\n  x y:\n    "no": yes\n'],
    ["m:\n", ["m", "a: b", ""], 'm:\n  "a: b":\n    "": yes\n'],
  ])("has its parents with it: %j", (before, path, after) => {
    expect(setValue(before, path, "yes")).toEqual(changed(after));
  });

  describe("in the order wanted", () => {
    const order = (): readonly string[] => ["a", "b", "k", "x", "y"];
    test.each(
      named([
        ["a: 1\nb: 2\nz: 3\n", "a: 1\nb: 2\nk: yes\nz: 3\n"],
        ["a: 1\n# about z\nz: 3\n", "a: 1\nk: yes\n# about z\nz: 3\n"],
        ["a:\n  c: 1\n  # in a\n\n# about z\nz: 3\n", "a:\n  c: 1\n  # in a\nk: yes\n\n# about z\nz: 3\n"],
        ["z: 3\na: 1\n", "z: 3\na: 1\nk: yes\n"],
        ["# file\n\n# about x\nx: 1\n", "# file\n\nk: yes\n# about x\nx: 1\n"],
        ["# file\nx: 1\n", "# file\nk: yes\nx: 1\n"],
        ["---\n# file\nx: 1\n", "---\n# file\nk: yes\nx: 1\n"],
        ["z: |\n  # text\ny: 1\nx: 2\n", "z: |\n  # text\ny: 1\nk: yes\nx: 2\n"],
        ["z:\n  a: 1\n  # in z\n# about x\nx: 2\n", "z:\n  a: 1\n  # in z\nk: yes\n# about x\nx: 2\n"],
        ["z: 1\n", "z: 1\nk: yes\n"],
        ["x: 1", "k: yes\nx: 1"],
        ["\ufeffx: 1\r\n", "\ufeffk: yes\r\nx: 1\r\n"],
        ["{ a: 1, z: 2 }", "{ a: 1, k: yes, z: 2 }"],
        ["{ z: 2, x: 1 }", "{ z: 2, k: yes, x: 1 }"],
      ]),
    )("%s", (_, before, after) => {
      expect(setValue(before, ["k"], "yes", { order })).toEqual(changed(after));
    });

    test("asks for the mapping of the first missing key", () => {
      const asked: string[][] = [];
      const options: SpliceOptions = {
        order: (parent) => {
          asked.push([...parent]);
          return undefined;
        },
      };
      expect(setValue("m:\n  a: 1\n", ["m", "b", "c"], "x", options)).toMatchObject({ ok: true });
      expect(asked).toEqual([["m"]]);
    });

    test("a key that the order does not have comes last", () => {
      expect(setValue("b: 1\nz: 1\n", ["new"], "x", { order })).toEqual(changed("b: 1\nz: 1\nnew: x\n"));
    });
  });

  describe("with a comment", () => {
    const comment = (path: readonly string[]): string | undefined => {
      const words: Readonly<Record<string, string>> = { m: "all of\n  them", k: "about k", l: " " };
      return words[path.at(-1) ?? ""];
    };

    test.each<[string, KeyPath, string]>([
      ["", ["m", "k"], "m: # all of them\n  k: yes # about k\n"],
      ["m:\n", ["m", "k"], "m:\n  k: yes # about k\n"],
      ["k: no\n", ["k"], "k: yes\n"],
      ["a: 1\n", ["l"], "a: 1\nl: yes\n"],
      ["a: 1\n", ["other"], "a: 1\nother: yes\n"],
      ["{ a: 1 }\n", ["k"], "{ a: 1, k: yes }\n"],
    ])("%j", (before, path, after) => {
      expect(setValue(before, path, "yes", { comment })).toEqual(changed(after));
    });

    test("a list has it behind its key", () => {
      expect(appendItem("", ["k"], "one", { comment })).toEqual(changed("k: # about k\n  - one\n"));
    });
  });
});

describe("one more item", () => {
  test.each(
    named([
      ["k:\n  - a\n", "k:\n  - a\n  - { t: x }\n"],
      ["k:\n  - a", "k:\n  - a\n  - { t: x }"],
      ["k:\r\n- a\r\nz: 1\r\n", "k:\r\n- a\r\n- { t: x }\r\nz: 1\r\n"],
      ["k:\n- a # one\n# about z\nz: 1\n", "k:\n- a # one\n- { t: x }\n# about z\nz: 1\n"],
      [
        "k:\n    - a\n    # said of k\n\n# about z\nz: 1\n",
        "k:\n    - a\n    # said of k\n    - { t: x }\n\n# about z\nz: 1\n",
      ],
      ["k:\n  - b: 1\n    c:\n      - d\nz: 1\n", "k:\n  - b: 1\n    c:\n      - d\n  - { t: x }\nz: 1\n"],
      ["k:\n  - |\n    one\n\nz: 1\n", "k:\n  - |\n    one\n  - { t: x }\n\nz: 1\n"],
      ["k:\n  - \n", "k:\n  - \n  - { t: x }\n"],
      ["k: [a, b] # why\n", "k: [a, b, { t: x }] # why\n"],
      ["k: [ a ]\n", "k: [ a, { t: x } ]\n"],
      ["k: [a, ]\n", "k: [a, { t: x }, ]\n"],
      ["k: [a: b]\n", "k: [a: b, { t: x }]\n"],
      ["k: [\n  a, # one\n  b # two\n  ]\n", "k: [\n  a, # one\n  b, { t: x } # two\n  ]\n"],
      ["k: [\n  # none yet\n  ]\n", "k: [{ t: x }\n  # none yet\n  ]\n"],
      ["{ k: [a], z: 1 }", "{ k: [a, { t: x }], z: 1 }"],
      ["{ k: [], z: 1 }", "{ k: [{ t: x }], z: 1 }"],
      ["{ k: , z: 1 }", "{ k: [{ t: x }], z: 1 }"],
    ]),
  )("comes last in the list: %s", (_, before, after) => {
    expect(appendItem(before, ["k"], "{ t: x }")).toEqual(changed(after));
  });

  test.each(
    named([
      ["k:\nz: 1\n", "k:\n  - x\nz: 1\n"],
      ["k: # note\n", "k: # note\n  - x\n"],
      ["k: ~\n", "k:\n  - x\n"],
      ["k: []\n", "k:\n  - x\n"],
      ["k: [ ] # note\nz: 1\n", "k: # note\n  - x\nz: 1\n"],
      ["a:\n    b: 1\nk:\n", "a:\n    b: 1\nk:\n  - x\n"],
      ["a: 1\n", "a: 1\nk:\n  - x\n"],
      ["a: 1", "a: 1\nk:\n  - x"],
      ["", "k:\n  - x\n"],
      ["{}", "{ k: [x] }"],
      ["{ a: 1 }", "{ a: 1, k: [x] }"],
      ["? k\n", "? k\n: [x]\n"],
    ]),
  )("makes the list: %s", (_, before, after) => {
    expect(appendItem(before, ["k"], "x")).toEqual(changed(after));
  });

  test("makes the keys above the list", () => {
    expect(appendItem("controls:\n", ["controls", "0001", "evidence"], "x")).toEqual(
      changed('controls:\n  "0001":\n    evidence:\n      - x\n'),
    );
    expect(appendItem("controls: {}\n", ["controls", "0001", "evidence"], "x")).toEqual(
      changed('controls: { "0001": { evidence: [x] } }\n'),
    );
  });
});

describe("an entry taken out", () => {
  test.each(
    named([
      ["k: 1\n", ""],
      ["# top\nk: 1 # one\na: 2\n", "# top\na: 2\n"],
      ["a: 1\nk: 2", "a: 1\n"],
      ["a: 1\r\nk: 2\r\nb: 3\r\n", "a: 1\r\nb: 3\r\n"],
      ["\ufeffk: 1\na: 2\n", "\ufeffa: 2\n"],
      ["a: 1\n# about k\nk: 2\n\nb: 3\n", "a: 1\n# about k\n\nb: 3\n"],
      ["k:\n  a: 1\n  # deep\n\n# about b\nb: 2\n", "\n# about b\nb: 2\n"],
      ["k: |\n  one\n\nb: 2\n", "\nb: 2\n"],
      ["k: |+\n  one\n\nb: 2\n", "b: 2\n"],
      ["k:\n- a\n# about b\nb: 2\n", "# about b\nb: 2\n"],
      ["k: [\n  a\n  ] # one\nb: 2\n", "b: 2\n"],
      ["a: |\n  one\nk: 1\n    # deep\nb: 2\n", "a: |\n  one\nb: 2\n"],
      ["? k\n: 1\nb: 2\n", "b: 2\n"],
      ["k:\nb: 2\n", "b: 2\n"],
    ]),
  )("with its lines: %s", (_, before, after) => {
    expect(removeKey(before, ["k"])).toEqual(changed(after));
  });

  test.each(
    named([
      ["{ k: 1 }", "{}"],
      ["{ k: 1, }", "{}"],
      ["{ k: 1, a: 2 }", "{ a: 2 }"],
      ["{k: 1,a: 2}", "{a: 2}"],
      ["{ a: 1, k: 2 }", "{ a: 1 }"],
      ["{ a: 1, k: 2, }", "{ a: 1, }"],
      ["{ a: 1, k: [2, 3], b: 4 }", "{ a: 1, b: 4 }"],
      ["{ a: 1, k, b: 4 }", "{ a: 1, b: 4 }"],
      ["{ k: , b: 4 }", "{ b: 4 }"],
      ["{\n  a: 1, # one\n  k: 2, # two\n  b: 3 # three\n}", "{\n  a: 1, # one\n  b: 3 # three\n}"],
      ["{\n  k: 1, # one\n  # about a\n  a: 2\n}", "{\n  # about a\n  a: 2\n}"],
      ["{\r\n  a: 1, # one\r\n  k: 2 # two\r\n}", "{\r\n  a: 1 # one\r\n}"],
      ["{\n  k: 1 # one\n}", "{\n}"],
      ["{ k: 1,\n  a: 2 }", "{\n  a: 2 }"],
      ["{ a: 1, k: 2, # both\n  b: 3 }", "{ a: 1, # both\n  b: 3 }"],
      ["{ a: 1, k: 2 # both\n}", "{ a: 1 # both\n}"],
      ["{ a: 1,\n  k: 2 }", "{ a: 1\n }"],
    ]),
  )("with its comma: %s", (_, before, after) => {
    expect(removeKey(before, ["k"])).toEqual(changed(after));
  });

  test.each(
    named([
      ["m:\n  a: 1\n  k: 2 # two\nz: 1\n", "m:\n  a: 1\nz: 1\n"],
      ["m: # all\n  k: 2\nz: 1\n", "m: # all\nz: 1\n"],
      ["m: { k: 2 }\n", "m: {}\n"],
    ]),
  )("of a mapping in it: %s", (_, before, after) => {
    expect(removeKey(before, ["m", "k"])).toEqual(changed(after));
  });

  test.each(["", "# none\n", "a: 1\r\n", "m:\n", "m: ~\n", "m: {}\n", "m:\n  a: 1\n", "\ufeffa: 1\n"])(
    "nothing changes where there is none: %j",
    (text) => {
      expect(removeKey(text, ["m", "k"])).toEqual(changed(text));
    },
  );
});

describe("items of lists", () => {
  test.each([
    ["- a\n- b\n- c\n", 1, "- a\n- c\n"],
    ["- a # one\n  # of a\n# of b\n- b\n", 0, "# of b\n- b\n"],
    ["- { a: 1,\n    b: 2 }\n- b\n", 0, "- b\n"],
    ["- a: 1\n  b: |\n    text\n\n- c\n", 0, "\n- c\n"],
    ["- a\n", 1, "- a\n"],
  ])("taken out of %j: %i", (list, index, rest) => {
    expect(removeKey(`k:\n${list}`, ["k", index])).toEqual(changed(`k:\n${rest}`));
    expect(removeKey(`z: 1\nk:\n${list}`, ["k", index])).toEqual(changed(`z: 1\nk:\n${rest}`));
  });

  test.each([
    ["k: [a, b, c]\n", 0, "k: [b, c]\n"],
    ["k: [a, b, c]\n", 2, "k: [a, b]\n"],
    ["k: [a]\n", 0, "k: []\n"],
    ["k: [\n  a, # why\n  b,\n]\n", 0, "k: [\n  b,\n]\n"],
    ["k: text\n", 0, "not-a-mapping"],
  ])("taken out of %j: %i, in brackets", (text, index, after) => {
    const removed = removeKey(text, ["k", index]);
    expect(removed.ok ? removed.text : removed.why).toBe(after);
  });

  test.each([
    ["k:\n  - { a: 1 }\n  - { a: 2 } # two\n", "k:\n  - { a: 1 }\n  - { a: 3 } # two\n"],
    ["k:\n  - a: 1\n  - b: 2\n", "k:\n  - a: 1\n  - b: 2\n    a: 3\n"],
    ["k: [{ a: 1 }, { a: 2 }]\n", "k: [{ a: 1 }, { a: 3 }]\n"],
  ])("a key in one of %j", (before, after) => {
    expect(setValue(before, ["k", 1, "a"], "3")).toEqual(changed(after));
    expect(removeKey(after, ["k", 1, "a"])).toMatchObject({ ok: true });
  });

  test("the last one of its lines leaves no list behind", () => {
    expect(removeKey("k:\n  - a\n", ["k", 0])).toEqual(refusals.changedMore);
  });

  test("a key in an item that is not there", () => {
    for (const text of ["k:\n  - { a: 1 }\n", "k: 1\n", "z: 1\n", "k: { a: 1 }\n"])
      expect(setValue(text, ["k", 1, "a"], "3").ok).toBe(false);
  });
});

describe("what cannot be done", () => {
  test.each([
    "- a\n",
    "text\n",
    "~\n",
    "a: [\n",
    "a: 1\na: 2\n",
    "a: &x 1\n",
    "a: 1\n---\nb: 2\n",
    "a: \u0007\n",
    "a: 1\rb: 2\r",
  ])("a text that cannot be read: %j", (text) => {
    expect(setValue(text, ["k"], "yes")).toEqual(refusals.unreadable);
    expect(appendItem(text, ["k"], "yes")).toEqual(refusals.unreadable);
    expect(removeKey(text, ["k"])).toEqual(refusals.unreadable);
  });

  test.each(["m: 1\n", "m: ''\n", "m: [a]\n", "m: |\n  text\n", "{ m: 1 }", "m:\n  - k: 1\n"])(
    "a key below what is no mapping: %j",
    (text) => {
      expect(setValue(text, ["m", "k"], "yes")).toEqual(refusals.notAMapping);
      expect(appendItem(text, ["m", "k"], "yes")).toEqual(refusals.notAMapping);
      expect(removeKey(text, ["m", "k"])).toEqual(refusals.notAMapping);
    },
  );

  test.each(["k: 1\n", "k: ''\n", "k: { a: b }\n", "k:\n  a: b\n", "{ k: {} }"])(
    "an item in what is no list: %j",
    (text) => {
      expect(appendItem(text, ["k"], "yes")).toEqual(refusals.notAList);
    },
  );

  test.each(["[a", "a: b", "a\nb: c", "- a", "'a", "*a", "&a b", "!x y", "\ufeff", "a\u202eb"])(
    "a source that is no value on one line: %j",
    (source) => {
      for (const text of ["k: no\nz: 1\n", "z: 1\n", "{ k: no }", "{ z: 1 }"]) {
        expect(setValue(text, ["k"], source)).toEqual(refusals.changedMore);
        expect(appendItem(text, ["list"], source)).toEqual(refusals.changedMore);
      }
    },
  );

  test.each(["a, b", "a # b", "a }", "|"])("a source that breaks its braces: %j", (source) => {
    expect(setValue("{ k: no, z: 1 }", ["k"], source)).toEqual(refusals.changedMore);
    expect(setValue("{ z: 1 }", ["k"], source)).toEqual(refusals.changedMore);
  });

  test("what would become part of a neighbour", () => {
    expect(removeKey("a: |+\n  one\nk: 1\n\nb: 2\n", ["k"])).toEqual(refusals.changedMore);
  });

  test("a comment with a character that no text may have", () => {
    const comment = (): string => "a\u202eb";
    expect(setValue("a: 1\n", ["k"], "yes", { comment })).toEqual(refusals.changedMore);
  });

  test("a key deeper than any text may be", () => {
    const deep = Array.from({ length: 70 }, (_, index) => `k${index}`);
    expect(setValue("a: 1\n", ["m", ...deep], "yes")).toEqual(refusals.changedMore);
  });
});

describe("a text as a scalar", () => {
  test.each([
    ...[
      "a",
      "yes please",
      "Harrow Ltd",
      "a-b_c/d.e",
      "a (b); c+d",
      "é",
      "日本",
      "12 months",
      "a  b",
      "nullable",
    ],
    ...["x1", "e3x", "deadbeef", "off-site"],
  ])("%j needs no quotes", (text) => {
    expect(quoted(text)).toBe(text);
  });

  test.each([
    ...[
      "",
      "~",
      "null",
      "Null",
      "yes",
      "No",
      "TRUE",
      "false",
      "on",
      "OFF",
      "y",
      "N",
      "0",
      "0001",
      "-1",
      "+1",
      "1.5",
    ],
    ...[
      "1e3",
      "e1",
      "E-2",
      "0x1F",
      "0o17",
      "1_000",
      "1 000",
      "12:30",
      ".5",
      ".inf",
      ".nan",
      "2026-11-01",
      "2001-12-14 21:59:43",
    ],
    ...[
      " a",
      "a ",
      "- a",
      "-",
      "---",
      "...",
      "? a",
      ": a",
      "a: b",
      "a:",
      "a #b",
      "#a",
      "C#",
      "a, b",
      "[a]",
      "{a}",
    ],
    ...[
      "&a",
      "*a",
      "!a",
      "|",
      ">",
      "'a'",
      "it's",
      "%a",
      "@a",
      "`a`",
      "a@b.example",
      "<<",
      "=",
      "🙂",
      "a\u00a0b",
    ],
  ])("%j stands in quotes as it is", (text) => {
    expect(quoted(text)).toBe(`"${text}"`);
  });

  test.each([
    ['say "hi"', '"say \\"hi\\""'],
    ["C:\\x", '"C:\\\\x"'],
    ["a\nb\r\n\tc", '"a\\nb\\r\\n\\tc"'],
    ["\u0000\u0007\u001b[31m\u007f\u0085", '"\\x00\\x07\\x1b[31m\\x7f\\x85"'],
    ["a\u2028b\u202ec\ufeffd\uffff", '"a\\u2028b\\u202ec\\ufeffd\\uffff"'],
    ["\ud800", '"\\ud800"'],
    ["\u{e0001}", '"\\U000e0001"'],
  ])("%j is escaped", (text, source) => {
    expect(quoted(text)).toBe(source);
  });

  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.string({ unit: fc.constantFrom(...Array.from("aeE01.-+_:# ,[]{}xnyo~!&*'\"\\\n\t")) }),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.double().map(String),
  );

  test("means that text to readers of YAML 1.1 and 1.2, as a value and as a key, in braces or not", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = quoted(text);
        expect(source).not.toMatch(/[\r\n]/);
        for (const version of ["1.1", "1.2"] as const) {
          const read = (yaml: string): unknown => parse(yaml, { version });
          expect(read(`k: ${source}\n`)).toEqual({ k: text });
          expect(read(`{ k: [${source}, ${source}] }`)).toEqual({ k: [text, text] });
          expect(read(`${source}: k\n`)).toEqual(Object.fromEntries([[text, "k"]]));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("is set as it is", () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from("aé0:#, {}\"'\\\t\n🙂-")), minLength: 1 });
    fc.assert(
      fc.property(texts, (text) => {
        const spliced = setValue("{ a: 1, b: 2 }", ["c", "d"], quoted(text));
        expect(dataOf(yaml(spliced.ok ? spliced.text : ""))).toEqual({
          a: "1",
          b: "2",
          c: { d: text },
        });
      }),
    );
  });
});
