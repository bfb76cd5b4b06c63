import { artifactUri } from "../../text/artifact-uri.ts";
import type { AssessedItem, Item } from "../../assessment/item.ts";
import { written, type Json } from "../../text/json.ts";
import { notice } from "../../words/notice.ts";
import type { Page, Tool } from "../../text/page.ts";
import { reportFacts } from "../rows/fact-rows.ts";
import { textsToKnow } from "../../words/verdict/report-words.ts";
import { safeLine } from "../../text/safe-text.ts";
import { stableId } from "../../text/stable-id.ts";
import { declarations } from "./declarations.ts";
import { envelope, madeOn } from "../../text/cyclonedx-envelope.ts";
import { cyclonedxStandard } from "./standard.ts";

/** The assessment as CycloneDX attestations; nothing for a file that could not be assessed. */
export function cyclonedx([item]: readonly Item[], { tool }: Page): string {
  if (item?.ok !== true) return "";
  const content = bom(item, tool);
  // Of the content, so that the same serial number is always the same document.
  return written(envelope(stableId("cyclonedx", JSON.stringify(content)), content));
}

function bom(item: AssessedItem, tool: Tool): { readonly [key: string]: Json } {
  const { assessment, sha256, path } = item;
  const { supplier } = assessment.declaration;
  const hashes = sha256 === undefined ? {} : { hashes: [{ alg: "SHA-256", content: sha256 }] };
  return {
    metadata: {
      ...madeOn(assessment.circumstances.asOf, tool),
      manufacturer: { name: safeLine(supplier.name) },
      properties: [
        { name: "notice", value: notice },
        ...reportFacts(item, tool),
        ...textsToKnow(assessment).map((text) => ({ name: "to-know", value: safeLine(text) })),
      ].map(({ name, value }) => ({ name: `csm-check:${name}`, value })),
    },
    externalReferences: [
      {
        type: "attestation",
        url: artifactUri(path),
        comment: "The declaration that was assessed. It is not signed.",
        ...hashes,
      },
    ],
    declarations: declarations(assessment),
    definitions: { standards: [cyclonedxStandard(assessment.catalogue)] },
  };
}
