import type { Action, ActionId, Prompt, Reply } from "../../interview/asked/prompt.ts";
import { askWords as words } from "../words/page.ts";
import { button, el, type Child } from "./dom.ts";
import { errorSummary } from "./error-summary.ts";
import { explanation } from "./explanation.ts";
import { fieldFor } from "./field.ts";
import type { View } from "./view.ts";

/** What a question is asked with. */
export interface QuestionParts {
  readonly prompt: Prompt;
  /** The paragraphs that explain it; none where there is nothing to explain. */
  readonly help: readonly string[];
  /** What the question belongs to, where its prompt does not say where one is. */
  readonly of: string | undefined;
  readonly reply: (reply: Reply, file?: File) => void;
}

/** One question: a heading that is its label, the answer, and what can be done instead. */
export function questionView({ prompt, help, of, reply }: QuestionParts): View {
  const field = fieldFor({ prompt, id: "answer", rank: "h1", above: whereabouts(prompt, of) });
  const summary = errorSummary();
  const act = (action: ActionId): void => reply({ kind: "action", action });
  const offered = (id: ActionId): boolean => prompt.actions.some((each) => each.id === id);
  const why = explanation(help, prompt.more !== undefined && prompt.more.length > 0 ? words.why : words.help);
  const form = el(
    "form",
    { novalidate: true, class: "question" },
    offered("back") ? button(words.back, () => act("back"), { class: "back" }) : undefined,
    summary.element,
    field.element,
    el(
      "div",
      { class: "buttons" },
      el("button", { type: "submit", class: "main" }, words.continue),
      offered("unknown") ? button(words.unknown, () => act("unknown")) : undefined,
      offered("clear") ? button(words.clear, () => act("clear"), { class: "quiet" }) : undefined,
    ),
    why,
    furtherActions(prompt.more ?? [], act),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const checked = field.read();
    field.refuse(checked.ok ? undefined : checked.says);
    if (checked.ok) return reply({ kind: "answer", ...checked }, field.file?.());
    summary.show([{ target: field.target, says: checked.says }]);
  });
  form.addEventListener("keydown", (event) => {
    // Not where a text is typed, in which it is a sign like others.
    if (event.key !== "?" || isTyping(event.target)) return;
    event.preventDefault();
    if (why !== undefined) why.open = !why.open;
  });
  return { element: form, title: prompt.ask, isTouched: field.isTouched };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === "text";
}

/** Where one is: the lines above the question. */
function whereabouts({ where: own }: Prompt, of: string | undefined): Child {
  const where = own.length === 0 && of !== undefined ? [of] : own;
  return where.length === 0
    ? undefined
    : el(
        "span",
        { class: "where" },
        where.map((line) => el("span", {}, line)),
      );
}

/** What can be said of the control beside the answer. */
function furtherActions(more: readonly Action[], act: (id: ActionId) => void): Child {
  const shown = more.filter(({ id }) => id !== "menu");
  if (shown.length === 0) return undefined;
  const rows = shown.map(({ id, says }) =>
    el(
      "li",
      {},
      button(says, () => act(id), { class: "quiet" }),
    ),
  );
  return el("details", { class: "more" }, el("summary", {}, words.more), el("ul", {}, rows));
}
