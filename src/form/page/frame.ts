import type { Child } from "./dom.ts";
import { button, el } from "./dom.ts";
import { frameWords as words } from "../words/page.ts";
import type { View } from "./view.ts";

/** How what the page holds stands to what was saved of it: nobody has answered anything, or all of it is saved, or not. */
export type Saving = "untouched" | "saved" | "unsaved";

/** The page around the views: its head, the view, what stands beside it. */
export interface Frame {
  /** Shows a view, and begins at its heading. */
  readonly show: (view: View) => void;
  /** What stands beside the view. */
  readonly beside: (...children: readonly Child[]) => void;
  /** Says whom the page asks. */
  readonly name: (title: string) => void;
  /** Says whether something is unsaved. */
  readonly mark: (saving: Saving) => void;
  /** Tells something once, above the next view, and to whoever listens. */
  readonly tell: (text: string) => void;
  readonly view: () => View | undefined;
}

/** What the frame is filled with. */
export interface FrameParts {
  /** What is said of whoever asks, a line each. */
  readonly request: readonly string[];
  readonly foot: readonly string[];
  readonly onSave: () => void;
}

/** Puts the frame into the page. */
export function frame(root: HTMLElement, parts: FrameParts): Frame {
  const middle = el("main", { id: "main", tabindex: "-1" });
  const side = el("aside", { id: "progress", tabindex: "-1", "aria-label": words.progress });
  const state = el("span", { class: "saved", role: "status" });
  const title = el("p", { class: "title" });
  root.replaceChildren(
    skipTo(middle),
    head(parts, title, state),
    el("div", { class: "frame" }, middle, side),
    el(
      "footer",
      {},
      parts.foot.map((line) => el("p", {}, line)),
    ),
  );
  let now: View | undefined;
  let told: string[] = [];
  return {
    show: (view) => {
      const notices = told.length === 0 ? undefined : noticeBox(told);
      told = [];
      now = view;
      middle.replaceChildren(...(notices === undefined ? [] : [notices]), view.element);
      document.title = [view.title, title.textContent].join(" – ");
      // Where something was told, that is read out first: the heading comes right after it.
      (notices ?? view.element.querySelector("h1") ?? middle).focus({ preventScroll: true });
      globalThis.scrollTo({ top: 0 });
    },
    beside: (...children) => side.replaceChildren(el("div", {}, ...children)),
    name: (name) => {
      title.textContent = name;
    },
    mark: (saving) => {
      state.textContent = words[saving];
      state.className = `saved ${saving}`;
    },
    tell: (text) => void told.push(text),
    view: () => now,
  };
}

/** A way past the head for whoever has no mouse. */
function skipTo(main: HTMLElement): HTMLElement {
  const link = el("a", { class: "skip", href: "#main" }, words.skip);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  return link;
}

/** Where the progress stands below the question, a way to it. */
function toProgress(): HTMLElement {
  const link = el("a", { class: "to-progress", href: "#progress" }, words.progress);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const side = document.getElementById("progress");
    side?.scrollIntoView();
    side?.focus({ preventScroll: true });
  });
  return link;
}

function head({ request, onSave }: FrameParts, title: HTMLElement, state: HTMLElement): HTMLElement {
  return el(
    "header",
    { class: "top" },
    el(
      "div",
      {},
      title,
      request.map((line) => el("p", { class: "request" }, line)),
    ),
    el("div", { class: "saving" }, state, button(words.save, onSave), toProgress()),
  );
}

function noticeBox(told: readonly string[]): HTMLElement {
  const lines = told.map((text) => el("p", {}, text));
  return el("div", { class: "told", role: "status", tabindex: "-1" }, lines);
}
