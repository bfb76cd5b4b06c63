import fc from "fast-check";
import type { Sighting } from "../../src/assessment/assessment.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import {
  certificate,
  control,
  date,
  number,
  options,
  smallCatalogue,
  yesNo,
  type Fields,
} from "./small-catalogue.ts";

/** A catalogue with every kind of question, a control that may not apply, a stronger one, and an outlook. */
export const everyKind: Catalogue = smallCatalogue({
  levels: [
    { id: 0, name: "Zero", recommended: ["70"] },
    { id: 1, name: "One" },
  ],
  outlook: { name: "Certification", anchor: "CE", needed: { 0: 100, 1: 80 } },
  controls: [
    control("10", [certificate("ce", ["cyber-essentials", "cyber-essentials-plus"]), yesNo("kept")], {
      area: "CE",
      levels: [0, 1],
    }),
    control(
      "20",
      [yesNo("a"), yesNo("b", { pass: { is: false } }), yesNo("tip", { counts: "advice", basis: "law" })],
      {
        levels: [0, 1],
      },
    ),
    control("30", [date("tested", { withinDays: 90 }), date("reviewed", { withinMonths: 12 })], {
      levels: [0, 1],
    }),
    control("40", [number("days", { max: 30 }), number("length", { min: 8 }, { counts: "dcc" })], {
      area: "B",
      levels: [0, 1],
      caution: "Careful.",
    }),
    control(
      "50",
      [
        options("choice", "dpia", ["done+", "not-needed+?", "missing"]),
        options("choices", "measures", ["this+", "that+", "none!"]),
      ],
      { area: "B", levels: [0, 1] },
    ),
    control("60", [yesNo("a")], {
      area: "B",
      levels: [0],
      replacedBy: "70",
      appliesIf: { id: "used", ask: "Is it used?" },
    }),
    control("70", [yesNo("a")], { area: "B", levels: [1] }),
  ],
});

/** What is seen of the files that the declarations name: some hold, some do not. */
export const seen: ReadonlyMap<string, Sighting> = new Map<string, Sighting>([
  ["good.pdf", { state: "file", sha256: "ab".repeat(32) }],
  ["good.txt", { state: "file" }],
  ["gone.pdf", { state: "missing" }],
  ["folder", { state: "not-a-file" }],
]);

/** Evidence that holds under every mode, whatever the day. */
export const holding: Fields = { title: "Shown", file: "good.pdf", sha256: "ab".repeat(32) };

/** A day around the others. */
export const days: fc.Arbitrary<string> = fc
  .integer({ min: Date.parse("2025-06-01") / 86_400_000, max: Date.parse("2028-06-01") / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });
const span = fc
  .tuple(days, days)
  .map(([a, b]) => (a < b ? { issued: a, expires: b } : { issued: b, expires: a }));
const word = fc.constantFrom("yes", "no", "unknown", true, false, null);
const name = fc.constantFrom(
  "Harrow Ltd",
  "HARROW LIMITED",
  "Harrow Engineering",
  "Harrow Tools Ltd",
  "Marlin plc",
);
const file = fc.constantFrom("good.pdf", "good.txt", "gone.pdf", "folder", "unseen.pdf");

const evidence = fc
  .record({
    file: maybe(file),
    changed: fc.boolean(),
    dated: maybe(days),
    expires: maybe(days),
    url: fc.boolean(),
  })
  .map(({ file: named, changed, dated, expires, url }) => ({
    title: "Shown",
    ...(named === undefined ? {} : { file: named, ...(changed ? { sha256: "cd".repeat(32) } : {}) }),
    ...(url ? { url: "https://example.com" } : {}),
    dated,
    expires: expires !== undefined && dated !== undefined && expires < dated ? dated : expires,
  }));

const certificates = fc
  .record({
    scheme: fc.constantFrom("cyber-essentials", "cyber-essentials-plus", "iso-27001", "dcc"),
    span,
    holder: maybe(name),
    covers: maybe(fc.array(name, { maxLength: 2 })),
    file: maybe(file),
    level: fc.constantFrom(0, 1),
    attested: fc.array(days, { maxLength: 3 }),
  })
  .map(({ span: dates, level, attested, ...rest }) => ({
    ...rest,
    ...dates,
    ...(rest.scheme === "dcc" ? { level, attested } : {}),
  }));

const accepted = fc.record({
  by: maybe(fc.constant("Delivery Team")),
  on: maybe(days),
  riskAssessmentReference: maybe(fc.constantFrom("RAR 1", "rar1", "RAR 2")),
});

/** A control with some of these answers, and what else may be said of it. */
const said = (
  answers: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  mayNotApply = true,
): fc.Arbitrary<unknown> =>
  fc
    .record({
      answers: fc.record(answers, { requiredKeys: [] }),
      evidence: maybe(fc.array(evidence, { maxLength: 3 })),
      note: maybe(fc.constant("Seen")),
      plan: maybe(fc.record({ action: fc.constant("Do it"), due: maybe(days), accepted: maybe(accepted) })),
      notApplicable: fc.option(
        days.map((on) => ({ reason: "None", agreedWith: "CB", on })),
        { nil: undefined, freq: 1 },
      ),
    })
    .map(({ notApplicable, ...rest }) => ({
      ...rest,
      ...(mayNotApply &&
      notApplicable !== undefined &&
      rest.answers["used"] !== "yes" &&
      rest.answers["used"] !== true
        ? { notApplicable }
        : {}),
    }));

const controls = fc.record(
  {
    "10": said({ kept: word }, false),
    "20": fc.oneof(word, said({ a: word, b: word, tip: word })),
    "30": said({ tested: days, reviewed: days }),
    "40": said({ days: fc.nat(60), length: fc.nat(16) }),
    "50": said({
      dpia: fc.constantFrom("done", "not-needed", "missing", "unknown"),
      measures: fc.oneof(fc.subarray(["this", "that"]), fc.constant(["none"])),
    }),
    "60": said({ a: word, used: word }),
    "70": said({ a: word }),
  },
  { requiredKeys: [] },
);

/** The keys of a sound declaration against `everyKind`. */
export const declarations: fc.Arbitrary<Fields> = fc.record({
  supplier: fc.constant({ name: "Harrow Ltd", alsoKnownAs: ["Harrow Engineering"] }),
  level: fc.constantFrom(0, 1),
  declared: fc.record({ on: maybe(days) }),
  contract: maybe(fc.record({ riskAssessmentReference: maybe(fc.constant("RAR 1")), ends: maybe(days) })),
  scope: maybe(
    fc.record({
      organisation: fc.constantFrom("whole", "part"),
      entities: maybe(
        fc.array(
          name.filter((each) => each !== "Harrow Engineering"),
          { maxLength: 2 },
        ),
      ),
    }),
  ),
  certificates: fc.array(certificates, { maxLength: 4 }),
  controls,
});
