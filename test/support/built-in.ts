import { readFileSync } from "node:fs";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { parseCatalogue, partsOf } from "../../src/catalogue/parse-catalogue.ts";
import type { Document } from "../../src/document/document.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import validateCatalogue from "../../src/generated/catalogue-validator.js";
import { sound } from "./sound.ts";

const folder = new URL("../../controls/defstan-05-138-issue-4/", import.meta.url);

/** The built-in standard, read from its files rather than from the build. */
export function builtInStandard(): Catalogue {
  const main = documentIn("catalogue.yaml");
  const parts = partsOf(main).map(({ file }) => documentIn(file));
  return sound(parseCatalogue(main, parts, { validate: validateCatalogue, builtIn: [] }));
}

function documentIn(file: string): Document {
  return sound(parseDocument(readFileSync(new URL(file, folder), "utf8"), file));
}
