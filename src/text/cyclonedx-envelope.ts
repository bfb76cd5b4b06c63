import type { Json } from "./json.ts";
import type { Tool } from "./page.ts";

/** A document of CycloneDX 1.7 with this content; `serial` is a UUID, the same for the same content. */
export function envelope(serial: string, content: { readonly [key: string]: Json }): Json {
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.7.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.7",
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    ...content,
  };
}

/** When a document was made, and by what: the first of what it says of itself. */
export function madeOn(day: string, { name, version }: Tool): { readonly [key: string]: Json } {
  return {
    timestamp: `${day}T00:00:00Z`,
    tools: { components: [{ type: "application", name, version }] },
  };
}
