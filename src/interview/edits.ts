import type { Catalogue, Control } from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { textOf, valueAt } from "../document/node.ts";
import { parseDocument } from "../document/parse-document.ts";
import { appendItem, quoted, setValue, type Spliced } from "../document/splice.ts";
import type { SpliceOptions } from "../document/splice-options.ts";
import { yesNo } from "../document/yes-no.ts";
import type { Step } from "./step.ts";

/** A change of a declaration's text, made on what is there when it is made. */
export type Edit = (text: string) => Spliced;

/** A certificate as it is entered. */
export interface CertificateEntry {
  readonly scheme: string;
  readonly holder: string;
  readonly issued: CalendarDate;
  readonly expires: CalendarDate;
}

/** A piece of evidence as it is entered. */
export interface EvidenceEntry {
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
}

/** Writes the answer to a step; one without a place in the file changes nothing. */
export function answerEdit(step: Step, values: readonly string[], catalogue: Catalogue): Edit {
  const options = placing(catalogue);
  const text = quoted(values[0] ?? "");
  switch (step.kind) {
    case "name":
      return (source) => setValue(source, ["supplier", "name"], text, options);
    case "level":
      return levelEdit(values[0] ?? "", catalogue);
    case "contract":
      return (source) =>
        setValue(source, ["contract", step.field], step.field === "ends" ? (values[0] ?? "") : text, options);
    case "scope":
      return (source) => setValue(source, ["scope", "organisation"], text, options);
    case "declared":
      return (source) => setValue(source, ["declared", step.field], text, options);
    case "applies":
      return answerOf(step.control, step.question.id, values[0] ?? "unknown", catalogue);
    case "answer":
      return answerOf(step.control, step.question.id, sourceOf(step, values), catalogue);
    case "certificate":
    case "offer":
    case "confirm":
      return (source) => ({ ok: true, text: source });
  }
}

/** Says that an answer is not known yet. */
export function unknownEdit(control: Control, question: string, catalogue: Catalogue): Edit {
  return answerOf(control, question, "unknown", catalogue);
}

/** Sets the level; an id of digits alone is a number to most readers, and is written as one. */
export function levelEdit(level: string, catalogue: Catalogue): Edit {
  return (source) =>
    setValue(source, ["level"], /^\d{1,3}$/.test(level) ? level : quoted(level), placing(catalogue));
}

/** Adds a certificate; one entered a moment ago gives way to it. */
export function certificateEdit(
  entry: CertificateEntry,
  before: CertificateEntry | undefined,
  catalogue: Catalogue,
): Edit {
  return (source) => {
    const old = before === undefined ? undefined : `- ${certificateSource(before)}`;
    const at = old === undefined ? -1 : source.indexOf(old);
    if (old === undefined || at === -1)
      return appendItem(source, ["certificates"], certificateSource(entry), placing(catalogue));
    const text = `${source.slice(0, at)}- ${certificateSource(entry)}${source.slice(at + old.length)}`;
    return { ok: true, text };
  };
}

function certificateSource({ scheme, holder, issued, expires }: CertificateEntry): string {
  return `{ scheme: ${quoted(scheme)}, holder: ${quoted(holder)}, issued: ${issued}, expires: ${expires} }`;
}

/** Says that there is no certificate, where nothing is said of certificates yet. */
export function noCertificateEdit(catalogue: Catalogue): Edit {
  return (source) => {
    const parsed = parseDocument(source, "");
    const known = parsed.ok && valueAt(parsed.value.root, "certificates")?.kind === "list";
    return known ? { ok: true, text: source } : setValue(source, ["certificates"], "[]", placing(catalogue));
  };
}

/** Writes a control's note. */
export function noteEdit(control: Control, note: string, catalogue: Catalogue): Edit {
  return (source) =>
    then(inFull(source, control), (text) =>
      setValue(text, ["controls", control.id, "note"], quoted(note), placing(catalogue)),
    );
}

/** Adds a piece of evidence to a control. */
export function evidenceEdit(
  control: Control,
  { title, file, sha256 }: EvidenceEntry,
  catalogue: Catalogue,
): Edit {
  const item = `{ title: ${quoted(title)}, file: ${quoted(file)}, sha256: ${quoted(sha256)} }`;
  return (source) =>
    then(inFull(source, control), (text) =>
      appendItem(text, ["controls", control.id, "evidence"], item, placing(catalogue)),
    );
}

/** Confirms the answers as of a day. */
export function confirmEdit(today: CalendarDate, catalogue: Catalogue): Edit {
  return (source) => setValue(source, ["declared", "on"], today, placing(catalogue));
}

function answerOf(control: Control, question: string, yaml: string, catalogue: Catalogue): Edit {
  return (source) =>
    then(inFull(source, control), (text) =>
      setValue(text, ["controls", control.id, "answers", question], yaml, placing(catalogue)),
    );
}

/** The source of an answer: words, figures and dates plain, options as they are called. */
function sourceOf({ question }: Extract<Step, { kind: "answer" }>, values: readonly string[]): string {
  const [first = "unknown"] = values;
  switch (question.type) {
    case "yes-no":
    case "number":
    case "date":
      return first;
    case "choice":
      return quoted(first);
    case "choices":
      return `[${values.map(quoted).join(", ")}]`;
  }
}

/** The short form (`"1100": yes`) written out, so that more can be said of the control. */
function inFull(source: string, control: Control): Spliced {
  const parsed = parseDocument(source, "");
  const short = parsed.ok ? textOf(valueAt(parsed.value.root, "controls", control.id)) : undefined;
  if (short === undefined) return { ok: true, text: source };
  const value = yesNo(short);
  const answers = control.questions.flatMap((question) =>
    question.type === "yes-no" && question.counts === "verdict" && value !== undefined
      ? [`${quoted(question.id)}: ${value === question.is ? "yes" : "no"}`]
      : [],
  );
  return setValue(
    source,
    ["controls", control.id],
    `{ answers: {${answers.length === 0 ? "" : ` ${answers.join(", ")} `}} }`,
  );
}

function then(spliced: Spliced, next: Edit): Spliced {
  return spliced.ok ? next(spliced.text) : spliced;
}

const topKeys = [
  ...["$schema", "format", "supplier", "level", "catalogue", "declared", "marking", "contract", "scope"],
  ...["certificates", "documents", "controls", "subcontractors"],
];

const orders: ReadonlyMap<string, readonly string[]> = new Map([
  ["", topKeys],
  ["declared", ["on", "by", "role"]],
  ["contract", ["reference", "buyer", "riskAssessmentReference", "defcon658Edition", "ends", "modii"]],
  ["scope", ["organisation"]],
]);

/** New keys stand in the order of the format and of the catalogue, a control with its title beside it. */
function placing({ controls }: Catalogue): SpliceOptions {
  return {
    order: ([top = "", id, part]) => {
      if (top !== "controls") return orders.get(top);
      if (id === undefined) return controls.map((control) => control.id);
      if (part === undefined) return ["answers", "evidence", "note", "plan", "notApplicable"];
      const control = controls.find((each) => each.id === id);
      const first = control?.appliesIf === undefined ? [] : [control.appliesIf.id];
      return [...first, ...(control?.questions ?? []).map((question) => question.id)];
    },
    comment: ([top, id, part]) =>
      top === "controls" && part === undefined
        ? controls.find((control) => control.id === id)?.title
        : undefined,
  };
}
