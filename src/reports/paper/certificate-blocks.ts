import type { Assessment } from "../../assessment/assessment.ts";
import { withheld } from "../../assessment/redact.ts";
import { list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { certificateRows, type CertificateRow } from "../rows/certificate-rows.ts";
import type { Block, Cell } from "./block.ts";
import { heading, mark, paragraph, plain, soft } from "./runs.ts";

/** The certificates, in the order of the declaration. */
export function certificateBlocks(assessment: Assessment): readonly Block[] {
  const rows = certificateRows(assessment);
  return [
    heading(2, "Certificates"),
    rows.length === 0
      ? paragraph({ text: "The declaration names no certificate." })
      : {
          kind: "table",
          heads: ["Certificate", "State", "Issued", "Expires", "Holder and scope", "File and SHA-256"],
          shares: [4, 4, 3, 3, 5, 5],
          rows: rows.map((row) => cells(row, assessment)),
        },
  ];
}

function cells(row: CertificateRow, { redacted }: Assessment): readonly Cell[] {
  const { name, number, state, stateWords, holder, covers, scope, issued, expires, file } = row;
  const none = (words: string): Cell => [[soft(redacted === true ? withheld : words)]];
  const held = [
    ...(holder === undefined ? [] : [holder]),
    ...(covers.length === 0 ? [] : [`also covers ${list(covers)}`]),
    ...(scope === undefined ? [] : [`scope: ${scope}`]),
  ];
  const digest = row.sha256 ?? row.seen;
  return [
    [plain(name), ...(number === undefined ? [] : [[soft(number)]])],
    [[mark(tones[state], stateWords)]],
    [plain(dateInWords(issued))],
    [plain(dateInWords(expires))],
    held.length === 0 ? none("not stated") : held.map(plain),
    file === undefined
      ? none("no file named")
      : [plain(file), ...(digest === undefined ? [] : [[soft(digest)]])],
  ];
}

const tones = { "in-force": "met", lapsed: "not-met", "not-yet": "unanswered", file: "not-met" } as const;
