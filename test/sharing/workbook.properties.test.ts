import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlank } from "../../src/declaration/read-answer.ts";
import { plainOf, type Node } from "../../src/document/node.ts";
import { mergeSources } from "../../src/sharing/merge/merge-sources.ts";
import type { Source } from "../../src/sharing/source.ts";
import { mergedOf, sourceFrom } from "../support/merging.ts";
import { bookOf, read, rootOf } from "../support/question-books.ts";
import { days, declarations, everyKind } from "../support/random-declarations.ts";
import { declarationFrom, declarationJson } from "../support/reading-declarations.ts";
import { mergedText } from "../../src/sharing/merge/merged-text.ts";
import { sound } from "../support/sound.ts";

/** More of a plan than decides anything, and texts as people write them into cells. */
const text = fc.constantFrom(
  "Do it",
  "First this\nthen that",
  "=1+1",
  "'quoted'",
  "  much   room ",
  "Ünïcode; x",
);
const line = text.map((each) => each.replaceAll(/\s+/g, " ").trim());
const plans = fc.record(
  {
    action: text,
    owner: line,
    due: days,
    cannot: text,
    mitigation: text,
    accepted: fc.record(
      { by: line, on: days, until: days, riskAssessmentReference: line },
      { requiredKeys: ["by"] },
    ),
  },
  { requiredKeys: ["action"] },
);
const declared = fc.record({ on: days, by: line, role: line }, { requiredKeys: [] });

const texts = fc
  .tuple(declarations, plans, declared)
  .map(([fields, plan, by]) =>
    declarationJson(held({ catalogue: everyKind.id, ...fields, declared: by }, plan)),
  )
  .filter((json) => declarationFrom(json, everyKind).ok);

/** What a workbook holds of a value: no empty list, no name twice, and of evidence its title, and its file or address. */
function held(value: unknown, plan: unknown): Readonly<Record<string, unknown>> {
  return isMap(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, each]) => {
          if (key === "plan") return [[key, plan]];
          if (Array.isArray(each)) {
            const items = key === "entities" ? [...new Set<unknown>(each)] : each;
            const list = items.map((item) =>
              key === "evidence" ? heldEvidence(item) : heldItem(item, plan),
            );
            return list.length === 0 && key !== "measures" ? [] : [[key, list]];
          }
          return [[key, heldItem(each, plan)]];
        }),
      )
    : {};
}

function heldItem(value: unknown, plan: unknown): unknown {
  return isMap(value) ? held(value, plan) : value;
}

function heldEvidence(value: unknown): unknown {
  if (!isMap(value)) return value;
  const { title, file, url } = value;
  return { title, ...(file !== undefined ? { file } : url !== undefined ? { url } : {}) };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a declaration says of the controls that a level asks. */
function asked(json: string, level: string): string {
  const fields: unknown = JSON.parse(json);
  if (!isMap(fields) || !isMap(fields["controls"])) return json;
  const of = everyKind.controls.filter(
    ({ id, levels }) => levels.some((each) => each === level) || (level === "0" && id === "70"),
  );
  const controls = Object.entries(fields["controls"]).filter(([id]) => of.some((each) => each.id === id));
  return JSON.stringify({ ...fields, controls: Object.fromEntries(controls) });
}

/** What is said, without keys that hold nothing. */
function said(node: Node): unknown {
  if (node.kind === "list") return node.items.map(said);
  if (node.kind === "scalar") return isBlank(node) ? undefined : node.text;
  const entries = node.entries.map(({ key, value }) => [key, said(value)] as const);
  const there = entries.filter(([, value]) => value !== undefined);
  return there.length === 0 ? undefined : Object.fromEntries(there);
}

test("a declaration that went through a workbook is what it was, as far as a workbook holds it", async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom("0", "1"), async (json, id) => {
      const whole = asked(json, id).replace(/"level":\d/, `"level":${id}`);
      const bytes = await bookOf(everyKind, id, { root: rootOf(whole), recommended: true });
      const book = sound(await read(bytes, everyKind));
      const together = (sources: readonly [Source, ...Source[]]) =>
        sound(mergeSources(sources, everyKind, "none")).root;
      // Neither has anything that the other one lacks.
      expect(plainOf(together([sourceFrom(whole, 0), book]))).toEqual(plainOf(rootOf(whole)));
      expect(said(together([book, sourceFrom(whole, 0)]))).toEqual(said(book.document.root));
      // And it is a declaration by itself.
      const alone = mergedText(undefined, together([book]), everyKind);
      expect(alone.ok && mergedOf([whole, alone.text], everyKind)).toBe(whole);
    }),
    { numRuns: 30 },
  );
});
