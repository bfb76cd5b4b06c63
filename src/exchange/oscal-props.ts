import type { Node } from "../document/node.ts";
import { oscalNamespace } from "../reports/oscal/oscal-text.ts";
import { listAt, textAt } from "./reading.ts";

/** The values of csm-check's own properties of a name. */
export function ownProps(node: Node | undefined, name: string): readonly string[] {
  return listAt(node, "props").flatMap((prop) =>
    textAt(prop, "name") === name && textAt(prop, "ns") === oscalNamespace
      ? (textAt(prop, "value") ?? [])
      : [],
  );
}

/** The values of properties of a name that are not csm-check's own. */
export function props(node: Node | undefined, name: string): readonly string[] {
  return listAt(node, "props").flatMap((prop) =>
    textAt(prop, "name") === name && textAt(prop, "ns") !== oscalNamespace
      ? (textAt(prop, "value") ?? [])
      : [],
  );
}

/** How people call it: its label, the plain one before those of a class of readers. */
export function labelOf(node: Node): string | undefined {
  const labels = listAt(node, "props").filter((prop) => textAt(prop, "name") === "label");
  const plain = labels.find((prop) => textAt(prop, "class") === undefined) ?? labels[0];
  return textAt(plain, "value");
}
