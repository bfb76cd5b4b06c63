import { levelOf, type Catalogue, type Level } from "../catalogue/catalogue.ts";
import type { Certificate, Declaration } from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { AssessedCertificate, DccCertificate } from "./assessment.ts";
import { addMonths } from "./calendar.ts";
import { names } from "./judge-certificates.ts";
import { isSoundFile } from "./is-sound-file.ts";

/**
 * The DCC certificate of the supplier that is in force at this level or above: one that counts if there is one, of
 * the highest level, the longest to run.
 */
export function dccCertificate(
  catalogue: Catalogue,
  level: Level,
  declaration: Declaration,
  certificates: readonly AssessedCertificate[],
  circumstances: { readonly asOf: CalendarDate; readonly certificatesHold: boolean },
): DccCertificate | undefined {
  const rank = (certificate: Certificate): number => levelRank(catalogue, certificate);
  const least = catalogue.levels.findIndex((each) => each.id === level.id);
  const held = certificates
    .filter((each) => each.certificate.scheme === "dcc" && each.inForce && isSoundFile(each.file))
    .map(({ certificate }) => certificate)
    .filter((certificate) => names(certificate, declaration.supplier.name, declaration))
    .filter((certificate) => rank(certificate) >= least)
    .map((certificate) => weigh(certificate, circumstances));
  return held.toSorted(
    (a, b) =>
      Number(b.counts) - Number(a.counts) ||
      rank(b.certificate) - rank(a.certificate) ||
      (a.certificate.expires < b.certificate.expires ? 1 : -1),
  )[0];
}

/** Where the level that a DCC certificate names stands in the catalogue's order; -1, before all, where it names none. */
export function levelRank(catalogue: Catalogue, { level: named = "" }: Pick<Certificate, "level">): number {
  return catalogue.levels.findIndex((each) => each === levelOf(catalogue, named));
}

function weigh(
  certificate: Certificate,
  { asOf, certificatesHold }: { readonly asOf: CalendarDate; readonly certificatesHold: boolean },
): DccCertificate {
  if (overdueAttestation(certificate, asOf) !== undefined)
    return { certificate, counts: false, why: "not-attested" };
  return certificatesHold
    ? { certificate, counts: true }
    : { certificate, counts: false, why: "cyber-essentials" };
}

/**
 * Of a certificate in force, the first anniversary of `issued` before as-of without an attestation of its own: a date
 * after the anniversary before it, each used once. Undefined where every one has its own.
 */
export function overdueAttestation(
  certificate: Pick<Certificate, "issued" | "attested">,
  asOf: CalendarDate,
): CalendarDate | undefined {
  const unused = [...new Set(certificate.attested)].filter((date) => date <= asOf).toSorted();
  for (let year = 1; ; year++) {
    const anniversary = addMonths(certificate.issued, 12 * year);
    if (anniversary >= asOf) return undefined;
    const before = addMonths(certificate.issued, 12 * (year - 1));
    const index = unused.findIndex((date) => date > before);
    if (index === -1) return anniversary;
    unused.splice(index, 1);
  }
}
