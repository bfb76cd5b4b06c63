// Makes, from the schemas: the compiled validators and the types of the files as csm-check reads them; from the fonts: a module.
import { fileURLToPath } from "node:url";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import Ajv, { _ } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { deflateSync } from "fflate";
import { compile } from "json-schema-to-typescript";
import { quickCheck } from "./quick-check.mjs";
import { sfntOf } from "./sfnt.mjs";
import { slim } from "./slim-validator.mjs";

const out = new URL("../src/generated/", import.meta.url);
const banner = "// Made by scripts/generate.mjs from schemas/; not to be edited.\n";

/** Gives the files of packages that went into what it made. */
export async function generate() {
  await mkdir(out, { recursive: true });
  const inputs = [];
  for (const [name, type] of [
    ["declaration", "DeclarationFile"],
    ["catalogue", "CatalogueFile"],
  ]) {
    const schema = JSON.parse(
      await readFile(new URL(`../schemas/${name}.schema.json`, import.meta.url), "utf8"),
    );
    inputs.push(...(await writeValidator(name, type, schema)));
    await writeTypes(name, type, schema);
    // Nearly every run reads a declaration, and few a catalogue that is not built in.
    if (name === "declaration") await writeQuick(name, type, schema);
  }
  return [...inputs, ...(await writeFonts())];
}

/** The fonts of fonts/ as a module, compressed: a program in a browser has no files. Gives the files that went into it. */
async function writeFonts() {
  const files = {
    regular: "fonts/dejavu-sans-condensed.woff",
    bold: "fonts/dejavu-sans-condensed-bold.woff",
  };
  const lines = [];
  for (const [name, file] of Object.entries(files)) {
    const font = sfntOf(await readFile(new URL(`../${file}`, import.meta.url)));
    // fflate compresses to the same bytes on every Node.
    const packed = Buffer.from(deflateSync(font, { level: 9 }));
    lines.push(`export const ${name} = ${JSON.stringify(packed.toString("base64"))};\n`);
  }
  await write("paper-fonts.js", lines.join(""));
  await write(
    "paper-fonts.d.ts",
    Object.keys(files)
      .map((name) => `export declare const ${name}: string;\n`)
      .join(""),
  );
  return Object.values(files);
}

/** A built-in catalogue as a module, with its type. */
export async function generateCatalogue(id, text) {
  await write(`${id}.js`, text);
  await write(`${id}.d.ts`, "declare const packed: readonly unknown[];\nexport default packed;\n");
}

/** What others read meanwhile is not touched where it says the same. */
async function write(name, text) {
  const file = new URL(name, out);
  const before = await readFile(file, "utf8").catch(() => undefined);
  if (before !== text) await writeFile(file, text);
}

/** Notes in each definition what it is called, so that an error can say which form was expected. */
export function withForms(schema) {
  const defs = Object.entries(schema.$defs ?? {}).map(([name, def]) => {
    const parts =
      def.allOf === undefined ? {} : { allOf: def.allOf.map((part) => ({ ...part, "x-form": name })) };
    return [name, { ...def, ...parts, "x-form": name }];
  });
  return { ...schema, $defs: Object.fromEntries(defs) };
}

async function writeValidator(name, type, schema) {
  // For our keywords an older draft means the same, and its code is shorter; ajv refuses any that it does not know.
  const ajv = new Ajv.default({
    allErrors: true,
    messages: false,
    // Errors then carry the part of the schema that they come from: its keys, its form.
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    ownProperties: true,
    inlineRefs: false,
    code: { source: true, esm: true, formats: _`{ date: isCalendarDate }` },
  });
  // What is written asks the function of this name (src/document/calendar-date.ts).
  ajv.addFormat("date", () => true);
  ajv.addVocabulary(["x-form"]);
  const { $schema, ...rest } = schema;
  const source = slim(standaloneCode.default(ajv, ajv.compile(forText(withForms(rest)))));
  const bundled = await build({
    absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
    stdin: {
      contents: `import { isCalendarDate } from "./src/document/calendar-date.ts";\n${source}`,
      resolveDir: fileURLToPath(new URL("..", import.meta.url)),
    },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    write: false,
    metafile: true,
    logLevel: "error",
  });
  await write(`${name}-validator.js`, banner + bundled.outputFiles[0].text);
  await write(`${name}-validator.d.ts`, typesOf(name, type));
  return Object.keys(bundled.metafile.inputs);
}

/** Says whether a file conforms, and nothing else: whoever wants to know why asks the validator. */
async function writeQuick(name, type, schema) {
  await write(`${name}-quick-check.js`, banner + quickCheck(forText(schema)));
  await write(`${name}-quick-check.d.ts`, typesOf(name, type));
}

function typesOf(name, type) {
  return `${banner}import type { Validator } from "../document/conform.ts";
import type { ${type} } from "./${name}-file.ts";
declare const validate: Validator<${type}>;
export default validate;
`;
}

/** The schema for a reader to whom every scalar is text: what a number or boolean must be never bears. */
export function forText(node) {
  if (Array.isArray(node)) return node.map(forText);
  if (typeof node !== "object" || node === null) return node;
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (["minimum", "maximum", "description", "examples"].includes(key) && typeof value !== "object")
      continue;
    if (key === "examples" && Array.isArray(value)) continue;
    out[key] =
      key === "type" && (typeof value === "string" || Array.isArray(value))
        ? textTypes(value)
        : forText(value);
  }
  // Told the type, ajv looks for repeated items with a table instead of comparing each with each.
  if (out.uniqueItems === true && out.items?.$ref !== undefined) out.items = { type: "string", ...out.items };
  return out;
}

async function writeTypes(name, type, schema) {
  const text = await compile(asText({ ...schema, title: type, $id: undefined }), type, {
    bannerComment: banner,
    additionalProperties: false,
    format: false,
    declareExternallyReferenced: true,
    unreachableDefinitions: false,
    strictIndexSignatures: false,
    ignoreMinAndMaxItems: true,
  });
  await write(`${name}-file.ts`, text);
}

/**
 * The schema as csm-check's own reader sees a file: every scalar is text. Keywords that do not bear on the type go, so
 * that the types come out plain.
 */
function asText(node) {
  if (Array.isArray(node)) return node.map(asText);
  if (typeof node !== "object" || node === null) return node;
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (["if", "then", "else", "allOf", "patternProperties", "examples", "$schema", "$id"].includes(key))
      continue;
    if (key === "type") out.type = textTypes(value);
    else if (key === "properties" || key === "$defs")
      out[key] = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, asText(v)]));
    else out[key] = asText(value);
  }
  if (out.$ref !== undefined && out.$ref !== "#/$defs/short" && out.$ref !== "#/$defs/evidence-fields")
    return { description: out.description, $ref: out.$ref };
  return out;
}

function textTypes(type) {
  const scalars = ["string", "number", "integer", "boolean"];
  const names = [...new Set([type].flat().map((name) => (scalars.includes(name) ? "string" : name)))];
  return names.length === 1 ? names[0] : names;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
