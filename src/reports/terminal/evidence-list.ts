import type { EvidenceFile } from "../../assessment/evidence-files.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { hanging } from "../../text/wrap.ts";
import {
  evidenceTally,
  fileSeenWords,
  isUnnoted,
  shownBy,
} from "../../words/assessed/evidence-file-words.ts";
import { proseWidth } from "./shortfall-details.ts";

/** The evidence files of a declaration for people; `command` is what lists them, quoted for a shell. */
export function evidenceList(files: readonly EvidenceFile[], command: string, page: Page): string {
  const width = proseWidth(page);
  if (files.length === 0)
    return `${[
      "No evidence file is named.",
      ...hanging("To name one: ", `${command} --add 2314 evidence/policy.pdf`, width),
    ].join("\n")}\n`;
  const next = files.some(isUnnoted) ? [`To note what is not noted yet: ${command} --write`] : [];
  return `${[
    ...files.flatMap((file) => [...fileLines(file, page), ""]),
    ...hanging("", evidenceTally(files), width),
    ...hanging("", "Whether each file is there and unchanged was looked at, not what it says.", width),
    ...next,
  ].join("\n")}\n`;
}

function fileLines(file: EvidenceFile, page: Page): readonly string[] {
  const { paint, symbols } = page;
  const width = proseWidth(page);
  const line = (label: string, text: string): string[] =>
    hanging(`  ${label.padEnd(8)} `, safeLine(text), width);
  const holds = file.state === "holds";
  const mark = holds ? paint.good(symbols.met) : paint.bad(symbols.notMet);
  const [name = "", ...more] = hanging("  ", safeLine(file.file), width);
  return [
    `${mark} ${paint.strong(name.trimStart())}`,
    ...more.map(paint.strong),
    ...line("Shows", shownBy(file)),
    ...line("State", fileSeenWords(file)),
    ...(file.seen === undefined ? [] : line("SHA-256", file.seen)),
    ...(file.sha256 === undefined || file.sha256 === file.seen ? [] : line("Noted", file.sha256)),
  ];
}
