import type { Node } from "../document/node.ts";
import { oscalNamespace, unmarked } from "../text/oscal-text.ts";
import { questionsPart } from "./oscal-names.ts";
import { markedAt } from "./oscal-props.ts";
import { listAt, textAt, textsAt } from "./reading.ts";

/** Prose of OSCAL as plain text. */
export interface Prose {
  readonly of: (text: string) => string;
}

/** What is known of the parameters that a text names. */
export interface ParameterValues {
  readonly definitions: ReadonlyMap<string, Node>;
  /** What profiles set; undefined where none does. */
  readonly setTo: (id: string) => string | undefined;
  readonly unknown: (id: string) => void;
}

/** Bounds on what parameters may add to a text: they can name each other, and a text can name one a million times. */
const most = { value: 300, choices: 50, choice: 1000, prose: 8000, depth: 20, statement: 12_000 } as const;

/** `{{ insert: param, ac-1_prm_1 }}`, and the older `{{ ac-1_prm_1 }}`; or something escaped, which begins none. */
const insertion = /\\.|\{\{\s{0,20}(?:insert:\s{0,20}param,\s{0,20})?([^{}\s]{1,200})\s{0,20}\}\}/g;

/**
 * Puts into a text what its parameters stand for (their values, their choices, else their label in brackets), and
 * takes Markdown links and back-slashes out of it. Each parameter is worked out once, so that parameters which name
 * each other cost no more than their number.
 */
export function proseWith({ definitions, setTo, unknown }: ParameterValues): Prose {
  const known = new Map<string, string>();
  let depth = 0;
  const fill = (text: string): string =>
    text
      .slice(0, most.prose)
      .replaceAll(insertion, (all, id: string | undefined) => (id === undefined ? all : valueOf(id)));
  const valueOf = (id: string): string => {
    const ready = known.get(id);
    if (ready !== undefined) return ready;
    const definition = definitions.get(id);
    const label = `[${textAt(definition, "label") ?? id}]`;
    if (depth >= most.depth) return label;
    // While it is worked out, it stands for its label: one that names itself comes to an end.
    known.set(id, label);
    const set = setTo(id);
    if (definition === undefined && set === undefined) unknown(id);
    depth++;
    const value = (set ?? statedIn(definition, label, fill)).slice(0, most.value);
    depth--;
    known.set(id, value);
    return value;
  };
  return { of: (text) => unmarked(fill(text)) };
}

function statedIn(definition: Node | undefined, label: string, fill: (text: string) => string): string {
  const few = (texts: readonly string[]) =>
    texts.slice(0, most.choices).map((text) => fill(text.slice(0, most.choice)));
  const values = few(textsAt(definition, "values"));
  if (values.length > 0) return values.join(", ");
  const choices = few(textsAt(definition, "select", "choice"));
  if (choices.length === 0) return fill(label);
  const many = textAt(definition, "select", "how-many") === "one-or-more" ? "one or more of" : "one of";
  return `[${many}: ${choices.join("; ")}]`;
}

/** The texts of a control, by what they are for. */
export interface ControlTexts {
  readonly statement: string;
  readonly guidance: string;
  readonly why: string;
  readonly evidence: readonly string[];
  /** What csm-check itself wrote of its questions; undefined in a catalogue of somebody else. */
  readonly questions: string | undefined;
  /** How many objectives and methods of assessment were passed over. */
  readonly objectives: number;
}

const guidanceNames: readonly string[] = ["guidance", "discussion", "supplemental-guidance", "guideline"];
const objectiveNames: readonly string[] = [
  "objective",
  "objectives",
  "assessment",
  "assessment-objective",
  "assessment-method",
  "control-objective",
];

/** Sorts the parts of a control; what is neither guidance nor an objective is its statement. */
export function textsOf(control: Node, prose: Prose): ControlTexts {
  const parts = listAt(control, "parts");
  const named = (names: readonly string[]) =>
    parts.filter((part) => names.includes(textAt(part, "name")?.toLowerCase() ?? ""));
  const isOwn = (part: Node) =>
    textAt(part, "name") === questionsPart && textAt(part, "ns") === oscalNamespace;
  const questions = parts.find(isOwn);
  const others = [...guidanceNames, ...objectiveNames, "assessment-objects", "rationale", "evidence"];
  const rest = parts.filter(
    (part) => part !== questions && !others.includes(textAt(part, "name")?.toLowerCase() ?? ""),
  );
  const objectives = named(objectiveNames);
  const examined = objectives.flatMap(objectsIn);
  return {
    statement: flat(rest, prose),
    guidance: flat(named(guidanceNames), prose),
    why: flat(named(["rationale"]), prose),
    questions: markedAt(questions, "prose"),
    evidence: [...examined, ...named(["evidence"]).flatMap((part) => textAt(part, "prose") ?? [])].flatMap(
      (text) => prose.of(text).split("\n"),
    ),
    objectives: objectives.length - objectives.filter((part) => objectsIn(part).length > 0).length,
  };
}

/** What is to be examined by a method of assessment: what shows that a control is met. */
function objectsIn(part: Node): readonly string[] {
  const examines = listAt(part, "props").some(
    (prop) => textAt(prop, "name") === "method" && textAt(prop, "value")?.toUpperCase() === "EXAMINE",
  );
  if (!examines) return [];
  return listAt(part, "parts").flatMap((each) => textAt(each, "prose") ?? []);
}

/** Parts with those in them, one below the other, each with its label; no more than could be shown. */
export function flat(parts: readonly Node[], prose: Prose): string {
  const lines: string[] = [];
  let length = 0;
  const take = (part: Node): void => {
    if (length > most.statement) return;
    const label = listAt(part, "props").find((prop) => textAt(prop, "name") === "label");
    const words = [textAt(label, "value"), textAt(part, "title"), textAt(part, "prose")];
    const text = prose.of(words.flatMap((each) => each?.trim() ?? []).join(" "));
    if (text !== "") lines.push(text);
    length += text.length;
    for (const inner of listAt(part, "parts")) take(inner);
  };
  for (const part of parts) take(part);
  return lines.join("\n");
}
