import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { recommendedAt, requiredAt, type Catalogue, type Control } from "../../src/catalogue/catalogue.ts";
import { parseCatalogue, partsOf } from "../../src/catalogue/parse-catalogue.ts";
import { builtInIds, builtInNames } from "../../src/catalogue/built-in.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import type { Document, Parsed } from "../../src/document/document.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import validateCatalogue from "../../src/generated/catalogue-validator.js";
import { builtInCatalogue } from "../../src/library/built-in-catalogue.ts";
import { root } from "../support/run.ts";
import { sound } from "../support/sound.ts";
import { toldByFile } from "../support/told.ts";

const controls = new URL("../../controls/", import.meta.url);
const built = new URL("../../dist/catalogues/", import.meta.url);
const facts = new URL("controls-of-the-standard.csv", import.meta.url);

/** The files of the catalogues under `controls/`, parts aside. */
const files = readdirSync(controls, { withFileTypes: true })
  .map((each) => (each.isDirectory() ? `${each.name}/catalogue.yaml` : each.name))
  .filter((name) => name.endsWith(".yaml"));

function parsed(file: string): Parsed<Catalogue> {
  const folder = new URL(file, controls);
  const read = (url: URL): Document => sound(parseDocument(readFileSync(url, "utf8"), url.pathname));
  const main = read(folder);
  const parts = partsOf(main).map((part) => read(new URL(part.file, folder)));
  return parseCatalogue(main, parts, { validate: validateCatalogue, builtIn: [] });
}

/** What `cat` and `sha256sum` give for a catalogue and its parts. */
function digestOf(file: string): string {
  const folder = new URL(file, controls);
  const main = sound(parseDocument(readFileSync(folder, "utf8"), file));
  const files = [folder, ...partsOf(main).map((part) => new URL(part.file, folder))];
  return createHash("sha256")
    .update(Buffer.concat(files.map((each) => readFileSync(each))))
    .digest("hex");
}

const standard = sound(parsed("defstan-05-138-issue-4/catalogue.yaml"));
const catalogues = files.map((file) => sound(parsed(file)));
const controlOf = (id: string): Control | undefined => standard.controls.find((each) => each.id === id);

describe("the catalogues under controls/", () => {
  test("there are three", () => {
    expect(catalogues.map(({ id }) => id)).toEqual([
      "cyber-essentials",
      "defstan-05-138-issue-4",
      "secure-by-design",
    ]);
  });

  test.each(files)("%s is sound", (file) => {
    expect(toldByFile(parsed(file))).toEqual([]);
  });

  test("a remedy leads to an official page alone, and to its own", () => {
    const pages = catalogues.flatMap((each) => each.controls).flatMap(({ remedy }) => remedy.page ?? []);
    expect(pages).toHaveLength(20);
    for (const page of pages)
      expect(page).toMatch(
        /^https:\/\/(?:www\.ncsc\.gov\.uk|ico\.org\.uk|www\.gov\.uk|iasme\.co\.uk)\/[a-z0-9/-]+$/,
      );
    expect(new Set(pages).size).toBe(pages.length);
  });

  test("every file of the standard is one of its parts", () => {
    const folder = new URL("defstan-05-138-issue-4/", controls);
    const text = readFileSync(new URL("catalogue.yaml", folder), "utf8");
    const named = partsOf(sound(parseDocument(text, "catalogue.yaml"))).map(({ file }) => file);
    expect(["catalogue.yaml", ...named].toSorted()).toEqual(readdirSync(folder).toSorted());
  });

  test.each(builtInIds)("what was built of %s is what its files say today", async (id) => {
    const catalogue = catalogues.find((each) => each.id === id);
    expect(catalogue).toBeDefined();
    const [ofProgram, ofLibrary] = [nodeHost(root, "0").builtIn.load(id), await builtInCatalogue(id)];
    const file = files[catalogues.findIndex((each) => each.id === id)] ?? "";
    expect(ofProgram).toEqual({ ...catalogue, sha256: digestOf(file) });
    // The digest of a catalogue is made of its JSON, so the order of its keys counts as well.
    expect(JSON.stringify(ofLibrary) === JSON.stringify(ofProgram)).toBe(true);
    const generated = new URL(`../../src/generated/${id}.js`, import.meta.url);
    expect(readFileSync(new URL(`${id}.js`, built), "utf8")).toBe(readFileSync(generated, "utf8"));
  });

  test("their names are those that no other catalogue may have", () => {
    expect(catalogues.map(({ id, title, short }) => [id, [title, short]]).toSorted()).toEqual(
      Object.entries(builtInNames).toSorted(),
    );
  });

  test("nothing else was built", () => {
    expect(readdirSync(built).toSorted()).toEqual(catalogues.map(({ id }) => `${id}.js`).toSorted());
  });
});

