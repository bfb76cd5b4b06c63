import type { Catalogue } from "../catalogue/catalogue.ts";
import { cyclonedxStandard } from "../reports/cyclonedx/standard.ts";
import type { Json } from "../text/json.ts";
import type { Tool } from "../text/page.ts";
import { stableId } from "../text/stable-id.ts";

/** A catalogue as a CycloneDX 1.7 document that defines one standard; `day` is its date where it names none itself. */
export function cyclonedxBom(catalogue: Catalogue, day: string, tool: Tool): Json {
  const { id, version, checkedOn, issued } = catalogue;
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.7.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.7",
    serialNumber: `urn:uuid:${stableId("cyclonedx-standard", id, version)}`,
    version: 1,
    metadata: {
      timestamp: `${checkedOn ?? issued ?? day}T00:00:00Z`,
      tools: { components: [{ type: "application", name: tool.name, version: tool.version }] },
    },
    definitions: { standards: [cyclonedxStandard(catalogue)] },
  };
}
