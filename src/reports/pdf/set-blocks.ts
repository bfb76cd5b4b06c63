import type {
  Block,
  Cell,
  Fact,
  ListBlock,
  Paragraph,
  Run,
  TableBlock,
  VerdictBlock,
} from "../paper/block.ts";
import { signOf } from "../paper/runs.ts";
import { csmSign } from "../rows/sign.ts";
import { linesOf, type Line, type Look } from "./line.ts";
import { colours, tones, washes } from "../paper/colours.ts";
import { looksAt } from "./looks.ts";
import { lineWidth, paper, type Column, type Press, type Tag } from "./press.ts";

/** Makes an element of the structure, below another. */
export type MakeTag = (name: string, below: Tag, scope?: "Column" | "Row") => Tag;

/** What setting a block needs. */
export interface Setting {
  readonly press: Press;
  readonly make: MakeTag;
  /** The element of the whole document. */
  readonly root: Tag;
  /** Notes a heading in the table of contents that a reader shows beside the pages. */
  readonly note: (rank: number, text: string) => void;
}

const body = looksAt(8.5);
const small = looksAt(7.5);
const label = looksAt(7);
const headings = { 1: looksAt(19, true), 2: looksAt(12.5, true), 3: looksAt(9.5, true) } as const;

/** Sets blocks below one another. */
export function setBlocks(blocks: readonly Block[], setting: Setting): void {
  for (const block of blocks) setBlock(block, setting);
}

function setBlock(block: Block, setting: Setting): void {
  const { press } = setting;
  switch (block.kind) {
    case "heading":
      return setHeading(block.rank, block.text, setting);
    case "paragraph":
      return setParagraph(block.runs, setting);
    case "list":
      return setList(block, setting);
    case "facts":
      return setFacts(block.facts, setting);
    case "verdict":
      return setVerdict(block, setting);
    case "table":
      return setTable(block, setting);
    case "new-page":
      return press.turn();
  }
}

/** What is to be typed stands on a panel of its own. */
function setParagraph(runs: Paragraph, { press, make, root }: Setting): void {
  const tag = make("P", root);
  const typed = runs.every(({ code }) => code === true);
  const inset = typed ? 8 : 0;
  const set = column(runs, "P", tag, paper.left + inset, lineWidth - 2 * inset, body, press);
  press.row([set], typed ? { above: 4, below: 5, wash: colours.panel } : { below: 3 });
  if (typed) press.space(6);
}

function setHeading(rank: 1 | 2 | 3, text: string, { press, make, root, note }: Setting): void {
  press.space(rank === 3 ? 6 : 12);
  press.keep(70);
  note(rank, text);
  const name = `H${rank}`;
  press.row([column([{ text }], name, make(name, root), paper.left, lineWidth, headings[rank], press)], {
    below: 4,
  });
}

function setList({ items, ordered }: ListBlock, { press, make, root }: Setting): void {
  const list = make("L", root);
  items.forEach(({ sign, runs }, at) => {
    const li = make("LI", list);
    const label: Run =
      sign === undefined
        ? { text: ordered ? `${at + 1}.` : "•" }
        : { text: signOf(sign), bold: true, tone: sign };
    press.row(
      [
        column([label], "Lbl", make("Lbl", li), paper.left + 4, 12, body, press),
        column(runs, "LBody", make("LBody", li), paper.left + 16, lineWidth - 16, body, press),
      ],
      { below: 2.5 },
    );
  });
  press.space(3);
}

/** Names and values, four beside one another; a long one across. */
function setFacts(facts: readonly Fact[], { press, make, root }: Setting): void {
  const isWide = ({ value }: Fact): boolean => /\S{40}/.test(value) || value.length > 160;
  const narrow = facts.filter((each) => !isWide(each));
  const rows = Array.from({ length: Math.ceil(narrow.length / 4) }, (_, at) =>
    narrow.slice(at * 4, at * 4 + 4),
  );
  press.space(6);
  for (const row of [...rows, ...facts.filter(isWide).map((each) => [each])]) {
    const width = row.some(isWide) ? lineWidth : lineWidth / 4;
    const columns = row.map(({ label: name, value }, at): Column => {
      const lines = [
        ...linesOf([{ text: name, tone: "soft" }], width - 10, label, press.measure),
        ...linesOf([{ text: value }], width - 10, small, press.measure),
      ];
      return { x: paper.left + at * width, lines, name: "P", tag: make("P", root) };
    });
    press.row(columns, { below: 4 });
  }
}

function setVerdict({ verdict, word, says }: VerdictBlock, { press, make, root }: Setting): void {
  const tone = csmSign(verdict);
  const tag = make("P", root);
  const width = lineWidth - 32;
  const title: Run = { text: `${signOf(tone)} ${word}`, tone };
  const lines = [
    ...linesOf([title], width, looksAt(17, true), press.measure),
    ...says.flatMap((each, at) => linesOf(each, width, at === 0 ? looksAt(10.5) : body, press.measure)),
  ];
  press.space(6);
  const column: Column = { x: paper.left + 18, lines, name: "P", tag };
  press.row([column], { above: 9, below: 10, wash: washes[tone], bar: tones[tone] });
}

function setTable({ caption, heads, shares, rows }: TableBlock, { press, make, root }: Setting): void {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (lineWidth * share) / total);
  const places = widths.map((_, at) => paper.left + widths.slice(0, at).reduce((sum, each) => sum + each, 0));
  const table = make("Table", root);
  if (caption !== undefined)
    press.row(
      [
        column(
          [{ text: caption, tone: "soft" }],
          "Caption",
          make("Caption", table),
          paper.left,
          lineWidth,
          small,
          press,
        ),
      ],
      { below: 2 },
    );
  const cell = (content: Cell, at: number, look: (run: Run) => Look): readonly Line[] =>
    content.flatMap((each) => linesOf(each, (widths[at] ?? lineWidth) - 8, look, press.measure));
  let said = false;
  const setHeads = (): void => {
    // Said once: where they stand again they only help the eye.
    const row = said ? undefined : make("TR", make("THead", table));
    said = true;
    const columns = heads.map((head, at): Column => ({
      x: places[at] ?? paper.left,
      lines: cell([[{ text: head, tone: "soft" }]], at, label),
      ...(row === undefined ? {} : { name: "TH", tag: make("TH", row, "Column") }),
    }));
    press.row(columns, { above: 2, below: 3, ruled: true });
  };
  press.keep(50);
  press.under(setHeads, () => {
    const inside = make("TBody", table);
    for (const cells of rows) {
      const row = make("TR", inside);
      const columns = cells.map((content, at): Column => {
        const name = at === 0 ? "TH" : "TD";
        const tag = at === 0 ? make("TH", row, "Row") : make("TD", row);
        return { x: places[at] ?? paper.left, lines: cell(content, at, small), name, tag };
      });
      press.row(columns, { above: 3, below: 3.5, ruled: true });
    }
  });
  press.space(4);
}

function column(
  paragraph: Paragraph,
  name: string,
  tag: Tag,
  x: number,
  width: number,
  look: (run: Run) => Look,
  press: Press,
): Column {
  return { x, lines: linesOf(paragraph, width, look, press.measure), name, tag };
}
