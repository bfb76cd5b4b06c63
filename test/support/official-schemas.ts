import { existsSync, readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { isRecord, items, parseJson, pick } from "./json.ts";
import { root } from "./run.ts";

const folder = new URL("../shared/schemas/", root);

/** Whether the official schemas of other formats are on this machine; their tests are skipped where they are not. */
export const haveOfficialSchemas: boolean = existsSync(folder);

/** Gives what a schema finds wrong with the text of a report; nothing where it accepts. */
export type Judge = (text: string) => readonly string[];

/** Compiles the schema of one model of OSCAL: the complete schema would report every other model's faults as well. */
export function oscalSchema(model: string): Judge {
  const complete = schemaOf("oscal-complete-1.2.2.schema.json");
  const branch = items(pick(complete, "oneOf")).find((each) => pick(each, "properties", model) !== undefined);
  if (!isRecord(branch)) throw new Error(`OSCAL has no model ${model}`);
  const { oneOf, ...common } = complete;
  return judge(ajv().compile({ ...common, ...branch }));
}

/** Compiles the schema of CycloneDX 1.7. */
export function cyclonedxSchema(): Judge {
  const compiler = ajv();
  for (const name of ["spdx", "jsf-0.82", "cryptography-defs"])
    compiler.addSchema(schemaOf(`${name}.schema.json`));
  return judge(compiler.compile(schemaOf("bom-1.7.schema.json")));
}

function ajv(): Ajv {
  const compiler = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(compiler);
  // Stricter than the internationalised forms: we write ASCII.
  compiler.addFormat("iri-reference", /^[\x21-\x7e]*$/);
  compiler.addFormat("idn-email", true);
  return compiler;
}

function judge(validate: ValidateFunction): Judge {
  return (text) => {
    validate(parseJson(text));
    return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`);
  };
}

function schemaOf(name: string): Readonly<Record<string, unknown>> {
  const schema = parseJson(readFileSync(new URL(name, folder), "utf8"));
  if (!isRecord(schema)) throw new Error(`${name} is no schema`);
  return schema;
}
