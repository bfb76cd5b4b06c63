import { ofStandard, usable } from "./examples.ts";

const house = ["examples/house-rules-supplier.yaml", "--catalogue", "examples/catalogues/house-rules.yaml"];

/** Every way in which an example is told: as declared, at each level of the standard, redacted, and with switches. */
export const reportRuns: readonly (readonly string[])[] = [
  ...usable.map((name) => [name]),
  ...ofStandard.flatMap((name) => ["0", "1", "2", "3"].map((level) => [name, "--level", level])),
  ...usable.map((name) => [name, "--redact"]),
  ["examples/planned.yaml", "--no-plans", "--evidence", "off"],
  ["examples/level-1-gaps.yaml", "--accept-dcc", "--strict"],
  house,
  [...house, "--level", "standard"],
  [...house, "--redact"],
];
