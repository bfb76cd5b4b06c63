import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requiredAt, type Catalogue, type Level } from "../../src/catalogue/catalogue.ts";
import type { MapNode } from "../../src/document/node.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import { course, nextStep, openCourse, type Progress } from "../../src/interview/course.ts";
import { isOfControl, type Step } from "../../src/interview/asked/step.ts";
import { explainWords } from "../../src/interview/words/explain.ts";
import { askWords } from "../../src/interview/words/steps.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import { control, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";
import { builtInStandard } from "../support/built-in.ts";
import { root } from "../support/run.ts";
import { sound } from "../support/sound.ts";

const standard = builtInStandard();
const today = "2026-11-24";
const levels = standard.levels.map((level) => [level.id, level] as const);
const fresh: Progress = { handled: new Set(), accepted: new Set() };
const all = new Set(["rest", "recommended"]);

function documentOf(text: string): MapNode {
  return sound(parseDocument(text, "s.yaml")).root;
}

const project = ["contract.reference", "contract.buyer"];

const blank = documentOf("format: csm-check/declaration@1\n");

function levelAt(index: number): Level {
  const level = standard.levels[index];
  if (level === undefined) throw new Error("there is no such level");
  return level;
}

/** The steps that are asked one after the other where each is left for later. */
function asked(steps: readonly Step[], document: MapNode, accepted: ReadonlySet<string>): readonly Step[] {
  const handled = new Set<string>();
  const out: Step[] = [];
  for (;;) {
    const step = nextStep(steps, document, { handled, accepted }, today);
    if (step === undefined) return out;
    handled.add(step.id);
    out.push(step);
  }
}

