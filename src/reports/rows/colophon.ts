import { catalogueName } from "../../words/catalogue-name.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { notice } from "../../words/notice.ts";
import type { Tool } from "../../text/page.ts";

/** What a report was made from and with, and the notice last: a line each. Text of a stranger, not escaped. */
export function colophon({ catalogue, circumstances }: Assessment, tool: Tool): readonly string[] {
  return [
    `Catalogue: ${catalogueName(catalogue)}.`,
    `Made with ${tool.name} ${tool.version}, as of ${dateInWords(circumstances.asOf)}.`,
    notice,
  ];
}
