import { describe, expect, test } from "vitest";
import type { Open } from "../../src/exchange/oscal-find.ts";
import { controlIn, foreign, imported, refusal, sampleText } from "../support/importing.ts";

const catalog = foreign(sampleText("catalog.json"), "garden/catalog.json");
const low = foreign(sampleText("low.json"), "garden/low.json");
const high = foreign(sampleText("high.json"), "garden/high.json");

/** The files that lie beside a profile. */
function beside(...documents: readonly ReturnType<typeof foreign>[]): Open {
  return (_, file) => {
    const found = documents.find(({ path }) => path.endsWith(`/${file.replace("./", "")}`));
    return found === undefined ? "missing" : { ok: true, value: found };
  };
}

/** A catalogue of controls without a group. */
function controls(list: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) {
  return foreign({ catalog: { metadata: { title: "C" }, controls: list, ...more } }, "c.json");
}

/** A control with a statement. */
function control(id: string, prose: string, more: Readonly<Record<string, unknown>> = {}) {
  return { id, title: id, parts: [{ name: "statement", prose }], ...more };
}

/** A profile with these imports. */
function profile(path: string, imports: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) {
  return foreign({ profile: { metadata: { title: path }, imports, ...more } }, path);
}

describe("a catalogue of OSCAL", () => {
  const { catalogue, left } = imported([catalog]);

  test("says what it is, and whose", () => {
    expect(catalogue).toMatchObject({
      id: "garden-controls",
      title: "Garden controls",
      version: "1.4",
      issued: "2026-02-03",
      publisher: "The garden club",
      areas: [
        { id: "wa", title: "Watering", summary: "Water and its uses." },
        { id: "so", title: "Soil" },
      ],
      levels: [{ id: "all", name: "Everything" }],
    });
    expect(catalogue.notice).toContain("written for a test, free for all");
  });

  test("has its controls in their order, those within others too, and none that is withdrawn", () => {
    expect(catalogue.controls.map(({ id, family, kind }) => [id, family, kind])).toEqual([
      ["wa-1", undefined, "non-technical"],
      ["wa-1.1", "Watering plan", "technical"],
      ["wa-2", undefined, "non-technical"],
      ["so-1", "Compost", "non-technical"],
    ]);
  });

  test("has the items of a statement below each other, and parameters in words", () => {
    expect(controlIn(catalogue, "wa-1")).toMatchObject({
      requirement: [
        "The gardener:",
        "a. Waters every [gardener-defined days]; and",
        "b. Does so [one or more of: by can; by hose every [gardener-defined days]]:",
        "1. as WA-2 says.",
      ].join("\n"),
      evidence: ["watering plan", "watering log"],
      remedy: { action: "Mornings are best." },
      see: [{ scheme: "garden-controls", ref: "WA-1" }],
    });
  });

  test("tells what does not come along", () => {
    expect(Object.fromEntries(left)).toEqual({ withdrawn: 1, objectives: 1, links: 1 });
  });
});

