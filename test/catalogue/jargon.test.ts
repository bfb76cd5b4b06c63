import { describe, expect, test } from "vitest";
import type { Catalogue, Control } from "../../src/catalogue/catalogue.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import { root } from "../support/run.ts";

const { builtIn } = nodeHost(root, "0");

/** Abbreviations that need no explaining to the owner of a workshop. */
const everyday: readonly string[] = [
  ...[
    "CD",
    "DVD",
    "GPS",
    "HR",
    "HTTP",
    "HTTPS",
    "ID",
    "IP",
    "IT",
    "OK",
    "PC",
    "PDF",
    "PIN",
    "PINs",
    "UK",
    "US",
    "USB",
  ],
  ...["VPNs", "macOS", "VMware"],
  // Named as examples of products or methods, with what they are beside them.
  ...[
    "AES-256",
    "CAD",
    "CREST",
    "DEF",
    "STAN",
    "DES",
    "EICAR",
    "FTP",
    "IPsec",
    "NPL",
    "NTLM",
    "PPTP",
    "RC4",
    "SNMPv3",
  ],
  ...[
    "SSL",
    "VISITOR",
    "VNC",
    "WEP",
    "WPA",
    "WPA2-Enterprise",
    "WPA3",
    "WPA3-Enterprise",
    "OFFICIAL-SENSITIVE",
    "FIPS",
    "GDPR",
  ],
];

/** Words of standards and consultants that say nothing to this reader. */
const stilted =
  /\b(?:shall|ensure[sd]?|ensuring|implement(?:s|ed|ing|ation)?|leverag\w*|utili[sz]\w*|stakeholders?|robust|adequate(?:ly)?|holistic\w*|posture)\b/i;

/** American spellings. */
const american =
  /\b(?:\w*(?:organiz|authoriz|recogniz|prioritiz|minimiz|customiz)\w*|behavior\w*|color\w*|center\w*|defense\w*)\b/i;

function textsOf(control: Control): readonly string[] {
  const questions = control.questions.flatMap((question) => [
    question.ask,
    question.label,
    question.help ?? "",
    question.fix ?? "",
    ...("options" in question ? question.options.map(({ says }) => says) : []),
  ]);
  const applies =
    control.appliesIf === undefined ? [] : [control.appliesIf.ask, control.appliesIf.help ?? ""];
  return [
    control.requirement,
    control.why,
    control.remedy.action,
    ...control.evidence,
    ...questions,
    ...applies,
  ];
}

function abbreviations(control: Control): readonly string[] {
  return textsOf(control).flatMap((text) => text.match(/\b[A-Za-z]*[A-Z]{2,}[A-Za-z0-9-]*\b/g) ?? []);
}

describe.each(builtIn.ids)("the words of %s", (id) => {
  const catalogue: Catalogue = builtIn.load(id);
  const ids = catalogue.controls.map((control) => control.id);
  const explained = new Set([
    ...everyday,
    ...ids,
    ...catalogue.glossary.flatMap(({ term }) => [term, ...term.split(" ")]),
  ]);

  test.each(catalogue.controls.map((control) => [control.id, control] as const))(
    "%s uses no abbreviation without a glossary entry",
    (_, control) => {
      expect(abbreviations(control).filter((each) => !explained.has(each))).toEqual([]);
    },
  );

  test.each(catalogue.controls.map((control) => [control.id, control] as const))(
    "%s is in plain British English",
    (_, control) => {
      expect(textsOf(control).filter((text) => stilted.test(text) || american.test(text))).toEqual([]);
    },
  );

  test("every term of the glossary is used, once explained, and explained in one sentence", () => {
    const all = catalogue.controls.flatMap(textsOf).join("\n").toLowerCase();
    const terms = catalogue.glossary.map(({ term }) => term);
    expect(new Set(terms).size).toBe(terms.length);
    expect(catalogue.glossary.filter(({ means }) => !/^[A-Z].*[^.]\.$/.test(means))).toEqual([]);
    const known = [
      "CIP",
      "Cyber Risk Profile",
      "DEFCON 658",
      "MODII",
      "triage",
      "covert channel",
      "baseline",
      "patch",
      "recovery plan",
    ];
    expect(
      terms.filter(
        (term) => !known.includes(term) && !all.includes(term.toLowerCase().split(" ").at(-1) ?? ""),
      ),
    ).toEqual([]);
  });
});
