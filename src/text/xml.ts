import { runnerCommand, safeLine } from "./safe-text.ts";

/** An element of an XML document; what is undefined among the attributes is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly XmlElement[];
  /** The lines of its text; an element has children or text, never both. */
  readonly lines: readonly string[];
}

/** An element with other elements in it. */
export function element(
  name: string,
  attributes: XmlElement["attributes"],
  children: readonly XmlElement[] = [],
): XmlElement {
  return { name, attributes, children, lines: [] };
}

/** An element with text in it, a line each. */
export function textElement(
  name: string,
  attributes: XmlElement["attributes"],
  lines: readonly string[],
): XmlElement {
  return { name, attributes, children: [], lines };
}

/** A document of XML 1.0 in UTF-8, well formed whatever the texts in it. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root, "")}\n`;
}

function elementText({ name, attributes, children, lines }: XmlElement, indent: string): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join("");
  const open = `${indent}<${name}${written}`;
  if (children.length > 0) {
    const inner = children.map((child) => elementText(child, `${indent}  `));
    return `${open}>\n${inner.join("\n")}\n${indent}</${name}>`;
  }
  return lines.length === 0 ? `${open}/>` : `${open}>${lines.map(escaped).join("\n")}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  // Also what keeps `]]>` out of a text.
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** One line of a stranger's text, fit for a text and an attribute. XML 1.0 holds no control characters, not even escaped. */
function escaped(line: string): string {
  return (
    safeLine(line)
      .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "")
      .replaceAll(runnerCommand, "&#35;")
      // Only the first on a line can begin a command; a text of several lines is one document.
      .replace(/^(\s*):(?=:)/, "$1&#58;")
  );
}
