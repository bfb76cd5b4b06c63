import { element, textElement, type XmlElement } from "../../text/xml.ts";

/** An element of WordprocessingML (ECMA-376, transitional), by its name without the prefix. */
export function w(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (XmlElement | undefined)[] = [],
): XmlElement {
  const prefixed = Object.entries(attributes).map(
    ([key, value]) => [key.includes(":") ? key : `w:${key}`, value] as const,
  );
  return element(
    `w:${name}`,
    Object.fromEntries(prefixed),
    children.flatMap((each) => each ?? []),
  );
}

/** An element whose one attribute is `val`. */
export function val(name: string, value: string | number): XmlElement {
  return w(name, { val: value });
}

/** Text, with its blanks. */
export function words(text: string): XmlElement {
  return textElement("w:t", { "xml:space": "preserve" }, [text]);
}