describe("the course", () => {
  test("without a level asks for the name and the level, and for nothing else yet", () => {
    expect(course(standard, undefined, { today }).map(({ id }) => id)).toEqual(["supplier.name", "level"]);
  });

  test.each(levels)("of Level %s asks every question of every required control once", (_, level) => {
    const steps = course(standard, level, { today });
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    const wanted = requiredAt(standard, level).flatMap(({ id, questions, appliesIf }) => [
      ...(appliesIf === undefined ? [] : [`${id}.${appliesIf.id}`]),
      ...questions
        .filter((question) => question.levels === undefined || question.levels.includes(level.id))
        .map((question) => `${id}.${question.id}`),
    ]);
    const ids = steps.filter(isOfControl).filter(({ part }) => part !== "recommended");
    expect(ids.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
  });

  test.each(levels)("of Level %s asks everything that decides before anything that does not", (_, level) => {
    const steps = course(standard, level, { today }).filter((step) => step.kind === "answer");
    const needed = steps.filter(({ part }) => part !== "recommended");
    const decides = needed.map(({ question }) => question.counts === "verdict");
    expect(decides).toEqual(decides.toSorted((a, b) => Number(b) - Number(a)));
    const rank = { verdict: 0, dcc: 1, advice: 2 };
    const controls = [...new Set(steps.map(({ control }) => control.id))];
    for (const id of controls) {
      const ranks = steps
        .filter(({ control }) => control.id === id)
        .map(({ question }) => rank[question.counts]);
      expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    }
    const order = steps.filter(({ part }) => part === "needed").map(({ control }) => control.id);
    const catalogue = requiredAt(standard, level).map(({ id }) => id);
    expect([...new Set(order)]).toEqual(catalogue.filter((id) => order.includes(id)));
  });

  test("offers what decides nothing as a whole, and what is only recommended", () => {
    const ids = course(standard, levelAt(0), { today }).map(({ id, kind }) => (kind === "offer" ? id : kind));
    const offers = ids.filter((id) => id === "rest" || id === "recommended");
    expect(offers).toEqual(["rest", "recommended"]);
    const left = asked(course(standard, levelAt(0), { today }), blank, new Set()).filter(isOfControl);
    expect([...new Set(left.map(({ part }) => part))]).toEqual(["needed"]);
  });

  test.each([
    ["begins with the name", "format: csm-check/declaration@1\n", "supplier.name"],
    ["goes on with the level", "supplier: { name: A }\n", "level"],
    ["goes on with the contract", "supplier: { name: A }\nlevel: 0\n", "contract.riskAssessmentReference"],
    [
      "does not ask again for what was left blank",
      "supplier: { name: A }\nlevel: 0\nscope: { organisation: whole }\n",
      "0001.certificate",
    ],
    [
      "asks again for what was not known",
      'supplier: { name: A }\nlevel: 0\nscope: { organisation: whole }\ncertificates: [{ scheme: cyber-essentials, issued: 2026-06-10, expires: 2027-06-09 }]\ncontrols: { "0001": { answers: { scope-covers-contract: unknown } } }\n',
      "0001.scope-covers-contract",
    ],
    [
      "knows a certificate by any of its names",
      "supplier: { name: A }\nlevel: 0\nscope: { organisation: whole }\ncertificates: [{ scheme: CE+, issued: 2026-06-10, expires: 2027-06-09 }]\n",
      "0001.scope-covers-contract",
    ],
  ])("%s", (_, text, id) => {
    expect(nextStep(course(standard, levelAt(0), { today }), documentOf(text), fresh, today)?.id).toBe(id);
  });

  test.each<[string, Fields, readonly string[]]>([
    ["a firm's own catalogue asks nothing of a contract", {}, ["supplier.name", "scope.organisation"]],
    ["a project has a name and a buyer, and no scope", { about: "project" }, ["supplier.name", ...project]],
  ])("%s", (_, fields, ids) => {
    const own = smallCatalogue({ ...fields, controls: [control("1", [yesNo("a")])] });
    const steps = course(own, own.levels[0], { today }).filter((step) => !isOfControl(step));
    expect(steps.map(({ id }) => id)).toEqual([...ids, "declared.by", "declared.role", "confirm"]);
  });

  test.each<[string, Catalogue]>([
    ["the standard", standard],
    ["Secure by Design", nodeHost(root, "0").builtIn.load("secure-by-design")],
  ])("of %s is told in words of its own", (_, catalogue) => {
    const level = catalogue.levels[0];
    const told = course(catalogue, level, { today })
      .flatMap((step) => [askWords(step, catalogue), ...explainWords(step, catalogue)])
      .join("\n");
    expect(/risk assessment reference|certificate/i.test(told.replaceAll("no certificate", ""))).toBe(
      catalogue === standard,
    );
  });

  test("asks nothing of a control that does not apply", () => {
    const steps = course(standard, levelAt(1), { today });
    const document = documentOf('controls: { "2412": { answers: { voip-used: no } } }\n');
    const open = openCourse(steps, document, fresh).filter(isOfControl);
    expect(open.filter(({ control }) => control.id === "2412").map(({ kind }) => kind)).toEqual(["applies"]);
  });

  test.each(["1", "2", "3"])("asks no deciding question of a declaration that meets Level %s", (id) => {
    const text = readFileSync(new URL(`examples/level-${id}-met.yaml`, root), "utf8");
    const steps = asked(course(standard, levelAt(Number(id)), { today }), documentOf(text), new Set());
    const deciding = steps.filter((step) => step.kind === "answer" && step.question.counts === "verdict");
    expect(deciding).toEqual([]);
  });

  test("the controls of --only are all that is asked, beside the name and the level", () => {
    const steps = course(standard, levelAt(0), { today, only: ["2314"] });
    expect([...new Set(steps.filter(isOfControl).map(({ control }) => control.id))]).toEqual(["2314"]);
    expect(steps.filter((step) => !isOfControl(step)).map(({ id }) => id)).toEqual([
      "supplier.name",
      "level",
    ]);
  });

  test("whatever was answered, it ends, asks nothing twice and nothing that is answered", () => {
    const steps = course(standard, levelAt(0), { today });
    const questions = steps.filter((step) => step.kind === "answer");
    fc.assert(
      fc.property(fc.subarray(questions), fc.boolean(), (answered, accepted) => {
        const controls = [...new Set(answered.map(({ control }) => control.id))].map((id) => {
          const own = answered.filter(({ control }) => control.id === id);
          return `  "${id}": { answers: { ${own.map(({ question }) => `${question.id}: yes`).join(", ")} } }`;
        });
        const text = `format: csm-check/declaration@1\n${controls.length === 0 ? "" : `controls:\n${controls.join("\n")}\n`}`;
        const ids = asked(steps, documentOf(text), accepted ? all : new Set()).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => answered.some((step) => step.id === id))).toEqual([]);
        expect(ids.length).toBeLessThanOrEqual(steps.length);
      }),
    );
  });

  test("of a blank declaration everything is asked once the offers were taken up", () => {
    const steps = course(standard, levelAt(0), { today });
    expect(asked(steps, blank, all)).toEqual(steps);
  });
});
