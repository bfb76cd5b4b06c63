import { isSchemeAsked, requiredAt, type Catalogue, type Level } from "../catalogue/catalogue.ts";
import type { Certificate, Declaration } from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { oncePerPair } from "../document/once.ts";
import { addDays, addMonths, daysBetween } from "./calendar.ts";
import { overdueAttestation } from "./dcc-certificate.ts";
import { carryingAlias, holdersOf, inForce } from "./judge-certificates.ts";
import type { Warning } from "./warning.ts";

/** How many months a certificate of a scheme lasts at most (FACTS: Cyber Essentials 12, DCC three years). */
const longest: ReadonlyMap<string, number> = new Map([
  ["cyber-essentials", 12],
  ["cyber-essentials-plus", 12],
  ["dcc", 36],
]);

/** A certificate about to lapse is warned of this many days before. */
const soon = 90;

/** The audit for Cyber Essentials Plus must be finished this many months after Cyber Essentials. */
const plusWithin = 3;

/** What is to be known of the certificates, whatever the verdict. */
export function certificateWarnings(
  catalogue: Catalogue,
  level: Level,
  declaration: Declaration,
  asOf: CalendarDate,
): Warning[] {
  const { certificates } = declaration;
  const current = certificates.filter((certificate) => inForce(certificate, asOf));
  const schemes = new Set(certificates.map(({ scheme }) => scheme));
  const asked = new Set([...schemes].filter((scheme) => isSchemeAsked(catalogue, scheme)));
  return [
    ...certificates
      .filter((each) => each.expires >= asOf)
      .flatMap((each) => [...notAsked(each, asked), ...oddities(each)]),
    ...current.filter(({ scheme }) => asked.has(scheme)).flatMap((each) => aliased(each, declaration)),
    ...expiringSoon(catalogue, level, certificates, asOf),
    ...plusAndBasic(certificates, current, asOf),
    ...current
      .filter((each) => each.scheme === "dcc")
      .flatMap((each) => dccWarnings(each, declaration, asOf)),
  ];
}

/** A certificate of a scheme that nothing in the catalogue asks for: it counts for nothing, perhaps by a slip. */
function notAsked({ scheme, at }: Certificate, asked: ReadonlySet<string>): Warning[] {
  return asked.has(scheme) ? [] : [{ code: "scheme-not-asked", scheme, at }];
}

/** A certificate that is the supplier's own only because the supplier says that it has another name. */
function aliased(certificate: Certificate, declaration: Declaration): Warning[] {
  const alias = carryingAlias(certificate, declaration);
  const { scheme, at } = certificate;
  return alias === undefined ? [] : [{ code: "alias-carries", scheme, alias, at }];
}

function oddities(certificate: Certificate): Warning[] {
  const { scheme, issued, expires, at, places } = certificate;
  const warnings: Warning[] = [];
  const months = longest.get(scheme);
  if (months !== undefined && expires > addMonths(issued, months))
    warnings.push({ code: "certificate-lasts-too-long", scheme, months, expires, at: places.expires });
  if (holdersOf(certificate).length === 0) warnings.push({ code: "certificate-without-holder", scheme, at });
  return warnings;
}

/** The schemes of each question of a level for certificates, worked out once: one declaration is judged on many days. */
const askedAt = oncePerPair((catalogue: Catalogue, level: Level): readonly (readonly string[])[] =>
  requiredAt(catalogue, level).flatMap(({ questions }) =>
    questions.flatMap((question) => (question.type === "certificate" ? [question.schemes] : [])),
  ),
);

/** Certificates that lapse soon with none of their kind in force from the day after. */
function expiringSoon(
  catalogue: Catalogue,
  level: Level,
  certificates: readonly Certificate[],
  asOf: CalendarDate,
): Warning[] {
  const asked = askedAt(catalogue, level);
  const others = certificates
    .map((each) => each.scheme)
    .filter((scheme) => !asked.some((each) => each.includes(scheme)));
  const lapsing = new Set<Certificate>();
  for (const schemes of [...asked, ...[...new Set(others)].map((scheme) => [scheme])]) {
    const ofKind = certificates.filter((each) => schemes.includes(each.scheme));
    const followed = new Map<CalendarDate, boolean>();
    for (const each of ofKind) {
      if (!inForce(each, asOf) || daysBetween(asOf, each.expires) > soon) continue;
      const next = addDays(each.expires, 1);
      // Many certificates lapse on few days.
      if (!followed.has(next))
        followed.set(
          next,
          ofKind.some((other) => inForce(other, next)),
        );
      if (followed.get(next) === false) lapsing.add(each);
    }
  }
  return certificates
    .filter((each) => lapsing.has(each))
    .map(({ scheme, expires, places }) => ({
      code: "certificate-expires-soon",
      scheme,
      expires,
      days: daysBetween(asOf, expires),
      at: places.expires,
    }));
}

function plusAndBasic(
  certificates: readonly Certificate[],
  current: readonly Certificate[],
  asOf: CalendarDate,
): Warning[] {
  const basics = certificates.filter((each) => each.scheme === "cyber-essentials");
  const plus = current.filter((each) => each.scheme === "cyber-essentials-plus");
  const warnings = plus.flatMap((each): Warning[] => {
    const before = basics.map((basic) => basic.issued).filter((issued) => issued <= each.issued);
    const basic = before.toSorted().at(-1);
    if (basic === undefined || each.issued <= addMonths(basic, plusWithin)) return [];
    return [{ code: "plus-issued-late", issued: each.issued, basic, at: each.at }];
  });
  const lapsed = basics
    .filter((each) => each.expires < asOf)
    .toSorted((a, b) => (a.expires < b.expires ? 1 : -1));
  const [last] = lapsed;
  if (last === undefined || plus.length === 0 || basics.some((basic) => inForce(basic, asOf)))
    return warnings;
  return [...warnings, { code: "basic-lapsed-beside-plus", expired: last.expires, at: last.places.expires }];
}

function dccWarnings(certificate: Certificate, { contract }: Declaration, asOf: CalendarDate): Warning[] {
  const { expires, at, places } = certificate;
  const warnings: Warning[] = [];
  if (contract?.ends !== undefined && expires < contract.ends)
    warnings.push({ code: "dcc-ends-before-contract", expires, ends: contract.ends, at: places.expires });
  const due = overdueAttestation(certificate, asOf);
  if (due !== undefined) warnings.push({ code: "dcc-attestation-overdue", due, at });
  return warnings;
}
