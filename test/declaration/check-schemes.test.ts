import { describe, expect, test } from "vitest";
import { declarationFrom, head } from "../support/reading-declarations.ts";
import { certificate, control, smallCatalogue } from "../support/small-catalogue.ts";
import { problems, sound } from "../support/sound.ts";

const catalogue = smallCatalogue({
  controls: [control("01", [certificate("a", "cyber-essentials"), certificate("b", "iso-27001")])],
});
const read = (scheme: string) => {
  const level = /^d/i.test(scheme) ? ", level: 0" : "";
  return declarationFrom(
    `${head}certificates:\n  - { scheme: "${scheme}", issued: 2026-01-01, expires: 2026-12-31${level} }\n`,
    catalogue,
  );
};

describe("a scheme", () => {
  test.each([
    ...["cyber-essentials", "Cyber Essentials", "CYBER ESSENTIALS", "cyberessentials", "CE", "ce", "C E"].map(
      (written) => [written, "cyber-essentials"],
    ),
    ...[
      "CE+",
      "ce+",
      "CE +",
      "CE Plus",
      "ce-plus",
      "CEplus",
      "Cyber Essentials Plus",
      "cyber-essentials-plus",
    ].map((written) => [written, "cyber-essentials-plus"]),
    ["Cyber Essentials+", "cyber-essentials-plus"],
    ...["dcc", "DCC", "Defence Cyber Certification", "defence-cyber-certification"].map((written) => [
      written,
      "dcc",
    ]),
    ["iso-27001", "iso-27001"],
    ["iso27001", "iso-27001"],
    ["iso-9001", "iso-9001"],
    ["soc-2", "soc-2"],
    ["cc", "cc"],
  ])("written %j is %s", (written, id) => {
    expect(sound(read(written)).certificates.map(({ scheme }) => scheme)).toEqual([id]);
  });

  test.each([
    ["cyber-essential", "cyber-essentials"],
    ["Cyber Essential", "cyber-essentials"],
    ["cyber essentails", "cyber-essentials"],
    ["cyber-essentials-pus", "cyber-essentials-plus"],
    ["cyber-essential-plus", "cyber-essentials-plus"],
    ["Cyber Essential +", "cyber-essentials-plus"],
    ["ios-27001", "iso-27001"],
    ["cyber_essentials", "cyber-essentials"],
    ["Defense Cyber Certification", "defence-cyber-certification"],
  ])("written %j is a problem that asks for %s, once", (written, nearest) => {
    expect(problems(read(written))).toMatchObject([
      { code: "unknown-scheme", found: written, nearest, at: { line: 7, column: 15 } },
    ]);
  });

  test.each(["ISO 9001", "my scheme", "été"])("written %j can be no id", (written) => {
    expect(problems(read(written))).toMatchObject([{ code: "bad-value", form: "scheme", at: { line: 7 } }]);
  });
});

test("a catalogue's own spelling of a scheme is the same scheme", () => {
  const own = smallCatalogue({ controls: [control("01", [certificate("a", "ce-plus")])] });
  expect(own.controls[0]?.questions).toMatchObject([{ schemes: ["cyber-essentials-plus"] }]);
});
