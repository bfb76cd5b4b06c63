// Makes of a JSON Schema a function that says whether data conform to it, and no more: a tenth of what also tells why.

/** Only what describes; it does not bear on whether data conform. */
const silent = ["$schema", "$id", "$defs", "title", "description", "x-form"];

/** The source of a module whose one function tells whether data conform. Throws at a keyword that it does not know. */
export function quickCheck(schema) {
  const functions = Object.entries(schema.$defs ?? {}).map(
    ([name, def]) => `function ${nameOf(name)}(d) {\n  return ${test(def, "d")};\n}`,
  );
  return `import { isCalendarDate } from "../document/calendar-date.ts";

export default function conforms(d) {
  return ${test(schema, "d")};
}
// Says that something is wrong, and leaves what that is to others.
conforms.errors = [{ instancePath: "", keyword: "not", params: {} }];

${functions.join("\n\n")}

function isObject(d) {
  return typeof d === "object" && d !== null && !Array.isArray(d);
}

function eachKey(d, isSound) {
  for (const key of Object.keys(d)) if (!isSound(key, d[key])) return false;
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
      return `typeof ${d} === "string"`;
    case "array":
      return `Array.isArray(${d})`;
    case "object":
      return `isObject(${d})`;
    case "null":
      return `${d} === null`;
    default:
      throw new Error(`scripts/quick-check.mjs does not know the type ${kind}`);
  }
}

function isSame(value, d) {
  if (typeof value !== "string") throw new Error("scripts/quick-check.mjs compares texts alone");
  return `${d} === ${JSON.stringify(value)}`;
}

function ofText({ pattern, format, maxLength }, d) {
  if (format !== undefined && format !== "date")
    throw new Error(`scripts/quick-check.mjs does not know the format ${format}`);
  return [
    ...(pattern === undefined ? [] : [`${String(new RegExp(pattern, "u"))}.test(${d})`]),
    ...(format === undefined ? [] : [`isCalendarDate(${d})`]),
    ...(maxLength === undefined ? [] : [`isWithin(${d}, ${maxLength})`]),
  ];
}

function ofList({ items, minItems, uniqueItems }, d) {
  // Sets know texts, not lists, that say the same.
  if (uniqueItems === true && items?.type !== "string")
    throw new Error("scripts/quick-check.mjs looks for repeated texts alone");
  return [
    ...(items === undefined ? [] : [`${d}.every((item) => ${test(items, "item")})`]),
    ...(minItems === undefined ? [] : [`${d}.length >= ${minItems}`]),
    ...(uniqueItems === true ? [`new Set(${d}).size === ${d}.length`] : []),
  ];
}

function ofObject(
  { required = [], properties = {}, patternProperties = {}, additionalProperties = true },
  d,
) {
  const needed = required.map((key) => `Object.hasOwn(${d}, ${JSON.stringify(key)})`);
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
