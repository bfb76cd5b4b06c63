import type { Chance } from "./chance.ts";

/** A firm: its name, another name of it, names that are the same as its own, and names that are nearly so. */
export interface Firm {
  readonly name: string;
  readonly alias: string;
  readonly same: readonly string[];
  readonly near: readonly string[];
}

const firms: readonly Firm[] = [
  {
    name: "Harrow Precision Engineering Ltd",
    alias: "Harrow Engineering",
    same: [
      "HARROW PRECISION ENGINEERING LIMITED",
      "The Harrow Precision Engineering Ltd.",
      "Harrow  Precision-Engineering, Ltd",
      "Ｈａｒｒｏｗ Precision Engineering Ltd",
    ],
    near: [
      "Harrow Precision Engineers Ltd",
      "Harow Precision Engineering Ltd",
      "Harrow Precision Engineering plc",
    ],
  },
  {
    name: "The Ardent & Sons Limited",
    alias: "Ardent Coatings",
    same: [
      "Ardent and Sons Ltd",
      "ardent & sons ltd",
      "The Ardent &Sons Limited",
      "Ardent's & Sons Ltd".replace("'s", ""),
    ],
    near: ["Ardent + Sons Limited", "Ardent Sons Limited", "Theardent & Son Limited"],
  },
  {
    name: "C++ Tools Public Limited Company",
    alias: "C Tools",
    same: ["C++ Tools plc", "The c++ tools PLC", "C++-Tools (plc)"],
    near: ["C# Tools plc", "C Tools plc", "C+ Tools plc"],
  },
];

const others = ["Kestrel Works Ltd", "Kestrel Holdings Limited", "Zoë's Café plc", "Other Firm Ltd"] as const;

/** A firm that makes a declaration. */
export function generatedFirm(chance: Chance): Firm {
  return chance.one(firms);
}

/** Names of other firms, in scope beside the supplier. */
export function otherNames(chance: Chance): readonly string[] {
  return chance.some(others, 0.3);
}

/** The name of another firm. */
export function otherName(chance: Chance): string {
  return chance.one(others);
}

/** The same name as somebody else would write it. */
export function respelt(chance: Chance, name: string): string {
  const [first = "", ...rest] = name.split(" ");
  const words = first === "The" ? rest : [first, ...rest];
  const swapped = words.map((word) => {
    const others = { Ltd: ["Limited", "LTD", "Ltd."], Limited: ["Ltd", "limited"], "&": ["and", "&"] }[word];
    return others === undefined ? word : chance.one([word, ...others]);
  });
  const whole = [...(chance.is(0.3) ? ["The"] : []), ...swapped].join(chance.one([" ", " ", "  "]));
  return chance.one([whole, whole, whole.toUpperCase(), whole.toLowerCase(), `${whole}.`, `"${whole}"`]);
}
