import { given } from "./given.ts";
import type { Document } from "./document.ts";
import { keysOf, lookUp } from "./json-pointer.ts";
import { nearest } from "./nearest.ts";
import { plainOf, type MapNode, type Node } from "./node.ts";
import { absentAt, type Place } from "./place.ts";
import type { Form, Kind, Problem } from "./problem.ts";
import { problemLimit } from "./problems-in-order.ts";

/** What a compiled JSON Schema says of one error (the part of ajv's error object that is used). */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The part of the schema that complains. */
  readonly parentSchema?: {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly "x-form"?: string;
  };
}

/** A compiled JSON Schema: a type predicate that leaves its errors behind. `root` is the tree that the data were made of. */
export interface Validator<T> {
  (data: unknown, root?: Node): data is T;
  errors?: readonly SchemaError[] | null;
  /** It looks at the tree in place of the data, which need not hold what nobody reads of them. */
  readonly ofTree?: boolean;
}

/** What a schema finds: the data with its type, or every problem of shape. */
export type Conformed<T> =
  { readonly data: T; readonly problems: readonly [] } | { readonly problems: readonly Problem[] };

/** The problem of a key that a schema forbids where it stands: why it does so is for whoever knows the kind of file. */
export type OfForbidden = (key: string, within: Node | undefined, at: Place) => Problem;

/** Checks a document's shape against a compiled schema; problems carry the places of the document. `dataOf` makes the data. */
export function conform<T>(
  document: Document,
  validate: Validator<T>,
  ofForbidden: OfForbidden = strangeKey,
  dataOf: (root: MapNode) => unknown = plainOf,
): Conformed<T> {
  const data = dataOf(document.root);
  if (validate(data, document.root)) return { data, problems: [] };
  const problems: Problem[] = [];
  for (const error of validate.errors ?? []) {
    if (problems.length > problemLimit) break;
    const problem = problemOf(error, document, ofForbidden);
    if (problem !== undefined && !problems.some((other) => isEcho(problem, other))) problems.push(problem);
  }
  return { problems };
}

/** One cause, one message: the same value is not complained of twice. */
function isEcho(problem: Problem, other: Problem): boolean {
  const same = problem.at.line === other.at.line && problem.at.column === other.at.column;
  return same && !("key" in problem) && !("key" in other);
}

function problemOf(error: SchemaError, document: Document, ofForbidden: OfForbidden): Problem | undefined {
  const { node, place } = lookUp(document.root, error.instancePath);
  const { params, keyword } = error;
  switch (keyword) {
    case "additionalProperties":
      return unknownKey(
        String(params["additionalProperty"]),
        node,
        Object.keys(error.parentSchema?.properties ?? {}).filter((key) => !key.startsWith("$")),
      );
    case "required": {
      const within = error.instancePath.split("/").findLast((part) => part !== "" && !/^\d+$/.test(part));
      return { code: "missing-key", key: String(params["missingProperty"]), within, at: absentAt(place) };
    }
    case "type":
      return isEmpty(node)
        ? emptyValue(node, place)
        : { code: "wrong-kind", wanted: kinds(params["type"]), found: kindOf(node), at: place };
    case "enum":
    case "const":
      return isEmpty(node) ? emptyValue(node, place) : badChoice(node, place, params);
    case "pattern":
    case "format":
      return {
        code: "bad-value",
        form: formOf(error.parentSchema?.["x-form"]),
        found: textIn(node),
        at: place,
      };
    case "false schema":
      return forbidden(document.root, error.instancePath, place, ofForbidden);
    case "maxItems":
      return { code: "too-many-items", limit: Number(params["limit"]), of: undefined, at: place };
    case "maxLength":
      return { code: "too-long", limit: Number(params["limit"]), at: place };
    case "minItems":
    case "minProperties":
      return { code: "too-few", least: Number(params["limit"]), at: place };
    case "uniqueItems":
      return repeated(node, Math.max(Number(params["i"]), Number(params["j"])), place);
    case "if":
      // Its branch has spoken.
      return undefined;
    default:
      return { code: "bad-value", form: "other", found: textIn(node), at: place };
  }
}

function forbidden(root: Node, pointer: string, at: Place, ofForbidden: OfForbidden): Problem {
  const within = lookUp(root, pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")))).node;
  return ofForbidden(keysOf(pointer).at(-1) ?? "", within, at);
}

function strangeKey(key: string, _: Node | undefined, at: Place): Problem {
  return { code: "unknown-key", key, known: [], at };
}

function unknownKey(key: string, node: Node | undefined, keys: readonly string[]): Problem {
  const entry = node?.kind === "map" ? node.entries.find((each) => each.key === key) : undefined;
  const near = nearest(key, keys);
  const at = entry?.keyPlace ?? node?.place ?? { path: "" };
  return { code: "unknown-key", key, known: keys, ...given({ nearest: near }), at };
}

function badChoice(node: Node | undefined, at: Place, params: Readonly<Record<string, unknown>>): Problem {
  const allowed = params["allowedValues"] ?? [params["allowedValue"]];
  const choices = Array.isArray(allowed) ? allowed.map(String) : [];
  if (node?.kind !== "scalar") return { code: "wrong-kind", wanted: ["text"], found: kindOf(node), at };
  const near = nearest(node.text, choices);
  return {
    code: "bad-choice",
    found: node.text,
    choices,
    ...given({ nearest: near }),
    at,
  };
}

function repeated(node: Node | undefined, index: number, place: Place): Problem {
  const item = node?.kind === "list" ? node.items[index] : undefined;
  return { code: "repeated-value", found: textIn(item), at: item?.place ?? place };
}

function emptyValue(node: Node | undefined, at: Place): Problem {
  const commented = node?.kind === "scalar" ? node.commented : undefined;
  return { code: "empty-value", ...given({ commented }), at };
}

function isEmpty(node: Node | undefined): boolean {
  return node === undefined || (node.kind === "scalar" && node.empty);
}

function kindOf(node: Node | undefined): Kind {
  if (isEmpty(node)) return "nothing";
  return node?.kind === "map" ? "mapping" : node?.kind === "list" ? "list" : "text";
}

/** JSON Schema's names of types in the words of a YAML author; every scalar is text. */
function kinds(type: unknown): Kind[] {
  const names = (Array.isArray(type) ? type : String(type).split(","))
    .map(String)
    .filter((name) => name !== "null");
  const words = names.map((name): Kind =>
    name === "array" ? "list" : name === "object" ? "mapping" : "text",
  );
  return [...new Set(words)];
}

function textIn(node: Node | undefined): string {
  return node?.kind === "scalar" ? node.text : "";
}

const forms: ReadonlySet<string> = new Set<Form>([
  ...([
    "date",
    "sha256",
    "path",
    "id",
    "questionId",
    "scheme",
    "line",
    "text",
    "digits",
    "figure",
    "flag",
  ] as const),
  ...(["percentage", "url", "email", "level", "short"] as const),
]);

function isForm(name: string): name is Form {
  return forms.has(name);
}

/** The definition that complains, if it is one of the forms of text. */
function formOf(name: string | undefined): Form {
  return name !== undefined && isForm(name) ? name : "other";
}