describe("the facts of the standard", () => {
  test("148 controls, each id once", () => {
    expect(standard.controls).toHaveLength(148);
    expect(new Set(standard.controls.map(({ id }) => id)).size).toBe(148);
  });

  test.each([
    ["0", "Basic", 3],
    ["1", "Foundational", 101],
    ["2", "Advanced", 139],
    ["3", "Expert", 144],
  ])("Level %s, %s, requires %i controls", (id, name, count) => {
    const level = standard.levels.find((each) => each.id === id);
    expect(level?.name).toBe(name);
    expect(level && requiredAt(standard, level)).toHaveLength(count);
  });

  test("the levels are these four, the areas these five", () => {
    expect(standard.levels.map(({ id }) => id)).toEqual(["0", "1", "2", "3"]);
    expect(standard.areas.map(({ id, title }) => [id, title])).toEqual([
      ["CE", "Cyber Essentials certification"],
      ["A", "Managing security risk"],
      ["B", "Protecting against cyber-attack"],
      ["C", "Resilient security defences"],
      ["D", "Minimising the impact of incidents"],
    ]);
  });

  test("the levels are sets: a lower one holds controls that a higher one does not", () => {
    const gone = (from: string, to: string) =>
      standard.controls
        .filter(({ levels }) => levels.includes(from) && !levels.includes(to))
        .map(({ id }) => id);
    expect(gone("0", "1")).toEqual([]);
    expect(gone("1", "2")).toEqual(["2300", "2502", "2504"]);
    expect(gone("2", "3")).toEqual(["3101"]);
  });

  test("three controls are replaced by stronger ones, and no others", () => {
    const replaced = standard.controls.flatMap(({ id, replacedBy }) =>
      replacedBy === undefined ? [] : [`${id}->${replacedBy}`],
    );
    expect(replaced).toEqual(["2502->2503", "2504->2505", "3101->3102"]);
  });

  test("only 2412 can be left out because something is not used", () => {
    const applying = standard.controls.filter(({ appliesIf }) => appliesIf !== undefined);
    expect(applying.map(({ id }) => id)).toEqual(["2412"]);
    expect(applying[0]?.appliesIf?.id).toBe("voip-used");
  });

  test("the evidence of 2206 and 2207 alone asks for caution", () => {
    const cautious = standard.controls.filter(({ caution }) => caution !== undefined);
    expect(cautious.map(({ id }) => id)).toEqual(["2206", "2207"]);
  });

  test("only 0001 and 0002 are answered by certificates", () => {
    const schemes = standard.controls.flatMap(({ id, questions }) =>
      questions.flatMap((question) => (question.type === "certificate" ? [[id, ...question.schemes]] : [])),
    );
    expect(schemes).toEqual([
      ["0001", "cyber-essentials", "cyber-essentials-plus"],
      ["0002", "cyber-essentials-plus"],
    ]);
  });

  test("the certification scheme asks 100, 80, 80 and 100 per cent, and Cyber Essentials anchors it", () => {
    expect(standard.outlook).toEqual({
      name: "Defence Cyber Certification",
      anchor: "CE",
      needed: [
        { level: "0", percent: 100 },
        { level: "1", percent: 80 },
        { level: "2", percent: 80 },
        { level: "3", percent: 100 },
      ],
    });
  });

  test("the MOD's request is a note of Level 0, said until the end of 2026", () => {
    expect(standard.notes).toMatchObject([{ level: "0", until: "2026-12-31" }]);
    expect(standard.notes[0]?.says).toContain("DCC");
  });

  test("Level 0 recommends the head control of every family but those that it requires", () => {
    const [level] = standard.levels;
    expect(level && recommendedAt(standard, level).map(({ id }) => id)).toEqual(
      [
        "1100",
        "1200",
        "1300",
        "1400",
        "1500",
        "2100",
        "2200",
        "2300",
        "2400",
        "2600",
        "2700",
        "3100",
        "3200",
        "4100",
      ].concat("4200"),
    );
    expect(standard.levels.slice(1).flatMap(({ recommended }) => recommended)).toEqual([]);
  });

  test("each of the five areas shows at Level 0", () => {
    const [level] = standard.levels;
    const shown =
      level === undefined ? [] : [...requiredAt(standard, level), ...recommendedAt(standard, level)];
    expect(new Set(shown.map(({ area }) => area))).toEqual(new Set(["CE", "A", "B", "C", "D"]));
  });
});

