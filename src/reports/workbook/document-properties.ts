import type { Feature } from "write-excel-file/universal";
import type { CalendarDate } from "../../document/calendar-date.ts";
import type { Tool } from "../../text/page.ts";
import { coreProperties } from "../office/core-properties.ts";

/** What the document says of itself where nobody opens it: whose it is, of which day, what made it, and the notice. */
export function documentProperties(title: string, day: CalendarDate, tool: Tool): Feature<Blob> {
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
      write: { files: () => ({ [core]: coreProperties(title, day, tool) }) },
    },
  };
}
