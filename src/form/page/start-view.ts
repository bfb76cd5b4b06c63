import { requestWords, startWords as words } from "../words/page.ts";
import { button, el } from "./dom.ts";
import type { View } from "./view.ts";

/** What stands before the first question. */
export interface StartParts {
  readonly title: string;
  /** How many questions are open, and how long that takes. */
  readonly open: number;
  readonly left: string;
  readonly whom: string | undefined;
  readonly isBegun: boolean;
  /** What is said of answers that are still to be confirmed. */
  readonly earlier: string | undefined;
  readonly onStart: () => void;
}

/** What the page is, how long it takes, and what becomes of the answers. */
export function startView({ title, open, left, whom, isBegun, earlier, onStart }: StartParts): View {
  const element = el(
    "div",
    { class: "start" },
    el("h1", { tabindex: "-1" }, title),
    whom === undefined ? undefined : el("p", { class: "lead" }, requestWords.for(whom)),
    el("p", { class: "lead" }, words.what),
    earlier === undefined ? undefined : el("p", { class: "told" }, earlier),
    el("p", {}, words.time(open, left)),
    el(
      "ul",
      { class: "plain" },
      words.points.map((point) => el("li", {}, point)),
    ),
    el("div", { class: "buttons" }, button(isBegun ? words.goOn : words.begin, onStart, { class: "main" })),
  );
  return { element, title, isTouched: () => false };
}
