import { expect, test } from "vitest";
import { areaLines } from "../../../src/reports/rows/area-lines.ts";
import { harrow } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";

const none = { met: 0, partlyMet: 0, notMet: 0, unanswered: 0, planned: 0, notApplicable: 0 };
const controls = `controls:
  CERT: no
  EACH: { answers: { wanted: yes, unwanted: yes } }
  MORE: { notApplicable: { reason: R, agreedWith: W, on: 2026-01-01 } }
`;

test("count each verdict once, required and recommended controls apart", () => {
  const lines = areaLines(assessmentOf(harrow({ controls })));
  expect(lines.map(({ area, ...rest }) => ({ id: area.id, ...rest }))).toEqual([
    { id: "A", importance: "required", controls: 1, ...none, partlyMet: 1 },
    { id: "B", importance: "required", controls: 2, ...none, partlyMet: 1, unanswered: 1 },
    { id: "B", importance: "recommended", controls: 1, ...none, notApplicable: 1 },
  ]);
});

test("leave out what counts no control", () => {
  const lines = areaLines(assessmentOf(harrow({ level: "1" })));
  expect(lines.map(({ area, importance }) => `${area.id} ${importance}`)).toEqual([
    "A required",
    "B required",
  ]);
});
