import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../examples/", import.meta.url);

/** The declarations among the examples, as a command names them. */
export const examples: readonly string[] = readdirSync(folder)
  .filter((name) => /\.(?:yaml|json)$/.test(name))
  .map((name) => `examples/${name}`);

/** Those that cannot be assessed. */
export const unusable: readonly string[] = ["examples/broken-yaml.yaml", "examples/control-id-typo.yaml"];

/** The text of an example. */
export function exampleText(name: string): string {
  return readFileSync(new URL(name.replace(/^examples\//, ""), folder), "utf8");
}

/** Those that can be assessed only with a catalogue of one's own. */
export const ofHouseRules: readonly string[] = examples.filter((name) =>
  /^catalogue: harrow-house-rules$/m.test(exampleText(name)),
);

/** Those that can be assessed as they are. */
export const usable: readonly string[] = examples.filter(
  (name) => !unusable.includes(name) && !ofHouseRules.includes(name),
);

/** Those of the built-in standard. */
export const ofStandard: readonly string[] = usable.filter(
  (name) => !/^catalogue: (?!defstan-05-138-issue-4$)/m.test(exampleText(name)),
);
