import { given } from "../document/given.ts";
import type { AppliesIf, Catalogue, Control, Question } from "../catalogue/catalogue.ts";
import type { Document } from "../document/document.ts";
import { nearest, nearestFew } from "../document/nearest.ts";
import { entriesOf, entryOf, itemsOf, textOf, valueAt, type Entry, type Node } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";
import { once, oncePer } from "../document/once.ts";
import { problemLimit } from "../document/problems-in-order.ts";
import { isUnknown, yesNo } from "../document/yes-no.ts";
import type { Answer } from "./answer.ts";
import { readAnswer } from "./read-answer.ts";

/** A control of the declaration with its key and its answers, as its questions read them. */
export interface ReadControl {
  readonly control: Control;
  readonly entry: Entry;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Reads what stands under `controls` against the catalogue, whatever else is wrong with the file; `level` takes the place of the declared one. */
export function readControls(
  document: Document,
  catalogue: Catalogue,
  level?: string,
): { controls: readonly ReadControl[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const controls: ReadControl[] = [];
  const byId = controlsById(catalogue);
  const near = once(() => nearTo(catalogue, level ?? textOf(valueAt(document.root, "level"))));
  const documents = new Set(entriesOf(valueAt(document.root, "documents")).map((entry) => entry.key));
  for (const entry of entriesOf(valueAt(document.root, "controls"))) {
    if (problems.length > most) break;
    const control = byId.get(entry.key);
    if (control === undefined) {
      problems.push(unknownControl(entry, near()));
      continue;
    }
    const reader: Reader = { control, entry, problems };
    const answers = entry.value.kind === "scalar" ? shortForm(reader) : longForm(reader);
    if (entry.value.kind === "map") checkRest(reader, answers, documents);
    controls.push({ control, entry, answers });
  }
  return { controls, problems };
}

const controlsById = oncePer(({ controls }: Catalogue): ReadonlyMap<string, Control> => {
  const byId = new Map<string, Control>();
  for (const control of controls) byId.set(control.id, control);
  return byId;
});

/** What may be answered of a control, by the id of the question. */
const askedById = oncePer(
  ({ appliesIf, questions }: Control): ReadonlyMap<string, Question | AppliesIf> =>
    new Map([...(appliesIf === undefined ? [] : [appliesIf]), ...questions].map((each) => [each.id, each])),
);

/** A few more than are told; after that looking on helps nobody. */
const most: number = 2 * problemLimit;

interface Reader {
  readonly control: Control;
  readonly entry: Entry;
  readonly problems: Problem[];
}

function unknownControl(entry: Entry, near: Near): Problem {
  const [first, ...also] = near(entry.key);
  return {
    code: "unknown-control",
    id: entry.key,
    ...given({ nearest: first?.id, title: first?.title, also: also.length === 0 ? undefined : also }),
    at: entry.keyPlace,
  };
}

/** The controls that may have been meant. */
type Near = (id: string) => readonly { readonly id: string; readonly title: string }[];

/** So many are named of controls that are equally near. */
const mostNear = 3;

/** Of controls that are equally near those that the level asks for come first. */
function nearTo(catalogue: Catalogue, levelId: string | undefined): Near {
  const level = catalogue.levels.find(({ id }) => id === levelId);
  const isAsked = ({ id, levels }: Control): boolean =>
    level !== undefined && (levels.includes(level.id) || level.recommended.includes(id));
  const asked = catalogue.controls.filter(isAsked);
  const inTurn = [...asked, ...catalogue.controls.filter((control) => !isAsked(control))];
  const byId = new Map(inTurn.map((control) => [control.id, control]));
  const ids = [...byId.keys()];
  return (id) =>
    nearestFew(id, ids)
      .slice(0, mostNear)
      .flatMap((near) => byId.get(near) ?? [])
      .map(({ id: near, title }) => ({ id: near, title }));
}

/** `yes` gives every yes-no verdict question its passing answer, `no` its failing one. */
function shortForm({ control, entry, problems }: Reader): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  const text = textOf(entry.value);
  const value = text === undefined ? undefined : yesNo(text);
  // Any other word is a problem of shape, told by the schema.
  if (text === undefined || value === undefined || isUnknown(text)) return answers;
  const at = entry.value.place;
  for (const question of control.questions)
    if (question.type === "yes-no" && question.counts === "verdict")
      answers.set(question.id, {
        type: "yes-no",
        question,
        value: value ? question.is : !question.is,
        at,
      });
  if (answers.size === 0) problems.push({ code: "short-form", control: control.id, found: text, at });
  return answers;
}

function longForm({ control, entry, problems }: Reader): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  const asked = askedById(control);
  for (const said of entriesOf(valueAt(entry.value, "answers"))) {
    if (problems.length > most) break;
    const question = asked.get(said.key);
    if (question === undefined) problems.push(unknownQuestion(said, control));
    else if (question.type === "certificate")
      problems.push({
        code: "answered-by-certificates",
        control: control.id,
        question: said.key,
        at: said.keyPlace,
      });
    else {
      const answer = readAnswer(said.value, question, problems);
      if (answer !== undefined) answers.set(question.id, answer);
    }
  }
  return answers;
}

function unknownQuestion(entry: Entry, control: Control): Problem {
  const known = [...askedById(control).values()]
    .filter(({ type }) => type !== "certificate")
    .map(({ id }) => id);
  const near = nearest(entry.key, known);
  const fact = given({ nearest: near });
  return { code: "unknown-question", control: control.id, id: entry.key, known, ...fact, at: entry.keyPlace };
}

function checkRest(
  { control, entry, problems }: Reader,
  answers: ReadonlyMap<string, Answer>,
  documents: ReadonlySet<string>,
): void {
  for (const node of itemsOf(valueAt(entry.value, "evidence")))
    if (problems.length <= most) checkDocument(node, documents, problems);
  for (const node of itemsOf(valueAt(entry.value, "plan", "questions"))) {
    if (problems.length > most) break;
    const id = textOf(node);
    const ids = control.questions.map((question) => question.id);
    if (id === undefined || ids.includes(id)) continue;
    const near = nearest(id, ids);
    const fact = given({ nearest: near });
    problems.push({ code: "unknown-question", control: control.id, id, known: ids, ...fact, at: node.place });
  }
  const notApplicable = entryOf(entry.value, "notApplicable");
  if (notApplicable === undefined) return;
  const at = notApplicable.keyPlace;
  if (control.questions.some((question) => question.type === "certificate"))
    problems.push({ code: "certificate-applies", control: control.id, at });
  const applied = control.appliesIf === undefined ? undefined : answers.get(control.appliesIf.id);
  if (applied?.value === true) problems.push({ code: "applies-and-not", control: control.id, at });
}

function checkDocument(node: Node, documents: ReadonlySet<string>, problems: Problem[]): void {
  const id = textOf(node);
  if (id === undefined || documents.has(id)) return;
  const near = nearest(id, [...documents]);
  problems.push({
    code: "unknown-document",
    id,
    ...given({ nearest: near }),
    at: node.place,
  });
}
