import { declarationSchema } from "../../../reports/json/declaration-schema.ts";
import { written, type Json } from "../../../text/json.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import type { Host } from "../../world/host.ts";
import { usableCatalogue } from "../../run/usable-catalogue.ts";
import { oneOf } from "../../run/usage-error.ts";

/** The schemas that can be printed. */
const schemaNames = [
  "declaration",
  "catalogue",
  "assessment",
  "assessments",
  "problems",
  "diff",
  "plan",
  "renewals",
  "flow-down",
  "chase",
  "portfolio",
] as const;

/** The options of `schema`. */
export interface SchemaOptions {
  readonly catalogue?: string;
}

/**
 * Prints a JSON Schema. That of a declaration is filled with the controls, questions and choices of its catalogue, so
 * that an editor completes and checks them.
 */
export async function schemaCommand(name: string, options: SchemaOptions, host: Host): Promise<ExitCode> {
  const schema = oneOf(name, schemaNames, "schema");
  if (schema !== "declaration") {
    host.out.write(schema === "assessments" ? withParts(host) : host.schema(schema));
    return 0;
  }
  const catalogue = await usableCatalogue(options.catalogue, {}, host);
  if (catalogue === undefined) return 2;
  host.out.write(written(declarationSchema(host.schema(schema), catalogue)));
  return 0;
}

/** The schema of several assessments with those that it refers to in it, so that it can be used alone. */
function withParts(host: Host): string {
  const [whole, assessment, problems] = (["assessments", "assessment", "problems"] as const).map(
    (name): unknown => JSON.parse(host.schema(name)),
  );
  if (!isRecord(whole) || !isRecord(assessment) || !isRecord(problems))
    throw new Error("a schema is no object");
  return written({ ...whole, $defs: { assessment, problems } });
}

function isRecord(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
