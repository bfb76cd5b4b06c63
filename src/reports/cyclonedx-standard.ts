import type { Area, Catalogue, Control, Level } from "../catalogue/catalogue.ts";
import type { Json } from "./json.ts";

/** What an area, a requirement and a level of the standard are referred to by, within one document. */
export const standardRefs: Readonly<Record<"standard" | "area" | "requirement" | "level", string>> = {
  standard: "standard:",
  area: "area:",
  requirement: "requirement:",
  level: "level:",
};

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
  return {
    "bom-ref": `${standardRefs.standard}${id}`,
    name: title,
    version,
    description: notice,
    owner: publisher,
    requirements: [
      ...areas.map(areaRequirement),
      ...controls.map((control) => controlRequirement(control, levels)),
    ],
    levels: levels.map((level) => levelOf(level, controls)),
    externalReferences:
      source !== undefined && isUrl(source) ? [{ type: "website", url: source }] : undefined,
  };
}

function areaRequirement({ id, title, summary }: Area): Json {
  return { "bom-ref": `${standardRefs.area}${id}`, identifier: id, title, text: summary };
}

function controlRequirement(control: Control, levels: readonly Level[]): Json {
  const { id, title, area, family, kind, requirement, why } = control;
  const recommended = levels.filter((level) => level.recommended.includes(id));
  return {
    "bom-ref": `${standardRefs.requirement}${id}`,
    identifier: id,
    title,
    text: requirement,
    descriptions: [why],
    parent: `${standardRefs.area}${area}`,
    properties: [
      { name: standardProperties.kind, value: kind },
      ...(family === undefined ? [] : [{ name: standardProperties.family, value: family }]),
      ...recommended.map((level) => ({ name: standardProperties.recommended, value: level.id })),
    ],
  };
}

function levelOf({ id, name, risk }: Level, controls: readonly Control[]): Json {
  const required = controls.filter((control) => control.levels.includes(id));
  return {
    "bom-ref": `${standardRefs.level}${id}`,
    identifier: id,
    title: name,
    description: risk === undefined ? undefined : `Risk: ${risk}`,
    requirements: required.map((control) => `${standardRefs.requirement}${control.id}`),
  };
}

/** Whether a text is an address of the web: a source is free text, and only an address may stand where one is wanted. */
export function isUrl(text: string): boolean {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(text);
}
