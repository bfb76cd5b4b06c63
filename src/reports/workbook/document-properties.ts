import type { Feature } from "write-excel-file/universal";
import type { Item } from "../../assessment/item.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import type { Tool } from "../../text/page.ts";
import { coreProperties } from "../office/core-properties.ts";
import { levelName } from "../../words/verdict/verdict-sentence.ts";

/** What the document says of itself where nobody opens it: whose it is, of which day, what made it, and the notice. */
export function documentProperties(items: readonly Item[], day: CalendarDate, tool: Tool): Feature<Blob> {
  const core = "docProps/core.xml";
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () =>
            `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${core}"/>`,
        },
        "_rels/.rels": {
          insert: () =>
            `<Relationship Id="rId-core-properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${core}"/>`,
        },
      },
      write: { files: () => ({ [core]: coreProperties(titleOf(items), day, tool) }) },
    },
  };
}

function titleOf(items: readonly Item[]): string {
  const [only, ...others] = items;
  if (only?.ok !== true || others.length > 0) return `Assessments of ${count(items.length, "declaration")}`;
  const { declaration, catalogue, level, circumstances } = only.assessment;
  return `${declaration.supplier.name}: ${levelName(catalogue, level)} as of ${dateInWords(circumstances.asOf)}`;
}
