import { recommendedAt, requiredAt, type Catalogue, type Control } from "./catalogue.ts";

/** What every run needs of a control; the rest is read when it is asked for. */
type Head = Omit<Control, keyof Body>;
type Body = Pick<Control, "requirement" | "why" | "questions" | "evidence" | "remedy" | "see">;

/** A catalogue in the parts in which it is shipped: each of them can be written as JSON. */
export interface PackedCatalogue {
  readonly head: PackedHead;
  /** The bodies that a run at the lowest level reads. */
  readonly plain: readonly Body[];
  /** The other bodies, which are shipped compressed. */
  readonly rest: readonly Body[];
}

interface PackedHead {
  readonly catalogue: Omit<Catalogue, "controls">;
  readonly heads: readonly Head[];
  /** Which controls, by their index, have a plain body. */
  readonly plain: readonly number[];
}

/** Takes a catalogue apart, so that a run reads no more of it than it needs: 18 bodies of 148 at Level 0. */
export function pack(catalogue: Catalogue): PackedCatalogue {
  const { controls, ...rest } = catalogue;
  const lowest = askedFirst(catalogue);
  return {
    head: {
      catalogue: rest,
      heads: controls.map(({ requirement, why, questions, evidence, remedy, see, ...head }) => head),
      plain: controls.flatMap((control, index) => (lowest.has(control) ? [index] : [])),
    },
    plain: controls.filter((control) => lowest.has(control)).map(bodyOf),
    rest: controls.filter((control) => !lowest.has(control)).map(bodyOf),
  };
}

/** What the lowest of several levels asks. */
function askedFirst(catalogue: Catalogue): ReadonlySet<Control> {
  const [lowest, ...others] = catalogue.levels;
  if (lowest === undefined || others.length === 0) return new Set();
  return new Set([...requiredAt(catalogue, lowest), ...recommendedAt(catalogue, lowest)]);
}

function bodyOf({ requirement, why, questions, evidence, remedy, see }: Control): Body {
  return { requirement, why, questions, evidence, remedy, see };
}

/** Where the bodies of a packed catalogue come from, each asked for once at most. */
export interface Bodies {
  readonly plain: (index: number) => unknown;
  readonly rest: (index: number) => unknown;
}

/** The catalogue again; undefined where this is no head of one. `damaged` is thrown where a body is none. */
export function unpack(head: unknown, bodies: Bodies, damaged: () => Error): Catalogue | undefined {
  if (!isHead(head)) return undefined;
  const { catalogue, heads, plain } = head;
  let others = 0;
  const controls = heads.map((each, index) => {
    const at = plain.indexOf(index);
    const other = at === -1 ? others++ : -1;
    return controlOf(each, () => (at === -1 ? bodies.rest(other) : bodies.plain(at)), damaged);
  });
  return { ...catalogue, controls };
}

/** What is shipped was checked when it was built; a test compares it with its sources. */
function isHead(value: unknown): value is PackedHead {
  return typeof value === "object" && value !== null && "heads" in value && Array.isArray(value.heads);
}

function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && "questions" in value;
}

function controlOf(head: Head, read: () => unknown, damaged: () => Error): Control {
  let known: Body | undefined;
  const body = (): Body => {
    if (known !== undefined) return known;
    const value = read();
    if (!isBody(value)) throw damaged();
    return (known = value);
  };
  return {
    ...head,
    get requirement() {
      return body().requirement;
    },
    get why() {
      return body().why;
    },
    get questions() {
      return body().questions;
    },
    get evidence() {
      return body().evidence;
    },
    get remedy() {
      return body().remedy;
    },
    get see() {
      return body().see;
    },
  };
}
