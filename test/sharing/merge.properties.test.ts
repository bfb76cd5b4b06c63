import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/document/parse-document.ts";
import { mergedText } from "../../src/sharing/merge/merged-text.ts";
import { assessmentUnder } from "../support/judged.ts";
import { declared, mergedOf, merging } from "../support/merging.ts";
import { declarations, everyKind, seen } from "../support/random-declarations.ts";
import { declarationFrom, declarationJson } from "../support/reading-declarations.ts";
import { sharedOut } from "../support/shared-out.ts";
import { sound } from "../support/sound.ts";

/** What an assessment comes to, whatever the order in which things stand in the file. */
function outcome(text: string) {
  const judged = assessmentUnder(everyKind, declared(text, everyKind), { sightings: seen });
  return {
    verdict: judged.verdict,
    controls: judged.controls.map(({ control, verdict, findings, evidence }) => ({
      id: control.id,
      verdict,
      findings: [...new Set(findings.map(({ code }) => code))].toSorted(),
      evidence: evidence.length,
    })),
    warnings: [...new Set(judged.warnings.map(({ code }) => code))].toSorted(),
  };
}

/** The same keys as YAML in lines. */
function inLines(json: string): string {
  const text = mergedText(undefined, sound(parseDocument(json, "a.yaml")).root, everyKind);
  if (!text.ok) throw new Error(text.why);
  return text.text;
}

const sane = declarations.filter((fields) => declarationFrom(declarationJson(fields), everyKind).ok);
const texts = sane.map((fields) => declarationJson(fields));

describe("merging", () => {
  test("a file with itself changes nothing", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = inLines(text);
        expect(mergedOf([text, text, text], everyKind)).toBe(text);
        expect(mergedOf([lines, text], everyKind)).toBe(lines);
      }),
      { numRuns: 50 },
    );
  });

  test("what was shared out comes to what it was, whoever comes first", () => {
    fc.assert(
      fc.property(sharedOut(sane), fc.boolean(), ({ whole, parts: [one, other] }, asLines) => {
        const texted = asLines ? inLines : (text: string) => text;
        const wanted = outcome(whole);
        expect(outcome(mergedOf([texted(one), texted(other)], everyKind))).toEqual(wanted);
        expect(outcome(mergedOf([texted(other), one, texted(other)], everyKind))).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });

  test("two files contradict each other in either order or in none, and then come to the same", () => {
    const few = sane
      .map(({ supplier, controls }) => ({ supplier, controls }))
      .filter((fields) => Object.keys(controlsOf(fields)).length > 1)
      .chain((fields) => fc.subarray(Object.entries(controlsOf(fields)), { minLength: 1, maxLength: 2 }))
      .map((controls) => declarationJson({ level: 0, controls: Object.fromEntries(controls) }));
    let agreed = 0;
    fc.assert(
      fc.property(few, few, (one, other) => {
        const [there, back] = [merging([one, other], everyKind), merging([other, one], everyKind)];
        expect(there.ok).toBe(back.ok);
        if (!there.ok) return;
        const text = mergedOf([one, other], everyKind);
        const again = mergedOf([other, one], everyKind);
        expect(declarationFrom(again, everyKind).ok).toBe(declarationFrom(text, everyKind).ok);
        if (!declarationFrom(text, everyKind).ok) return;
        agreed++;
        expect(outcome(again)).toEqual(outcome(text));
      }),
      { numRuns: 150 },
    );
    expect(agreed).toBeGreaterThan(20);
  });
});

function controlsOf({ controls }: { readonly controls?: unknown }): object {
  return typeof controls === "object" && controls !== null ? controls : {};
}
