import type { Catalogue, Control, Term } from "./catalogue.ts";
import type { Advice, Asks, Block, Head, PackedHead, Parts, Words } from "./packed-catalogue.ts";

/**
 * Gives the bodies of a block: a list of its own where it is plain, else lines of JSON. Asked for once at most, and only
 * where one of them is needed.
 */
export type Open = (block: number, plain: boolean) => unknown;

/**
 * The catalogue again, made of the head itself and of the bodies: nobody else may hold them. Undefined where this is no
 * head of one. `damaged` is thrown where a body is none.
 */
export function unpack(head: unknown, open: Open, damaged: () => Error): Catalogue | undefined {
  if (!isHead(head)) return undefined;
  const read = reader(head.blocks, open);
  const bodies = (control: number): Bodies => new Bodies(control, read, damaged);
  const catalogue = { ...head.catalogue, controls: controlsOf(head.heads, bodies) };
  let known: readonly Term[] | undefined;
  const get = (): readonly Term[] => (known ??= glossaryIn(head.blocks, open));
  return Object.defineProperty(catalogue, "glossary", { get, enumerable: true, configurable: true });
}

/** Nobody but who explains a term needs what terms mean. */
function glossaryIn(blocks: readonly Block[], open: Open): readonly Term[] {
  const index = blocks.findIndex(({ part }) => part === "glossary");
  const block = index === -1 ? "" : open(index, false);
  const lines = typeof block === "string" ? block.split("\n").filter((line) => line !== "") : [];
  return lines.map((line): unknown => JSON.parse(line)).filter(isTerm);
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
class Bodies {
  readonly #control: number;
  readonly #read: Read;
  readonly #damaged: () => Error;
  #asks: Asks | undefined;
  #advice: Advice | undefined;
  #words: Words | undefined;

  constructor(control: number, read: Read, damaged: () => Error) {
    this.#control = control;
    this.#read = read;
    this.#damaged = damaged;
  }

  get asks(): Asks {
    return (this.#asks ??= this.#withHelp(this.#part("asks", isAsks)));
  }

  get advice(): Advice {
    return (this.#advice ??= this.#part("advice", isAdvice));
  }

  get words(): Words {
    return (this.#words ??= this.#part("words", isWords));
  }

  #part<T>(part: keyof Parts, is: (value: unknown) => value is T): T {
    const value = this.#read(part, this.#control);
    if (!is(value)) throw this.#damaged();
    return value;
  }

  /** Has the help of questions read when it is asked for. */
  #withHelp(asks: Asks): Asks {
    for (const index of asks.helped) {
      const question = asks.questions[index];
      if (question === undefined) throw this.#damaged();
      const words = (): string | undefined => this.words.helps[index];
      // One after the other, in a third of the time of both at once.
      Object.defineProperty(question, helper, { value: words });
      Object.defineProperty(question, "help", help);
    }
    return asks;
  }
}

/** Where a question keeps what reads its help: seen by nobody who lists, copies or compares it. */
const helper: unique symbol = Symbol("help");

/** All questions share one getter: with one of its own each would be a kind of object of its own, and slow to judge. */
const help: PropertyDescriptor = {
  get(this: object): unknown {
    const words: unknown = Reflect.get(this, helper);
    return isHelper(words) ? words() : undefined;
  },
  enumerable: true,
  configurable: true,
};

/** Controls out of their heads, and bodies as they are asked for. All share their getters, which keeps them small. */
function controlsOf(heads: readonly Head[], bodiesOf: (control: number) => Bodies): readonly Control[] {
  const known = new Map<string, Bodies>();
  const opened = (head: Head): Bodies => {
    const bodies = bodiesOf(heads.findIndex(({ id }) => id === head.id));
    known.set(head.id, bodies);
    return bodies;
  };
  const from = (get: (bodies: Bodies) => unknown): PropertyDescriptor => ({
    get(this: Head) {
      return get(known.get(this.id) ?? opened(this));
    },
    enumerable: true,
    configurable: true,
  });
  const getters = {
    requirement: from(({ words }) => words.requirement),
    why: from(({ advice }) => advice.why),
    questions: from(({ asks }) => asks.questions),
    evidence: from(({ words }) => words.evidence),
    remedy: from(({ advice }) => advice.remedy),
    see: from(({ words }) => words.see),
  };
  return heads.map((head) => Object.defineProperties(head, getters)).filter(isWhole);
}

/** What the getters give to the compiler: every control has them all. */
function isWhole(control: Head): control is Control {
  return "see" in control;
}

function isHelper(value: unknown): value is () => string | undefined {
  return typeof value === "function";
}

/** What is shipped was checked when it was built; a test compares it with its sources. */
function isHead(value: unknown): value is PackedHead {
  return typeof value === "object" && value !== null && "heads" in value && Array.isArray(value.heads);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isTerm(value: unknown): value is Term {
  return typeof value === "object" && value !== null && "means" in value;
}

function isAsks(value: unknown): value is Asks {
  return typeof value === "object" && value !== null && "questions" in value && "helped" in value;
}

function isAdvice(value: unknown): value is Advice {
  return typeof value === "object" && value !== null && "remedy" in value;
}

function isWords(value: unknown): value is Words {
  return typeof value === "object" && value !== null && "helps" in value;
}
