import type { Caution } from "../../following/diff-cautions.ts";
import type { Snapshot, SnapshotOptions } from "../../following/snapshot/snapshot.ts";
import { list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { levelSaid } from "./standing-words.ts";

/** What is said before two assessments are compared. */
export function cautionWords(caution: Caution, before: Snapshot, after: Snapshot): string {
  switch (caution.code) {
    case "other-supplier":
      return `Warning: these are two suppliers, ${firm(before)} and ${firm(after)}, as far as names and company numbers tell.`;
    case "other-catalogue":
      return `Two catalogues: ${edition(before)} before, ${edition(after)} after. They ask different things, so no control is compared; what the later one requires and is not met counts as worse.`;
    case "catalogue-changed":
      return `The catalogue changed: ${edition(before)} before, ${edition(after)} after. A control may ask other things than it did, and move without any change of the supplier's.`;
    case "other-level":
      return `Two levels: ${levelSaid(before)} before, ${levelSaid(after)} after. Controls that only one of them asks cannot be compared, and the verdicts are not of the same thing.`;
    case "other-options":
      return `They were judged differently: ${list(caution.options.map((key) => optionSaid(key, before, after)))}. What moved can come of that alone.`;
    case "redacted":
      return "What was found is withheld in one of them (--redact), so that evidence and contract are not compared.";
    case "backwards":
      return `The one named first is the later one: ${dateInWords(before.asOf)} before, ${dateInWords(after.asOf)} after.`;
  }
}

function firm({ supplier: { name, companyNumber } }: Snapshot): string {
  const number = companyNumber === undefined ? "" : ` (${clip(companyNumber, 20)})`;
  return `"${clip(name)}"${number}`;
}

function edition({ catalogue: { id, version, sha256 } }: Snapshot): string {
  const digest = sha256 === undefined ? "" : `, SHA-256 ${clip(sha256, 13)}`;
  return `${clip(id)} (version ${clip(version, 40)}${digest})`;
}

function optionSaid(key: keyof SnapshotOptions, before: Snapshot, after: Snapshot): string {
  const [was, is] = [before.options, after.options];
  switch (key) {
    case "plans":
      return is.plans ? "plans count only after" : "plans count only before";
    case "acceptDcc":
      return is.acceptDcc ? "--accept-dcc was given only after" : "--accept-dcc was given only before";
    case "evidence":
      return `evidence was looked at with --evidence ${was.evidence} before, ${is.evidence} after`;
    case "redacted":
      return "one of them is redacted";
  }
}
