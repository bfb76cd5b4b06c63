import { once } from "../document/once.ts";
import type { Catalogue, Control, Question } from "./catalogue.ts";
import type { Advice, Asks, Block, Head, PackedHead, Parts, Words } from "./packed-catalogue.ts";

/**
 * Gives the bodies of a block: a list of its own where it is plain, else lines of JSON. Asked for once at most, and only
 * where one of them is needed.
 */
export type Open = (block: number, plain: boolean) => unknown;

/** The catalogue again; undefined where this is no head of one. `damaged` is thrown where a body is none. */
export function unpack(head: unknown, open: Open, damaged: () => Error): Catalogue | undefined {
  if (!isHead(head)) return undefined;
  const read = reader(head.blocks, open);
  return {
    ...head.catalogue,
    controls: head.heads.map((each, index) => controlOf(each, bodiesOf(index, read, damaged))),
  };
}

/** Reads a part of a control. */
type Read = (part: keyof Parts, control: number) => unknown;

function reader(blocks: readonly Block[], open: Open): Read {
  const opened = new Map<number, (place: number) => unknown>();
  return (part, control) => {
    const index = blocks.findIndex((each) => each.part === part && each.controls.includes(control));
    const block = blocks[index];
    if (block === undefined) return undefined;
    const bodies = opened.get(index) ?? bodiesIn(open(index, block.plain));
    opened.set(index, bodies);
    return bodies(block.controls.indexOf(control));
  };
}

/** A line is made into a value when it is asked for. */
function bodiesIn(block: unknown): (place: number) => unknown {
  if (typeof block !== "string") return (place) => (isList(block) ? block[place] : undefined);
  const lines = block.split("\n");
  return (place): unknown => JSON.parse(lines[place] || "null");
}

/** The parts of one control, each read when it is first asked for. */
type Bodies = { readonly [P in keyof Parts]: () => Parts[P] };

function bodiesOf(control: number, read: Read, damaged: () => Error): Bodies {
  return {
    asks: once(() => sound(read("asks", control), isAsks, damaged)),
    advice: once(() => sound(read("advice", control), isAdvice, damaged)),
    words: once(() => sound(read("words", control), isWords, damaged)),
  };
}

function sound<T>(value: unknown, is: (value: unknown) => value is T, damaged: () => Error): T {
  if (!is(value)) throw damaged();
  return value;
}

function controlOf(head: Head, { asks, advice, words }: Bodies): Control {
  const questions = once(() => asks().questions.map((each, index) => withHelp(each, index, words)));
  return {
    ...head,
    get requirement() {
      return words().requirement;
    },
    get why() {
      return advice().why;
    },
    get questions() {
      return questions();
    },
    get evidence() {
      return words().evidence;
    },
    get remedy() {
      return advice().remedy;
    },
    get see() {
      return words().see;
    },
  };
}

/** Has the help of a question read when it is asked for, in the place of the empty one, so that the keys keep their order. */
function withHelp(question: Question, index: number, words: () => Words): Question {
  if (question.help === undefined) return question;
  return Object.defineProperty(question, "help", {
    get: () => words().helps[index],
    enumerable: true,
    configurable: true,
  });
}

/** What is shipped was checked when it was built; a test compares it with its sources. */
function isHead(value: unknown): value is PackedHead {
  return typeof value === "object" && value !== null && "heads" in value && Array.isArray(value.heads);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isAsks(value: unknown): value is Asks {
  return typeof value === "object" && value !== null && "questions" in value;
}

function isAdvice(value: unknown): value is Advice {
  return typeof value === "object" && value !== null && "remedy" in value;
}

function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null && "helps" in value;
}