describe("the list of what the standard has, made apart from the catalogue", () => {
  test("is the catalogue: ids, titles, areas, families, levels, kinds", () => {
    const lines = readFileSync(facts, "utf8").trim().split(/\r?\n/).slice(1);
    const cells = lines.map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"/g)].map((cell) => (cell[1] ?? "").replaceAll('""', '"')),
    );
    const expected = cells.map(([id, title, area, family, levels, , kind]) => ({
      ...{ id, title, area, family, kind },
      levels: new Set(levels?.split(" ")),
    }));
    const found = standard.controls.map(({ id, title, area, family, levels, kind }) => ({
      ...{ id, title, area, family, kind },
      levels: new Set(levels),
    }));
    expect(expected).toHaveLength(148);
    expect(found).toEqual(expected);
  });
});

describe("the three controls of Level 0", () => {
  /** The questions of a control, but for their wording. */
  const questionsOf = (id: string) =>
    controlOf(id)?.questions.map((question) => {
      const rest: Record<string, unknown> = { ...question };
      for (const wording of ["ask", "label", "help", "fix"]) Reflect.deleteProperty(rest, wording);
      return rest;
    });
  const verdict = { counts: "verdict" };
  const yesNo = { type: "yes-no", is: true };
  const advice = { counts: "advice", ...yesNo };
  const says: unknown = expect.any(String);
  const option = { says, alone: false, needsNote: false };

  test("are 0001, 2314 and 2500", () => {
    const [level] = standard.levels;
    expect(level && requiredAt(standard, level).map(({ id }) => id)).toEqual(["0001", "2314", "2500"]);
  });

  test("0001 asks for the certificate, its scope and its renewal", () => {
    const after = "certificate";
    expect(questionsOf("0001")).toEqual([
      {
        id: "certificate",
        ...verdict,
        type: "certificate",
        schemes: ["cyber-essentials", "cyber-essentials-plus"],
        basis: "standard",
      },
      { id: "scope-covers-contract", ...verdict, ...yesNo, after, dcc: "0001.1", basis: "reading" },
      { id: "maintained", ...verdict, ...yesNo, after, dcc: "0001.2", basis: "standard" },
    ]);
  });

  test("2314 asks for the policy and the DPIA, and advises on seven things", () => {
    expect(questionsOf("2314")).toEqual([
      { id: "policy", ...verdict, ...yesNo, dcc: "2314.1", basis: "guide" },
      {
        id: "dpia",
        ...verdict,
        type: "choice",
        options: [
          { id: "done", ...option },
          { id: "not-needed", ...option, needsNote: true },
          { id: "missing", ...option },
        ],
        oneOf: ["done", "not-needed"],
        dcc: "2314.2",
        basis: "guide",
      },
      { id: "processing-record", ...advice, basis: "law" },
      { id: "privacy-notice", ...advice, basis: "law" },
      { id: "processor-contracts", ...advice, basis: "law" },
      { id: "rights-requests", ...advice, basis: "law" },
      { id: "breach-handling", ...advice, basis: "law" },
      { id: "regulator-fee", ...advice, basis: "law" },
      { id: "complaints-route", ...advice, basis: "law", since: "2026-06-19" },
    ]);
  });

  test("2500 asks for the list, the measures and that they fit, and advises on the restore test", () => {
    const measures = [
      ...["tested-backups", "backup-power", "spare-equipment", "second-connection", "standby-service"],
      ...["manual-fallback", "other"],
    ];
    expect(questionsOf("2500")).toEqual([
      { id: "needs-assessed", ...verdict, ...yesNo, dcc: "2500.1", basis: "guide" },
      {
        id: "measures",
        ...verdict,
        type: "choices",
        options: [
          ...measures.map((id) => ({ id, ...option, needsNote: id === "other" })),
          { id: "none", ...option, alone: true },
        ],
        oneOf: measures,
        atLeast: 1,
        dcc: "2500.2",
        basis: "standard",
      },
      { id: "measures-fit", ...verdict, ...yesNo, after: "needs-assessed", basis: "guide" },
      { id: "restore-tested", counts: "advice", basis: "suggestion", type: "date", within: { months: 12 } },
    ]);
  });

  test("the options of the DPIA say what they mean", () => {
    const dpia = controlOf("2314")?.questions.find(({ id }) => id === "dpia");
    const said = dpia?.type === "choice" ? dpia.options.map((each) => each.says) : [];
    expect(said[0]).toMatch(/DPIA, or a procedure or template/);
    expect(said[1]).toMatch(/reason written down/);
  });
});

