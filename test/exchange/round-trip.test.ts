import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { cyclonedxBom } from "../../src/exchange/export-cyclonedx.ts";
import { oscalCatalog } from "../../src/exchange/export-oscal.ts";
import { safeJson } from "../../src/text/json.ts";
import { foreign, imported } from "../support/importing.ts";
import { oscalSchema } from "../support/official-schemas.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";

const day = "2026-11-24";
const tool = { name: "csm-check", version: "0.0.0-test" };

/** A catalogue that says this wherever it may say something. */
function saying(text: string): Catalogue {
  const line = text.replaceAll(/\s*\n\s*/g, " ");
  return smallCatalogue({
    title: line,
    publisher: line,
    notice: text,
    areas: [{ id: "A", title: line, summary: text }],
    levels: [{ id: "a_b", name: line, risk: line }],
    controls: [
      control("1", [yesNo("a", { ask: line, help: text })], {
        ...{ title: line, family: line, levels: ["a_b"], requirement: text, why: text, evidence: [line] },
        remedy: { action: text, effort: "medium", takes: "weeks" },
      }),
    ],
  });
}

/** What of a catalogue has words. */
function wordsOf({ title, publisher, notice, areas, levels, controls }: Catalogue) {
  return {
    ...{ title, publisher, notice, areas, levels },
    controls: controls.map(({ title: name, family, requirement, why, evidence, remedy }) => ({
      ...{ name, family, requirement, why, evidence, action: remedy.action },
    })),
  };
}

function throughOscal(catalogue: Catalogue): Catalogue {
  return imported([foreign(safeJson(oscalCatalog(catalogue, day)))]).catalogue;
}

function throughCyclonedx(catalogue: Catalogue): Catalogue {
  return imported([foreign(safeJson(cyclonedxBom(catalogue, day, tool)))]).catalogue;
}

const texts = [
  "Fill in {{ insert: param, ac-1_prm_1 }} and {{ x }}, {{{x}}}.",
  String.raw`Keep \\server\share and C:\*.* and a\\b\[c](https://x.example/).`,
  "*a* **b** _c_ __d__ ~e~ ~~f~~ ^g^",
  "`code` ``more`` ```",
  "$x$ $$y$$ ${z} & &amp; &lt;",
  "[x](y) [x](https://x.example/a) ![x](#y) [x][y] <https://x.example/>",
  String.raw`\[x](https://x.example/) [x\](https://x.example/) \\[x](https://x.example/)`,
  "<b>bold</b> <!-- gone --> <script>x</script>",
  "# no heading",
  "- no list",
  "+ none",
  "1. none, 2) none",
  "=== --- ***",
  "> no quotation",
  "one\ntwo\n\nthree",
  "one\n  indented\n- item\n- item\n\n1. first\n2) second\n# x\n===\n---",
  "a | b\n--- | ---\n|c|d|\n:-- | --:",
  "\"quotes\" 'quotes' “quotes” … — é 日本 👍",
] as const;

describe.each(texts)("%j", (text) => {
  const catalogue = saying(text);

  test("goes out as OSCAL and comes back as it was, wherever it stands", () => {
    expect(wordsOf(throughOscal(catalogue))).toEqual(wordsOf(catalogue));
  });

  test("goes out as CycloneDX and comes back as it was", () => {
    const [found] = throughCyclonedx(catalogue).controls;
    const [control1] = catalogue.controls;
    expect([found?.title, found?.family, found?.requirement, found?.why]).toEqual([
      ...[control1?.title, control1?.family, control1?.requirement, control1?.why],
    ]);
  });
});

test("all of them are OSCAL", () => {
  const faults = oscalSchema("catalog");
  for (const text of texts) expect(faults(JSON.stringify(oscalCatalog(saying(text), day))), text).toEqual([]);
});

test("any text of signs goes out as OSCAL and comes back as it was", () => {
  const sign = fc.constantFrom(
    ...Array.from("\\`*_~^[](){}<>&#+-=.!|$:/\"'1 a\n"),
    "{{ ",
    " }}",
    "](https://x.example/)",
  );
  const text = fc
    .array(sign, { minLength: 1, maxLength: 30 })
    // As a catalogue holds it: no space before a line end, one empty line at most.
    .map((signs) => `x${signs.join("")}x`.replaceAll(/ *\n\s*\n */g, "\n\n").replaceAll(/ +\n/g, "\n"));
  fc.assert(
    fc.property(text, (requirement) => {
      const catalogue = smallCatalogue({ controls: [control("1", [yesNo("a")], { requirement })] });
      expect(throughOscal(catalogue).controls[0]?.requirement).toBe(requirement);
    }),
    { numRuns: 300 },
  );
});
