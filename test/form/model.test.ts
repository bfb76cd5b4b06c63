import { describe, expect, test } from "vitest";
import { flow } from "../../src/form/flow.ts";
import { formModel, type FormModel } from "../../src/form/model.ts";
import { unconfirmed } from "../../src/form/unconfirmed.ts";
import { catalogueFor, packedCatalogue, unpackedCatalogue } from "../../src/form/page-catalogue.ts";
import type { PageState } from "../../src/form/page-state.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import type { Prompt, Reply } from "../../src/interview/asked/prompt.ts";
import { beginning } from "../../src/interview/beginning.ts";
import { interview } from "../../src/interview/loop.ts";
import { menuWords } from "../../src/interview/words/menu.ts";
import { assess, formats, readDeclaration, type Assessment } from "../../src/index.ts";
import { builtInStandard } from "../support/built-in.ts";
import { everyKind } from "../support/random-declarations.ts";
import { scriptedPort } from "../support/scripted-port.ts";
import { sound } from "../support/sound.ts";

const today = "2026-11-24";
const file = "supplier.yaml";
const hash = "ab".repeat(32);

/** A number from 0 to below 1 out of words: the same words give the same number. */
function chance(...words: readonly (string | number)[]): number {
  let state = 2166136261;
  for (const letter of words.join("\n")) state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 2246822507) >>> 0;
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
}

function pick<T>(items: readonly T[], ...words: readonly (string | number)[]): T | undefined {
  return items[Math.floor(chance(...words) * items.length)];
}

/** Somebody who answers by chance, in the same way wherever the same thing is asked: all kinds of answers, and all that can be done instead. */
function somebody(seed: number): (prompt: Prompt) => Reply {
  const times = new Map<string, number>();
  return (prompt) => {
    const time = (times.get(prompt.ask) ?? 0) + 1;
    times.set(prompt.ask, time);
    const by = [seed, prompt.ask, time] as const;
    if (prompt.ask === menuWords.ask || prompt.ask === menuWords.complete)
      return { kind: "answer", values: ["go"] };
    const instead = [...prompt.actions, ...(prompt.more ?? [])]
      .map(({ id }) => id)
      .filter((id) => !["leave", "menu", "explain"].includes(id));
    const action = pick(instead, "which", ...by);
    if (action !== undefined && time < 3 && chance("instead", ...by) < 0.2) return { kind: "action", action };
    return answerTo(prompt, by);
  };
}

const texts = [
  "",
  "Harrow Ltd",
  'Say "yes": # no',
  "10/06/2026",
  "9 Jun 2027",
  "12",
  "0",
  "never",
  "jo@firm.example",
  "- x",
];

function answerTo({ input }: Prompt, by: readonly (string | number)[]): Reply {
  switch (input.kind) {
    case "one":
      return { kind: "answer", values: [pick(input.choices, ...by)?.id ?? ""] };
    case "find":
      return { kind: "answer", values: ["policy.pdf"] };
    case "some": {
      const some = input.choices.map(({ id }) => id).filter((id) => chance(id, ...by) < 0.5);
      const one = pick(input.choices, ...by)?.id ?? "";
      const checked = [input.check(some), input.check([one])].find(({ ok }) => ok);
      if (checked?.ok !== true) throw new Error("nothing can be chosen");
      return { kind: "answer", ...checked };
    }
    case "text": {
      const tried = [pick(texts, ...by) ?? "", "Harrow Ltd", "24/11/2026", "12", "24/11/2027", ""];
      const checked = tried.map(input.check).find(({ ok }) => ok);
      if (checked?.ok !== true) throw new Error("nothing can be typed");
      return { kind: "answer", ...checked };
    }
  }
}

interface Course {
  readonly catalogue: Catalogue;
  readonly level: string;
  readonly only?: readonly string[];
  readonly recommended?: true;
}

/** What `init` writes when somebody answers. */
async function byInit(seed: number, { catalogue, level, only, recommended }: Course): Promise<string> {
  const setting = {
    ...{ catalogue, today },
    ...(only === undefined ? {} : { only }),
    ...(recommended === undefined ? {} : { recommended }),
  };
  const port = scriptedPort(setting, () => undefined, begun(catalogue, level));
  const answer = somebody(seed);
  await interview({ ...port, ask: (prompt) => Promise.resolve(answer(prompt)), files: () => [] }, setting);
  return port.text();
}

function begun(catalogue: Catalogue, id: string): string {
  return beginning({ catalogue, file, level: catalogue.levels.find((each) => each.id === id) }, today);
}

