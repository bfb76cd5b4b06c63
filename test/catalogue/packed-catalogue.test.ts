import { describe, expect, test } from "vitest";
import { isSchemeAsked, schemesAsked, type Catalogue } from "../../src/catalogue/catalogue.ts";
import { pack } from "../../src/catalogue/pack-catalogue.ts";
import type { PackedCatalogue } from "../../src/catalogue/packed-catalogue.ts";
import { unpack, type Open } from "../../src/catalogue/unpack-catalogue.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";

const texts = { help: "Look there.", fix: "Turn it on." };
const certificate = { answer: { type: "certificate" }, pass: { scheme: "iso-27001" } };
const catalogue = smallCatalogue({
  levels: [
    { id: 0, name: "Zero", recommended: ["d"] },
    { id: 1, name: "One" },
  ],
  controls: [
    control("a", [yesNo("q", { ...texts, basis: "law" }), yesNo("bare")], { levels: [1] }),
    control("b", [yesNo("q", texts)], { levels: [0], evidence: ["A list"], caution: "Mind it." }),
    control("c", [yesNo("q", { help: "It — helps." }), yesNo("r", { fix: "Do." })], { levels: [1] }),
    control("d", [{ id: "held", label: "held", ask: "Held?", ...certificate }], { levels: [1] }),
  ],
});

/** What is shipped, and which of its blocks were opened. */
function shipped({ head, blocks }: PackedCatalogue): { head: unknown; open: Open; opened: string[] } {
  const opened: string[] = [];
  return {
    head: JSON.parse(JSON.stringify(head)),
    open: (index, plain) => {
      opened.push(`${plain ? "plain" : "compressed"} ${head.blocks[index]?.part ?? ""}`);
      const bodies = blocks[index] ?? [];
      return plain ? structuredClone(bodies) : bodies.map((each) => `${JSON.stringify(each)}\n`).join("");
    },
    opened,
  };
}

function again(packed: PackedCatalogue): { catalogue: Catalogue; opened: string[] } {
  const { head, open, opened } = shipped(packed);
  const unpacked = unpack(head, open, () => new Error("damaged"));
  if (unpacked === undefined) throw new Error("no head");
  return { catalogue: unpacked, opened };
}

describe("a catalogue that was packed", () => {
  test("is the same when it is unpacked, and as often as it is read", () => {
    const { catalogue: unpacked } = again(pack(catalogue));
    expect(unpacked).toEqual(catalogue);
    expect(JSON.parse(JSON.stringify(unpacked))).toEqual(JSON.parse(JSON.stringify(catalogue)));
    expect(unpacked.controls[0]?.questions).toBe(unpacked.controls[0]?.questions);
  });

  test("keeps the order of the keys of a question, and lacks what the question lacks", () => {
    const { catalogue: unpacked } = again(pack(catalogue));
    const keys = ({ controls }: Catalogue): string[][] =>
      controls.flatMap(({ questions }) => questions.map((each) => Object.keys(each)));
    expect(keys(unpacked)).toEqual(keys(catalogue));
  });

  test("is the same behind a proxy, as some frameworks put one before what they watch, and when it is copied", () => {
    const { catalogue: unpacked } = again(pack(catalogue));
    const watched = unpacked.controls.map((each) => new Proxy(each, { get: Reflect.get }));
    expect(watched.map(({ why, questions }) => [why, questions])).toEqual(
      catalogue.controls.map(({ why, questions }) => [why, questions]),
    );
    expect(structuredClone(unpacked)).toEqual(catalogue);
  });

  test("opens what is read, once, and the lowest level reads nothing that is compressed", () => {
    const { catalogue: unpacked, opened } = again(pack(catalogue));
    const [first, lowest, other] = unpacked.controls;
    expect([lowest?.questions[0]?.ask, lowest?.questions[0]?.fix, lowest?.why]).toEqual([
      "q?",
      "Turn it on.",
      "It helps.",
    ]);
    expect(opened).toEqual(["plain asks", "plain advice"]);
    expect([first?.questions.length, other?.questions.length]).toEqual([2, 2]);
    expect(opened.slice(2)).toEqual(["compressed asks"]);
    expect([first?.why, other?.remedy.action]).toEqual(["It helps.", "Do it now."]);
    expect(opened.slice(3)).toEqual(["compressed advice"]);
    expect([other?.questions[0]?.help, lowest?.requirement]).toEqual(["It — helps.", "Do it."]);
    expect(opened.slice(4)).toEqual(["compressed words"]);
  });

  test("has nothing plain where there is one level: every run reads all that it asks", () => {
    const flat = smallCatalogue({ controls: [control("a", [yesNo("q", texts)])] });
    const packed = pack(flat);
    expect(packed.head.blocks.map(({ part, plain }) => [part, plain])).toEqual([
      ["asks", false],
      ["advice", false],
      ["words", false],
      ["glossary", false],
    ]);
    expect(again(packed).catalogue).toEqual(flat);
  });

  test("opens its glossary for whoever asks what a term means, once", () => {
    const terms = [
      { term: "MFA", means: "A second proof." },
      { term: "VPN", means: "A tunnel." },
    ];
    const { catalogue: unpacked, opened } = again(pack({ ...catalogue, glossary: terms }));
    expect(opened).toEqual([]);
    expect([unpacked.glossary, unpacked.glossary]).toEqual([terms, terms]);
    expect(opened).toEqual(["compressed glossary"]);
  });

  test.each(["asks", "advice", "words"])("is damaged where its %s are not there", (part) => {
    const packed = pack(catalogue);
    const blocks = packed.blocks.map((bodies, index) =>
      packed.head.blocks[index]?.part === part ? bodies.map(() => null) : bodies,
    );
    const { catalogue: unpacked } = again({ head: packed.head, blocks });
    expect(() => JSON.stringify(unpacked)).toThrow("damaged");
  });

  test.each([undefined, null, "text", [], {}, { heads: 1 }])("%j is no head of one", (head) => {
    expect(
      unpack(
        head,
        () => [],
        () => new Error("damaged"),
      ),
    ).toBeUndefined();
  });
});

describe("whether a scheme is asked for", () => {
  test("is told without reading further than to the control that asks for it", () => {
    const { catalogue: unpacked, opened } = again(
      pack({ ...catalogue, controls: catalogue.controls.toReversed() }),
    );
    expect(isSchemeAsked(unpacked, "iso-27001")).toBe(true);
    expect(opened).toEqual(["plain asks"]);
    expect(isSchemeAsked(unpacked, "iso-9001")).toBe(false);
  });

  test("is told as the list of them tells it", () => {
    const scored = { ...catalogue, outlook: { name: "DCC", needed: [] } };
    for (const each of [catalogue, scored])
      for (const scheme of ["iso-27001", "dcc", "cyber-essentials"])
        expect(isSchemeAsked(each, scheme)).toBe(schemesAsked(each).includes(scheme));
  });
});
