import { describe, expect, test } from "vitest";
import { certificate, control, smallCatalogue, yesNo, type Fields } from "../support/small-catalogue.ts";
import { judged, warned } from "../support/judged.ts";

const catalogue = smallCatalogue({
  levels: [
    { id: 0, name: "Zero" },
    { id: 2, name: "Two" },
  ],
  outlook: { name: "Certification", anchor: "CE", needed: { 0: 100, 2: 80 } },
  controls: [
    control("0001", [certificate("ce", ["cyber-essentials", "cyber-essentials-plus"])], {
      area: "CE",
      levels: [0, 2],
    }),
    control("0002", [certificate("plus", "cyber-essentials-plus")], { area: "CE", levels: [2] }),
    control("10", [yesNo("a")]),
  ],
});

const basic = {
  scheme: "cyber-essentials",
  holder: "Harrow Ltd",
  issued: "2026-02-10",
  expires: "2027-02-09",
};
const plus = { ...basic, scheme: "cyber-essentials-plus" };
const dcc = {
  scheme: "dcc",
  holder: "Harrow Ltd",
  level: 0,
  issued: "2025-09-15",
  expires: "2028-09-14",
  attested: ["2026-09-14"],
};
const of = (certificates: readonly Fields[], asOf: string, fields: Fields = {}) =>
  judged(catalogue, { certificates, ...fields }, { asOf });

describe("a scheme that nothing asks for", () => {
  test.each([
    ["cyber-essentials", 0],
    ["cyber-essentials-plus", 0],
    ["CE+", 0],
    ["iso-9001", 1],
    ["soc2", 1],
  ])("%s is warned of %i times", (scheme, times) => {
    expect(warned(of([{ ...basic, scheme }], "2026-11-24"), "scheme-not-asked")).toHaveLength(times);
  });

  test("is warned of where no scheme scores the catalogue", () => {
    const unscored = smallCatalogue({ controls: [control("10", [yesNo("a")])] });
    const found = judged(unscored, { certificates: [dcc, basic] });
    expect(warned(found, "scheme-not-asked")).toMatchObject([
      { scheme: "dcc" },
      { scheme: "cyber-essentials" },
    ]);
    expect(warned(of([dcc], "2026-11-24"), "scheme-not-asked")).toEqual([]);
  });

  test("is no news once the certificate has run out", () => {
    expect(warned(of([{ ...basic, scheme: "soc2" }], "2027-02-10"), "scheme-not-asked")).toEqual([]);
  });
});

describe("a certificate that only an alias makes fit", () => {
  const known = { supplier: { name: "Harrow Ltd", alsoKnownAs: ["Tools Ltd"] } };
  test.each([
    [{ holder: "Tools Ltd" }, ["Tools Ltd"]],
    [{ holder: "Marlin Ltd", covers: ["TOOLS LIMITED"] }, ["TOOLS LIMITED"]],
    [{ holder: "Tools Ltd", covers: ["Harrow Limited"] }, []],
    [{ holder: "Harrow Ltd" }, []],
    [{ holder: "Marlin Ltd" }, []],
    [{ holder: undefined }, []],
    [{ holder: "Tools Ltd", scheme: "iso-9001" }, []],
    [{ holder: "Tools Ltd", expires: "2026-11-23" }, []],
  ])("is warned of with that name: %j", (fields, aliases) => {
    const found = warned(of([{ ...basic, ...fields }], "2026-11-24", known), "alias-carries");
    expect(found.map((each) => ("alias" in each ? each.alias : ""))).toEqual(aliases);
  });

  test("is warned of for DCC too", () => {
    expect(warned(of([{ ...dcc, holder: "Tools Ltd" }], "2026-11-24", known), "alias-carries")).toHaveLength(
      1,
    );
  });
});

