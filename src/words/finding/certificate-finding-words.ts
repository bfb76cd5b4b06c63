import type { CertificateFinding } from "../../assessment/finding.ts";
import { list, some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import type { Dated, Said } from "./finding-told.ts";
import { schemeName } from "../scheme-names.ts";

/** The words of a finding about certificates. */
export function certificateFindingWords(finding: CertificateFinding, date: Dated): Said {
  switch (finding.code) {
    case "certificate-missing": {
      const schemes = list(finding.schemes.map(schemeName), "or");
      return {
        found: "no such certificate",
        message: `No ${schemes} certificate is named under "certificates".`,
        few: "no certificate named",
      };
    }
    case "certificate-expired": {
      const on = dateInWords(finding.expires);
      const few = `certificate expired ${on}`;
      return {
        found: date("it expired on", finding.expires),
        message: `The ${schemeName(finding.scheme)} certificate expired on ${on}.`,
        few,
      };
    }
    case "certificate-not-yet": {
      const on = dateInWords(finding.issued);
      const message = `The ${schemeName(finding.scheme)} certificate is not in force before ${on}.`;
      return {
        found: date("it is in force from", finding.issued),
        message,
        few: `certificate not in force before ${on}`,
      };
    }
    case "certificate-other-holder": {
      const entities = some(
        finding.entities.map((each) => clip(each)),
        6,
      );
      const found =
        finding.holders.length === 0
          ? "a certificate that names no legal entity"
          : `a certificate for ${some(
              finding.holders.map((each) => clip(each)),
              6,
            )}`;
      const near =
        finding.near === undefined
          ? ""
          : ` "${clip(finding.near)}" is nearly the same: if it is the same legal entity, add that name to "alsoKnownAs" of the supplier.`;
      return {
        expected: `a certificate in force that names ${entities}`,
        found,
        message: `No certificate in force names ${entities}.${near}`,
        few: `certificate is for ${clip(finding.holders[0] ?? "nobody", 40)}`,
        fix: `Ask your certification body for the list of legal entities on the certificate. Enter them under "covers", or have ${entities} certified.${near}`,
      };
    }
  }
}
