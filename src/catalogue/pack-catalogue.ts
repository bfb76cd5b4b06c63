import { recommendedAt, requiredAt, type Catalogue, type Control } from "./catalogue.ts";
import type { Block, Head, PackedCatalogue, Parts } from "./packed-catalogue.ts";

/**
 * Takes a catalogue apart, so that a run reads no more of it than it needs. What the lowest level asks, and advises,
 * stands plain: 18 controls of 148.
 */
export function pack(catalogue: Catalogue): PackedCatalogue {
  const { controls, ...rest } = catalogue;
  const parts = controls.map(partsOf);
  const blocks = blocksOf(catalogue).filter((block) => block.controls.length > 0);
  return {
    head: {
      catalogue: { ...rest, glossary: [] },
      heads: controls.map(headOf),
      blocks: [...blocks, { part: "glossary", controls: [], plain: false }],
    },
    blocks: [
      ...blocks.map(({ part, controls: whose }) => whose.map((index) => parts[index]?.[part])),
      catalogue.glossary,
    ],
  };
}

function blocksOf(catalogue: Catalogue): readonly (Block & { readonly part: keyof Parts })[] {
  const lowest = askedFirst(catalogue);
  const whose = (wanted: (control: Control) => boolean): readonly number[] =>
    catalogue.controls.flatMap((control, index) => (wanted(control) ? [index] : []));
  const first = whose((control) => lowest.has(control));
  const others = whose((control) => !lowest.has(control));
  return [
    { part: "asks", controls: first, plain: true },
    { part: "advice", controls: first, plain: true },
    { part: "asks", controls: others, plain: false },
    { part: "advice", controls: others, plain: false },
    { part: "words", controls: whose(() => true), plain: false },
  ];
}

/** What the lowest of several levels asks. */
function askedFirst(catalogue: Catalogue): ReadonlySet<Control> {
  const [lowest, ...others] = catalogue.levels;
  if (lowest === undefined || others.length === 0) return new Set();
  return new Set([...requiredAt(catalogue, lowest), ...recommendedAt(catalogue, lowest)]);
}

function headOf({ requirement, why, questions, evidence, remedy, see, ...head }: Control): Head {
  return head;
}

function partsOf({ requirement, why, questions, evidence, remedy, see }: Control): Parts {
  return {
    asks: {
      questions: questions.map(({ help, ...question }) => question),
      helped: questions.flatMap(({ help }, index) => (help === undefined ? [] : [index])),
    },
    advice: { why, remedy },
    words: { requirement, evidence, see, helps: questions.map(({ help = "" }) => help) },
  };
}
