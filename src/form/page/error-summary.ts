import { askWords as words } from "../words/page.ts";
import { el } from "./dom.ts";

/** What is wrong, and the id of where it is put right. */
export interface Fault {
  readonly target: string;
  readonly says: string;
}

/** A list of what is wrong, each with a link to its field; focused when it is shown, so that it is read out. */
export function errorSummary(): {
  readonly element: HTMLElement;
  readonly show: (faults: readonly Fault[]) => void;
} {
  const list = el("ul");
  const element = el(
    "div",
    { class: "errors", role: "alert", tabindex: "-1", hidden: true },
    el("h2", {}, words.errors),
    list,
  );
  const show = (faults: readonly Fault[]): void => {
    element.hidden = faults.length === 0;
    list.replaceChildren(...faults.map((fault) => el("li", {}, linkTo(fault))));
    if (faults.length === 0) return;
    if (!document.title.startsWith(words.error)) document.title = `${words.error} ${document.title}`;
    element.focus();
  };
  return { element, show };
}

function linkTo({ target, says }: Fault): HTMLElement {
  const link = el("a", { href: `#${target}` }, says);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById(target)?.focus();
  });
  return link;
}
