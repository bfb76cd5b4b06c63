import { readFileSync } from "node:fs";
import type { WarningCode } from "../../src/index.ts";
import { warningCodes as known } from "../../src/words/warning/warning-codes.ts";

const page = readFileSync(new URL("../../docs/codes/README.md", import.meta.url), "utf8");

/** The codes of a section of the list in the documentation. */
export function documentedCodes(section: "A finding" | "A warning"): readonly string[] {
  const text = page.split("\n## ").find((each) => each.startsWith(section)) ?? "";
  return [...text.matchAll(/^- \[([a-z-]+)\]/gm)].map(([, code]) => String(code));
}

/** Every code of a warning. */
export const warningCodes: readonly WarningCode[] = known.filter((code) => isCode(code));

function isCode(code: string): code is WarningCode {
  return documentedCodes("A warning").includes(code);
}
