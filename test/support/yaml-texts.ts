/** A source of chance that gives the same numbers for the same seed. */
export type Dice = (below: number) => number;

/** Mulberry32: small, fast, and the same on every machine. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A YAML text, sound for the most part, of everything that YAML has; the same for the same seed. */
export function yamlText(seed: number): string {
  const roll = dice(seed);
  const body = roll(12) === 0 ? blockList(roll, 0, 0) : blockMap(roll, 0, 0);
  const text = `${pick(roll, roll(30) === 0 ? oddOpenings : openings)}${lines(roll, body)}${pick(roll, roll(20) === 0 ? oddEndings : endings)}`;
  const broken = roll(8) === 0 ? text.replaceAll("\n", "\r\n") : text;
  return roll(3) === 0 ? mutated(roll, broken) : broken;
}

/** Marks and words in any order: hardly ever sound, and where nobody would look. */
export function soup(seed: number): string {
  const roll = dice(seed);
  const start = pick(roll, ["", "a: ", "a:\n  "]);
  return `${start}${Array.from({ length: 2 + roll(14) }, () => pick(roll, pieces)).join("")}`;
}

const pieces = [
  ...([
    "a",
    "b",
    "1",
    "é",
    "_",
    "~",
    "a: ",
    "b:",
    "c:\n",
    "d:",
    "x: y",
    "\n  d: e",
    "\nf: ",
    "\nf: g",
    "'q'",
    '"q"',
  ] as const),
  ...([
    "\n",
    "\n ",
    "\n  ",
    "\n   ",
    "\n\n",
    "\r\n",
    " ",
    "  ",
    ":",
    "-",
    "- ",
    "\n- ",
    "\n  - ",
    "?",
  ] as const),
  ...([
    "[",
    "]",
    "{",
    "}",
    ",",
    ", ",
    "#",
    " # c",
    "'",
    '"',
    "\\",
    "\\n",
    "---\n",
    "\n---",
    "...\n",
  ] as const),
  ...(["|", "|\n", "|-\n", "|+\n", "|2\n", ">\n", ">-\n"] as const),
] as const;

function pick<T>(roll: Dice, [first, ...rest]: readonly [T, ...T[]]): T {
  const at = roll(rest.length + 1);
  return at === 0 ? first : (rest[at - 1] ?? first);
}

const openings = ["", "", "", "", "", "# a comment\n", "\n", "---\n", "--- # c\n", "# c\n---\n\n"] as const;
const oddOpenings = [
  "%YAML 1.2\n---\n",
  "--- ",
  "...\n",
  "\ufeff",
  " ",
  "---\n---\n",
  "%TAG ! !x\n---\n",
] as const;
const endings = [
  "\n",
  "\n",
  "\n",
  "\n",
  "\n",
  "\n",
  "",
  "",
  "\n\n",
  "\n# end",
  "\n  # end\n",
  " \n",
  " # c",
] as const;
const oddEndings = ["\n...\n", "\n---\n", "\n--- x", "\n...", "\n... # c\n", "\n... x\n"] as const;

/** Lines with comments, blank lines and spaces put between and behind them. */
function lines(roll: Dice, body: readonly string[]): string {
  return body
    .flatMap((line) => {
      const kind = roll(40);
      if (kind === 0) return [line, ""];
      if (kind === 1) return [`${" ".repeat(roll(6))}# between`, line];
      if (kind === 2) return [`${line} # behind`];
      return kind === 3 ? [`${line}${" ".repeat(1 + roll(3))}`] : [line];
    })
    .join("\n");
}

/** The lines of a mapping in a block, the first as well indented as the others. */
function blockMap(roll: Dice, indent: number, depth: number): string[] {
  const count = 1 + roll(depth > 2 ? 2 : 4);
  return Array.from({ length: count }, (_, index) => {
    const key = keyOf(roll, index);
    return entry(roll, indent, roll(30) === 0 ? `${key} :` : `${key}:`, depth);
  }).flat();
}

/** A key that is unlike its neighbours, seldom an odd one. */
function keyOf(roll: Dice, index: number): string {
  if (roll(250) === 0) return pick(roll, oddKeys);
  const key = `${pick(roll, keys)}${roll(200) === 0 ? "" : index}`;
  const quote = pick(roll, ["", "", "", '"', "'"]);
  return `${quote}${key}${quote}`;
}

