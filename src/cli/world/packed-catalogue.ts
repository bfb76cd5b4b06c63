import type { Catalogue, Control } from "../../catalogue/catalogue.ts";
import { IncompleteInstall } from "./incomplete-install.ts";

/** What every run needs of a control; the rest is read when it is asked for. */
type Head = Omit<Control, keyof Body>;
type Body = Pick<Control, "requirement" | "why" | "questions" | "evidence" | "remedy" | "see">;

interface Packed {
  readonly catalogue: Omit<Catalogue, "controls">;
  readonly heads: readonly Head[];
}

/**
 * A catalogue as the text that is shipped: a line of JSON with the heads of its controls, then a line with the body of
 * each. A Level 0 assessment reads 18 bodies of 148, and the rest is not even made into letters.
 */
export function pack(catalogue: Catalogue): string {
  const { controls, ...rest } = catalogue;
  const packed: Packed = {
    catalogue: rest,
    heads: controls.map(({ requirement, why, questions, evidence, remedy, see, ...head }) => head),
  };
  const bodies = controls.map(({ requirement, why, questions, evidence, remedy, see }) => {
    const body: Body = { requirement, why, questions, evidence, remedy, see };
    return body;
  });
  return [packed, ...bodies].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** The catalogue again; undefined where this is no packed catalogue. */
export function unpack(bytes: Buffer): Catalogue | undefined {
  const [first, ...bodies] = linesOf(bytes);
  const packed: unknown = JSON.parse(first?.toString("utf8") ?? "null");
  if (!isPacked(packed) || bodies.length !== packed.heads.length) return undefined;
  return {
    ...packed.catalogue,
    controls: packed.heads.map((head, index) => controlOf(head, bodies[index])),
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

function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && "questions" in value;
}

function controlOf(head: Head, line: Buffer | undefined): Control {
  let read: Body | undefined;
  const body = (): Body => {
    if (read !== undefined) return read;
    const value: unknown = JSON.parse(line?.toString("utf8") ?? "null");
    if (!isBody(value)) throw new IncompleteInstall("a built-in catalogue is damaged");
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
