import type { EvidenceFinding, NeededEvidence } from "../../assessment/finding.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import type { Dated, Said } from "./finding-told.ts";

/** The words of a finding about evidence. */
export function evidenceFindingWords(finding: EvidenceFinding | NeededEvidence, date: Dated): Said {
  switch (finding.code) {
    case "evidence-missing": {
      const file = clip(finding.file, 120);
      const near = finding.nearest === undefined ? "" : ` Did you mean ${clip(finding.nearest, 120)}?`;
      return evidence(
        finding,
        `the file ${file}`,
        "no such file",
        `The file ${file} is not there.${near}`,
        "file is missing",
        `Put the file there, or correct its name.${near}`,
      );
    }
    case "evidence-not-a-file": {
      const file = clip(finding.file, 120);
      return evidence(
        finding,
        `the file ${file}`,
        "something that is no file",
        `${file} is not a file that can be read.`,
        "is no file",
        "Name the file itself, not a folder.",
      );
    }
    case "evidence-empty": {
      const file = clip(finding.file, 120);
      return evidence(
        finding,
        `the file ${file}`,
        "an empty file",
        `The file ${file} is empty.`,
        "file is empty",
        "Put the document there; a file without a byte shows nothing.",
      );
    }
    case "evidence-lfs-pointer": {
      const file = clip(finding.file, 120);
      return evidence(
        finding,
        `the file ${file}`,
        "a Git LFS pointer in place of the file",
        `${file} is a Git LFS pointer, not the file itself.`,
        "is a Git LFS pointer",
        "Fetch the file: git lfs pull. In a CI job, check out with LFS.",
      );
    }
    case "evidence-is-declaration": {
      const file = clip(finding.file, 120);
      return evidence(
        finding,
        "a file beside the declaration",
        "the declaration itself",
        `${file} is the declaration itself, which is no evidence of what it says.`,
        "is the declaration itself",
        "Name the document that shows it.",
      );
    }
    case "evidence-altered": {
      const file = clip(finding.file, 120);
      const fix =
        "Look at the file again. If it is the right one, note its new SHA-256; otherwise put the noted one back.";
      return evidence(
        finding,
        `the file ${file} as it was noted`,
        "a changed file",
        `The file ${file} is not the one whose SHA-256 was noted.`,
        "file has changed",
        fix,
      );
    }
    case "evidence-expired": {
      const on = dateInWords(finding.expires);
      return evidence(
        finding,
        "evidence that still holds",
        date("it held until", finding.expires),
        `It held until ${on}.`,
        `expired ${on}`,
        "Renew it, and note its new dates.",
      );
    }
    case "evidence-not-yet": {
      const on = dateInWords(finding.dated);
      return evidence(
        finding,
        "evidence dated today or before",
        date("it is dated", finding.dated),
        `It is dated ${on}, which has not come yet.`,
        `dated ${on}`,
        "Correct its date, or wait for that day.",
      );
    }
    case "evidence-required": {
      const also =
        finding.addresses === 0 ? "" : ` (${count(finding.addresses, "address", "addresses")} not checked)`;
      return {
        expected: "a file that shows it, as --evidence require asks",
        found: `no file that holds${also}`,
        message: `There is no evidence file that holds${also}.`,
        few: "no evidence file",
        fix: `Name a file that shows it under "evidence", beside or below the declaration.`,
      };
    }
  }
}

/** What a finding calls the evidence that it is about: its title, or the certificate whose own file it is. */
export function nameOfEvidence({ title, number }: EvidenceFinding): string {
  return title ?? (number === undefined ? "the certificate" : `certificate ${number}`);
}

function evidence(
  finding: EvidenceFinding,
  expected: string,
  found: string,
  message: string,
  few: string,
  fix: string,
): Said {
  const name = nameOfEvidence(finding);
  return {
    expected,
    found,
    message: `Evidence "${clip(name)}": ${message}`,
    few: `"${clip(name, 30)}" ${few}`,
    fix,
  };
}
