import { describe, expect, test } from "vitest";
import type { EvidenceMode, Sighting } from "../../src/assessment/assessment.ts";
import { certificate, control, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";
import { lookAtEvidence } from "../../src/assessment/look-at-evidence.ts";
import { circumstances, codes, controlIn, judged } from "../support/judged.ts";

const catalogue = smallCatalogue({
  controls: [
    control("10", [yesNo("a"), yesNo("b")]),
    control("20", [certificate("ce", "cyber-essentials"), yesNo("kept")]),
  ],
});

const [right, wrong] = ["ab".repeat(32), "cd".repeat(32)];
const sightings = new Map<string, Sighting>([
  ["there.pdf", { state: "file", sha256: right }],
  ["unhashed.pdf", { state: "file" }],
  ["folder", { state: "not-a-file" }],
  ["empty.pdf", { state: "empty" }],
  ["pointer.pdf", { state: "lfs-pointer" }],
  ["supplier.json", { state: "declaration" }],
  ["gone.pdf", { state: "missing" }],
  ["gnoe.pdf", { state: "missing", nearest: "gone.pdf" }],
]);

/** What becomes of a control whose questions pass, with this evidence. */
const shown = (
  evidence: readonly Fields[],
  mode: EvidenceMode = "check",
  answers: Fields = { a: "yes", b: "yes" },
  asOf = "2026-11-24",
) => {
  const fields = { controls: { "10": { answers, evidence } } };
  const found = controlIn(judged(catalogue, fields, { evidence: mode, sightings, asOf }), "10");
  return {
    states: found.evidence.map(({ state }) => state),
    verdict: found.verdict,
    codes: codes(found.findings),
    findings: found.findings,
  };
};

const title = "Policy";

describe("a piece of evidence", () => {
  test.each([
    ["a file that is there", { title, file: "there.pdf" }, "holds", []],
    ["a file that was not changed", { title, file: "there.pdf", sha256: right }, "holds", []],
    [
      "a file that was not changed, its digest in capitals",
      { title, file: "there.pdf", sha256: right.toUpperCase() },
      "holds",
      [],
    ],
    ["a file that was changed", { title, file: "there.pdf", sha256: wrong }, "altered", ["evidence-altered"]],
    ["a file that is missing", { title, file: "gone.pdf" }, "missing", ["evidence-missing"]],
    ["a file that nobody saw", { title, file: "elsewhere.pdf" }, "missing", ["evidence-missing"]],
    ["a folder", { title, file: "folder" }, "not-a-file", ["evidence-not-a-file"]],
    [
      "a folder with a digest",
      { title, file: "folder", sha256: right },
      "not-a-file",
      ["evidence-not-a-file"],
    ],
    ["an empty file", { title, file: "empty.pdf", sha256: right }, "empty", ["evidence-empty"]],
    [
      "a Git LFS pointer",
      { title, file: "pointer.pdf", sha256: right },
      "lfs-pointer",
      ["evidence-lfs-pointer"],
    ],
    ["the declaration itself", { title, file: "supplier.json" }, "declaration", ["evidence-is-declaration"]],
    ["a title alone", { title }, "not-checked", []],
    ["an address", { title, url: "https://example.com/policy" }, "not-checked", []],
    [
      "an address and a file",
      { title, url: "https://example.com", file: "gone.pdf" },
      "missing",
      ["evidence-missing"],
    ],
    ["dated today", { title, dated: "2026-11-24" }, "not-checked", []],
    ["dated tomorrow", { title, dated: "2026-11-25" }, "not-yet", ["evidence-not-yet"]],
    [
      "a file dated tomorrow",
      { title, file: "there.pdf", dated: "2026-11-25" },
      "not-yet",
      ["evidence-not-yet"],
    ],
    ["expires today", { title, expires: "2026-11-24" }, "not-checked", []],
    ["a file that expires today", { title, file: "there.pdf", expires: "2026-11-24" }, "holds", []],
    ["expired yesterday", { title, expires: "2026-11-23" }, "expired", ["evidence-expired"]],
    [
      "a file that expired yesterday",
      { title, file: "there.pdf", expires: "2026-11-23" },
      "expired",
      ["evidence-expired"],
    ],
    [
      "an address that expired yesterday",
      { title, url: "https://example.com", expires: "2026-11-23" },
      "expired",
      ["evidence-expired"],
    ],
  ])("%s", (_, evidence, state, expected) => {
    const good = expected.length === 0;
    expect(shown([evidence])).toMatchObject({
      states: [state],
      verdict: good ? "met" : "partly-met",
      codes: expected,
    });
  });

  test("that does not hold is told with what was found", () => {
    expect(shown([{ title, file: "gnoe.pdf" }]).findings).toMatchObject([
      { code: "evidence-missing", title, file: "gnoe.pdf", nearest: "gone.pdf" },
    ]);
    expect(shown([{ title, expires: "2026-11-23" }]).findings).toMatchObject([
      { title, expires: "2026-11-23" },
    ]);
    expect(shown([{ title, dated: "2026-11-25" }]).findings).toMatchObject([{ title, dated: "2026-11-25" }]);
  });

  test("turns on the day after it expires, and on the day of its date", () => {
    const evidence = [{ title, dated: "2026-03-01", expires: "2027-03-01" }];
    const on = (asOf: string) => shown(evidence, "check", { a: "yes", b: "yes" }, asOf).states[0];
    expect(["2026-02-28", "2026-03-01", "2027-03-01", "2027-03-02"].map(on)).toEqual([
      "not-yet",
      "not-checked",
      "not-checked",
      "expired",
    ]);
  });
});

describe("evidence that does not hold", () => {
  const gone = { title, file: "gone.pdf" };
  test.each([
    [{ a: "yes", b: "yes" }, "partly-met", ["evidence-missing"]],
    [{ a: "yes", b: "no" }, "partly-met", ["answered-no b", "evidence-missing"]],
    [{ a: "no", b: "no" }, "not-met", ["answered-no a", "answered-no b", "evidence-missing"]],
    [{}, "unanswered", ["unanswered a", "unanswered b", "evidence-missing"]],
  ])("caps a control with %j: %s", (answers, verdict, expected) => {
    expect(shown([gone], "check", answers)).toMatchObject({ verdict, codes: expected });
  });

  test("caps it beside evidence that does", () => {
    expect(shown([{ title, file: "there.pdf" }, gone])).toMatchObject({
      states: ["holds", "missing"],
      verdict: "partly-met",
    });
  });

  test("is told piece by piece", () => {
    expect(shown([gone, { title, file: "folder" }, { title, expires: "2026-01-01" }]).codes).toEqual([
      "evidence-missing",
      "evidence-not-a-file",
      "evidence-expired",
    ]);
  });

  test("that is needed is not asked for where nothing was answered", () => {
    expect(shown([], "require", {})).toMatchObject({
      verdict: "unanswered",
      codes: ["unanswered a", "unanswered b"],
    });
    expect(shown([], "require", { b: "no" })).toMatchObject({
      verdict: "not-met",
      codes: ["unanswered a", "answered-no b", "evidence-required"],
    });
  });

  test("of a document caps every control that names it", () => {
    const fields = {
      documents: { policy: gone },
      certificates: [{ scheme: "cyber-essentials", issued: "2026-02-10", expires: "2027-02-09" }],
      controls: {
        "10": { answers: { a: "yes", b: "yes" }, evidence: ["policy"] },
        "20": { answers: { kept: "yes" }, evidence: ["policy"] },
      },
    };
    const found = judged(catalogue, fields, { sightings });
    expect(found.controls.map(({ verdict }) => verdict)).toEqual(["partly-met", "partly-met"]);
  });
});

describe("--evidence off", () => {
  test.each([
    { title, file: "gone.pdf" },
    { title, file: "there.pdf", sha256: wrong },
    { title, file: "folder" },
    { title, expires: "2026-11-23" },
    { title, dated: "2026-11-25" },
  ])("looks at nothing: %j", (evidence) => {
    expect(shown([evidence], "off")).toMatchObject({ states: ["not-checked"], verdict: "met", codes: [] });
  });

  test("asks for nothing", () => {
    expect(shown([], "off")).toMatchObject({ verdict: "met", codes: [] });
  });
});

describe("--evidence require", () => {
  test.each([
    ["a file that holds", [{ title, file: "there.pdf", sha256: right }], "met", []],
    [
      "a file that holds, and an address",
      [
        { title, url: "https://example.com" },
        { title, file: "there.pdf" },
      ],
      "met",
      [],
    ],
    ["nothing", [], "not-met", ["evidence-required"]],
    ["a title alone", [{ title }], "not-met", ["evidence-required"]],
    ["an address alone", [{ title, url: "https://example.com" }], "not-met", ["evidence-required"]],
    [
      "a file that is missing",
      [{ title, file: "gone.pdf" }],
      "not-met",
      ["evidence-missing", "evidence-required"],
    ],
    [
      "an empty file and the declaration",
      [
        { title, file: "empty.pdf" },
        { title, file: "supplier.json" },
      ],
      "not-met",
      ["evidence-empty", "evidence-is-declaration", "evidence-required"],
    ],
    [
      "a Git LFS pointer",
      [{ title, file: "pointer.pdf" }],
      "not-met",
      ["evidence-lfs-pointer", "evidence-required"],
    ],
    [
      "a file that was altered",
      [{ title, file: "there.pdf", sha256: wrong }],
      "not-met",
      ["evidence-altered", "evidence-required"],
    ],
    [
      "a file that expired",
      [{ title, file: "there.pdf", expires: "2026-11-23" }],
      "not-met",
      ["evidence-expired", "evidence-required"],
    ],
    [
      "one that holds, one that does not",
      [
        { title, file: "there.pdf" },
        { title, file: "gone.pdf" },
      ],
      "partly-met",
      ["evidence-missing"],
    ],
  ])("%s", (_, evidence, verdict, expected) => {
    expect(shown(evidence, "require")).toMatchObject({ verdict, codes: expected });
  });

  test("makes a partly met control without a file not met", () => {
    expect(shown([], "require", { a: "yes", b: "no" })).toMatchObject({
      verdict: "not-met",
      codes: ["answered-no b", "evidence-required"],
    });
    expect(shown([{ title, file: "there.pdf" }], "require", { a: "yes", b: "no" }).verdict).toBe(
      "partly-met",
    );
  });

  test("says how many addresses were not checked", () => {
    const evidence = [
      { title, url: "https://example.com/1" },
      { title },
      { title, url: "https://example.com/2" },
    ];
    expect(shown(evidence, "require").findings).toMatchObject([{ code: "evidence-required", addresses: 2 }]);
  });

  test("leaves a control without any answer undecided", () => {
    const found = judged(catalogue, {}, { evidence: "require" });
    expect(controlIn(found, "10").verdict).toBe("unanswered");
  });

  describe("of a control with a certificate question", () => {
    const basic = {
      scheme: "cyber-essentials",
      holder: "Harrow Ltd",
      issued: "2026-02-10",
      expires: "2027-02-09",
    };
    const on20 = (certificates: readonly Fields[], evidence: readonly Fields[] = []) => {
      const fields = { certificates, controls: { "20": { answers: { kept: "yes" }, evidence } } };
      const found = controlIn(judged(catalogue, fields, { evidence: "require", sightings }), "20");
      return [found.verdict, ...codes(found.findings)];
    };

    test("the certificate's file serves", () => {
      expect(on20([{ ...basic, file: "there.pdf" }])).toEqual(["met"]);
    });

    test("a certificate without a file does not", () => {
      expect(on20([basic])).toEqual(["not-met", "evidence-required"]);
    });

    test("evidence of the control serves instead", () => {
      expect(on20([basic], [{ title, file: "there.pdf" }])).toEqual(["met"]);
    });

    test("the file of a certificate that has lapsed, or is of another scheme, does not", () => {
      const old = { ...basic, issued: "2025-02-10", expires: "2026-02-09", file: "there.pdf" };
      expect(on20([basic, old])).toEqual(["not-met", "evidence-required"]);
      expect(on20([basic, { ...basic, scheme: "iso-27001", file: "there.pdf" }])).toEqual([
        "not-met",
        "evidence-required",
      ]);
    });

    test("the file of a certificate serves no control without a certificate question", () => {
      const fields = { certificates: [{ ...basic, file: "there.pdf" }], controls: { "10": "yes" } };
      expect(controlIn(judged(catalogue, fields, { evidence: "require", sightings }), "10").verdict).toBe(
        "not-met",
      );
    });
  });
});

test("the SHA-256 of a file is told where it was worked out, whether one was noted or not", () => {
  const hash = "c".repeat(64);
  const hashed = new Map([
    ["hashed.pdf", { state: "file", sha256: hash } as const],
    ["seen.pdf", { state: "file" } as const],
    ["gone.pdf", { state: "missing" } as const],
  ]);
  const at = { path: "a.yaml" };
  const evidence = ["hashed.pdf", "seen.pdf", "gone.pdf"].map((file) => ({
    title: "T",
    file,
    at,
    fileAt: at,
  }));
  const seen = lookAtEvidence(evidence, circumstances({ sightings: hashed }));
  expect(seen.map((each) => each.seen)).toEqual([hash, undefined, undefined]);
});
