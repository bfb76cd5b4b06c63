import { webUri } from "../../text/web-uri.ts";
import { askWords as words } from "../words/page.ts";
import { el, webLink, type Child } from "./dom.ts";

/** The explanation of a question, folded away until somebody wants it. */
export function explanation(
  paragraphs: readonly string[],
  title: string = words.why,
): HTMLDetailsElement | undefined {
  if (paragraphs.length === 0) return undefined;
  return el(
    "details",
    { class: "why" },
    el("summary", {}, el("span", { class: "key", "aria-hidden": "true" }, "?"), ` ${title}`),
    el("div", {}, paragraphs.map(paragraph)),
  );
}

/** A paragraph, with what it is about in front, and an address as a link. */
function paragraph(text: string): Child {
  const parts = /^([A-Z][^.:]{3,40}): ([\s\S]+)$/.exec(text);
  const [, about, rest = text] = parts ?? [];
  const address = /^https:\/\/\S+$/.test(rest) ? webUri(rest) : undefined;
  return el(
    "p",
    {},
    about === undefined ? undefined : el("strong", {}, `${about}: `),
    webLink(address, rest) ?? rest,
  );
}
