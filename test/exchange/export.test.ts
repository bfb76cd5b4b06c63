import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { cyclonedxBom } from "../../src/exchange/export-cyclonedx.ts";
import { oscalCatalog, oscalProfile } from "../../src/exchange/export-oscal.ts";
import { importFramework } from "../../src/exchange/import-framework.ts";
import { writtenCatalogue } from "../../src/exchange/write-catalogue.ts";
import { safeJson, type Json } from "../../src/text/json.ts";
import { builtInStandard } from "../support/built-in.ts";
import { foreign, imported, openNothing, sampleText } from "../support/importing.ts";
import { parseJson, pick } from "../support/json.ts";
import { cyclonedxSchema, oscalSchema } from "../support/official-schemas.ts";
import { sound } from "../support/sound.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";

const day = "2026-11-24";
const tool = { name: "csm-check", version: "0.0.0-test" };

const small = smallCatalogue({
  publisher: "The firm",
  source: "https://example.com/rules",
  notice: "Ours, all of it.",
  issued: "2026-05-01",
  levels: [
    { id: 0, name: "Zero", risk: "low", recommended: ["2"] },
    { id: "sharp", name: "One" },
  ],
  controls: [
    control("1", [yesNo("a")], {
      family: "Doors",
      levels: [0, "sharp"],
      evidence: ["a photograph", "a list"],
    }),
    control("2", [yesNo("a")], { area: "B", levels: ["sharp"], kind: "non-technical" }),
    control("3", [yesNo("a")], { area: "CE" }),
  ],
});

const catalogues: readonly (readonly [string, Catalogue])[] = [
  ["a small catalogue", small],
  ["the built-in standard", builtInStandard()],
  ["an imported one", imported([foreign(sampleText("library.yaml"), "library.yaml")]).catalogue],
];

function read(json: Json): unknown {
  return parseJson(safeJson(json));
}

/** What comes back of a catalogue: everything but words that another format has no place for. */
function kept({ id, title, version, areas, levels, controls }: Catalogue) {
  return {
    id,
    title,
    version,
    areas: areas.map((area) => ({ id: area.id, title: area.title, summary: area.summary })),
    levels,
    // Within an area: other formats hold controls area by area.
    controls: areas.map((area) =>
      controls
        .filter((each) => each.area === area.id)
        .map((each) => [
          each.id,
          each.title,
          each.family,
          each.levels,
          each.kind,
          each.requirement,
          each.why,
        ]),
    ),
  };
}

describe.each(catalogues)("%s", (_, catalogue) => {
  test("goes out as OSCAL and comes back the same", () => {
    const back = imported([foreign(safeJson(oscalCatalog(catalogue, day)))]);
    expect(kept(back.catalogue)).toEqual(kept(catalogue));
    expect(
      back.catalogue.controls
        .map(({ evidence }) => evidence)
        .flat()
        .sort(),
    ).toEqual(
      catalogue.controls
        .map(({ evidence }) => evidence)
        .flat()
        .sort(),
    );
    if (catalogue.notice !== undefined)
      expect(back.catalogue.notice).toContain(catalogue.notice.slice(0, 40));
  });

  test("goes out as CycloneDX and comes back the same", () => {
    const back = imported([foreign(safeJson(cyclonedxBom(catalogue, day, tool)))]);
    expect(kept(back.catalogue)).toEqual(kept(catalogue));
  });

  test("comes back with the levels that its profiles select", () => {
    const catalog = foreign(safeJson(oscalCatalog(catalogue, day)), "c.oscal.json");
    const profiles = catalogue.levels.map((level) =>
      foreign(safeJson(oscalProfile(catalogue, level, "c.oscal.json", day)), `${level.id}.json`),
    );
    const back = imported([catalog, ...profiles]);
    expect(back.catalogue.levels.map(({ id }) => id)).toEqual(catalogue.levels.map(({ id }) => id));
    for (const each of back.catalogue.controls)
      expect(each.levels).toEqual(catalogue.controls.find(({ id }) => id === each.id)?.levels);
  });

  test("is valid by the official schemas", () => {
    expect(oscalSchema("catalog")(JSON.stringify(oscalCatalog(catalogue, day)))).toEqual([]);
    const [level] = catalogue.levels;
    if (level === undefined) throw new Error("no level");
    expect(oscalSchema("profile")(JSON.stringify(oscalProfile(catalogue, level, "c.json", day)))).toEqual([]);
    expect(cyclonedxSchema()(JSON.stringify(cyclonedxBom(catalogue, day, tool)))).toEqual([]);
  });

  test("is the same bytes on another day where it has a day of its own", () => {
    const on = (date: string) =>
      safeJson([oscalCatalog(catalogue, date), cyclonedxBom(catalogue, date, tool)]);
    expect(on("2027-01-01") === on(day)).toBe((catalogue.checkedOn ?? catalogue.issued) !== undefined);
  });
});

describe("an imported catalogue that goes out and comes back, twice", () => {
  const plain = ({ controls, notice }: Catalogue) => ({
    notice,
    controls: controls
      .map(({ id, remedy, questions }) => [id, remedy, questions.map(({ ask, label }) => [ask, label])])
      .toSorted(),
  });
  const helps = ({ controls }: Catalogue) =>
    controls.map(({ id, questions }) => [id, questions[0]?.help]).toSorted();
  const samples = ["catalog.json", "standard.cdx.json"];

  test.each(samples)("keeps notice, remedies, questions and help of %s in OSCAL", (name) => {
    const first = imported([foreign(sampleText(name))]).catalogue;
    const second = imported([foreign(safeJson(oscalCatalog(first, day)))]).catalogue;
    const third = imported([foreign(safeJson(oscalCatalog(second, day)))]).catalogue;
    for (const each of [second, third]) {
      expect(plain(each)).toEqual(plain(first));
      expect(helps(each)).toEqual(helps(first));
    }
  });

  test.each(samples)("keeps the notice of %s in CycloneDX", (name) => {
    const first = imported([foreign(sampleText(name))]).catalogue;
    const second = imported([foreign(safeJson(cyclonedxBom(first, day, tool)))]).catalogue;
    const third = imported([foreign(safeJson(cyclonedxBom(second, day, tool)))]).catalogue;
    expect([second.notice, third.notice]).toEqual([first.notice, first.notice]);
  });
});

describe("a catalogue without a day", () => {
  test("is said to be changed on the day of the export", () => {
    const { issued, ...rest } = small;
    expect(pick(read(oscalCatalog(rest, day)), "catalog", "metadata", "last-modified")).toBe(
      "2026-11-24T00:00:00Z",
    );
    expect(pick(read(oscalCatalog(small, day)), "catalog", "metadata", "last-modified")).toBe(
      `${issued}T00:00:00Z`,
    );
  });
});

describe("an id of digits", () => {
  test("is a token with a letter in front, and a label", () => {
    const first = pick(read(oscalCatalog(small, day)), "catalog", "groups", 1, "controls", 0);
    expect(pick(first, "id")).toBe("c-1");
    expect(pick(first, "props", 0)).toEqual({ name: "label", value: "1" });
  });
});

test("what comes back of a built-in catalogue is not called like it", () => {
  const standard = builtInStandard();
  const documents = [foreign(safeJson(oscalCatalog(standard, day)))];
  const back = sound(importFramework(documents, openNothing, { builtIn: [standard.id] }));
  expect(writtenCatalogue(back)).toContain(`title: ${standard.title} (imported)\n`);
});
