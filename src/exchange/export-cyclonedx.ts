import type { Catalogue } from "../catalogue/catalogue.ts";
import { envelope, madeOn } from "../text/cyclonedx-envelope.ts";
import { cyclonedxStandard } from "../reports/cyclonedx/standard.ts";
import type { Json } from "../text/json.ts";
import type { Tool } from "../text/page.ts";
import { stableId } from "../text/stable-id.ts";

/** A catalogue as a CycloneDX 1.7 document that defines one standard; `day` is its date where it names none itself. */
export function cyclonedxBom(catalogue: Catalogue, day: string, tool: Tool): Json {
  const { id, version, checkedOn, issued } = catalogue;
  return envelope(stableId("cyclonedx-standard", id, version), {
    metadata: madeOn(checkedOn ?? issued ?? day, tool),
    definitions: { standards: [cyclonedxStandard(catalogue)] },
  });
}
