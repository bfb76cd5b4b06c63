import { assessRequired } from "../../../assessment/assess.ts";
import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import { decode } from "../../../document/decode.ts";
import { jsonDocument } from "../../../document/json-document.ts";
import { given } from "../../../document/given.ts";
import type { Problem } from "../../../document/problem.ts";
import { holdsUntil } from "../../../following/holds-until.ts";
import { factsOf, rowOf } from "../../../following/portfolio/row.ts";
import { storedLimit } from "../../../following/snapshot/stored-assessment.ts";
import { storedItems } from "../../../following/snapshot/stored-items.ts";
import { ndjsonReport } from "../../../reports/json/json-report.ts";
import { assessEach, readyToJudge } from "../../run/assess-each.ts";
import { filePage } from "../../run/outputs.ts";
import { textRead, type ReadText } from "../../run/read-text.ts";
import type { Done } from "./done.ts";
import { isUnchanged } from "./kept.ts";
import type { Performing } from "./performing.ts";
import { controlRows, storedDone } from "./stored-done.ts";
import { toldFacts } from "./told-facts.ts";
import type { FileTask, LineTask, Task } from "./task.ts";
import { unusableDone } from "./unusable-done.ts";

/** Reads and judges what a task names; one file may hold what is stored of several. */
export async function perform(task: Task, performing: Performing): Promise<readonly Done[]> {
  return task.kind === "line" ? lineDone(task, performing) : fileDone(task, performing);
}

function lineDone({ read, file, number }: LineTask, performing: Performing): readonly Done[] {
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
  return storedDone(items.value, text.value, performing, (source, problems) =>
    unusableDone(source, atLine(problems, number), performing),
  );
}

/** A line was read as a text of its own. */
function atLine(problems: readonly Problem[], number: number): readonly Problem[] {
  return problems.map((each) => ({ ...each, at: { ...each.at, line: number } }));
}

async function fileDone(task: FileTask, performing: Performing): Promise<readonly Done[]> {
  const { path, shown } = task;
  const read =
    task.bytes === undefined
      ? performing.host.read(path, storedLimit)
      : ({ ok: true, bytes: task.bytes } as const);
  if (!read.ok)
    return [
      unusableDone(shown, [{ code: "unreadable", reason: read.reason, at: { path: shown } }], performing),
    ];
  const { bytes } = read;
  const text = decode(bytes, shown, storedLimit);
  if (!text.ok) return [unusableDone(shown, text.problems, performing)];
  const kept = task.kept === undefined ? undefined : await isUnchanged(task.kept, bytes, performing);
  if (kept !== undefined) return [kept];
  const stored = looksStored(text.value) ? jsonDocument(text.value, shown) : undefined;
  const items = stored?.ok === true ? storedItems(stored.value) : undefined;
  if (items?.ok === false) return [unusableDone(shown, items.problems, performing)];
  if (items !== undefined)
    return storedDone(items.value, text.value, performing, (source, problems) =>
      unusableDone(source, problems, performing),
    );
  if (bytes.length > declarationLimit)
    return [
      unusableDone(shown, [{ code: "too-large", limit: declarationLimit, at: { path: shown } }], performing),
    ];
  return [await declarationDone(task, bytes, text.value, performing)];
}

/** Whether a text is one of csm-check's own; what it really is shows once it is read. */
function looksStored(text: string): boolean {
  return /^\s*\{/.test(text) && /"csm-check\/(?:assessments?|problems)@1"/.test(text);
}

async function declarationDone(
  { path, shown }: FileTask,
  bytes: Uint8Array,
  text: string,
  performing: Performing,
): Promise<Done> {
  const { request, wants, host } = performing;
  const source = await textRead({ path, shown, bytes }, text);
  if (!wants.lines && !wants.controls) return rowDone(source, performing);
  for await (const item of assessEach([path], request, host, () => Promise.resolve(source))) {
    if (!item.ok) return unusableDone(shown, item.problems, performing);
    const facts = toldFacts(factsOf(item.assessment), request);
    return {
      row: rowOf(facts, false),
      ...(wants.lines ? { line: ndjsonReport([item], filePage(host, {})).trimEnd() } : {}),
      ...(wants.controls ? { controls: controlRows(facts) } : {}),
    };
  }
  throw new Error("a file was named, and nothing became of it");
}

/** Where nothing but the row is wanted, no more is judged than stands in it. */
async function rowDone(source: ReadText, performing: Performing): Promise<Done> {
  const ready = await readyToJudge(source, performing.request, performing.host);
  if (!ready.ok) return unusableDone(source.shown, ready.problems, performing);
  const { catalogue, declaration, circumstances } = ready.value;
  const judgement = assessRequired(catalogue, declaration, circumstances);
  const facts = factsOf({ ...judgement, ...given({ holdsUntil: holdsUntil(judgement) }) });
  return { row: rowOf(toldFacts(facts, performing.request), false) };
}
