import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import type { Document, Parsed } from "../../src/document/document.ts";
import { lasting } from "../../src/following/lasting.ts";
import { soundSnapshot } from "../../src/following/snapshot/sound-snapshot.ts";
import type { Snapshot } from "../../src/following/snapshot/snapshot.ts";
import { storedAssessment } from "../../src/following/snapshot/stored-assessment.ts";
import { assessmentJson } from "../../src/reports/json/assessment-json.ts";
import { assessmentSnapshot } from "../../src/reports/json/assessment-snapshot.ts";
import { written } from "../../src/text/json.ts";
import { sound } from "./sound.ts";

/** The program that a test says made an assessment. */
export const tool = { name: "csm-check", version: "0.0.0-test" };

/** An assessment as the file that is stored of it. */
export function storedText(assessment: Assessment): string {
  return written(assessmentJson(lasted(assessment), "0".repeat(64), tool));
}

/** With how long it lasts, as the program tells it; once it is redacted nothing is left to work that out from. */
function lasted(assessment: Assessment): Assessment {
  return assessment.redacted === true ? assessment : lasting(assessment, assessment.policy);
}

/** An assessment as a snapshot, without having been stored. */
export function freshSnapshot(assessment: Assessment): Snapshot {
  return assessmentSnapshot(lasted(assessment), "0".repeat(64), tool);
}

/** What a stored text is read as; an error where it is no stored assessment at all. */
export function readStored(
  text: string,
  path: string = "stored.json",
  catalogue?: Catalogue,
): Parsed<Snapshot> {
  const document: Parsed<Document> | undefined = storedAssessment(text, path);
  if (document === undefined) throw new Error("this is not a stored assessment");
  return document.ok ? soundSnapshot(document.value, () => catalogue) : document;
}

/** The snapshot of a sound stored text. */
export function storedSnapshot(text: string): Snapshot {
  return sound(readStored(text));
}