function entry(roll: Dice, indent: number, head: string, depth: number): string[] {
  const space = " ".repeat(indent);
  const kind = roll(depth > 3 ? 6 : 10);
  if (kind < 5) return behind(roll, `${space}${head}`, value(roll, indent + 1), indent);
  if (kind === 5) return behind(roll, `${space}${head}`, flow(roll, indent + 1, depth), indent);
  const first = `${space}${head}${pick(roll, ["", "", "", " ", " # c"])}`;
  if (kind < 8) return [first, ...blockMap(roll, indent + 1 + roll(3), depth + 1)];
  return [first, ...blockList(roll, indent + roll(3), depth + 1)];
}

function blockList(roll: Dice, indent: number, depth: number): string[] {
  return Array.from({ length: 1 + roll(3) }, () => item(roll, indent, depth)).flat();
}

function item(roll: Dice, indent: number, depth: number): string[] {
  const dash = `${" ".repeat(indent)}-`;
  const kind = roll(depth > 3 ? 6 : 9);
  if (kind < 4) return behind(roll, dash, value(roll, indent + 1), indent);
  if (kind === 4) return behind(roll, dash, flow(roll, indent + 1, depth), indent);
  if (kind === 5) return [`${dash}${pick(roll, ["", " ", "  ", " # c"])}`];
  const gap = 1 + roll(2);
  const inner = (kind === 6 ? blockList : blockMap)(roll, indent + 1 + gap, depth + 1);
  return [`${dash}${(inner[0] ?? "").slice(indent + 1)}`, ...inner.slice(1)];
}

/** What stands behind a colon or a dash, now and then below it; the lines after the first are indented already. */
function behind(
  roll: Dice,
  head: string,
  [first = "", ...rest]: readonly string[],
  indent: number,
): string[] {
  if (first === "") return [head];
  if (roll(12) > 0) return [`${head} ${first}`, ...rest];
  return [head, `${" ".repeat(indent + 1 + roll(3))}${first}`, ...rest];
}

const words = [
  "yes",
  "no",
  "plain words",
  "2026-11-01",
  "0012",
  "1.10",
  "null",
  "~",
  "Null",
  "it's",
  "C:\\x",
  "http://x/y?z=1#f",
] as const;
const oddWords = [
  "a - b",
  "a:b",
  "-1",
  "-x",
  "?x",
  ":x",
  "a, b",
  "x [y] {z}",
  "€ 😀 é",
  "R&D",
  "a # b",
  "a: b",
  "!t x",
  "&n x",
  "*n",
  "@x",
  "`x`",
  "%x",
  "<<",
  "x\u00a0y",
  "-",
  "?",
  "[",
  "}",
  "|x",
  "a 'b' \"c\"",
  "",
] as const;
const keys = ["a", "key", "0001", "two words", "x-own", "é", "😀", "a.b/c", "null"] as const;
const oddKeys = [
  "<<",
  "a",
  "? a",
  "[a]",
  "{a: b}",
  "*a",
  "&a b",
  "!t b",
  "~",
  '""',
  "-",
  "a b:c",
  '"a\\n"',
  "k".repeat(1024),
  "k".repeat(990),
  "'a''b'",
] as const;
const doubles = [
  '""',
  '"x"',
  '"a\\tb\\"c\\\\"',
  '"\\u00e9\\x41"',
  '"\\U0001F600"',
  '"\\ud83d\\ude00"',
  '"a: b # c"',
  '"\\/ \\_"',
  '"\\q"',
  '"\\0"',
  '"\'"',
] as const;
const singles = ["''", "'x'", "'it''s'", "'a: b # c'", "'  x  '"] as const;
const oddQuotes = [
  "'x",
  '"x',
  '"\\q"',
  '"\\0"',
  '"x" y',
  "'x'y",
  '"\\x4"',
  '"\\U00110000"',
  '"\\ud83d"',
  '"\\',
] as const;
const flowWords = ["a", "b c", "1", '"q"', "'s'", "null", "~", "é", "-1", "a:b", "a#b"] as const;

/** A scalar on one line or on several, those behind the first indented at least so far. */
function value(roll: Dice, indent: number): string[] {
  const kind = roll(24);
  if (kind < 10) return [pick(roll, words)];
  if (kind === 10) return [pick(roll, roll(6) === 0 ? oddWords : words)];
  if (kind < 14) return [pick(roll, roll(40) === 0 ? oddQuotes : doubles)];
  if (kind < 16) return [pick(roll, singles)];
  if (kind < 18) return [];
  if (kind < 21) return blockText(roll, indent);
  const space = " ".repeat(indent + roll(3));
  const more = Array.from({ length: 1 + roll(2) }, () =>
    roll(4) === 0 ? "" : `${space}${pick(roll, roll(12) === 0 ? oddLines : plainLines)}`,
  );
  const [open, close] = pick(roll, [
    ["", ""],
    ['"', '"'],
    ["'", "'"],
    ['"', `\\\n${space}x"`],
  ]);
  return [`${open}first${pick(roll, ["", "", " "])}`, ...more, `${space}last${close}`];
}