/** The page when the same person answers it, with what of the catalogue is put into it. */
async function byPage(seed: number, asked: Course): Promise<FormModel> {
  const { catalogue, level: id, ...rest } = asked;
  const declaration = begun(catalogue, id);
  const state: PageState = { declaration, file, level: id, ...rest };
  const { root } = sound(parseDocument(declaration, file));
  const level = catalogue.levels.find((each) => each.id === id);
  const packed = packedCatalogue(catalogueFor(catalogue, { level, only: rest.only ?? [], root }));
  const own = unpackedCatalogue(packed);
  if (own === undefined) throw new Error("the catalogue is lost");
  const answer = somebody(seed);
  const model = formModel(state, own, today, {
    ask: (prompt) => Promise.resolve(answer(prompt)),
    hash: () => Promise.resolve(hash),
    tell: () => undefined,
    changed: () => undefined,
  });
  const course = flow(model, { leave: () => undefined, isApart: () => false });
  const pause = await course.on();
  expect(pause).toEqual({ at: "end" });
  return model;
}

/** The assessment of a text by the whole catalogue, as of files that were seen in the page. */
function assessed(text: string, { catalogue, level }: Course): Assessment {
  const declaration = sound(readDeclaration(text, catalogue, { path: file, level }));
  const sightings = new Map(
    [...declaration.files.keys()].map((name) => [name, { state: "file", sha256: hash }] as const),
  );
  return assess(declaration, { asOf: today, sightings });
}

async function json(assessment: Assessment | undefined): Promise<unknown> {
  if (assessment === undefined) throw new Error("there is no verdict");
  const report = await formats.find(({ name }) => name === "json")?.report([assessment]);
  return typeof report === "string" ? JSON.parse(report) : report;
}

const standard = builtInStandard();

describe("the page asks, writes and judges as the program does", () => {
  test.each([
    [
      "one or two controls of every kind",
      200,
      (seed: number): Course => ({ ...kinds(seed), only: some(everyKind, seed) }),
    ],
    ["every kind of question", 12, kinds],
    [
      "some of the standard",
      40,
      (seed: number): Course => ({ ...standardAt(seed), only: some(standard, seed) }),
    ],
    ["Level 0 to its end", 2, (): Course => ({ catalogue: standard, level: "0" })],
  ])("%s", { timeout: 60_000 }, async (_, times, courseOf) => {
    const written = new Set<string>();
    for (let seed = 1; seed <= times; seed++) {
      const course = courseOf(seed);
      const text = await byInit(seed, course);
      const model = await byPage(seed, course);
      expect(model.state().declaration, `seed ${seed}`).toBe(text);
      expect(await json(model.judge()), `seed ${seed}`).toEqual(await json(assessed(text, course)));
      written.add(text);
    }
    // Not the same answers again and again.
    expect(written.size).toBeGreaterThan(times * 0.8);
  });
});

function kinds(seed: number): Course {
  const level = pick(["0", "1"], "level", seed) ?? "0";
  return { catalogue: everyKind, level, ...(chance("recommended", seed) < 0.5 ? { recommended: true } : {}) };
}

function standardAt(seed: number): Course {
  return { catalogue: standard, level: pick(["0", "1", "2", "3"], "level", seed) ?? "0" };
}

/** One or two controls, of the level or not. */
function some({ controls }: Catalogue, seed: number): readonly string[] {
  return ["first", "second"].flatMap((which) => pick(controls, which, seed)?.id ?? []);
}

test("answers that a page began with are said to be unconfirmed until somebody has confirmed them", () => {
  const saying = (earlier: string | undefined, declared: string) => {
    const declaration = `format: csm-check/declaration@1\nsupplier: { name: A }\nlevel: 0\n${declared}`;
    const state = { declaration, file: "a.yaml", ...(earlier === undefined ? {} : { earlier }) };
    return unconfirmed({ root: () => sound(parseDocument(declaration, file)).root, state: () => state });
  };
  expect(saying("2025-11-10", "")).toContain("What you answered on 10 Nov 2025 is filled in already.");
  expect(saying("undated", "")).toContain("What you answered before is filled in already.");
  expect(saying("2025-11-10", "declared: { on: 2026-11-24 }\n")).toBeUndefined();
  expect(saying(undefined, "")).toBeUndefined();
});

test("the same answers are judged once, and again once a file was handed over", async () => {
  const declaration = `format: csm-check/declaration@1
supplier: { name: A }
level: 0
controls: { "2314": { answers: { policy: yes }, evidence: [{ title: P, file: p.pdf, sha256: ${hash} }] } }
`;
  const model = formModel({ declaration, file }, builtInStandard(), today, {
    ask: () => Promise.resolve({ kind: "action", action: "leave" }),
    tell: () => undefined,
    hash: () => Promise.resolve(hash),
    changed: () => undefined,
  });
  const stateOf = () =>
    model.judge()?.controls.find(({ control }) => control.id === "2314")?.evidence[0]?.state;
  const first = model.judge();
  expect(stateOf()).toBe("not-checked");
  expect(model.judge()).toBe(first);
  await model.session.port.hash("p.pdf");
  expect(stateOf()).toBe("holds");
});
