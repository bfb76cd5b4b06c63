// Makes of a JSON Schema a function that says whether data conform to it, and no more: a tenth of what also tells why. It
// looks at the tree (src/document/node.ts) of which the data were made, where every key and every value is at hand.

/** Only what describes; it does not bear on whether data conform. */
const silent = ["$schema", "$id", "$defs", "title", "description", "x-form"];

/** The source of a module whose one function tells whether data conform. Throws at a keyword that it does not know. */
export function quickCheck(schema) {
  const functions = Object.entries(schema.$defs ?? {}).map(
    ([name, def]) => `function ${nameOf(name)}(d) {\n  return ${test(def, "d")};\n}`,
  );
  return `import { isCalendarDate } from "../document/calendar-date.ts";

export default function conforms(_, d) {
  return ${test(schema, "d")};
}
conforms.ofTree = true;
// Says that something is wrong, and leaves what that is to others.
conforms.errors = [{ instancePath: "", keyword: "not", params: {} }];

${functions.join("\n\n")}

function isText(d) {
  return d.kind === "scalar" && !d.empty;
}

function says(d, text) {
  return d.kind === "scalar" && !d.empty && d.text === text;
}

function has(d, wanted) {
  for (const { key } of d.entries) if (key === wanted) return true;
  return false;
}

function eachKey(d, isSound) {
  for (const { key, value } of d.entries) if (!isSound(key, value)) return false;
  return true;
}

// Letters count, not the halves of a pair.
function isWithin(text, most) {
  return text.length <= most || (text.length <= 2 * most && [...text].length <= most);
}
`;
}

/** An expression that is true where the value of a variable conforms. */
function test(schema, d) {
  if (typeof schema === "boolean") return String(schema);
  const { type, $ref, allOf = [], if: condition, then = true, else: otherwise = true, ...rest } = schema;
  const parts = [
    ...(type === undefined
      ? []
      : [
          `(${[type]
            .flat()
            .map((name) => isOf(name, d))
            .join(" || ")})`,
        ]),
    ...("const" in rest ? [isSame(rest.const, d)] : []),
    ...(rest.enum === undefined ? [] : [`(${rest.enum.map((value) => isSame(value, d)).join(" || ")})`]),
    ...only("string", type, ofText(rest, d), d),
    ...only("array", type, ofList(rest, d), d),
    ...only("object", type, ofObject(rest, d), d),
    ...($ref === undefined ? [] : [`${nameOf($ref.replace("#/$defs/", ""))}(${d})`]),
    ...allOf.map((part) => test(part, d)),
    ...(condition === undefined
      ? []
      : [`(${test(condition, d)} ? ${test(then, d)} : ${test(otherwise, d)})`]),
  ];
  const strange = Object.keys(rest).find((key) => !known.includes(key));
  if (strange !== undefined) throw new Error(`scripts/quick-check.mjs does not know ${strange}`);
  return parts.filter((part) => part !== "true").join(" && ") || "true";
}

const known = [
  ...silent,
  ...["const", "enum", "pattern", "format", "maxLength", "items", "minItems", "uniqueItems"],
  ...["required", "properties", "patternProperties", "additionalProperties"],
];

/** What bears only on values of one kind holds for all others, unless there can be none. */
function only(kind, type, parts, d) {
  if (type === kind || parts.length === 0) return parts;
  return [`(!(${isOf(kind, d)}) || (${parts.join(" && ")}))`];
}

function isOf(kind, d) {
  switch (kind) {
    case "string":
      return `isText(${d})`;
    case "array":
      return `${d}.kind === "list"`;
    case "object":
      return `${d}.kind === "map"`;
    case "null":
      return `(${d}.kind === "scalar" && ${d}.empty)`;
    default:
      throw new Error(`scripts/quick-check.mjs does not know the type ${kind}`);
  }
}

function isSame(value, d) {
  if (typeof value !== "string") throw new Error("scripts/quick-check.mjs compares texts alone");
  return `says(${d}, ${JSON.stringify(value)})`;
}

function ofText({ pattern, format, maxLength }, d) {
  if (format !== undefined && format !== "date")
    throw new Error(`scripts/quick-check.mjs does not know the format ${format}`);
  return [
    ...(pattern === undefined ? [] : [matches(pattern, d)]),
    ...(format === undefined ? [] : [`isCalendarDate(${d}.text)`]),
    ...(maxLength === undefined ? [] : [`isWithin(${d}.text, ${maxLength})`]),
  ];
}

/**
 * Whether a text matches. Of a pattern in alternatives the short ones are tried first, each by itself: to make a pattern
 * ready takes as long as it is long, and what people write is mostly the plain form.
 */
function matches(pattern, d) {
  const [, inner = ""] = /^\^\(\?:(.*)\)\$$/u.exec(pattern) ?? [];
  const alternatives = alternativesIn(inner);
  const alone =
    alternatives.length < 2 || pattern.length < 200 ? [pattern] : alternatives.map((each) => `^(?:${each})$`);
  const tests = alone
    .toSorted((one, other) => one.length - other.length)
    .map((each) => `${String(new RegExp(each, "u"))}.test(${d}.text)`);
  return tests.length === 1 ? tests[0] : `(${tests.join(" || ")})`;
}

/** What stands between the bars of a pattern that are in no brackets; nothing where its brackets close too early. */
function alternativesIn(pattern) {
  const found = [""];
  let depth = 0;
  for (const [part] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|./gsu)) {
    depth += part === "(" ? 1 : part === ")" ? -1 : 0;
    if (depth < 0) return [];
    if (part === "|" && depth === 0) found.push("");
    else found[found.length - 1] += part;
  }
  return found;
}

function ofList({ items, minItems, uniqueItems }, d) {
  // Sets know texts, not lists, that say the same.
  if (uniqueItems === true && items?.type !== "string")
    throw new Error("scripts/quick-check.mjs looks for repeated texts alone");
  return [
    ...(items === undefined ? [] : [`${d}.items.every((item) => ${test(items, "item")})`]),
    ...(minItems === undefined ? [] : [`${d}.items.length >= ${minItems}`]),
    ...(uniqueItems === true
      ? [`new Set(${d}.items.map(({ text }) => text)).size === ${d}.items.length`]
      : []),
  ];
}

function ofObject(
  { required = [], properties = {}, patternProperties = {}, additionalProperties = true },
  d,
) {
  const needed = required.map((key) => `has(${d}, ${JSON.stringify(key)})`);
  const cases = Object.entries(properties).map(
    ([key, value]) => `key === ${JSON.stringify(key)} ? ${test(value, "value")} : `,
  );
  const free = Object.entries(patternProperties).map(([pattern, value]) => {
    if (value !== true) throw new Error("scripts/quick-check.mjs knows patterns of free keys alone");
    return `${String(new RegExp(pattern, "u"))}.test(key) || `;
  });
  const rest = `${free.join("")}${test(additionalProperties, "value")}`;
  if (cases.length === 0 && rest.endsWith("true")) return needed;
  return [...needed, `eachKey(${d}, (key, value) => ${cases.join("")}${rest})`];
}

function nameOf(definition) {
  return `is_${definition.replaceAll("-", "_")}`;
}