const plainLines = ["more", "more words ", "- dash", "it is", "[x]", "''"] as const;
const oddLines = ["a # b", "# c", "a: b", '\\"', "'", "..."] as const;

/** A text behind `|` or `>`. */
function blockText(roll: Dice, indent: number): string[] {
  const by = 1 + roll(3);
  const figure = roll(9) === 0 ? String(roll(20) === 0 ? 0 : by) : "";
  const header = `${pick(roll, ["|", ">"])}${figure}${pick(roll, ["", "", "-", "+"])}${pick(roll, ["", "", "", " ", " # c"])}`;
  const space = " ".repeat(indent - 1 + by);
  const body = Array.from({ length: roll(5) }, () => {
    const kind = roll(9);
    if (kind === 0) return "";
    if (kind === 1) return " ".repeat(roll(roll(4) === 0 ? 6 : by));
    return `${space}${kind === 2 ? "  " : ""}${pick(roll, ["text", "# no comment", "- no list", "a: b", "more text ", '"'])}`;
  });
  return [header, ...body];
}

/** A list or a mapping in brackets, on one line or on several. */
function flow(roll: Dice, indent: number, depth: number): string[] {
  const isMap = roll(2) === 0;
  const parts = Array.from({ length: roll(4) }, (_, index) => flowPart(roll, isMap, index, depth));
  const [open, close] = isMap ? ["{", "}"] : ["[", "]"];
  const comma = parts.length > 0 && roll(6) === 0 ? "," : "";
  if (roll(4) === 0) {
    const space = " ".repeat(Math.max(0, indent - (roll(20) === 0 ? 1 : 0)));
    const broken = parts.map(
      (part, index) =>
        `${space}${part}${index < parts.length - 1 ? "," : comma}${roll(6) === 0 ? " # c" : ""}`,
    );
    return [open, ...broken, `${space}${close}`];
  }
  const pad = pick(roll, ["", " "]);
  return [`${open}${pad}${parts.join(pick(roll, [", ", ", ", ",", " , "]))}${comma}${pad}${close}`];
}

function flowPart(roll: Dice, isMap: boolean, index: number, depth: number): string {
  const nested = depth < 4 && roll(5) === 0;
  const inner = nested ? flow(roll, 0, depth + 3).join("\n") : pick(roll, flowWords);
  if (!isMap) return roll(120) === 0 ? `a: ${inner}` : inner;
  const key = keyOf(roll, index);
  return pick(roll, [
    `${key}: ${inner}`,
    `${key}: ${inner}`,
    `${key}: ${inner}`,
    `${key}:`,
    key,
    `${key} : ${inner}`,
    `"${index}":${inner}`,
  ]);
}

const marks = [
  " ",
  "  ",
  "\n",
  "\t",
  "\r",
  ":",
  ": ",
  "- ",
  "-",
  "?",
  "? ",
  "#",
  " #",
  ",",
  "[",
  "]",
  "{",
  "}",
  "'",
  '"',
  "|",
  ">",
  "|-\n",
  "&a ",
  "*a",
  "!t ",
  "%",
  "---",
  "---\n",
  "...\n",
  "\\",
  "\ufeff",
  "\u0085",
  "\u2028",
  "\0",
  "~",
  "<<: ",
  "é",
  "😀",
  "@",
  "`",
] as const;

/** The text with one to three slips: a letter or a line lost, put in, doubled, moved, or indented otherwise. */
export function mutated(roll: Dice, text: string): string {
  let now = text;
  for (let slips = 1 + roll(3); slips > 0; slips--) now = slipped(roll, now);
  return now;
}

function slipped(roll: Dice, text: string): string {
  const at = roll(text.length + 1);
  const kind = roll(9);
  if (kind < 4) return `${text.slice(0, at)}${pick(roll, marks)}${text.slice(at)}`;
  if (kind < 6) return `${text.slice(0, at)}${text.slice(at + 1 + roll(3))}`;
  const all = text.split("\n");
  const line = roll(all.length);
  const spelt = all[line] ?? "";
  if (kind === 6) all.splice(line, 1);
  else if (kind === 7) all.splice(roll(all.length), 0, spelt);
  else all[line] = roll(2) === 0 ? ` ${spelt}` : spelt.slice(1);
  return all.join("\n");
}
