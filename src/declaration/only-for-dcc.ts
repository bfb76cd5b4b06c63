import { textOf, valueAt, type Node } from "../document/node.ts";
import type { Place } from "../document/place.ts";
import type { Problem } from "../document/problem.ts";

/** The one thing that the schema of declarations forbids outright: a key that belongs to DCC certificates, on another one. */
export function onlyForDcc(key: string, certificate: Node | undefined, at: Place): Problem {
  return { code: "only-for-dcc", key, scheme: textOf(valueAt(certificate, "scheme")) ?? "", at };
}