const everyControl = catalogues.flatMap((catalogue) =>
  catalogue.controls.map((control) => [control.id, control] as const),
);

describe.each(everyControl)("control %s", (_, control) => {
  const { questions, appliesIf, requirement, why, remedy, evidence } = control;
  const asks = [...questions, ...(appliesIf === undefined ? [] : [appliesIf])];

  test("has 1 to 7 questions that decide it", () => {
    const deciding = questions.filter(({ counts }) => counts === "verdict").length;
    expect(deciding).toBeGreaterThanOrEqual(1);
    expect(deciding).toBeLessThanOrEqual(7);
  });

  test("says of each question who asks it", () => {
    expect(questions.filter(({ basis }) => basis === undefined).map(({ id }) => id)).toEqual([]);
    // What only the certification guide asks bears on its outlook; what the law asks decides nothing here.
    for (const { counts, basis } of questions) {
      if (counts === "dcc") expect(basis).toBe("guide");
      if (counts === "verdict") expect(["standard", "guide", "reading"]).toContain(basis);
    }
  });

  test("says who sets it right, and what that costs in kind", () => {
    expect(remedy.who).toBeDefined();
    expect(remedy.cost).toBeDefined();
  });

  test("says of every exception and of every calendar figure the same words", () => {
    const shared: Readonly<Record<string, string>> = {
      "noted-exceptions": ", apart from exceptions that are written down, each with another safeguard",
      month: "At least once in every calendar month",
      week: "At least once in every calendar week",
    };
    for (const question of questions)
      for (const { id, says, needsNote } of "options" in question ? question.options : []) {
        expect(says.endsWith(shared[id] ?? "")).toBe(true);
        if (id === "noted-exceptions") expect(needsNote).toBe(true);
      }
  });

  test("lets the short form assert no figure: what names one is asked for it", () => {
    const figures = /\d|\b(?:daily|weekly|monthly|quarterly|yearly)\b|\bevery (?:day|week|month|quarter)\b/;
    for (const { type, counts, ask } of questions)
      if (type === "yes-no" && counts === "verdict")
        expect(ask.replace(/DEFCON \d+/, "")).not.toMatch(figures);
  });

  test("asks each question with one question mark, at its end", () => {
    for (const { ask } of asks) expect(ask).toMatch(/^[^?\n]+\?$/);
  });

  test("keeps its texts short", () => {
    const long = (what: string, text: string | undefined, most: number) =>
      (text ?? "").length > most ? [`${what}: ${(text ?? "").length} of ${most}`] : [];
    const found = [
      ...long("requirement", requirement, 320),
      ...long("why", why, 220),
      ...long("remedy", remedy.action, 420),
      ...questions.flatMap(({ id, label }) => long(`label of ${id}`, label, 60)),
      ...asks.flatMap(({ id, ask, help }) => [
        ...long(`ask of ${id}`, ask, 170),
        ...long(`help of ${id}`, help, 420),
      ]),
    ];
    expect(found).toEqual([]);
    expect([requirement, why, remedy.action, ...asks.map(({ ask }) => ask)]).not.toContain("");
  });

  test("speaks plainly", () => {
    const told = questions.flatMap((question) => [
      ...[question.label, question.help ?? "", question.fix ?? ""],
      ...("options" in question ? question.options.map(({ says }) => says) : []),
    ]);
    const texts = [
      requirement,
      why,
      remedy.action,
      control.caution ?? "",
      appliesIf?.help ?? "",
      ...evidence,
      ...told,
    ];
    const stilted = [...texts, ...asks.map(({ ask }) => ask)].filter((text) =>
      /\b(?:shall|ensure[sd]?|ensuring|leverag\w+|utilis\w+|utiliz\w+)\b/i.test(text),
    );
    expect(stilted).toEqual([]);
  });

  test("gives each option of a question its own id", () => {
    for (const question of questions) {
      if (!("options" in question)) continue;
      const ids = question.options.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain("unknown");
    }
  });
});
