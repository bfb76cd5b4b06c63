/** What can stand in an element: a text is a text and nothing else, a list stands one after the other. */
export type Child = Node | string | undefined | readonly Child[];

/** Attributes by name; one that is false or undefined is left out, one that is true has no value. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element. Every text in it is a text node: there is no other way into the page. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...nodes(children));
  return element;
}

/** Does something when an element is clicked. */
export function clicked<E extends HTMLElement>(element: E, does: () => void): E {
  element.addEventListener("click", does);
  return element;
}

/** A button that does something. */
export function button(says: string, does: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return clicked(el("button", { type: "button", ...attributes }, says), does);
}

/** A link to a page of the web; nothing where the address is none. It opens beside this page, whose answers stay. */
export function webLink(address: string | undefined, says: string): HTMLElement | undefined {
  if (address === undefined) return undefined;
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, says);
}

function nodes(children: readonly Child[]): readonly (Node | string)[] {
  return children.flatMap((child): readonly (Node | string)[] => {
    if (child === undefined) return [];
    return isList(child) ? nodes(child) : [child];
  });
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
