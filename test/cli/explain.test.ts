import { describe, expect, test } from "vitest";
import { glossary } from "../../src/words/glossary.ts";
import { termKey, termsBeside } from "../../src/words/find-terms.ts";
import { builtInStandard } from "../support/built-in.ts";
import { parseJson, pick } from "../support/json.ts";
import { run } from "../support/run.ts";

const explain = (...words: readonly string[]) => run(["explain", ...words]);

describe("csm-check explain", () => {
  test.each([
    ["CSM", "Cyber Security Model", "https://www.gov.uk/guidance/cyber-security-model"],
    ["SAQ", "Supplier Assurance Questionnaire", "https://www.supplier-cyber-protection.service.gov.uk/"],
    ["DCC", "Defence Cyber Certification", "https://iasme.co.uk/defence-cyber-certification/"],
    ["CIP", "Cyber Improvement Plan", "https://www.gov.uk/guidance/cyber-security-model"],
    ["Cyber Implementation Plan", "CIP", "https://www.gov.uk/guidance/cyber-security-model"],
    ["RAR", "Risk Assessment Reference", "https://www.gov.uk/guidance/cyber-security-model"],
    ["MODII", "MOD identifiable information", ""],
    ["DEFCON 658", "contract condition", "/defence-condition-658-cyber-flow-down"],
    ["defcon-658", "contract condition", "/defence-condition-658-cyber-flow-down"],
    ["CE", "Cyber Essentials", "https://www.ncsc.gov.uk/cyberessentials/overview"],
    ["CE+", "cyber-essentials-plus", "https://www.ncsc.gov.uk/cyberessentials/overview"],
    ["cyber-essentials", "five basic", "https://www.ncsc.gov.uk/cyberessentials/overview"],
    ["evidence", "csm-check evidence FILE", ""],
    ["partly met", "falls short", ""],
    ["PARTLY MET", "falls short", ""],
    ["N/A", "not applicable", ""],
  ])("knows %s", async (word, says, official) => {
    const { code, out, err } = await explain(word);
    expect([code, err]).toEqual([0, ""]);
    expect(out.replaceAll(/\s+/g, " ")).toContain(says);
    if (official !== "")
      expect(out).toMatch(new RegExp(`^ {2}\\S*${official.replaceAll(/[.?+]/g, "\\$&")}$`, "m"));
  });

  test("what is an area too is told as both", async () => {
    const { out } = await explain("CE");
    expect(out).toContain("Cyber Essentials: A certificate");
    expect(out).toContain("CE  Cyber Essentials certification\n");
    expect(out).toContain("List       csm-check controls --area CE\n");
  });

  test.each([
    ["B", "B  Protecting against cyber-attack"],
    ["managing security risk", "A  Managing security risk"],
    ["Detecting cyber security events", "C  Resilient security defences"],
    ["level 0", "Required   3 controls: 0001, 2314 and 2500"],
    ["Advanced", "Level 2  Advanced"],
  ])("knows the area or the level %s", async (name, says) => {
    const { code, out } = await explain(name);
    expect(code).toBe(0);
    expect(out).toContain(says);
  });

  test("words that nothing is called by lead to the controls that speak of them, those named so first", async () => {
    const { code, out } = await explain("backups");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Found for "backups":\n\n3 controls in the title, and \d+ in what is asked or explained:\n {2}2504 {2}Backups\n/,
    );
    expect(out).toContain("More of one:  csm-check explain 2504\n");
    expect(out).toMatch(/All \d+: +csm-check controls backups\n/);
  });

  test("words of codes lead to them", async () => {
    const { out } = await explain("lasts too long");
    expect(out).toContain("certificate-lasts-too-long: ");
  });

  test.each([
    [["partly", "met"], ["partly met"]],
    [["CE", "Plus"], ["Cyber Essentials Plus"]],
    [
      ["SAQ", "RAR"],
      ["SAQ", "RAR"],
    ],
  ])("%j without quotes are %j", async (words, terms) => {
    const { out } = await explain(...words, "-f", "json");
    const json = parseJson(out);
    expect(terms.map((_, index) => pick(json, "explanations", index, "term"))).toEqual(terms);
    expect(pick(json, "explanations", terms.length)).toBeUndefined();
  });

  test("several words that are no name are looked for together, ids and codes apart", async () => {
    expect(
      pick(parseJson((await explain("access", "control", "-f", "json")).out), "explanations", 0, "words"),
    ).toEqual(["access", "control"]);
    const { out } = await explain("2314", "backups", "-f", "json");
    expect(pick(parseJson(out), "explanations", 0, "control", "id")).toBe("2314");
    expect(pick(parseJson(out), "explanations", 1, "named", 0)).toBe("2504");
  });

  test.each([
    ["2341", `Did you mean "2314"?`],
    ["certficate-expired", `Did you mean "certificate-expired"?`],
    ["xyzzy", "csm-check controls lists the controls."],
    ["+-.", "csm-check controls lists the controls."],
  ])("%s is unknown", async (name, says) => {
    const { code, err } = await explain(name);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  test("0001 says how a certificate is entered, with both schemes", async () => {
    const { out } = await explain("0001");
    expect(out).toContain("    - scheme: cyber-essentials # or cyber-essentials-plus\n");
  });
});

describe("the glossary", () => {
  const hosts = [
    "www.gov.uk",
    "www.ncsc.gov.uk",
    "iasme.co.uk",
    "ico.org.uk",
    "www.supplier-cyber-protection.service.gov.uk",
  ];

  test("names no term twice", () => {
    const keys = glossary.flatMap(({ term, also }) => [...new Set([term, ...also].map(termKey))]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys).not.toContain("");
  });

  test.each(glossary)(
    "$term: at most two sentences, and an official address if any",
    ({ means, official }) => {
      expect(means).toMatch(/\.$/);
      expect(means.match(/[.?!](?= [A-Z]|$)/g)?.length).toBeLessThanOrEqual(2);
      if (official !== undefined) expect(hosts).toContain(new URL(official).host);
    },
  );

  test("where a catalogue explains a term, its words are told, with the official address", () => {
    const own = { glossary: [{ term: "Cyber Improvement Plan", means: "Ours." }] };
    const plans = termsBeside(own).filter(({ keys }) => keys.includes("cip"));
    expect(plans.map(({ term, means, official }) => [term, means, official])).toEqual([
      ["Cyber Improvement Plan", "Ours.", "https://www.gov.uk/guidance/cyber-security-model"],
    ]);
    expect(termsBeside(builtInStandard()).filter(({ term }) => term === "CIP").length).toBe(1);
  });
});
