import type { Catalogue, Control, Question } from "../../catalogue/catalogue.ts";
import { IncompleteInstall } from "./incomplete-install.ts";

/** What every run needs of a control; the rest is read when it is asked for. */
type Head = Omit<Control, "questions" | keyof Texts>;
type Texts = Pick<Control, "requirement" | "why" | "evidence" | "remedy" | "see">;

/** What only who falls short, or asks, gets to read of a question: more than half of a catalogue. */
interface Advice {
  readonly help?: string | undefined;
  readonly fix?: string | undefined;
}
const advices = ["help", "fix"] as const;

/** The texts of a control, and those of its questions in their order. */
interface Body {
  readonly texts: Texts;
  readonly advice: readonly Advice[];
}

interface Packed {
  readonly catalogue: Omit<Catalogue, "controls">;
  readonly heads: readonly Head[];
}

/**
 * A catalogue as the text that is shipped: a line of JSON with the heads of its controls, a line with the questions of
 * each, and a line with its texts. A Level 0 assessment reads few of 148, and the rest is not even made into letters.
 */
export function pack(catalogue: Catalogue): string {
  const { controls, ...rest } = catalogue;
  const packed: Packed = {
    catalogue: rest,
    heads: controls.map(({ questions, requirement, why, evidence, remedy, see, ...head }) => head),
  };
  const questions = controls.map((control) => control.questions.map(withoutAdvice));
  const bodies = controls.map(({ questions: asked, requirement, why, evidence, remedy, see }): Body => {
    const texts = { requirement, why, evidence, remedy, see };
    return { texts, advice: asked.map(({ help, fix }) => ({ help, fix })) };
  });
  return [packed, ...questions, ...bodies].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** A question that is empty where it gives advice: the order of its keys stays. */
function withoutAdvice(question: Question): Question {
  const { help, fix } = question;
  return {
    ...question,
    ...(help === undefined ? {} : { help: "" }),
    ...(fix === undefined ? {} : { fix: "" }),
  };
}

/** The catalogue again; undefined where this is no packed catalogue. */
export function unpack(bytes: Buffer): Catalogue | undefined {
  const [first, ...lines] = linesOf(bytes);
  const packed: unknown = JSON.parse(first?.toString("utf8") ?? "null");
  if (!isPacked(packed)) return undefined;
  const { heads } = packed;
  if (lines.length !== 2 * heads.length) return undefined;
  return {
    ...packed.catalogue,
    controls: heads.map((head, index) => controlOf(head, lines[index], lines[index + heads.length])),
  };
}

/** What stands before each line end. */
function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0, end = bytes.indexOf(10); end >= 0; from = end + 1, end = bytes.indexOf(10, from))
    lines.push(bytes.subarray(from, end));
  return lines;
}

/** What is shipped was checked when it was built; a test compares it with its sources. */
function isPacked(value: unknown): value is Packed {
  return typeof value === "object" && value !== null && "heads" in value && Array.isArray(value.heads);
}

function isQuestions(value: unknown): value is readonly Question[] {
  return Array.isArray(value);
}

function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && "texts" in value && "advice" in value;
}

function controlOf(head: Head, asked: Buffer | undefined, rest: Buffer | undefined): Control {
  const body = once(rest, isBody);
  const questions = once(asked, isQuestions, (all) =>
    all.forEach((question, index) => adviseLater(question, () => body().advice[index])),
  );
  return {
    ...head,
    get requirement() {
      return body().texts.requirement;
    },
    get why() {
      return body().texts.why;
    },
    get questions() {
      return questions();
    },
    get evidence() {
      return body().texts.evidence;
    },
    get remedy() {
      return body().texts.remedy;
    },
    get see() {
      return body().texts.see;
    },
  };
}

/** Reads advice where a question has some, once it is asked for. */
function adviseLater(question: Question, advice: () => Advice | undefined): void {
  for (const key of advices)
    if (question[key] !== undefined)
      Object.defineProperty(question, key, { get: () => advice()?.[key], enumerable: true });
}

/** Reads a line once it is asked for. */
function once<T>(
  line: Buffer | undefined,
  isWhole: (value: unknown) => value is T,
  made: (value: T) => void = () => undefined,
): () => T {
  let read: T | undefined;
  return () => {
    if (read !== undefined) return read;
    const value: unknown = JSON.parse(line?.toString("utf8") ?? "null");
    if (!isWhole(value)) throw new IncompleteInstall("a built-in catalogue is damaged");
    made(value);
    return (read = value);
  };
}
