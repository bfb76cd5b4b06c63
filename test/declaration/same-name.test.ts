import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareName, nearName, sameName } from "../../src/declaration/same-name.ts";

describe("two names are of the same legal entity", () => {
  test.each([
    ["Harrow Ltd", "Harrow Ltd", "as they stand"],
    ["Harrow Ltd", "HARROW LTD", "letter case aside"],
    ["Harrow Ltd", "harrow ltd", "letter case aside"],
    ["Harrow  Engineering\tLtd", "Harrow Engineering Ltd", "spacing aside"],
    [" Harrow Ltd ", "Harrow Ltd", "spacing aside"],
    ["HarrowLtd", "Harrow Ltd", "spacing aside"],
    ["Harrow\u00A0Ltd", "Harrow Ltd", "spacing aside"],
    ["Harrow Ltd.", "Harrow Ltd", "punctuation aside"],
    ["Harrow, Ltd", "Harrow Ltd", "punctuation aside"],
    ["H.P.E. Ltd", "HPE Ltd", "punctuation aside"],
    ["Smith-Jones Ltd", "Smith Jones Ltd", "punctuation aside"],
    ["Smith–Jones Ltd", "Smith-Jones Ltd", "punctuation aside"],
    ["O'Neil Ltd", "O’Neil Ltd", "punctuation aside"],
    ["O'Neil Ltd", "ONeil Ltd", "punctuation aside"],
    ["Harrow (UK) Ltd", "Harrow UK Ltd", "punctuation aside"],
    ["Harrow/Marlin Ltd", "Harrow Marlin Ltd", "punctuation aside"],
    ["Smith & Sons Ltd", "Smith and Sons Ltd", "& being and"],
    ["Smith&Sons Ltd", "Smith And Sons Ltd", "& being and"],
    ["The Harrow Company Ltd", "Harrow Company Ltd", "a leading The aside"],
    ["THE HARROW COMPANY LTD", "Harrow Company Ltd", "a leading The aside"],
    ["S & S Ltd", "S and S Ltd", "& being and"],
    ["R&D Ltd", "R AND D LIMITED", "& being and"],
    ["O´Neil Ltd", "O'Neil Ltd", "punctuation aside"],
    ["C++ Ltd", "c ++ limited", "spacing aside"],
    ["\u2764 Ltd", "\u2764\uFE0F Ltd", "Unicode form aside"],
    ["Ｃ＃ Ltd", "C# Ltd", "Unicode form aside"],
    ["Harrow Limited", "Harrow Ltd", "Limited being Ltd"],
    ["HARROW LIMITED", "harrow ltd.", "Limited being Ltd"],
    ["Marlin public limited company", "Marlin plc", "public limited company being plc"],
    ["Marlin Public Limited Company", "MARLIN P.L.C.", "public limited company being plc"],
    ["Ｈａｒｒｏｗ Ltd", "Harrow Ltd", "Unicode form aside"],
    ["Soci\u00E9t\u00E9 Ltd", "Socie\u0301te\u0301 Ltd", "Unicode form aside"],
    ["ﬁrst Ltd", "First Ltd", "Unicode form aside"],
    [
      "The Smith & Jones Engineering Company, Limited",
      "smith and jones engineering company ltd",
      "all of it together",
    ],
  ])("%j and %j, %s", (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
    expect(nearName(a, b)).toBe(false);
  });
});

describe("two names are of different legal entities, and near", () => {
  test.each([
    ["Harrow Ltd", "Harrow plc"],
    ["Harrow Ltd", "Harrow LLP"],
    ["Harrow", "Harrow Ltd"],
    ["Harrow Ltd", "Harrow Group Ltd"],
    ["Harrow Ltd", "Harrow Holdings Ltd"],
    ["Harrow Precision Engineering Ltd", "Harow Precision Engineering Ltd"],
    ["Harrow Precision Engineering Ltd", "Harrow Precison Engineering Ltd"],
    ["Harrow Precision Engineering Ltd", "Harrow Precision Engineering (Holdings) Ltd"],
  ])("%j and %j", (a, b) => {
    expect(sameName(a, b)).toBe(false);
    expect(nearName(a, b)).toBe(true);
    expect(nearName(b, a)).toBe(true);
  });
});

describe("two names are of different legal entities, and not near", () => {
  test.each([
    ["Harrow Ltd", "Marlin Ltd"],
    ["Harrow Precision Engineering Ltd", "Ardent Coatings Ltd"],
    ["Harrow Ltd", "Barlow Systems Ltd"],
    ["Harrow Ltd", ""],
  ])("%j and %j", (a, b) => {
    expect(sameName(a, b)).toBe(false);
    expect(nearName(a, b)).toBe(false);
    expect(nearName(b, a)).toBe(false);
  });
});

describe("what only looks like a rule", () => {
  test.each([
    ["Theatre Supplies Ltd", "atre Supplies Ltd"],
    ["Over The Top Ltd", "Over Top Ltd"],
    ["TheHarrow Ltd", "Harrow Ltd"],
    ["Unlimited Ltd", "Unltd Ltd"],
    ["Sociéte Ltd", "Societe Ltd"],
    ["A B Ltd", "A C Ltd"],
    ["C++ Ltd", "C Ltd"],
    ["C++ Ltd", "C+ Ltd"],
    ["C# Ltd", "C Ltd"],
    ["C# Ltd", "C++ Ltd"],
    ["@Harrow Ltd", "Harrow Ltd"],
    ["100% Ltd", "100 Ltd"],
    ["Harrow\u{1F680} Ltd", "Harrow Ltd"],
    ["\u{1F680} Ltd", "\u{1F6A2} Ltd"],
    ["Smith + Sons Ltd", "Smith & Sons Ltd"],
    ["S & S Ltd", "Sands Ltd"],
    ["S and S Ltd", "Sands Ltd"],
    ["A & B Ltd", "A B Ltd"],
    ["Harrow$ Ltd", "Harrow Ltd"],
  ])("does not make %j and %j the same", (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });
});

describe("of any names", () => {
  const words = fc.array(
    fc.constantFrom("Harrow", "Smith", "&", "and", "The", "Ltd", "Limited", "plc", "UK", "é", "-"),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  const name = fc.oneof(
    words.map((each) => each.join(" ")),
    fc.string({ unit: "grapheme", maxLength: 20 }),
  );

  test("each is the same as itself, and not near itself", () => {
    fc.assert(
      fc.property(name, (a) => {
        expect(sameName(a, a)).toBe(true);
        expect(nearName(a, a)).toBe(false);
      }),
    );
  });

  test("the order of two does not matter", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(sameName(a, b)).toBe(sameName(b, a));
        expect(nearName(a, b)).toBe(nearName(b, a));
      }),
    );
  });

  test("two are never the same and near", () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(sameName(a, b) && nearName(a, b)).toBe(false);
      }),
    );
  });

  test("spaces and punctuation around one change nothing", () => {
    fc.assert(
      fc.property(
        words.map((each) => each.join(" ")),
        (a) => {
          expect(sameName(a, ` ${a.replaceAll(" ", "  ")}, `)).toBe(true);
        },
      ),
    );
  });
});

test("a name of ASCII letters alone is laid bare as beside other letters", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("The", "Limited", "LTD", "public limited company", "&", "_"),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const name = words.join(" ");
      fc.pre(bareName(name) !== "the");
      expect(bareName(`${name} é`)).toBe(`${bareName(name)}é`);
    }),
  );
});