describe("profiles", () => {
  test.each([
    ["named with their catalogue", [catalog, low, high], beside()],
    ["with the catalogue beside them", [low, high], beside(catalog)],
  ])("%s are levels that require what they select", (_, documents, open) => {
    const { catalogue } = imported(documents, open);
    expect(catalogue.levels.map(({ id }) => id)).toEqual(["small", "large"]);
    expect(catalogue.controls.map(({ id, levels }) => [id, levels])).toEqual([
      ["wa-1", ["small", "large"]],
      ["wa-1.1", ["large"]],
      ["wa-2", ["large"]],
      ["so-1", ["small"]],
    ]);
  });

  test("set parameters, each told with its profile where they differ", () => {
    const { catalogue } = imported([catalog, low, high]);
    expect(controlIn(catalogue, "wa-1").requirement).toContain("every three days (small), day (large); and");
  });

  test("of one value for all is told without names", () => {
    expect(controlIn(imported([catalog, low]).catalogue, "wa-1").requirement).toContain(
      "Waters every three days; and",
    );
  });

  test("add parts with their name, and what else they change is told", () => {
    const { catalogue, left } = imported([catalog, low, high]);
    expect(controlIn(catalogue, "wa-2").requirement).toBe(
      "There are two cans.\n\nAdded by LARGE garden:\nA third can is green.",
    );
    expect(Object.fromEntries(left)).toMatchObject({
      alteration: 2,
      "custom-groups": 1,
      "missing-control": 1,
      "differing-parameter": 1,
    });
  });

  test("leave out what none of them selects, and a catalogue that none imports", () => {
    const other = controls([control("z", "Z.")]);
    const { catalogue, left } = imported([catalog, low, other]);
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["wa-1", "so-1"]);
    expect(left.get("unselected")).toBe(2);
    expect(left.get("unused-catalogue")).toBe(1);
  });

  test.each([
    ["patterns", [{ matching: [{ pattern: "wa-1*" }] }], ["wa-1", "wa-1.1"]],
    ["children", [{ "with-child-controls": "yes", "with-ids": ["wa-1"] }], ["wa-1", "wa-1.1"]],
    ["no children", [{ "with-child-controls": "no", "with-ids": ["wa-1"] }], ["wa-1"]],
  ])("select by %s", (_, include, wanted) => {
    const one = profile("one.json", [{ href: "catalog.json", "include-controls": include }]);
    expect(imported([catalog, one]).catalogue.controls.map(({ id }) => id)).toEqual(wanted);
  });
});

describe("what is told, for it may not be meant", () => {
  const all = { "include-all": {} };

  test("a control that stands twice, word for word, comes once", () => {
    const { catalogue, left } = imported([
      controls([control("a", "1."), control("a", "1."), control("b", "2.")]),
    ]);
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["a", "b"]);
    expect([...left]).toEqual([["repeated", 1]]);
  });

  test("one of the same id that says something else is kept", () => {
    const { catalogue, left } = imported([controls([control("a", "1."), control("a", "2.")])]);
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["a", "a-2"]);
    expect([...left]).toEqual([["same-id", 1]]);
  });

  test("catalogues that overlap are not doubled", () => {
    const copy = foreign(sampleText("catalog.json"), "garden/resolved.json");
    const { catalogue, left } = imported([catalog, copy]);
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["wa-1", "wa-1.1", "wa-2", "so-1"]);
    expect(left.get("repeated")).toBe(4);
  });

  test("no profile loses a control that stands in two catalogues", () => {
    const copy = foreign(sampleText("catalog.json"), "garden/resolved.json");
    const one = profile("one.json", [{ href: "catalog.json", ...all }]);
    const two = profile("two.json", [{ href: "resolved.json", ...all }]);
    const { catalogue } = imported([catalog, copy, one, two]);
    for (const level of catalogue.levels)
      expect(catalogue.controls.filter(({ levels }) => levels.includes(level.id))).toHaveLength(4);
  });

  test.each([
    ["another edition", "catalog-r4.json", 1],
    ["another file on the network", "https://example.com/other.json", 1],
    ["the same file on the network", "https://example.com/x/catalog.json", undefined],
    ["the file itself", "catalog.json", undefined],
    ["the file itself, as an address", "file:catalog.json", undefined],
  ])("a profile names %s, and one catalogue is named", (_, href, told) => {
    const { catalogue, left } = imported([catalog, profile("p.json", [{ href, ...all }])]);
    expect(catalogue.controls).toHaveLength(4);
    expect(left.get("substituted")).toBe(told);
  });

  test("an id in other capitals is the same id", () => {
    const include = [{ "with-ids": ["WA-1", "wa-2", "XX-1"] }];
    const one = profile("one.json", [{ href: "catalog.json", "include-controls": include }]);
    const { catalogue, left } = imported([catalog, one]);
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["wa-1", "wa-2"]);
    expect([left.get("respelt"), left.get("missing-control")]).toEqual([1, 1]);
  });

  test.each([
    ["file:catalog.json", 4],
    ["file:./catalog.json", 4],
  ])("%s lies beside the profile", (href, count) => {
    const one = profile("garden/one.json", [{ href, ...all }]);
    expect(imported([one], beside(catalog)).catalogue.controls).toHaveLength(count);
  });

  test("file:///catalog.json lies where nothing is opened", () => {
    const seen: string[] = [];
    const open: Open = (_, file) => {
      seen.push(file);
      return "outside";
    };
    expect(refusal([profile("p.json", [{ href: "file:///catalog.json", ...all }])], open)).toEqual([
      "unresolved-import",
    ]);
    expect(seen).toEqual(["/catalog.json"]);
  });
});

