import type { Catalogue, Control } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import { parseDocument } from "../document/parse-document.ts";
import { quoted, removeKey, setValue, type Spliced } from "../document/splice.ts";
import type { Path } from "../document/splice-options.ts";
import { yesNo } from "../document/yes-no.ts";
import type { Field } from "./asked/fields.ts";
import { placing } from "./placing.ts";
import type { ControlStep } from "./asked/step.ts";

/** A change of a declaration's text, made on what is there when it is made. */
export type Edit = (text: string) => Spliced;

/** A question of a control that an answer in words or figures is given to. */
export type AskedOfControl = Pick<
  Extract<ControlStep, { kind: "applies" | "answer" }>,
  "control" | "question"
>;

/** Sets the level; an id of digits alone is a number to most readers, and is written as one. */
export function levelEdit(level: string, catalogue: Catalogue): Edit {
  return (source) =>
    setValue(source, ["level"], /^\d{1,3}$/.test(level) ? level : quoted(level), placing(catalogue));
}

/** Writes a detail. */
export function fieldEdit({ path, form }: Field, values: readonly string[], catalogue: Catalogue): Edit {
  const [first = ""] = values;
  const isPlain = form === "date" || form === "figure" || form === "yes-no";
  const yaml = form === "names" ? `[${values.map(quoted).join(", ")}]` : isPlain ? first : quoted(first);
  return (source) => setValue(source, path, yaml, placing(catalogue));
}

/** Writes the answer to a question of a control. */
export function answerEdit(
  { control, question }: AskedOfControl,
  values: readonly string[],
  catalogue: Catalogue,
): Edit {
  const [first = "unknown"] = values;
  const isOption = question.type === "choice" && first !== "unknown";
  const yaml = isOption
    ? quoted(first)
    : question.type === "choices" && first !== "unknown"
      ? `[${values.map(quoted).join(", ")}]`
      : first;
  return givenNow(control, partEdit(control, ["answers", question.id], yaml, catalogue));
}

/** Says that there is nothing chosen of several options. */
export function noneEdit(control: Control, question: string, catalogue: Catalogue): Edit {
  return givenNow(control, partEdit(control, ["answers", question], "[]", catalogue));
}

/** Says that an answer is not known yet. */
export function unknownEdit(control: Control, question: string, catalogue: Catalogue): Edit {
  return givenNow(control, partEdit(control, ["answers", question], "unknown", catalogue));
}

/** Gives a part of what is said of a control a value; the short form is written out before. */
export function partEdit(
  control: Control,
  path: readonly (string | number)[],
  yaml: string,
  catalogue: Catalogue,
): Edit {
  return (source) =>
    chained(inFull(source, control), (text) =>
      setValue(text, ["controls", control.id, ...path], yaml, placing(catalogue)),
    );
}

/** Confirms the answers as of a day. */
export function confirmEdit(today: CalendarDate, catalogue: Catalogue): Edit {
  return (source) => setValue(source, ["declared", "on"], today, placing(catalogue));
}

/** Takes out what stands at a path, with everything around it that is empty then. */
export function clearEdit(path: Path): Edit {
  return (source) => {
    const parsed = parseDocument(source, "");
    if (!parsed.ok) return { ok: false, why: "unreadable" };
    return removeKey(source, emptied(parsed.value.root, path));
  };
}

/** Takes an answer out; the short form is written out before. */
export function clearAnswerEdit({ control, question }: AskedOfControl): Edit {
  const clear = clearEdit(["controls", control.id, "answers", question.id]);
  return givenNow(control, (source) => chained(inFull(source, control), clear));
}

/** A change of answers: whoever gave them before, and when, is not who gives them now. */
function givenNow({ id }: Control, edit: Edit): Edit {
  return (source) => {
    const changed = edit(source);
    // Hardly any declaration says who answered, and each look at one takes as long as the change.
    if (!changed.ok || changed.text === source || !/answered(?:By|On)/.test(source)) return changed;
    return ["answeredBy", "answeredOn"].reduce<Spliced>((said, key) => {
      const without = chained(said, clearEdit(["controls", id, key]));
      return without.ok ? without : said;
    }, changed);
  };
}

/** The path of the outermost thing that holds nothing but what stands at a path. */
function emptied(root: Node, path: Path): Path {
  const [first, ...rest] = path;
  const holder = nodeAt(root, path.slice(0, -1));
  const isAlone = rest.length > 0 && sizeOf(holder) === 1 && nodeAt(holder, path.slice(-1)) !== undefined;
  return isAlone ? emptied(root, [first, ...rest.slice(0, -1)]) : path;
}

function nodeAt(node: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  return path.reduce<Node | undefined>(
    (at, key) => (typeof key === "number" ? itemsOf(at)[key] : valueAt(at, key)),
    node,
  );
}

/** How much a list or a mapping holds, the author's own keys too. */
function sizeOf(node: Node | undefined): number {
  if (node?.kind === "list") return node.items.length;
  return node?.kind === "map" ? node.entries.length : 0;
}

/** The short form (`"1100": yes`) written out, so that more can be said of the control. */
export function inFull(source: string, control: Control): Spliced {
  const parsed = parseDocument(source, "");
  const short = parsed.ok ? textOf(valueAt(parsed.value.root, "controls", control.id)) : undefined;
  if (short === undefined) return { ok: true, text: source };
  const value = yesNo(short);
  const answers = control.questions.flatMap((question) =>
    question.type === "yes-no" && question.counts === "verdict" && value !== undefined
      ? [`${quoted(question.id)}: ${value === question.is ? "yes" : "no"}`]
      : [],
  );
  const yaml = answers.length === 0 ? "{}" : `{ ${answers.join(", ")} }`;
  // Below a key that has nothing, what comes stands on lines of its own; a comment behind the short form stays.
  return chained(setValue(source, ["controls", control.id], "null"), (emptied) =>
    setValue(emptied, ["controls", control.id, "answers"], yaml),
  );
}

/** One change after another. */
export function chained(spliced: Spliced, next: Edit): Spliced {
  return spliced.ok ? next(spliced.text) : spliced;
}
