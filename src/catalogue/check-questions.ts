import type { Question } from "./catalogue.ts";
import { entriesOf, itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";
import { absentAt } from "../document/place.ts";
import { isYes } from "../document/yes-no.ts";
import { idsOf, known, unique } from "./references.ts";

/** How a question is written, by the type of its answer. */
interface Writing {
  /** The keys of `pass` that fit it. */
  readonly fit: readonly string[];
  /** Of these one at least must be given. */
  readonly needs: readonly string[];
  /** Whether it has options. */
  readonly options: boolean;
}

const writings: Readonly<Record<Question["type"], Writing>> = {
  "yes-no": { fit: ["is"], needs: [], options: false },
  number: { fit: ["min", "max"], needs: ["min", "max"], options: false },
  date: { fit: ["withinDays", "withinMonths"], needs: ["withinDays", "withinMonths"], options: false },
  choice: { fit: ["oneOf"], needs: ["oneOf"], options: true },
  choices: { fit: ["oneOf", "atLeast"], needs: [], options: true },
  certificate: { fit: ["scheme"], needs: ["scheme"], options: false },
};

/** How questions of a type are written; undefined where there is no such type, which the schema tells. */
function writingOf(type: string | undefined): Writing | undefined {
  return type !== undefined && isType(type) ? writings[type] : undefined;
}

function isType(text: string): text is Question["type"] {
  return Object.hasOwn(writings, text);
}

/** The questions of one control: ids, levels, pass rules that fit their answers. */
export function checkQuestions(control: Node, problems: Problem[]): void {
  const questions = itemsOf(valueAt(control, "questions"));
  const appliesIf = valueAt(control, "appliesIf");
  unique(appliesIf === undefined ? questions : [appliesIf, ...questions], "question", problems);
  const levels = itemsOf(valueAt(control, "levels")).flatMap((level) => textOf(level) ?? []);
  const earlier = new Set<string>();
  for (const question of questions) {
    known(valueAt(question, "asks", "after"), "earlier question", earlier, problems);
    earlier.add(textOf(valueAt(question, "id")) ?? "");
    checkPass(question, problems);
    checkOptions(question, problems);
    for (const level of itemsOf(valueAt(question, "levels"))) {
      const id = textOf(level);
      if (id !== undefined && !levels.includes(id))
        problems.push({ code: "level-not-of-control", level: id, at: level.place });
    }
  }
  const id = valueAt(control, "id");
  const decides = levels.every((level) => questions.some((question) => decidesAt(question, level)));
  if (questions.length > 0 && !decides && id !== undefined)
    problems.push({ code: "nothing-decides", control: textOf(id) ?? "", at: id.place });
}

/** Whether a question bears on the verdict at a level, whatever the date. */
function decidesAt(question: Node, level: string): boolean {
  if ((textOf(valueAt(question, "counts")) ?? "verdict") !== "verdict") return false;
  if (valueAt(question, "since") !== undefined) return false;
  const levels = itemsOf(valueAt(question, "levels"));
  return levels.length === 0 || levels.some((each) => textOf(each) === level);
}

function checkPass(question: Node, problems: Problem[]): void {
  const type = textOf(valueAt(question, "answer", "type"));
  const rule = writingOf(type);
  if (type === undefined || rule === undefined) return;
  const pass = valueAt(question, "pass");
  const given = entriesOf(pass);
  for (const entry of given)
    if (!rule.fit.includes(entry.key))
      problems.push({ code: "pass-misfit", key: entry.key, answer: type, at: entry.keyPlace });
  const missing = rule.needs.length > 0 && !given.some((entry) => rule.needs.includes(entry.key));
  const key = rule.needs.join(" or ");
  if (missing)
    problems.push({ code: "pass-missing", answer: type, key, at: absentAt((pass ?? question).place) });
  const [min, max] = [numberAt(pass, "min"), numberAt(pass, "max")];
  if (pass !== undefined && min !== undefined && max !== undefined && min > max)
    problems.push({ code: "impossible-pass", why: "min-over-max", at: pass.place });
  if (
    pass !== undefined &&
    type === "date" &&
    rule.needs.every((each) => given.some((entry) => entry.key === each))
  )
    problems.push({ code: "impossible-pass", why: "both-spans", at: pass.place });
}

function checkOptions(question: Node, problems: Problem[]): void {
  const answer = valueAt(question, "answer");
  const type = textOf(valueAt(answer, "type"));
  if (answer === undefined || type === undefined) return;
  const list = valueAt(answer, "options");
  const wanted = writingOf(type)?.options === true;
  if (wanted !== (list !== undefined))
    problems.push({
      code: "options-misfit",
      answer: type,
      wanted,
      at: list?.place ?? absentAt(answer.place),
    });
  const options = itemsOf(list);
  unique(options, "option", problems);
  for (const option of options) {
    const id = valueAt(option, "id");
    if (id !== undefined && textOf(id)?.toLowerCase() === "unknown")
      problems.push({ code: "reserved-option", option: "unknown", at: id.place });
  }
  checkChoice(question, type, options, problems);
}

function checkChoice(question: Node, type: string, options: readonly Node[], problems: Problem[]): void {
  const oneOf = valueAt(question, "pass", "oneOf");
  const ids = new Set(idsOf(options));
  const accepted = itemsOf(oneOf);
  if (options.length > 0) for (const node of accepted) known(node, "option", ids, problems);
  if (oneOf !== undefined && type === "choice" && options.length > 0 && accepted.length >= options.length)
    problems.push({ code: "impossible-pass", why: "every-option", at: oneOf.place });
  const atLeast = valueAt(question, "pass", "atLeast");
  const names = new Set(accepted.flatMap((node) => textOf(node) ?? []));
  const counted = options.filter((option) =>
    oneOf === undefined ? !isAlone(option) : names.has(textOf(valueAt(option, "id")) ?? ""),
  );
  const most = Math.max(counted.filter((option) => !isAlone(option)).length, Math.min(counted.length, 1));
  const list = valueAt(question, "answer", "options");
  if (type === "choices" && options.length > 0 && most === 0 && oneOf === undefined && list !== undefined)
    problems.push({ code: "impossible-pass", why: "none-counts", at: list.place });
  const least = numberAt(valueAt(question, "pass"), "atLeast");
  if (atLeast !== undefined && least !== undefined && options.length > 0 && (least > most || least < 1))
    problems.push({ code: "impossible-pass", why: "too-many", at: atLeast.place });
}

function isAlone(option: Node): boolean {
  const alone = textOf(valueAt(option, "alone"));
  return alone !== undefined && isYes(alone);
}

function numberAt(node: Node | undefined, key: string): number | undefined {
  const text = textOf(valueAt(node, key));
  return text === undefined || !/^\d+(?:\.\d+)?$/.test(text) ? undefined : Number(text);
}
