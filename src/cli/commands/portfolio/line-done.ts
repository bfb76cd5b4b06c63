import { decode } from "../../../document/decode.ts";
import { jsonDocument } from "../../../document/json-document.ts";
import type { Problem } from "../../../document/problem.ts";
import { storedLimit } from "../../../following/snapshot/stored-assessment.ts";
import { storedItems } from "../../../following/snapshot/stored-items.ts";
import type { Done } from "./done.ts";
import type { Performing } from "./performing.ts";
import { storedDone } from "./stored-done.ts";
import type { LineTask } from "./task.ts";
import { unusableDone } from "./unusable-done.ts";

/** What becomes of a line of NDJSON. */
export function lineDone({ read, file, number }: LineTask, performing: Performing): readonly Done[] {
  const at = { path: file, line: number };
  if (!read.ok) {
    const { reason } = read;
    const problem: Problem =
      reason === "too-large"
        ? { code: reason, limit: storedLimit, at }
        : { code: "unreadable", reason, at: { path: file } };
    return [unusableDone(file, [problem], performing)];
  }
  const text = decode(read.bytes, file, storedLimit);
  if (!text.ok) return [unusableDone(file, atLine(text.problems, number), performing)];
  const document = jsonDocument(text.value, file);
  const items = document.ok ? storedItems(document.value) : document;
  if (items === undefined) return [unusableDone(file, [{ code: "no-assessment", at }], performing)];
  if (!items.ok) return [unusableDone(file, atLine(items.problems, number), performing)];
  return storedDone(file, items.value, text.value, performing, (source, problems) =>
    unusableDone(source, atLine(problems, number), performing),
  );
}

/** A line was read as a text of its own. */
function atLine(problems: readonly Problem[], number: number): readonly Problem[] {
  return problems.map((each) => ({ ...each, at: { ...each.at, line: number } }));
}
