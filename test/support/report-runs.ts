import { exampleText, ofStandard, usable } from "./examples.ts";

const house = ["examples/house-rules-supplier.yaml", "--catalogue", "examples/catalogues/house-rules.yaml"];
const levels = ["0", "1", "2", "3"];
const withheld = ["level-0-met", "planned", "level-1-gaps", "evidence-missing", "level-3-gaps"];

/** Whether an example declares this level: to ask for it would tell the same again. */
function declares(name: string, level: string): boolean {
  return new RegExp(`^level: ${level}\\b|"level": ${level}\\b`, "m").test(exampleText(name));
}

/** Every way in which an example is told: as declared, at each other level of the standard, and with switches. */
export const reportRuns: readonly (readonly string[])[] = [
  ...usable.map((name) => [name]),
  ...ofStandard.flatMap((name) =>
    levels.filter((level) => !declares(name, level)).map((level) => [name, "--level", level]),
  ),
  ...withheld.map((name) => [`examples/${name}.yaml`, "--redact"]),
  ["examples/planned.yaml", "--no-plans", "--evidence", "off"],
  ["examples/level-1-gaps.yaml", "--accept-dcc", "--strict"],
  house,
  [...house, "--level", "standard"],
  [...house, "--redact"],
];