describe("a certificate that expires within 90 days", () => {
  const days = (asOf: string, certificates: readonly Fields[], level = 0) =>
    warned(of(certificates, asOf, { level }), "certificate-expires-soon");

  test.each([
    ["2026-11-10", []],
    ["2026-11-11", [{ days: 90 }]],
    ["2027-02-08", [{ days: 1 }]],
    ["2027-02-09", [{ days: 0 }]],
    ["2027-02-10", []],
  ])("is warned of on %s: %j", (asOf, expected) => {
    expect(days(asOf, [basic])).toMatchObject(expected);
    expect(days(asOf, [basic])).toHaveLength(expected.length);
  });

  test.each([
    ["begins the day after", { ...basic, issued: "2027-02-10", expires: "2028-02-09" }, false],
    ["overlaps", { ...basic, issued: "2027-01-10", expires: "2028-01-09" }, false],
    ["begins two days after", { ...basic, issued: "2027-02-11", expires: "2028-02-10" }, true],
    ["ends on the same day", { ...basic, issued: "2026-03-01", expires: "2027-02-09" }, true],
    ["ends the day after", { ...basic, issued: "2026-03-01", expires: "2027-02-10" }, false],
    [
      "is of a scheme that the question also accepts",
      { ...plus, issued: "2027-01-01", expires: "2027-12-31" },
      false,
    ],
    ["is of another scheme", { ...basic, scheme: "iso-27001", expires: "2029-01-01" }, true],
  ])("and is followed by one that %s: %s", (_, next, expected) => {
    const told = days("2027-01-20", [basic, next]).filter(
      (warning) => "expires" in warning && warning.expires === "2027-02-09",
    );
    expect(told.length > 0).toBe(expected);
  });

  test("is warned of for the question that only it answers", () => {
    const lasting = { ...basic, issued: "2026-12-01", expires: "2027-11-30" };
    expect(days("2027-01-20", [lasting, plus], 0)).toEqual([]);
    expect(days("2027-01-20", [lasting, plus], 2)).toMatchObject([{ scheme: "cyber-essentials-plus" }]);
  });

  test("is told once, though two questions accept it", () => {
    expect(days("2027-01-20", [plus], 2)).toHaveLength(1);
  });

  test("may be of a scheme that nobody asks for", () => {
    expect(days("2027-01-20", [{ ...basic, scheme: "iso-27001" }])).toMatchObject([{ scheme: "iso-27001" }]);
  });
});

describe("a certificate that lasts longer than its scheme allows", () => {
  test.each([
    ["cyber-essentials", "2026-02-10", "2027-02-10", []],
    ["cyber-essentials", "2026-02-10", "2027-02-11", [{ months: 12 }]],
    ["cyber-essentials", "2026-02-10", "2028-02-09", [{ months: 12 }]],
    ["cyber-essentials-plus", "2026-02-10", "2027-02-10", []],
    ["cyber-essentials-plus", "2026-02-10", "2027-02-11", [{ months: 12 }]],
    ["dcc", "2025-09-15", "2028-09-15", []],
    ["dcc", "2025-09-15", "2028-09-16", [{ months: 36 }]],
    ["iso-27001", "2025-09-15", "2035-09-15", []],
    ["cyber-essentials", "2026-02-28", "2027-02-28", []],
    ["cyber-essentials", "2026-02-28", "2027-03-01", [{ months: 12 }]],
  ])("%s from %s to %s: %j", (scheme, issued, expires, expected) => {
    const held = { scheme, holder: "Harrow Ltd", issued, expires, ...(scheme === "dcc" ? { level: 0 } : {}) };
    const found = warned(of([held], "2026-11-24"), "certificate-lasts-too-long");
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });
});

describe("a certificate that names nobody", () => {
  test.each([
    [{ ...basic, holder: undefined }, 1],
    [{ ...basic, holder: undefined, covers: [] }, 1],
    [{ ...basic, holder: undefined, covers: ["Harrow Ltd"] }, 0],
    [basic, 0],
  ])("%j is warned of: %d", (held, count) => {
    expect(warned(of([held], "2026-11-24"), "certificate-without-holder")).toHaveLength(count);
  });
});

