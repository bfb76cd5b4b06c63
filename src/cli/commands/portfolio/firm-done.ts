import type { Problem } from "../../../document/problem.ts";
import { given } from "../../../document/given.ts";
import type { Done } from "./done.ts";
import { fileDone } from "./file-done.ts";
import { liesInside } from "../../run/lies-inside.ts";
import type { Performing } from "./performing.ts";
import type { FirmTask } from "./task.ts";
import { unusableDone } from "./unusable-done.ts";

/** What becomes of a firm of a register: it is judged at the level that was flowed down to it, by what it sent. */
export async function firmDone(task: FirmTask, performing: Performing): Promise<readonly Done[]> {
  const { firm, shown, named, root } = task;
  const { name, companyNumber, level, riskAssessmentReference, file = "", at } = firm;
  const listed = { name, ...given({ companyNumber, level }) };
  const refused = (problem: Problem): readonly Done[] => [unusableDone(shown, [problem], performing, listed)];
  if (level === undefined) return refused({ code: "no-risk-assessment", at });
  if (named === undefined || root === undefined)
    return refused({ code: "no-declaration", file: undefined, at });
  if (!liesInside(named, root, performing.host)) return refused({ code: "leaves-folder", file, at });
  const { request } = performing;
  const circumstances = { ...request.circumstances, level, givenFor: given({ riskAssessmentReference }) };
  const asked = { ...performing, request: { ...request, circumstances }, firm, listed };
  return fileDone({ kind: "file", path: named, shown }, asked);
}
