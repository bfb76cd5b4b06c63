import type { XmlElement } from "../../text/xml.ts";
import type { Block, ListBlock, VerdictBlock } from "../paper/block.ts";
import { tones, washes } from "../paper/colours.ts";
import { signOf } from "../paper/runs.ts";
import { csmSign } from "../rows/sign.ts";
import { paragraph } from "./paragraphs.ts";
import { table } from "./table.ts";
import { val, w } from "./wml.ts";

/** The number of the list without numbers; those with numbers follow it. */
export const bulletList = 1;

/** Blocks as elements of Word; `numbered` gives each list with numbers one of its own, which begins at 1. */
export function bodyOf(blocks: readonly Block[], numbered: () => number): readonly XmlElement[] {
  return blocks.flatMap((block) => elementsOf(block, numbered));
}

function elementsOf(block: Block, numbered: () => number): readonly XmlElement[] {
  switch (block.kind) {
    case "heading":
      return [paragraph([{ text: block.text }], { style: `Heading${block.rank}` })];
    case "paragraph":
      return [paragraph(block.runs)];
    case "list":
      return listOf(block, numbered);
    case "facts":
      return table({
        heads: ["What", "As the declaration states it"],
        shares: [1, 3],
        rows: block.facts.map(({ label, value }) => [[[{ text: label, tone: "soft" }]], [[{ text: value }]]]),
      });
    case "verdict":
      return verdictOf(block);
    case "table":
      return table(block);
    case "new-page":
      return [w("p", {}, [w("r", {}, [w("br", { type: "page" })])])];
  }
}

function listOf({ items, ordered }: ListBlock, numbered: () => number): readonly XmlElement[] {
  const list = ordered ? numbered() : bulletList;
  return items.map(({ sign, runs }) => {
    if (sign !== undefined)
      return paragraph([{ text: `${signOf(sign)} `, bold: true, tone: sign }, ...runs], { style: "Marked" });
    return paragraph(runs, {
      style: "ListParagraph",
      more: [w("numPr", {}, [val("ilvl", 0), val("numId", list)])],
    });
  });
}

/** Coloured behind, with a bar at its left. */
function verdictOf({ verdict, word, says }: VerdictBlock): readonly XmlElement[] {
  const tone = csmSign(verdict);
  const more = [
    w("pBdr", {}, [w("left", { val: "single", sz: 36, space: 8, color: tones[tone].slice(1) })]),
    w("shd", { val: "clear", color: "auto", fill: washes[tone].slice(1) }),
  ];
  return [
    paragraph([{ text: `${signOf(tone)} ${word}`, tone }], { style: "Verdict", more }),
    ...says.map((runs) => paragraph(runs, { style: "Said", more })),
    paragraph([], { style: "Gap" }),
  ];
}
