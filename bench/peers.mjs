import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What else checks a file like this, where it is installed in that folder. */
export function peers(folder, file) {
  if (folder === undefined) return [];
  const schema = join(root, "schemas", "declaration.schema.json");
  const rules = join(root, "bench", "spectral.yaml");
  const ajv = join(folder, "node_modules", "ajv-cli", "dist", "index.js");
  const spectral = join(folder, "node_modules", "@stoplight", "spectral-cli", "dist", "index.js");
  const options = ["--spec=draft2020", "--strict=false", "-c", "ajv-formats"];
  return [
    { name: "ajv-cli validate, Level 0", argv: [ajv, "validate", ...options, "-s", schema, "-d", file] },
    { name: "spectral-cli lint, Level 0", argv: [spectral, "lint", "-r", rules, file] },
  ].filter(({ argv }) => existsSync(argv[0]));
}
