import {
  isRequiredAt,
  type Area,
  type Catalogue,
  type Control,
  type Level,
} from "../../catalogue/catalogue.ts";
import type { Json } from "../../text/json.ts";
import { webUri } from "../../text/web-uri.ts";
import { areaRef, controlRef, levelRef } from "./references.ts";

/** Names of properties that CycloneDX has no field for. */
export const standardProperties: Readonly<Record<"family" | "kind" | "recommended", string>> = {
  family: "csm-check:family",
  kind: "csm-check:kind",
  recommended: "csm-check:recommended-at-level",
};

/**
 * A catalogue as a standard of CycloneDX (`definitions.standards`, 1.6 and later): areas are requirements without a
 * parent, controls are requirements below their area, and each level lists exactly the controls that it requires.
 */
export function cyclonedxStandard(catalogue: Catalogue): Json {
  const { id, title, version, notice, publisher, source, areas, controls, levels } = catalogue;
  const url = source === undefined ? undefined : webUri(source);
  return {
    "bom-ref": `standard:${id}`,
    name: title,
    version,
    description: notice,
    owner: publisher,
    requirements: [
      ...areas.map(areaRequirement),
      ...controls.map((control) => controlRequirement(control, levels)),
    ],
    levels: levels.map((level) => levelOf(level, controls)),
    externalReferences: url === undefined ? undefined : [{ type: "website", url }],
  };
}

function areaRequirement({ id, title, summary }: Area): Json {
  return { "bom-ref": areaRef(id), identifier: id, title, text: summary };
}

function controlRequirement(control: Control, levels: readonly Level[]): Json {
  const { id, title, area, family, kind, requirement, why } = control;
  const recommended = levels.filter((level) => level.recommended.includes(id));
  return {
    "bom-ref": controlRef(id),
    identifier: id,
    title,
    text: requirement,
    descriptions: [why],
    parent: areaRef(area),
    properties: [
      { name: standardProperties.kind, value: kind },
      ...(family === undefined ? [] : [{ name: standardProperties.family, value: family }]),
      ...recommended.map((level) => ({ name: standardProperties.recommended, value: level.id })),
    ],
  };
}

function levelOf({ id, name, risk }: Level, controls: readonly Control[]): Json {
  const required = controls.filter((control) => isRequiredAt(control, id));
  return {
    "bom-ref": levelRef(id),
    identifier: id,
    title: name,
    description: risk === undefined ? undefined : `Risk: ${risk}`,
    requirements: required.map((control) => controlRef(control.id)),
  };
}
