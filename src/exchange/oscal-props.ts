import type { Node } from "../document/node.ts";
import { oscalNamespace, unmarked } from "../text/oscal-text.ts";
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

/** A text that OSCAL's Markdown marks up, as plain text. */
export function markedAt(node: Node | undefined, ...path: readonly string[]): string | undefined {
  const text = textAt(node, ...path);
  return text === undefined ? undefined : unmarked(text);
}

/** How people call it: its label, the plain one before those of a class of readers. */
export function labelOf(node: Node): string | undefined {
  const labels = listAt(node, "props").filter((prop) => textAt(prop, "name") === "label");
  const plain = labels.find((prop) => textAt(prop, "class") === undefined) ?? labels[0];
  return textAt(plain, "value");
}
