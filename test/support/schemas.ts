import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";
import { oncePerText } from "../../src/document/once.ts";
import { isRecord, parseJson } from "./json.ts";

type Accepting = (data: unknown) => readonly string[];

/** Compiles a JSON Schema (2020-12), each text once, and gives what it finds wrong with data; nothing where it accepts. */
export const accepting: (text: string) => Accepting = oncePerText((text) => {
  const schema = parseJson(text);
  if (!isRecord(schema)) throw new Error("a schema is an object");
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (data) => {
    validate(data);
    return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`);
  };
});

/** Why a text is no valid schema of JSON Schema 2020-12; nothing where it is one. */
export function schemaFaults(text: string): unknown {
  const schema = parseJson(text);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  return isRecord(schema) && ajv.validateSchema(schema) === true ? [] : (ajv.errors ?? ["no object"]);
}

/** A file as a reader of YAML 1.2 (core) or JSON sees it who knows nothing of csm-check. */
export function readPlainly(text: string, path: string): unknown {
  return path.endsWith(".json") ? parseJson(text) : parse(text);
}

/** The text of a published schema. */
export function publishedSchema(name: "declaration" | "catalogue"): string {
  return readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8");
}
