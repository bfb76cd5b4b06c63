import type { Catalogue, Control } from "../../catalogue/catalogue.ts";

/** What every run needs of a control; the rest is read when it is asked for. */
type Head = Omit<Control, keyof Body>;
type Body = Pick<Control, "requirement" | "why" | "questions" | "evidence" | "remedy" | "see">;

interface Packed {
  readonly catalogue: Omit<Catalogue, "controls">;
  readonly heads: readonly Head[];
  /** The bodies as JSON texts: a Level 0 assessment reads 18 of 148. */
  readonly bodies: readonly string[];
}

/** A catalogue as the text that is shipped. */
export function pack(catalogue: Catalogue): string {
  const { controls, ...rest } = catalogue;
  const packed: Packed = {
    catalogue: rest,
    heads: controls.map(({ requirement, why, questions, evidence, remedy, see, ...head }) => head),
    bodies: controls.map(({ requirement, why, questions, evidence, remedy, see }) =>
      JSON.stringify({ requirement, why, questions, evidence, remedy, see }),
    ),
  };
  return JSON.stringify(packed);
}

/** The catalogue again; undefined where the text is no packed catalogue. */
export function unpack(text: string): Catalogue | undefined {
  const packed: unknown = JSON.parse(text);
  if (!isPacked(packed)) return undefined;
  return {
    ...packed.catalogue,
    controls: packed.heads.map((head, index) => controlOf(head, packed.bodies[index] ?? "{}")),
  };
}

/** What is shipped was checked when it was built; a test compares it with its sources. */
function isPacked(value: unknown): value is Packed {
  return typeof value === "object" && value !== null && "heads" in value && "bodies" in value;
}

function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && "questions" in value;
}

function controlOf(head: Head, text: string): Control {
  let read: Body | undefined;
  const body = (): Body => {
    if (read !== undefined) return read;
    const value: unknown = JSON.parse(text);
    if (!isBody(value)) throw new Error("the built-in catalogue is damaged; install csm-check again");
    return (read = value);
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