describe("an import that cannot be followed", () => {
  const all = { "include-all": {} };

  test.each([
    ["on the network", "https://example.com/catalog.json", beside(), ["unresolved-import"]],
    ["without a resource", "#nowhere", beside(), ["unresolved-import"]],
    ["outside the folder", "../catalog.json", () => "outside" as const, ["unresolved-import"]],
    ["as XML", "catalog.xml", beside(), ["unresolved-import"]],
    ["with a broken escape", "%zz.json", beside(), ["unresolved-import"]],
  ])("%s is refused", (_, href, open, codes) => {
    expect(refusal([profile("p.json", [{ href, ...all }])], open)).toEqual(codes);
  });

  test.each(["https://example.com/x/catalog.json", "../../garden/catalog.xml", "#nowhere", "elsewhere.json"])(
    "%s is found where its catalogue is named",
    (href) => {
      expect(imported([catalog, profile("p.json", [{ href, ...all }])]).catalogue.controls).toHaveLength(4);
    },
  );

  test("and leads back to itself is refused", () => {
    const one = profile("one.json", [{ href: "two.json", ...all }]);
    const two = profile("two.json", [{ href: "one.json", ...all }]);
    expect(refusal([one, two])).toEqual(["import-circle"]);
    expect(
      refusal([profile("self.json", [{ href: "self.json", ...all }])], (_, file) => ({
        ok: true,
        value: profile(file, [{ href: "self.json", ...all }]),
      })),
    ).toEqual(["import-circle"]);
  });

  test("has the problem of a file that cannot be read", () => {
    const open: Open = () => ({ ok: false, problems: [{ code: "empty-file", at: { path: "c.json" } }] });
    expect(refusal([profile("p.json", [{ href: "c.json", ...all }])], open)).toEqual(["empty-file"]);
  });

  test.each([
    ["imports nothing", [], ["missing-key"]],
    ["imports without an address", [{ ...all }], ["missing-key"]],
    ["selects nothing", [{ href: "catalog.json" }], ["nothing-to-import"]],
    [
      "selects what is not there",
      [{ href: "catalog.json", "include-controls": [{ "with-ids": ["x"] }] }],
      ["nothing-to-import"],
    ],
  ])("of a profile that %s is refused", (_, imports, codes) => {
    expect(refusal([catalog, profile("p.json", imports)])).toEqual(codes);
  });
});

describe("parameters", () => {
  const params = (list: readonly unknown[]) => ({ params: list });
  const requirement = (prose: string, list: readonly unknown[]): string =>
    controlIn(imported([controls([control("a", prose, params(list))])]).catalogue, "a").requirement;

  test.each([
    ["values", "{{ insert: param, p }}", [{ id: "p", label: "l", values: ["1", "2"] }], "1, 2"],
    ["a label", "{{insert: param, p}}", [{ id: "p", label: "l" }], "[l]"],
    ["the old form", "{{ p }}", [{ id: "p", label: "l" }], "[l]"],
    ["a choice", "{{ insert: param, p }}", [{ id: "p", select: { choice: ["a", "b"] } }], "[one of: a; b]"],
    ["nothing known", "{{ insert: param, p }}", [], "[p]"],
    ["itself", "{{ insert: param, p }}", [{ id: "p", values: ["x {{ insert: param, p }}"] }], "x [p]"],
    [
      "another name",
      "{{ insert: param, q }}",
      [{ id: "p", label: "l", props: [{ name: "alt-identifier", value: "q" }] }],
      "[l]",
    ],
    ["a link and an escape", "See [A-1](#a-1) \\[x\\] and [b](file:c)", [], "See A-1 [x] and [b](file:c)"],
  ])("by %s", (_, prose, list, text) => {
    expect(requirement(prose, list)).toBe(text);
  });

  test("that name each other a thousand deep, or a thousandfold, come to an end", () => {
    const chain = Array.from({ length: 1000 }, (_, at) => ({
      id: `p${at}`,
      values: [`{{ insert: param, p${at + 1} }}`],
    }));
    expect(requirement("{{ insert: param, p0 }}", chain)).toBe("[p20]");
    const ten = Array.from({ length: 10 }, () => "").join("@");
    const bomb = Array.from({ length: 30 }, (_, at) => ({
      id: `p${at}`,
      values: [ten.replaceAll("@", `{{ insert: param, p${at + 1} }}`)],
    }));
    expect(requirement("{{ insert: param, p0 }}".repeat(1000), bomb).length).toBeLessThanOrEqual(4000);
  });
});

