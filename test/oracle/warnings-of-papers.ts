import { inForce, namesSupplier } from "./certificate-faults.ts";
import { isAttested } from "./held-dcc.ts";
import type { Claim, Paper } from "./claim.ts";
import { daysBetween, plusDays, plusMonths } from "./days.ts";
import { isAmong } from "./is-among.ts";
import { texts, type Asked, type Rules } from "./rules.ts";
import { pick } from "../support/json.ts";
import type { Terms } from "./terms.ts";

const longest: Readonly<Record<string, number>> = {
  "cyber-essentials": 12,
  "cyber-essentials-plus": 12,
  dcc: 36,
};

/** What is to be known of the certificates, a code each. */
export function warningsOfPapers(rules: Rules, level: string, claim: Claim, terms: Terms): readonly string[] {
  const asking = rules.controls
    .filter(({ levels }) => levels.includes(level))
    .flatMap(({ questions }) => questions);
  const schemes = schemesAsked(rules);
  // A certificate that has lapsed counts for nothing, and the contract asks for no warning of it.
  const current = claim.certificates.filter(({ expires }) => expires >= terms.asOf);
  return [
    ...current.flatMap((paper) => [
      ...(expiresSoon(paper, asking, claim, terms) ? ["certificate-expires-soon"] : []),
      ...(lastsTooLong(paper) ? ["certificate-lasts-too-long"] : []),
      ...(paper.names.length === 0 ? ["certificate-without-holder"] : []),
      ...(schemes.has(paper.scheme) ? [] : ["scheme-not-asked"]),
      ...(paper.issued <= terms.asOf && isLatePlus(paper, claim) ? ["plus-issued-late"] : []),
      ...(paper.scheme === "dcc" ? warningsOfDcc(paper, claim, terms) : []),
    ]),
    ...(basicLapsed(claim, terms) ? ["basic-lapsed-beside-plus"] : []),
    ...carriedByAlias(schemes, claim, terms),
  ];
}

const asked = new WeakMap<Rules, ReadonlySet<string>>();

function schemesAsked(rules: Rules): ReadonlySet<string> {
  const schemes = asked.get(rules) ?? schemesIn(rules);
  asked.set(rules, schemes);
  return schemes;
}

function schemesIn({ controls, needed }: Rules): ReadonlySet<string> {
  const questions = controls.flatMap((control) => control.questions);
  return new Set([
    ...questions.flatMap(({ pass }) => texts(pick(pass, "scheme"))),
    ...(needed === undefined ? [] : ["dcc"]),
  ]);
}

function expiresSoon(paper: Paper, asking: readonly Asked[], { certificates }: Claim, terms: Terms): boolean {
  const next = plusDays(paper.expires, 1);
  const fitting = asking
    .map(({ pass }) => texts(pick(pass, "scheme")))
    .filter((schemes) => schemes.includes(paper.scheme));
  const kinds = fitting.length === 0 ? [[paper.scheme]] : fitting;
  return (
    inForce(paper, terms) &&
    daysBetween(terms.asOf, paper.expires) <= 90 &&
    kinds.some(
      (kind) =>
        !certificates.some(
          ({ scheme, issued, expires }) => kind.includes(scheme) && issued <= next && next <= expires,
        ),
    )
  );
}

function lastsTooLong({ scheme, issued, expires }: Paper): boolean {
  const months = longest[scheme];
  return months !== undefined && expires > plusMonths(issued, months);
}

function isLatePlus({ scheme, issued }: Paper, { certificates }: Claim): boolean {
  if (scheme !== "cyber-essentials-plus") return false;
  const basics = certificates.filter((each) => each.scheme === "cyber-essentials" && each.issued <= issued);
  return basics.length > 0 && issued > plusMonths(Math.max(...basics.map((each) => each.issued)), 3);
}

function warningsOfDcc(paper: Paper, { contractEnds }: Claim, terms: Terms): readonly string[] {
  if (!inForce(paper, terms)) return [];
  return [
    ...(contractEnds !== undefined && paper.expires < contractEnds ? ["dcc-ends-before-contract"] : []),
    ...(isAttested(paper, terms) ? [] : ["dcc-attestation-overdue"]),
  ];
}

function basicLapsed({ certificates }: Claim, terms: Terms): boolean {
  const basics = certificates.filter(({ scheme }) => scheme === "cyber-essentials");
  return (
    basics.some(({ expires }) => expires < terms.asOf) &&
    !basics.some((paper) => inForce(paper, terms)) &&
    certificates.some((paper) => paper.scheme === "cyber-essentials-plus" && inForce(paper, terms))
  );
}

/** A certificate that fits by another name of the supplier, where none fits by its own. */
function carriedByAlias(asked: ReadonlySet<string>, claim: Claim, terms: Terms): readonly string[] {
  return claim.certificates
    .filter(({ scheme }) => asked.has(scheme))
    .filter((paper) => inForce(paper, terms) && namesSupplier(paper, claim))
    .filter(({ names }) => names.length > 0 && !isAmong(claim.supplier, names))
    .map(() => "alias-carries");
}
