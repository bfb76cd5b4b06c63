import type { Checked, Choice, Prompt } from "../../interview/asked/prompt.ts";
import { askWords as words } from "../words/page.ts";
import { el, type Child } from "./dom.ts";

/** A question on the page: what is shown, and the answer that is in it. */
export interface Field {
  readonly element: HTMLElement;
  /** The id of what is focused where the answer is wrong. */
  readonly target: string;
  /** The answer as it stands. */
  readonly read: () => Checked;
  /** Whether somebody has changed what was there. */
  readonly isTouched: () => boolean;
  /** Shows what is wrong with the answer; nothing takes it away. */
  readonly refuse: (says: string | undefined) => void;
  /** The file that was handed over. */
  readonly file?: () => File | undefined;
}

/** A question and how it is shown: as the heading of its view, or among others. */
export interface Asked {
  readonly prompt: Prompt;
  /** Unique on the page. */
  readonly id: string;
  readonly rank: "h1" | "h3";
  /** What stands above its heading. */
  readonly above?: Child;
}

/** The field for a prompt, by how it is answered. */
export function fieldFor(asked: Asked): Field {
  const { input } = asked.prompt;
  switch (input.kind) {
    case "one":
      return choosing(
        asked,
        input.choices,
        input.current === undefined ? [] : [input.current],
        "radio",
        (ids) => (ids[0] === undefined ? { ok: false, says: words.choose } : { ok: true, values: [ids[0]] }),
      );
    case "some":
      return choosing(asked, input.choices, input.current, "checkbox", input.check);
    case "find":
      return input.files === true ? handing(asked) : selecting(asked, input.choices);
    case "text":
      return typing(asked, input.current ?? "", input.check);
  }
}

/** The parts that every field has: its hint, its error, and what describes it. */
function parts({ prompt, id }: Asked) {
  const error = el("p", { class: "error", id: `${id}-error`, hidden: true });
  const hints = prompt.hints.map((hint) => el("p", {}, hint));
  const hint = hints.length === 0 ? undefined : el("div", { class: "hint", id: `${id}-hint` }, hints);
  const described = (more: readonly string[]): string | undefined => {
    const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...more];
    return ids.length === 0 ? undefined : ids.join(" ");
  };
  const refuse = (element: HTMLElement, target: HTMLElement, says: string | undefined): void => {
    element.classList.toggle("wrong", says !== undefined);
    error.hidden = says === undefined;
    error.replaceChildren(
      ...(says === undefined ? [] : [el("span", { class: "unseen" }, `${words.error} `), says]),
    );
    const ids = described(says === undefined ? [] : [`${id}-error`]);
    if (ids === undefined) target.removeAttribute("aria-describedby");
    else target.setAttribute("aria-describedby", ids);
  };
  return { error, hint, described, refuse };
}

function choosing(
  asked: Asked,
  choices: readonly Choice[],
  current: readonly string[],
  type: "radio" | "checkbox",
  check: (ids: readonly string[]) => Checked,
): Field {
  const { id, prompt, rank, above } = asked;
  const { error, hint, described, refuse } = parts(asked);
  const inputs = choices.map((choice, index) =>
    el("input", {
      ...{ type, name: id, id: `${id}-${index}`, value: choice.id },
      checked: current.includes(choice.id),
    }),
  );
  const rows = choices.map((choice, index) =>
    el("div", { class: "choice" }, inputs[index], el("label", { for: `${id}-${index}` }, choice.says)),
  );
  const element = el(
    "fieldset",
    { class: "field", "aria-describedby": described([]) },
    el("legend", {}, above, el(rank, { tabindex: rank === "h1" ? "-1" : undefined }, prompt.ask)),
    hint,
    error,
    el("div", { class: "choices" }, rows),
  );
  const ticked = (): readonly string[] => inputs.filter(({ checked }) => checked).map(({ value }) => value);
  return {
    element,
    target: `${id}-0`,
    read: () => check(ticked()),
    isTouched: () => ticked().join("\n") !== current.join("\n"),
    refuse: (says) => refuse(element, element, says),
  };
}

function typing(asked: Asked, current: string, check: (text: string) => Checked): Field {
  const { id } = asked;
  const { error, hint, described, refuse } = parts(asked);
  const input = el("input", {
    ...{ type: "text", id, value: current, autocomplete: "off", spellcheck: "true" },
    "aria-describedby": described([]),
  });
  // A date as it is typed is read back in words, so that nobody takes a month for a day.
  const understood = el("p", { class: "understood", role: "status" });
  input.addEventListener("input", () => {
    const checked = check(input.value);
    understood.textContent = checked.ok && checked.understood !== undefined ? checked.understood : "";
  });
  const element = el("div", { class: "field" }, labelled(asked), hint, error, input, understood);
  return {
    element,
    target: id,
    read: () => check(input.value),
    isTouched: () => input.value.trim() !== current,
    refuse: (says) => refuse(element, input, says),
  };
}

function selecting(asked: Asked, choices: readonly Choice[]): Field {
  const { id } = asked;
  const { error, hint, described, refuse } = parts(asked);
  const options = choices.map((choice) => el("option", { value: choice.id }, choice.says));
  const select = el(
    "select",
    { id, "aria-describedby": described([]) },
    el("option", { value: ":" }, ""),
    options,
  );
  const element = el("div", { class: "field" }, labelled(asked), hint, error, select);
  return {
    element,
    target: id,
    read: () =>
      select.value === ":" ? { ok: false, says: words.choose } : { ok: true, values: [select.value] },
    isTouched: () => select.value !== ":",
    refuse: (says) => refuse(element, select, says),
  };
}

function handing(asked: Asked): Field {
  const { id, prompt } = asked;
  const { error, hint, described, refuse } = parts({
    ...asked,
    prompt: { ...prompt, hints: [...prompt.hints, words.fileHint] },
  });
  const input = el("input", { type: "file", id, "aria-describedby": described([]) });
  const file = (): File | undefined => input.files?.[0];
  const element = el("div", { class: "field" }, labelled(asked), hint, error, input);
  return {
    element,
    target: id,
    read: () => {
      const chosen = file();
      if (chosen === undefined) return { ok: false, says: words.noFile };
      if (chosen.size === 0) return { ok: false, says: words.emptyFile(chosen.name) };
      return { ok: true, values: [chosen.name] };
    },
    isTouched: () => file() !== undefined,
    refuse: (says) => refuse(element, input, says),
    file,
  };
}

/** The question as the label of its field, and as a heading. */
function labelled({ id, prompt, rank, above }: Asked): Child {
  return [
    above,
    el(rank, { tabindex: rank === "h1" ? "-1" : undefined }, el("label", { for: id }, prompt.ask)),
  ];
}
