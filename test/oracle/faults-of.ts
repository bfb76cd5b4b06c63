import type { Shown } from "./claim.ts";
import type { Terms } from "./terms.ts";

/** Why a piece of evidence does not hold: every code that is true of it. None where it holds, or nobody looks. */
export function faultsOf(shown: Shown, { evidence, files, asOf }: Terms): readonly string[] {
  if (evidence === "off") return [];
  const faults: string[] = [];
  if (shown.file !== undefined) {
    const seen = files.get(shown.file) ?? { state: "missing" };
    if (seen.state === "declaration") faults.push("evidence-is-declaration");
    else if (seen.state !== "file") faults.push(`evidence-${seen.state}`);
    else if (shown.sha256 !== undefined && shown.sha256 !== seen.sha256) faults.push("evidence-altered");
  }
  if (shown.expires !== undefined && shown.expires < asOf) faults.push("evidence-expired");
  if (shown.dated !== undefined && shown.dated > asOf) faults.push("evidence-not-yet");
  return faults;
}

/** Whether it is a local file that holds. */
export function isHeldFile(shown: Shown, terms: Terms): boolean {
  return shown.file !== undefined && faultsOf(shown, terms).length === 0;
}

/** What it is like, as a state; `a|b` where either is true. */
export function stateOf(shown: Shown, terms: Terms): string {
  const faults = faultsOf(shown, terms).map((code) => code.replace(/^evidence-(?:is-)?/, ""));
  if (faults.length > 0) return faults.join("|");
  return terms.evidence === "off" || shown.file === undefined ? "not-checked" : "holds";
}

/** The same of the file of a certificate; nothing where it names none. */
export function stateOfFile(shown: Shown, terms: Terms): readonly string[] {
  return shown.file === undefined ? [] : [stateOf(shown, terms)];
}
