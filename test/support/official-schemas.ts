import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { XmlDocument, XmlLibError, XsdValidator } from "libxml2-wasm";
import { isRecord, items, parseJson, pick } from "./json.ts";

const folder = new URL("../schemas/", import.meta.url);

/** Gives what a schema finds wrong with the text of a report; nothing where it accepts. */
export type Judge = (text: string) => readonly string[];

/** Compiles the schema of one model of OSCAL: the complete schema would report every other model's faults as well. */
export function oscalSchema(model: string): Judge {
  const complete = schemaOf("oscal-complete-1.2.2.schema.json");
  const branch = items(pick(complete, "oneOf")).find((each) => pick(each, "properties", model) !== undefined);
  if (!isRecord(branch)) throw new Error(`OSCAL has no model ${model}`);
  const { oneOf, ...common } = complete;
  return judge(ascii().compile({ ...common, ...branch }));
}

/** Compiles the schema of CycloneDX 1.7. */
export function cyclonedxSchema(): Judge {
  const compiler = ascii();
  for (const name of ["spdx", "jsf-0.82", "cryptography-defs"])
    compiler.addSchema(schemaOf(`${name}.schema.json`));
  return judge(compiler.compile(schemaOf("bom-1.7.schema.json")));
}

/** Compiles the schema of SARIF 2.1.0. */
export function sarifSchema(): Judge {
  return judge(ajv().compile(schemaOf("sarif-2.1.0.schema.json")));
}

/** The schema of JUnit XML as Jenkins reads it. */
export function junitSchema(): Judge {
  const schema = XsdValidator.fromDoc(XmlDocument.fromString(textOf("junit-10.xsd")));
  return (text) => {
    let document: XmlDocument | undefined;
    try {
      document = XmlDocument.fromString(text);
      schema.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlLibError)) throw error;
      return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
    } finally {
      document?.dispose();
    }
  };
}

/** Stricter than the internationalised forms: we write ASCII. */
function ascii(): Ajv {
  const compiler = ajv();
  compiler.addFormat("iri-reference", /^[\x21-\x7e]*$/);
  compiler.addFormat("idn-email", true);
  return compiler;
}

function ajv(): Ajv {
  const compiler = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(compiler);
  return compiler;
}

function judge(validate: ValidateFunction): Judge {
  return (text) => {
    validate(parseJson(text));
    return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`);
  };
}

function schemaOf(name: string): Readonly<Record<string, unknown>> {
  const schema = parseJson(textOf(name));
  if (!isRecord(schema)) throw new Error(`${name} is no schema`);
  return schema;
}

function textOf(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}
