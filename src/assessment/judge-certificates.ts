import { given } from "../document/given.ts";
import type { CertificateQuestion } from "../catalogue/catalogue.ts";
import type { Certificate, Declaration } from "../declaration/declaration.ts";
import { absentAt } from "../document/place.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { AssessedCertificate, Circumstances } from "./assessment.ts";
import type { Finding } from "./finding.ts";
import { isSoundFile } from "./is-sound-file.ts";
import { certificateFile, evidenceFacts, seenHash } from "./look-at-evidence.ts";
import { oncePer } from "../document/once.ts";
import { bareName, nearName } from "../declaration/same-name.ts";

/** Whether a certificate is in force on a day; both ends count. */
export function inForce(certificate: Pick<Certificate, "issued" | "expires">, on: CalendarDate): boolean {
  return certificate.issued <= on && on <= certificate.expires;
}

/** Each certificate with what is to be seen of it. */
export function lookAtCertificates(
  declaration: Declaration,
  circumstances: Circumstances,
): AssessedCertificate[] {
  return declaration.certificates.map((certificate) => {
    const file = certificateFile(certificate, circumstances);
    return {
      certificate,
      inForce: inForce(certificate, circumstances.asOf),
      ...given({ file }),
      ...seenHash(certificate.file, circumstances),
    };
  });
}

/** Why no certificate answers the question; empty where it passes. */
export function judgeCertificates(
  question: CertificateQuestion,
  certificates: readonly AssessedCertificate[],
  declaration: Declaration,
  circumstances: Circumstances,
): Finding[] {
  const ofScheme = certificates.filter((each) => question.schemes.includes(each.certificate.scheme));
  const current = ofScheme.filter((each) => each.inForce);
  if (current.length === 0) return [notInForce(question, ofScheme, declaration, circumstances.asOf)];
  const sound = current.filter(({ file }) => isSoundFile(file));
  const broken = current.flatMap((each) =>
    isSoundFile(each.file) ? [] : fileFindings(each, question, circumstances),
  );
  if (sound.length === 0) return broken;
  const missing = uncovered(
    declaration,
    sound.map((each) => each.certificate),
  );
  if (missing.length === 0) return [];
  return [
    ...broken,
    otherHolder(
      question,
      missing,
      sound.map((each) => each.certificate),
    ),
  ];
}

function notInForce(
  question: CertificateQuestion,
  ofScheme: readonly AssessedCertificate[],
  declaration: Declaration,
  asOf: CalendarDate,
): Finding {
  const [last] = ofScheme
    .map((each) => each.certificate)
    .toSorted((a, b) => (a.expires < b.expires ? 1 : -1));
  if (last === undefined)
    return {
      code: "certificate-missing",
      question,
      schemes: question.schemes,
      at: absentAt(declaration.places.certificates),
    };
  const { scheme, issued, expires, at, places } = last;
  if (issued > asOf) return { code: "certificate-not-yet", question, scheme, issued, at };
  return { code: "certificate-expired", question, scheme, expires, at: places.expires };
}

function fileFindings(
  each: AssessedCertificate,
  question: CertificateQuestion,
  circumstances: Circumstances,
): Finding[] {
  const { certificate, file } = each;
  if (file === undefined) return [];
  const { number, places } = certificate;
  // The certificate's own dates are judged elsewhere: here they are not the file's.
  const shown = given({ file: certificate.file });
  const facts = evidenceFacts({ ...shown, at: places.file }, file, circumstances);
  if (facts === undefined) return [];
  return [{ ...facts, ...given({ number }), question }];
}

/** The legal entities in scope that none of these certificates names. */
function uncovered(declaration: Declaration, certificates: readonly Certificate[]): readonly string[] {
  const named = namesOn(certificates, declaration);
  return bareScope(declaration).flatMap(({ entity, bare }) => (named.has(bare) ? [] : [entity]));
}

/** Every question asks for the same names, of which there may be many: each is made bare once. */
const bareScope = oncePer((declaration: Declaration) =>
  inScope(declaration).map((entity) => ({ entity, bare: bareName(entity) })),
);
const bareHolders = oncePer((certificate: Certificate) => bareNames(holdersOf(certificate)));
const bareSupplier = oncePer(({ supplier }: Declaration) =>
  bareNames([supplier.name, ...supplier.alsoKnownAs]),
);

/** A name of signs alone says nothing of whose it is. */
function bareNames(names: readonly string[]): readonly string[] {
  return names.map(bareName).filter((name) => name !== "");
}

/** The legal entities that certificates must name: the supplier always, whatever else its scope lists. */
function inScope({ scope, supplier }: Declaration): readonly string[] {
  const own = bareName(supplier.name);
  return [supplier.name, ...(scope?.entities ?? []).filter((entity) => bareName(entity) !== own)];
}

/** The name of the supplier's aliases by which alone a certificate is its own; undefined where it needs none. */
export function carryingAlias(certificate: Certificate, { supplier }: Declaration): string | undefined {
  const holders = holdersOf(certificate).map((holder) => ({ holder, bare: bareName(holder) }));
  if (holders.some(({ bare }) => bare === bareName(supplier.name))) return undefined;
  const others = new Set(supplier.alsoKnownAs.map(bareName).filter((name) => name !== ""));
  return holders.find(({ bare }) => others.has(bare))?.holder;
}

/** Whether a certificate names a legal entity; one that names nobody is taken as the supplier's own. */
export function names(certificate: Certificate, entity: string, declaration: Declaration): boolean {
  return namesOn([certificate], declaration).has(bareName(entity));
}

/** Whether a certificate names a legal entity in scope. */
export function namesScope(certificate: Certificate, declaration: Declaration): boolean {
  const named = namesOn([certificate], declaration);
  return bareScope(declaration).some(({ bare }) => named.has(bare));
}

/** Every name that certificates cover, bare: one name of the supplier brings the others along. */
function namesOn(certificates: readonly Certificate[], declaration: Declaration): ReadonlySet<string> {
  const own = bareSupplier(declaration);
  const named = new Set(certificates.flatMap(bareHolders));
  const nobodys = certificates.some((certificate) => holdersOf(certificate).length === 0);
  if (nobodys || own.some((name) => named.has(name))) for (const name of own) named.add(name);
  return named;
}

/** Everybody whom a certificate names. */
export function holdersOf(certificate: Certificate): readonly string[] {
  return [...(certificate.holder === undefined ? [] : [certificate.holder]), ...certificate.covers];
}

/** A near miss is looked for among so many names. */
const few = 50;

function otherHolder(
  question: CertificateQuestion,
  entities: readonly string[],
  certificates: readonly Certificate[],
): Finding {
  const holders = [...new Set(certificates.flatMap(holdersOf))];
  const near = holders
    .slice(0, few)
    .find((holder) => entities.slice(0, few).some((entity) => nearName(holder, entity)));
  const [first] = certificates;
  const fact = given({ near });
  const at = first?.at ?? { path: "" };
  return { code: "certificate-other-holder", question, entities, holders, ...fact, at };
}
