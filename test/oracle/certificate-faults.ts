import type { Claim, Paper } from "./claim.ts";
import { faultsOf } from "./faults-of.ts";
import { isAmong } from "./is-among.ts";
import { texts, type Asked } from "./rules.ts";
import { pick } from "../support/json.ts";
import type { Terms } from "./terms.ts";

/** Whether a certificate is in force on the day. */
export function inForce({ issued, expires }: Paper, { asOf }: Terms): boolean {
  return issued <= asOf && asOf <= expires;
}

/** Whether it names the supplier, by any of its names. */
export function namesSupplier({ names }: Paper, { supplier, aliases }: Claim): boolean {
  return names.length === 0 || [supplier, ...aliases].some((name) => isAmong(name, names));
}

/** Whether it names the supplier or an entity in scope. */
export function namesSomebody(paper: Paper, claim: Claim): boolean {
  return namesSupplier(paper, claim) || claim.entities.some((entity) => isAmong(entity, paper.names));
}

/** The certificates that could answer a question. */
export function papersFor(question: Asked, claim: Claim): readonly Paper[] {
  const schemes = texts(pick(question.pass, "scheme"));
  return claim.certificates.filter(({ scheme }) => schemes.includes(scheme));
}

/** Whether a certificate is in force and its file holds. */
export function isSound(paper: Paper, terms: Terms): boolean {
  return inForce(paper, terms) && faultsOf(paper.file, terms).length === 0;
}

/** Why no certificate answers a question; each finding as the codes that are true of it. None where one does. */
export function certificateFaults(question: Asked, claim: Claim, terms: Terms): readonly string[] {
  const papers = papersFor(question, claim);
  if (papers.length === 0) return ["certificate-missing"];
  const valid = papers.filter((paper) => inForce(paper, terms));
  if (valid.length === 0) return [outOfForce(papers, terms)];
  const sound = valid.filter((paper) => isSound(paper, terms));
  // Where the question fails anyway, each file that does not hold is told as well.
  const spoilt = valid.map((paper) => faultsOf(paper.file, terms).join("|")).filter((codes) => codes !== "");
  if (sound.length === 0) return spoilt;
  const all =
    sound.some((paper) => namesSupplier(paper, claim)) &&
    claim.entities.every((entity) => isAnEntity(entity, sound, claim));
  return all ? [] : ["certificate-other-holder", ...spoilt];
}

function outOfForce(papers: readonly Paper[], { asOf }: Terms): string {
  const codes = papers.map(({ expires }) => (expires < asOf ? "certificate-expired" : "certificate-not-yet"));
  return [...new Set(codes)].sort().join("|");
}

/** An entity is named by a certificate, or is the supplier itself. */
function isAnEntity(entity: string, papers: readonly Paper[], claim: Claim): boolean {
  return papers.some(
    (paper) =>
      isAmong(entity, paper.names) || (isAmong(entity, [claim.supplier]) && namesSupplier(paper, claim)),
  );
}