describe("Cyber Essentials Plus issued late", () => {
  const issued = (day: string) => ({ ...plus, issued: day, expires: "2027-08-30" });
  const since = (day: string) => ({ ...basic, issued: day });
  test.each([
    ["2026-02-10", "2026-02-09", false],
    ["2026-02-10", "2026-02-10", false],
    ["2026-02-10", "2026-05-10", false],
    ["2026-02-10", "2026-05-11", true],
    ["2026-08-31", "2026-11-30", false],
    ["2026-08-31", "2026-12-01", true],
  ])("Cyber Essentials of %s, Plus of %s: %s", (first, second, late) => {
    const found = warned(of([since(first), issued(second)], "2026-12-24"), "plus-issued-late");
    expect(found).toHaveLength(late ? 1 : 0);
    expect(found).toMatchObject(late ? [{ issued: second, basic: first }] : []);
  });

  test("is measured from the latest before it", () => {
    const renewed = { ...basic, issued: "2026-08-01", expires: "2027-07-31" };
    const after = { ...basic, issued: "2026-10-01", expires: "2027-09-30" };
    expect(
      warned(of([basic, renewed, after, issued("2026-09-01")], "2026-11-24"), "plus-issued-late"),
    ).toEqual([]);
  });

  test("is not measured where there is no Cyber Essentials", () => {
    expect(warned(of([issued("2026-09-01")], "2026-11-24"), "plus-issued-late")).toEqual([]);
  });
});

describe("Cyber Essentials that lapsed beside a Plus in force", () => {
  const lasting = { ...plus, issued: "2026-05-01", expires: "2027-04-30" };
  test.each([
    ["2027-02-09", []],
    ["2027-02-10", [{ expired: "2027-02-09" }]],
    ["2027-04-30", [{ expired: "2027-02-09" }]],
    ["2027-05-01", []],
  ])("is warned of on %s: %j", (asOf, expected) => {
    const found = warned(of([basic, lasting], asOf), "basic-lapsed-beside-plus");
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  test("is not warned of where it was renewed", () => {
    const renewed = { ...basic, issued: "2027-02-10", expires: "2028-02-09" };
    expect(warned(of([basic, renewed, lasting], "2027-02-10"), "basic-lapsed-beside-plus")).toEqual([]);
  });

  test("is warned of until the renewed one begins", () => {
    const later = { ...basic, issued: "2027-03-01", expires: "2028-02-29" };
    const on = (asOf: string) => warned(of([basic, later, lasting], asOf), "basic-lapsed-beside-plus");
    expect(on("2027-02-28")).toMatchObject([{ expired: "2027-02-09" }]);
    expect(on("2027-03-01")).toEqual([]);
  });

  test("is not warned of without a Plus, or where there never was one", () => {
    expect(warned(of([basic], "2027-02-10"), "basic-lapsed-beside-plus")).toEqual([]);
    expect(warned(of([lasting], "2027-02-10"), "basic-lapsed-beside-plus")).toEqual([]);
  });
});

describe("a DCC certificate that ends before the contract", () => {
  test.each([
    ["2028-09-14", []],
    ["2028-09-15", [{ expires: "2028-09-14", ends: "2028-09-15" }]],
    [undefined, []],
  ])("which ends on %s: %j", (ends, expected) => {
    const found = warned(of([dcc], "2026-11-24", { contract: { ends } }), "dcc-ends-before-contract");
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  test("is said of no other certificate", () => {
    expect(
      warned(of([basic], "2026-11-24", { contract: { ends: "2029-03-31" } }), "dcc-ends-before-contract"),
    ).toEqual([]);
  });
});

describe("a DCC certificate whose attestation is overdue", () => {
  test.each([
    [[], "2026-09-15", []],
    [[], "2026-09-16", [{ due: "2026-09-15" }]],
    [["2026-09-14"], "2026-09-16", []],
    [["2026-09-14"], "2027-09-15", []],
    [["2026-09-14"], "2027-09-16", [{ due: "2027-09-15" }]],
  ])("attested %j, as of %s: %j", (attested, asOf, expected) => {
    const found = warned(of([{ ...dcc, attested }], asOf), "dcc-attestation-overdue");
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  test("is not warned of once it has lapsed", () => {
    expect(warned(of([{ ...dcc, attested: [] }], "2028-09-15"), "dcc-attestation-overdue")).toEqual([]);
  });
});

test("warnings about certificates change no verdict", () => {
  const odd = [{ ...basic, holder: undefined, expires: "2030-01-01" }];
  const found = of(odd, "2026-11-24", { controls: { "10": "yes" } });
  expect(found.warnings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["certificate-lasts-too-long", "certificate-without-holder"]),
  );
  expect(found.verdict).toBe("met");
});
