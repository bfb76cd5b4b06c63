// Writes declarations as suppliers make them, as many as asked, the same for the same seed:
//   node bench/declarations.mjs FOLDER --count 10000 --level 0 --format yaml --seed 1
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtInCatalogue } from "../dist/library/index.js";

const asOf = Date.parse("2026-11-24");
const day = 86_400_000;

/** Writes them, and gives how many bytes they have together. */
export async function writeDeclarations(folder, { count, level, format, seed = 1, from = 0 }) {
  const catalogue = await builtInCatalogue("defstan-05-138-issue-4");
  const controls = catalogue.controls.filter((control) => control.levels.includes(String(level)));
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let index = from; index < from + count; index++) {
    const declaration = declarationOf(index, level, controls, chance(seed * 1_000_003 + index));
    const text = format === "json" ? `${JSON.stringify(declaration, null, 2)}\n` : yaml(declaration);
    writeFileSync(join(folder, `supplier-${String(index).padStart(7, "0")}.${format}`), text);
    bytes += text.length;
  }
  return bytes;
}

/** Numbers between 0 and 1 (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const places = ["Harrow", "Calder", "Marlin", "Ardent", "Tideway", "Northfield", "Severn", "Kestrel"];
const trades = ["Precision Engineering", "Coatings", "Marine Services", "Optics", "Instruments", "Castings"];

function declarationOf(index, level, controls, random) {
  const name = `${pick(places, random)} ${pick(trades, random)} ${index} Ltd`;
  // Most firms that take part meet most of what is asked.
  const care = 0.985 + random() * 0.015;
  const scheme = level > 1 ? "cyber-essentials-plus" : "cyber-essentials";
  const issued = asOf - Math.floor(random() * 364) * day;
  return {
    format: "csm-check/declaration@1",
    supplier: { name, companyNumber: String(10_000_000 + index), headcount: 5 + Math.floor(random() * 200) },
    level,
    declared: { on: dateOf(asOf - Math.floor(random() * 200) * day), by: "J. Smith", role: "Director" },
    contract: { reference: `C-${index}`, riskAssessmentReference: `RAR-${Math.floor(random() * 900_000)}` },
    scope: { organisation: "whole", entities: [name] },
    certificates: ["cyber-essentials", scheme].slice(level > 1 ? 0 : 1).map((each) => ({
      scheme: each,
      number: `IASME-${Math.floor(random() * 1e9)}`,
      holder: name,
      issued: dateOf(issued),
      expires: dateOf(issued + 364 * day),
    })),
    controls: Object.fromEntries(controls.map((control) => [control.id, saidOf(control, care, random)])),
  };
}

function saidOf({ questions, appliesIf }, care, random) {
  const answers = Object.fromEntries([
    ...(appliesIf === undefined ? [] : [[appliesIf.id, "yes"]]),
    ...questions.flatMap((question) => {
      if (question.type === "certificate" || random() > 0.999) return [];
      return [[question.id, answerOf(question, random() < care, random)]];
    }),
  ]);
  const title = `Record ${Math.floor(random() * 10_000)}`;
  return random() < 0.3 ? { answers, evidence: [{ title, url: "https://example.com/record" }] } : { answers };
}

function answerOf(question, passes, random) {
  switch (question.type) {
    case "yes-no":
      return question.is === passes ? "yes" : "no";
    case "number":
      return passes ? (question.max ?? question.min ?? 1) : (question.max ?? 0) + 1;
    case "date":
      return dateOf(asOf - (passes ? Math.floor(random() * 25) : 2000) * day);
    case "choice":
      return passes ? pick(question.oneOf, random) : pick(question.options, random).id;
    case "choices":
      return passes
        ? question.oneOf.filter((id) => !question.options.find((option) => option.id === id)?.alone)
        : [question.options[0].id];
  }
}

function dateOf(time) {
  return new Date(time).toISOString().slice(0, 10);
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** Block style, as people write it; every text that needs quotes has them. */
function yaml(value, indent = "") {
  return Object.entries(value)
    .map(([key, each]) => `${indent}${keyOf(key)}:${valueOf(each, indent)}`)
    .join("");
}

function valueOf(value, indent) {
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== "object")) return ` [${value.map(scalar).join(", ")}]\n`;
    const items = value.map((each) => `${indent}  - ${yaml(each, `${indent}    `).trimStart()}`);
    return `\n${items.join("")}`;
  }
  return typeof value === "object" ? `\n${yaml(value, `${indent}  `)}` : ` ${scalar(value)}\n`;
}

function keyOf(key) {
  return /^[a-z][\w-]*$/i.test(key) ? key : JSON.stringify(key);
}

function scalar(value) {
  if (typeof value === "number" || /^(?:\d{4}-\d{2}-\d{2}|[a-z][\w-]*)$/.test(value)) return String(value);
  return JSON.stringify(value);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "declarations", ...words] = process.argv.slice(2);
  const option = (name, otherwise) => words[words.indexOf(`--${name}`) + 1 || words.length] ?? otherwise;
  const bytes = await writeDeclarations(folder, {
    count: Number(option("count", 1000)),
    level: Number(option("level", 0)),
    format: option("format", "yaml"),
    seed: Number(option("seed", 1)),
    from: Number(option("from", 0)),
  });
  console.log(`${folder}: ${bytes} bytes`);
}
