import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../examples/", import.meta.url);

/** The declarations among the examples, as a command names them. */
export const examples: readonly string[] = readdirSync(folder)
  .filter((name) => /\.(?:yaml|json)$/.test(name))
  .map((name) => `examples/${name}`);

/** Those that cannot be assessed. */
export const unusable: readonly string[] = ["examples/broken-yaml.yaml", "examples/control-id-typo.yaml"];

/** Those that can. */
export const usable: readonly string[] = examples.filter((name) => !unusable.includes(name));

/** The text of an example. */
export function exampleText(name: string): string {
  return readFileSync(new URL(name.replace(/^examples\//, ""), folder), "utf8");
}