describe("a strange catalogue", () => {
  test("ids twice, none, and ones that fit nothing", () => {
    const { catalogue } = imported([
      controls([control("a", "1."), control("a", "2."), {}, control("漢", "3.")]),
    ]);
    expect(catalogue.controls.map(({ id }) => id)).toEqual(["a", "a-2", "control", "requirement"]);
    expect(catalogue.areas).toEqual([{ id: "other", title: "Requirements" }]);
  });

  test("labels are ids where all of them can be", () => {
    const label = (value: string) => ({ props: [{ name: "label", value }] });
    const ids = (...labels: readonly string[]) =>
      imported([
        controls(labels.map((each, at) => control(`c-${at}`, "x", label(each)))),
      ]).catalogue.controls.map(({ id }) => id);
    expect(ids("0001", "AC-1")).toEqual(["0001", "AC-1"]);
    expect(ids("AC-1", "AC-1(1)")).toEqual(["c-0", "c-1"]);
    expect(ids("1", "1")).toEqual(["c-0", "c-1"]);
  });

  test("texts of any length are cut, and those of nothing are given their title", () => {
    const long = { name: "item", prose: "word ".repeat(3000) };
    const parts = Array.from({ length: 500 }, () => long);
    const { catalogue, left } = imported([
      controls([
        { id: "a", title: "A", parts },
        { id: "b", title: "B" },
      ]),
    ]);
    expect(controlIn(catalogue, "a").requirement.length).toBeLessThanOrEqual(4000);
    expect(controlIn(catalogue, "b").requirement).toBe("B");
    expect(left.get("clipped")).toBe(1);
  });

  test.each([
    ["no controls", { catalog: { metadata: { title: "x" } } }],
    ["a catalogue that is a list", { catalog: [] }],
    [
      "withdrawn controls alone",
      { catalog: { controls: [{ id: "a", props: [{ name: "status", value: "Withdrawn" }] }] } },
    ],
  ])("with %s is refused", (_, data) => {
    expect(refusal([foreign(data)])).toEqual(["nothing-to-import"]);
  });
});

describe("what is no framework", () => {
  test.each([
    ["one of ours", "format: csm-check/catalogue@1\nid: x\n", ["foreign-file"]],
    ["another tool's", "openapi: 3.1.0\n", ["foreign-file"]],
    ["nothing known", "a: b\n", ["foreign-file"]],
  ])("is refused: %s", (_, text, codes) => {
    expect(refusal([foreign(text, "x.yaml")])).toEqual(codes);
  });

  test("cannot be mixed, and a library cannot be imported with others", () => {
    const library = foreign(sampleText("library.yaml"), "library.yaml");
    expect(refusal([catalog, library])).toEqual(["import-misfit"]);
    expect(refusal([catalog, foreign("a: b\n", "x.yaml")])).toEqual(["foreign-file"]);
  });
});

describe("a profile alone, its catalogue beside it", () => {
  test("gives a catalogue that is called as the catalogue is, not as the profile", () => {
    const { catalogue } = imported([low], beside(catalog, low, high));
    expect(catalogue).toMatchObject({
      id: "garden-controls",
      title: "Garden controls",
      version: "1.4",
      publisher: "The garden club",
    });
  });
});
