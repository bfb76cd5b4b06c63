import type { Area } from "../../catalogue/catalogue.ts";
import type { Prompt, Reply } from "../../interview/asked/prompt.ts";
import type { ControlStep } from "../../interview/asked/step.ts";
import { askWords as words } from "../words/page.ts";
import { el, type Child } from "./dom.ts";
import { errorSummary } from "./error-summary.ts";
import { explanation } from "./explanation.ts";
import { fieldFor, type Field } from "./field.ts";
import type { View } from "./view.ts";

/** A question of an area, with what helps to answer it. */
export interface AreaQuestion {
  readonly step: ControlStep;
  readonly prompt: Prompt;
  readonly help: readonly string[];
}

/** What an area is asked with. */
export interface AreaParts {
  readonly area: Area;
  readonly questions: readonly AreaQuestion[];
  /** The answers that were given or changed. */
  readonly done: (answers: readonly { readonly step: ControlStep; readonly reply: Reply }[]) => void;
}

/** A whole area on one page: what is left empty stays open. */
export function areaView({ area, questions, done }: AreaParts): View {
  const summary = errorSummary();
  const fields = questions.map(({ step, prompt, help }, index) => {
    const field = fieldFor({ prompt, id: `q${index}`, rank: "h3" });
    return { step, help, field };
  });
  const take = el("button", { type: "submit", class: "main" }, words.saveArea);
  const form = el(
    "form",
    { novalidate: true, class: "area" },
    summary.element,
    el("h1", { tabindex: "-1" }, `${area.id} ${area.title}`),
    area.summary === undefined ? undefined : el("p", { class: "lead" }, area.summary),
    el("p", {}, words.leaveOpen),
    fields.map(({ step, field, help }, index) => [
      headOf(step, fields[index - 1]?.step),
      field.element,
      explanation(help),
    ]),
    el("div", { class: "buttons" }, take),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const touched = fields.filter(({ field }) => field.isTouched());
    const read = touched.map(({ step, field }) => ({ step, field, checked: field.read() }));
    for (const { field } of fields) field.refuse(undefined);
    for (const { field, checked } of read) field.refuse(checked.ok ? undefined : checked.says);
    const faults = read.flatMap(({ field, checked }) =>
      checked.ok ? [] : [{ target: field.target, says: checked.says }],
    );
    summary.show(faults);
    if (faults.length > 0) return;
    take.textContent = words.moment;
    take.disabled = true;
    const answers = read.flatMap(({ step, checked }) =>
      checked.ok ? [{ step, reply: { kind: "answer", ...checked } as const }] : [],
    );
    // Many answers take a while to be written: what is said of it is shown before.
    setTimeout(() => done(answers));
  });
  return { element: form, title: `${area.id} ${area.title}`, isTouched: () => isAnyTouched(fields) };
}

function isAnyTouched(fields: readonly { readonly field: Field }[]): boolean {
  return fields.some(({ field }) => field.isTouched());
}

/** The control, above the first of its questions. */
function headOf({ control }: ControlStep, before: ControlStep | undefined): Child {
  if (before?.control.id === control.id) return undefined;
  return el("h2", {}, el("span", { class: "control-id" }, control.id), ` ${control.title}`);
}
