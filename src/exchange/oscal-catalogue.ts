import type { Document } from "../document/document.ts";
import { valueAt, type Node } from "../document/node.ts";
import type { Group } from "./framework.ts";
import { given } from "../document/given.ts";
import { labelOf, markedAt, ownProps, props } from "./oscal-props.ts";
import { oscalProperties } from "./oscal-names.ts";
import { listAt, textAt } from "./reading.ts";

/** A control of an OSCAL catalogue, and where it lies. */
export interface OscalControl {
  readonly id: string;
  readonly node: Node;
  readonly catalogue: OscalCatalogue;
  readonly group?: string;
  readonly family?: string;
  /** The controls in it. */
  readonly children: readonly OscalControl[];
}

/** An OSCAL catalogue, its controls in their order. */
export interface OscalCatalogue {
  readonly document: Document;
  readonly root: Node;
  readonly groups: readonly Group[];
  readonly controls: readonly OscalControl[];
  /** Parameters by id, and by what else they are called. */
  readonly parameters: ReadonlyMap<string, Node>;
  /** Controls that are said to be withdrawn. */
  readonly withdrawn: readonly string[];
}

interface Walk {
  readonly catalogue: OscalCatalogue;
  readonly groups: Group[];
  readonly controls: OscalControl[];
  readonly parameters: Map<string, Node>;
  readonly withdrawn: string[];
}

interface Within {
  readonly group?: string;
  readonly family?: string;
}

/** Reads the groups, controls and parameters of a catalogue; undefined where the document is none. */
export function oscalCatalogue(document: Document): OscalCatalogue | undefined {
  const root = valueAt(document.root, "catalog");
  if (root?.kind !== "map") return undefined;
  const groups: Group[] = [];
  const controls: OscalControl[] = [];
  const parameters = new Map<string, Node>();
  const withdrawn: string[] = [];
  const catalogue: OscalCatalogue = { document, root, groups, controls, parameters, withdrawn };
  const walk: Walk = { catalogue, groups, controls, parameters, withdrawn };
  takeParameters(root, walk);
  takeControls(root, {}, walk);
  for (const group of listAt(root, "groups")) takeGroup(group, undefined, walk);
  return catalogue;
}

/** A top group is an area; one in it gives its title to its controls as their family. */
function takeGroup(node: Node, top: string | undefined, walk: Walk): void {
  const title = markedAt(node, "title") ?? textAt(node, "id") ?? "Group";
  takeParameters(node, walk);
  let key = top;
  if (key === undefined) {
    const id = textAt(node, "id");
    key = `${walk.catalogue.document.path} ${walk.groups.length}`;
    const [own] = ownProps(node, oscalProperties.id);
    walk.groups.push({ key, ref: own ?? id ?? title, title, ...given({ about: aboutOf(node) }) });
  }
  const within: Within = { group: key, ...given({ family: top === undefined ? undefined : title }) };
  takeControls(node, within, walk);
  for (const group of listAt(node, "groups")) takeGroup(group, key, walk);
}

function aboutOf(node: Node): string | undefined {
  const [part] = listAt(node, "parts");
  return markedAt(part, "prose");
}

function takeControls(node: Node, within: Within, walk: Walk): readonly OscalControl[] {
  return listAt(node, "controls").flatMap((each) => {
    const id = textAt(each, "id") ?? labelOf(each) ?? "control";
    takeParameters(each, walk);
    const isWithdrawn = props(each, "status").some((status) => status.toLowerCase() === "withdrawn");
    if (isWithdrawn) walk.withdrawn.push(labelOf(each) ?? id);
    const [family] = ownProps(each, oscalProperties.family);
    const children: OscalControl[] = [];
    const control: OscalControl = {
      id,
      node: each,
      catalogue: walk.catalogue,
      ...within,
      ...given({ family: family ?? within.family }),
      children,
    };
    if (!isWithdrawn) walk.controls.push(control);
    const title = markedAt(each, "title");
    const inner = { ...within, ...given({ family: within.family ?? title }) };
    for (const child of takeControls(each, inner, walk)) children.push(child);
    return isWithdrawn ? children : [control];
  });
}

function takeParameters(node: Node, { parameters }: Walk): void {
  for (const param of listAt(node, "params")) {
    const id = textAt(param, "id");
    if (id !== undefined && !parameters.has(id)) parameters.set(id, param);
    for (const other of props(param, "alt-identifier"))
      if (!parameters.has(other)) parameters.set(other, param);
  }
}
