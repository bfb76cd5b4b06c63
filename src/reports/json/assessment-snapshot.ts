import type { Assessment } from "../../assessment/assessment.ts";
import { documentOf } from "../../document/document-of.ts";
import { nodeOf } from "../../document/node-of.ts";
import { readSnapshot } from "../../following/snapshot/read-snapshot.ts";
import type { Snapshot } from "../../following/snapshot/snapshot.ts";
import type { Tool } from "../../text/page.ts";
import { assessmentJson } from "./assessment-json.ts";

/** An assessment as a snapshot, by way of what is stored of it: one that is stored and read again gives the same. */
export function assessmentSnapshot(assessment: Assessment, sha256: string | undefined, tool: Tool): Snapshot {
  const { path } = assessment.declaration;
  const node = nodeOf(assessmentJson(assessment, sha256, tool), { path });
  const document = documentOf({ node, problems: [] }, path, { path });
  const snapshot = document.ok ? readSnapshot(document.value) : document;
  if (snapshot.ok) return snapshot.value;
  throw new Error(`an assessment cannot be read: ${JSON.stringify(snapshot.problems)}`);
}
