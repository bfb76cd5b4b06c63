import type { Catalogue } from "../../catalogue/catalogue.ts";
import { declarationSchema } from "../../reports/declaration-schema.ts";
import { written } from "../../reports/json.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Host } from "../host.ts";
import { catalogueNamed } from "../read-catalogue.ts";
import { standard } from "../standard.ts";
import { showProblems } from "../show-problems.ts";
import { oneOf } from "../usage-error.ts";

/** The schemas that can be printed. */
export const schemaNames = ["declaration", "catalogue", "assessment"] as const;

/**
 * Prints a JSON Schema. That of a declaration is filled with the controls, questions and choices of its catalogue, so
 * that an editor completes and checks them.
 */
export async function schemaCommand(
  name: string,
  options: { readonly catalogue?: string },
  host: Host,
): Promise<ExitCode> {
  const schema = oneOf(name, schemaNames, "schema");
  if (schema !== "declaration") {
    host.out.write(host.schema(schema));
    return 0;
  }
  const read = options.catalogue === undefined ? undefined : catalogueNamed(options.catalogue, host);
  if (read?.catalogue.ok === false) {
    await showProblems(
      [{ ok: false, path: options.catalogue ?? "", problems: read.catalogue.problems }],
      read.sources,
      "cannot be used as a catalogue",
      {},
      host,
    );
    return 2;
  }
  const catalogue: Catalogue = read?.catalogue.value ?? host.builtIn.load(standard);
  host.out.write(written(declarationSchema(host.schema(schema), catalogue)));
  return 0;
}
