import type { Area, Catalogue, Control, Level } from "../catalogue/catalogue.ts";
import type { Json } from "../text/json.ts";
import { stableId } from "../text/stable-id.ts";
import { webUri } from "../text/web-uri.ts";
import { oscalNamespace } from "../reports/oscal/oscal-text.ts";
import { noticeTitle, oscalProperties, questionsPart } from "./oscal-names.ts";

const oscalVersion = "1.2.2";

/**
 * A catalogue as an OSCAL catalogue: areas are groups; an id becomes a token with a letter in front, and its label is
 * what people call it. `day` is said to be its last change where it names none itself.
 */
export function oscalCatalog(catalogue: Catalogue, day: string): Json {
  const { id, version, areas, controls, levels } = catalogue;
  return {
    catalog: {
      uuid: stableId("oscal-catalog", id, version),
      metadata: metadataOf(catalogue, catalogue.title, day, [
        own(oscalProperties.catalogue, id),
        ...levels.flatMap(levelProps),
      ]),
      groups: areas.map((area) => groupOf(area, controls, levels)),
      "back-matter": backMatterOf(catalogue),
    },
  };
}

/** A level of a catalogue as an OSCAL profile that imports the catalogue from `href`. */
export function oscalProfile(catalogue: Catalogue, level: Level, href: string, day: string): Json {
  const required = catalogue.controls.filter((control) => control.levels.includes(level.id));
  const title = `${catalogue.title}: level ${level.id}, ${level.name}`;
  return {
    profile: {
      uuid: stableId("oscal-profile", catalogue.id, catalogue.version, level.id),
      metadata: metadataOf(catalogue, title, day, [
        own(oscalProperties.catalogue, catalogue.id),
        own(oscalProperties.level, level.id, level.name),
      ]),
      imports: [{ href, "include-controls": [{ "with-ids": required.map(tokenOf) }] }],
      merge: { "as-is": true },
      "back-matter": backMatterOf(catalogue),
    },
  };
}

function metadataOf(catalogue: Catalogue, title: string, day: string, props: readonly Json[]): Json {
  const { id, issued, checkedOn, publisher, source, version } = catalogue;
  const party = stableId("oscal-party", id, publisher ?? "");
  const href = source === undefined ? undefined : webUri(source);
  return {
    title: line(title),
    published: issued === undefined ? undefined : midnight(issued),
    "last-modified": midnight(checkedOn ?? issued ?? day),
    version: line(version),
    "oscal-version": oscalVersion,
    props,
    links: href === undefined ? undefined : [{ href, rel: "source" }],
    ...(publisher === undefined
      ? {}
      : {
          roles: [{ id: "publisher", title: "Publisher" }],
          parties: [{ uuid: party, type: "organization", name: line(publisher) }],
          "responsible-parties": [{ "role-id": "publisher", "party-uuids": [party] }],
        }),
  };
}

function backMatterOf({ id, notice, source }: Catalogue): Json | undefined {
  const resources = [
    ...(notice === undefined
      ? []
      : [{ uuid: stableId("oscal-notice", id), title: noticeTitle, description: notice }]),
    ...(source === undefined
      ? []
      : [{ uuid: stableId("oscal-source", id), title: "Source", description: source }]),
  ];
  return resources.length === 0 ? undefined : { resources };
}

function levelProps({ id, name, risk }: Level): Json[] {
  const level = own(oscalProperties.level, id, name);
  // The remarks of the risk name its level: OSCAL has no property of a property.
  return risk === undefined ? [level] : [level, own(oscalProperties.levelRisk, risk, id)];
}

function groupOf(area: Area, controls: readonly Control[], levels: readonly Level[]): Json {
  const inIt = controls.filter((control) => control.area === area.id);
  return {
    id: `g-${area.id}`,
    title: line(area.title),
    props: [{ name: "label", value: area.id }, own(oscalProperties.id, area.id)],
    parts: area.summary === undefined ? undefined : [{ name: "overview", prose: area.summary }],
    controls: inIt.length === 0 ? undefined : inIt.map((control) => controlOf(control, levels)),
  };
}

function controlOf(control: Control, levels: readonly Level[]): Json {
  const { id, title, kind, family, requirement, why, evidence, remedy, questions } = control;
  const token = tokenOf(control);
  const recommended = levels.filter((level) => level.recommended.includes(id));
  const asks = questions.flatMap(({ ask, help }) => [ask, ...(help === undefined ? [] : [help])]);
  return {
    id: token,
    title: line(title),
    props: [
      { name: "label", value: id },
      own(oscalProperties.kind, kind),
      ...(family === undefined ? [] : [own(oscalProperties.family, family)]),
      ...control.levels.map((level) => own(oscalProperties.level, level)),
      ...recommended.map((level) => own(oscalProperties.recommended, level.id)),
    ],
    parts: [
      { id: `${token}_smt`, name: "statement", prose: requirement },
      { id: `${token}_gdn`, name: "guidance", prose: remedy.action },
      { id: `${token}_ask`, name: questionsPart, ns: oscalNamespace, prose: asks.join("\n\n") },
      { id: `${token}_why`, name: "rationale", ns: oscalNamespace, prose: why },
      ...(evidence.length === 0
        ? []
        : [
            {
              id: `${token}_evd`,
              name: "evidence",
              ns: oscalNamespace,
              prose: evidence.map(line).join("\n"),
            },
          ]),
    ],
  };
}

/** An id of OSCAL begins with a letter; 0001 does not. */
function tokenOf({ id }: Control): string {
  return `c-${id}`;
}

function own(name: string, value: string, remarks?: string): Json {
  return { name, ns: oscalNamespace, value: line(value), remarks: remarks?.trim() };
}

/** Values and titles of OSCAL are one line without space at its ends. */
function line(text: string): string {
  return text.trim().replaceAll(/\s*[\r\n]+\s*/g, " ");
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}
