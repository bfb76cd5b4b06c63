import { requiredAt, type Area, type Catalogue, type Control, type Level } from "../catalogue/catalogue.ts";
import type { Json } from "../text/json.ts";
import { stableId } from "../text/stable-id.ts";
import { webUri } from "../text/web-uri.ts";
import {
  controlToken,
  filled,
  label,
  markup,
  oscalNamespace,
  oscalVersion,
  plain,
  prop,
  prose,
  stampOf,
  startOf,
} from "../text/oscal-text.ts";
import { noticeTitle, oscalProperties, questionsPart } from "./oscal-names.ts";

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
        prop(oscalProperties.catalogue, id),
        ...levels.flatMap(levelProps),
      ]),
      groups: areas.map((area) => groupOf(area, controls, levels)),
      "back-matter": backMatterOf(catalogue),
    },
  };
}

/** A level of a catalogue as an OSCAL profile that imports the catalogue from `href`. */
export function oscalProfile(catalogue: Catalogue, level: Level, href: string, day: string): Json {
  const required = requiredAt(catalogue, level);
  const title = `${catalogue.title}: level ${level.id}, ${level.name}`;
  return {
    profile: {
      uuid: stableId("oscal-profile", catalogue.id, catalogue.version, level.id),
      metadata: metadataOf(catalogue, title, day, [
        prop(oscalProperties.catalogue, catalogue.id),
        prop(oscalProperties.level, level.id, level.name),
      ]),
      imports: [{ href, "include-controls": [{ "with-ids": required.map(({ id }) => controlToken(id)) }] }],
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
    title: markup(title),
    published: startOf(issued),
    "last-modified": stampOf(checkedOn ?? issued ?? day),
    version: plain(version),
    "oscal-version": oscalVersion,
    props,
    links: href === undefined ? undefined : [{ href, rel: "source" }],
    ...(publisher === undefined
      ? {}
      : {
          roles: [{ id: "publisher", title: "Publisher" }],
          parties: [{ uuid: party, type: "organization", name: plain(publisher) }],
          "responsible-parties": [{ "role-id": "publisher", "party-uuids": [party] }],
        }),
  };
}

function backMatterOf({ id, notice, source }: Catalogue): Json | undefined {
  const resources = [
    ...(notice === undefined
      ? []
      : [{ uuid: stableId("oscal-notice", id), title: noticeTitle, description: prose(notice) }]),
    ...(source === undefined
      ? []
      : [{ uuid: stableId("oscal-source", id), title: "Source", description: markup(source) }]),
  ];
  return resources.length === 0 ? undefined : { resources };
}

function levelProps({ id, name, risk }: Level): Json[] {
  const level = prop(oscalProperties.level, id, name);
  // The remarks of the risk name its level: OSCAL has no property of a property.
  return risk === undefined ? [level] : [level, prop(oscalProperties.levelRisk, risk, id)];
}

function groupOf(area: Area, controls: readonly Control[], levels: readonly Level[]): Json {
  const inIt = controls.filter((control) => control.area === area.id);
  return {
    id: `g-${area.id}`,
    title: markup(area.title),
    props: [label(area.id), prop(oscalProperties.id, area.id)],
    parts: area.summary === undefined ? undefined : [{ name: "overview", prose: prose(area.summary) }],
    controls: filled(inIt.map((control) => controlOf(control, levels))),
  };
}

function controlOf(control: Control, levels: readonly Level[]): Json {
  const { id, title, kind, family, requirement, why, evidence, remedy, questions } = control;
  const token = controlToken(id);
  const recommended = levels.filter((level) => level.recommended.includes(id));
  const asks = questions.flatMap(({ ask, help }) => [ask, ...(help === undefined ? [] : [help])]);
  return {
    id: token,
    title: markup(title),
    props: [
      label(id),
      prop(oscalProperties.kind, kind),
      ...(family === undefined ? [] : [prop(oscalProperties.family, family)]),
      ...control.levels.map((level) => prop(oscalProperties.level, level)),
      ...recommended.map((level) => prop(oscalProperties.recommended, level.id)),
    ],
    parts: [
      { id: `${token}_smt`, name: "statement", prose: prose(requirement) },
      { id: `${token}_gdn`, name: "guidance", prose: prose(remedy.action) },
      { id: `${token}_ask`, name: questionsPart, ns: oscalNamespace, prose: prose(asks.join("\n\n")) },
      { id: `${token}_why`, name: "rationale", ns: oscalNamespace, prose: prose(why) },
      ...(evidence.length === 0
        ? []
        : [
            {
              id: `${token}_evd`,
              name: "evidence",
              ns: oscalNamespace,
              prose: evidence.map(markup).join("\n"),
            },
          ]),
    ],
  };
}
