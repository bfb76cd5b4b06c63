import { requiredAt, type Catalogue, type Control } from "../../catalogue/catalogue.ts";
import type { Json } from "../json.ts";
import { safeLine } from "../safe-text.ts";
import { webUri } from "../web-uri.ts";
import { areaRef, controlRef, levelRef } from "./references.ts";

/** A catalogue as a CycloneDX standard: areas with their controls as requirements, and what each level requires. */
export function standard(catalogue: Catalogue): Json {
  const { title, version, publisher, notice, source, areas, controls, levels } = catalogue;
  const url = source === undefined ? undefined : webUri(source);
  return {
    "bom-ref": "standard",
    name: safeLine(title),
    version: safeLine(version),
    description: notice === undefined ? undefined : safeLine(notice),
    owner: publisher === undefined ? undefined : safeLine(publisher),
    requirements: [
      ...areas.map(({ id, title: name, summary }) => ({
        "bom-ref": areaRef(id),
        identifier: id,
        title: safeLine(name),
        text: summary === undefined ? undefined : safeLine(summary),
      })),
      ...controls.map(requirement),
    ],
    // Every requirement of each level by name: levels do not build on each other.
    levels: levels.map((level) => ({
      "bom-ref": levelRef(level.id),
      identifier: level.id,
      title: safeLine(level.name),
      description: level.risk === undefined ? undefined : safeLine(`Risk: ${level.risk}`),
      requirements: requiredAt(catalogue, level).map(({ id }) => controlRef(id)),
    })),
    externalReferences: url === undefined ? undefined : [{ type: "documentation", url }],
  };
}

function requirement({ id, title, area, requirement: text, why, questions }: Control): Json {
  return {
    "bom-ref": controlRef(id),
    identifier: id,
    title: safeLine(title),
    text: safeLine(text),
    descriptions: [why, ...questions.map(({ ask }) => ask)].map(safeLine),
    parent: areaRef(area),
  };
}
