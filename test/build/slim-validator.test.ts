import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { forText, withForms } from "../../scripts/generate.mjs";
import type { Validator } from "../../src/document/conform.ts";
import { plainOf } from "../../src/document/node.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import validateCatalogue from "../../src/generated/catalogue-validator.js";
import validateDeclaration from "../../src/generated/declaration-validator.js";
import { examples, exampleText } from "../support/examples.ts";
import { sound } from "../support/sound.ts";
import { root } from "../support/run.ts";

/** What stands in for each value of a file, one after the other. */
const strange: readonly unknown[] = [
  null,
  "",
  "0",
  "yes",
  "2026-13-01",
  [],
  ["a", "a"],
  {},
  { "x-a": "1", b: "2" },
];

/** The same data with each value in turn replaced, and each key in turn taken away or written wrong. */
function* changed(data: unknown): Generator {
  yield* strange;
  if (isList(data)) {
    for (const [index, each] of data.entries())
      for (const other of changed(each)) yield data.toSpliced(index, 1, other);
    yield [...data, ...data];
  } else if (typeof data === "object" && data !== null) {
    const entries: readonly (readonly [string, unknown])[] = Object.entries(data);
    for (const [key, value] of entries) {
      const rest = Object.fromEntries(entries.filter(([name]) => name !== key));
      yield rest;
      yield { ...rest, [`${key}x`]: value };
      for (const other of changed(value)) yield { ...data, [key]: other };
    }
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** What both validators say of an error. */
interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: object;
  readonly parentSchema?: object | boolean | undefined;
}

/** What is read of errors (src/document/conform.ts), in order. */
function read(errors: readonly Fault[] | null | undefined): readonly string[] {
  return (errors ?? []).map(({ instancePath, keyword, params, parentSchema }) => {
    const schema = typeof parentSchema === "object" ? parentSchema : {};
    const known = "properties" in schema ? Object.keys(schema.properties ?? {}) : [];
    const form = "x-form" in schema ? schema["x-form"] : undefined;
    return JSON.stringify([instancePath, keyword, params, known, form]);
  });
}

function asAjvHasIt(name: string): ValidateFunction {
  const schema: unknown = JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), "utf8"));
  if (typeof schema !== "object" || schema === null) throw new Error(`${name} is no schema`);
  const options = { allErrors: true, verbose: true, strictTypes: false, strictRequired: false } as const;
  const ajv = new Ajv2020({ ...options, ownProperties: true, inlineRefs: false });
  addFormats(ajv, ["date"]);
  ajv.addVocabulary(["x-form"]);
  return ajv.compile(forText(withForms(schema)));
}

const declarations = examples.filter((name) => !name.includes("broken-yaml"));

describe.each([
  ["declaration", validateDeclaration, declarations],
  ["catalogue", validateCatalogue, ["examples/catalogues/house-rules.yaml"]],
])("the validator of a %s", (name, validate: Validator<unknown>, files) => {
  test("finds what ajv finds, in the draft that the schema names", () => {
    const wanted = asAjvHasIt(name);
    let faults = 0;
    const differences: unknown[] = [];
    for (const file of files) {
      const data = plainOf(sound(parseDocument(exampleText(file), file)).root);
      let count = 0;
      for (const each of changed(data)) {
        // Large files say the same again and again.
        if (++count > 3_000) break;
        const isSound = validate(each);
        const errors = read(validate.errors);
        const isSame =
          isSound === wanted(each) &&
          (errors.length >= 1000 || errors.join("\n") === read(wanted.errors).join("\n"));
        if (!isSame) differences.push({ file, each, isSound, errors, wanted: read(wanted.errors) });
        if (errors.length < 1000) faults += errors.length;
      }
    }
    expect(differences.slice(0, 5)).toEqual([]);
    expect(faults).toBeGreaterThan(2_000);
  });
});
