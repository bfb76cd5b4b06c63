// ajv writes validators for every use of their errors. Ours asks for few of their fields; without the others the code is
// less than half as long, and it is shipped twice, in the program and in the library.

/**
 * The code of a validator, in which errors are made and gathered by three functions, and hold what
 * src/document/conform.ts reads: the path, the keyword, its parameters, the part of the schema that complains.
 *
 * ajv copies every error so far for each part of a file that has one: a long list of wrong items would take hours.
 * Errors are gathered in place instead, and no more of them than anybody is told.
 */
export function slim(source) {
  const short = [
    [error, "vErrors = fault(vErrors,$2,$3,$4,$5);errors++;"],
    [call, "vErrors = part(vErrors,$1,$2,$3);errors = vErrors === null ? 0 : vErrors.length;"],
    [calledFor, '{instancePath=""}={}'],
  ].reduce((code, [pattern, by]) => replaced(code, pattern, by), source);
  for (const known of ["parentData", "schemaPath", ".concat("])
    if (short.includes(known))
      throw new Error(`ajv writes ${known} in another way than scripts/slim-validator.mjs knows`);
  return `${withSlimSchemas(short)}\n${functions}\n`;
}

/** An error, and how it is added to those before it. */
const error =
  /const (err\d+) = \{instancePath:?([^{}]*?),schemaPath:"[^"]*",keyword:("[^"]*"),params:(\{.*?\}),schema:.*?,parentSchema:(schema\d+[\w.$"[\]^-]*),data(?::[^;]*?)?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g;

/** A part of the data, checked by another function. */
const call =
  /if\(!\((validate\d+)\(([^(){},]+), \{instancePath:?([^{}]*?),parentData(?::[^{},]+)?,parentDataProperty(?::[^{},]+)?,rootData\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g;

const calledFor = /\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g;

const functions = `
function fault(all, path, keyword, params, parentSchema) {
  const error = { instancePath: path, keyword, params, parentSchema };
  if (all === null) return [error];
  all.push(error);
  return all;
}
function part(all, check, data, instancePath) {
  if (check(data, { instancePath })) return all;
  if (all === null) return check.errors;
  if (all.length < 1000) all.push(...check.errors.slice(0, 1000));
  return all;
}`;

function replaced(code, pattern, by) {
  if (code.search(pattern) === -1) throw new Error(`ajv writes nothing like ${pattern}`);
  return code.replaceAll(pattern, (...found) =>
    // The path of the whole is the variable itself.
    by.replaceAll(/\$(\d)/g, (_, group) => found[Number(group)] || "instancePath"),
  );
}

/** Schemas without what the code has taken over. */
function withSlimSchemas(code) {
  const schemas = new Map();
  const slimmed = code.replaceAll(
    /const (schema\d+) = (\{.*?\});(?=const |let |function |export |$)/g,
    (_, name, json) => {
      const schema = slimSchema(JSON.parse(json));
      schemas.set(name, schema);
      return `const ${name} = ${JSON.stringify(schema)};`;
    },
  );
  for (const [, name, path] of slimmed.matchAll(/\b(schema\d+)\b((?:\.[\w$]+|\[[^\]]+\])*)(?! =)/g))
    if (new Function("schema", `return schema${path}`)(schemas.get(name)) === undefined)
      throw new Error(`a validator needs ${name}${path}`);
  return slimmed;
}

/** What is asked of a schema: which keys it knows, which form it is, and its lists of words and types. */
function slimSchema(schema) {
  if (typeof schema !== "object" || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(slimSchema);
  const kept = Object.entries(schema).flatMap(([key, value]) => {
    if (key === "properties")
      return [
        [key, Object.fromEntries(Object.entries(value).map(([name, each]) => [name, slimSchema(each)]))],
      ];
    if (value === false) return [];
    if (["x-form", "enum"].includes(key) || (key === "type" && Array.isArray(value))) return [[key, value]];
    return ["items", "allOf", "oneOf", "if", "then", "else", "additionalProperties"].includes(key)
      ? [[key, slimSchema(value)]]
      : [];
  });
  return Object.fromEntries(kept);
}
