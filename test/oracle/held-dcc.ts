import { isSound, namesSupplier } from "./certificate-faults.ts";
import type { Claim, Paper } from "./claim.ts";
import { plusMonths } from "./days.ts";
import type { Judged } from "./judged.ts";
import type { Rules } from "./rules.ts";
import type { Terms } from "./terms.ts";

/** Whether the supplier's DCC certificate counts; undefined where it holds none for the level. */
export function heldDcc(
  rules: Rules,
  level: string,
  required: readonly Judged[],
  claim: Claim,
  terms: Terms,
): boolean | undefined {
  if (rules.needed === undefined) return undefined;
  const order = rules.levels.map(({ id }) => id);
  const held = claim.certificates.filter(
    (paper) =>
      paper.scheme === "dcc" &&
      isSound(paper, terms) &&
      namesSupplier(paper, claim) &&
      order.indexOf(levelOf(paper.level)) >= order.indexOf(level),
  );
  if (held.length === 0) return undefined;
  // "The Cyber Essentials certificates that the level needs": what its controls ask passes.
  const essentials = required
    .flatMap(({ applies, marks }) => (applies ? marks : []))
    .filter(({ question }) => question.type === "certificate" && question.counts === "verdict")
    .every(({ outcome }) => outcome === "pass");
  return essentials && held.some((paper) => isAttested(paper, terms));
}

/** Whether every anniversary that is past has an attestation of its own. */
export function isAttested({ issued, attested }: Paper, { asOf }: Terms): boolean {
  const passed: number[] = [];
  for (let year = 1; plusMonths(issued, 12 * year) < asOf; year++) passed.push(year);
  // The last of them need dates that are late enough; those before take what is left.
  return passed.every((year) => {
    const after = plusMonths(issued, 12 * (year - 1));
    const late = attested.filter((date) => date > after && date <= asOf);
    return late.length >= passed.length - year + 1;
  });
}

function levelOf(written: string | undefined): string {
  return (written ?? "").replace(/^level\s+/i, "");
}
