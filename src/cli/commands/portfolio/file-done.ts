import { assessRequired } from "../../../assessment/assess.ts";
import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import type { Declaration } from "../../../declaration/declaration.ts";
import { decode } from "../../../document/decode.ts";
import type { Problem } from "../../../document/problem.ts";
import type { FirmProblem } from "../../../document/firm-problem.ts";
import { refused, type Parsed } from "../../../document/document.ts";
import { jsonDocument } from "../../../document/json-document.ts";
import { given } from "../../../document/given.ts";
import { holdsUntil } from "../../../following/holds-until.ts";
import { factsOf, rowOf } from "../../../following/portfolio/row.ts";
import { storedLimit } from "../../../following/snapshot/stored-assessment.ts";
import { storedItems } from "../../../following/snapshot/stored-items.ts";
import { judgedControls } from "../../../reports/csv/judged-controls.ts";
import { ndjsonReport } from "../../../reports/json/json-report.ts";
import { answersIn } from "../../run/answers-in.ts";
import { assessEach, readyToJudge, toldItem } from "../../run/assess-each.ts";
import { filePage } from "../../run/outputs.ts";
import { textRead, type ReadText } from "../../run/read-text.ts";
import type { Done } from "./done.ts";
import { controlLines } from "./control-lines.ts";
import { strangerIn } from "./firm-gap.ts";
import { isUnchanged } from "./kept.ts";
import type { Performing } from "./performing.ts";
import { controlRows, storedDone } from "./stored-done.ts";
import { toldFacts } from "./told-facts.ts";
import type { FileTask } from "./task.ts";
import { unusableDone } from "./unusable-done.ts";

/** What becomes of a file: a declaration is judged, what is stored is read. */
export async function fileDone(task: FileTask, performing: Performing): Promise<readonly Done[]> {
  const { shown } = task;
  const found = bytesOf(task, performing);
  if (!found.ok) {
    const done = unusableDone(shown, found.problems, performing);
    return [task.perhaps === true && found.problems.some(saysNoAnswer) ? { ...done, aside: true } : done];
  }
  const bytes = found.value;
  const text = decode(bytes, shown, storedLimit);
  if (!text.ok) return [unusableDone(shown, text.problems, performing)];
  const kept = task.kept === undefined ? undefined : await isUnchanged(task.kept, bytes, performing);
  if (kept !== undefined) return [kept];
  const stored = looksStored(text.value) ? jsonDocument(text.value, shown) : undefined;
  const items = stored?.ok === true ? storedItems(stored.value) : undefined;
  if (items?.ok === false) return [unusableDone(shown, items.problems, performing)];
  if (items !== undefined) {
    // What a file that cannot be used calls its declaration is its own word: one alone is told as the file that it is.
    const isAlone = items.value.length === 1;
    return storedDone(shown, items.value, text.value, performing, (source, problems) =>
      unusableDone(isAlone ? shown : source, problems, performing),
    );
  }
  if (bytes.length > declarationLimit)
    return [
      unusableDone(shown, [{ code: "too-large", limit: declarationLimit, at: { path: shown } }], performing),
    ];
  return [await declarationDone(task, bytes, text.value, performing)];
}

/** The bytes of a file, or of the declaration in a page. A file that is missing is what its firm has not sent. */
function bytesOf({ path, shown, bytes }: FileTask, { firm, host }: Performing): Parsed<Uint8Array> {
  const read = bytes === undefined ? host.read(path, storedLimit) : ({ ok: true, bytes } as const);
  if (read.ok) return answersIn(read.bytes, path, shown) ?? { ok: true, value: read.bytes };
  return read.reason === "missing" && firm !== undefined
    ? refused({ code: "no-declaration", file: shown, at: firm.at })
    : refused({ code: "unreadable", reason: read.reason, at: { path: shown } });
}

/** A page in which nobody has ever answered anything, such as a report that lies beside the declarations. */
function saysNoAnswer(problem: Problem): boolean {
  return problem.code === "saved-page" && problem.why === "no-answers";
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
  if (!wants.lines && !wants.controls && !wants.controlsCsv) return rowDone(source, performing);
  // Who it is of is looked at before that is taken out.
  const whole = { ...request, redact: false, notes: true };
  for await (const item of assessEach([path], whole, host, () => Promise.resolve(source))) {
    if (!item.ok) return unusableDone(shown, item.problems, performing);
    const stranger = strangerOf(item.assessment.declaration, performing);
    if (stranger !== undefined) return unusableDone(shown, [stranger], performing);
    const told = toldItem(item, request);
    if (!told.ok) throw new Error("what was assessed cannot be told");
    const facts = toldFacts(factsOf(item.assessment), request);
    return {
      row: rowOf(facts, false),
      ...(wants.lines ? { line: ndjsonReport([told], filePage(host, {})).trimEnd() } : {}),
      ...(wants.controls ? { controls: controlRows(facts) } : {}),
      ...(wants.controlsCsv
        ? { controlsCsv: controlLines(judgedControls(told.assessment), performing) }
        : {}),
    };
  }
  throw new Error("a file was named, and nothing became of it");
}

/** Where nothing but the row is wanted, no more is judged than stands in it. */
async function rowDone(source: ReadText, performing: Performing): Promise<Done> {
  const ready = await readyToJudge(source, performing.request, performing.host);
  if (!ready.ok) return unusableDone(source.shown, ready.problems, performing);
  const { catalogue, declaration, circumstances } = ready.value;
  const stranger = strangerOf(declaration, performing);
  if (stranger !== undefined) return unusableDone(source.shown, [stranger], performing);
  const judgement = assessRequired(catalogue, declaration, circumstances);
  const facts = factsOf({ ...judgement, ...given({ holdsUntil: holdsUntil(judgement) }) });
  return { row: rowOf(toldFacts(facts, performing.request), false) };
}

/** That a declaration is of another firm than the register says. */
function strangerOf({ path, supplier }: Declaration, { firm }: Performing): FirmProblem | undefined {
  return firm && strangerIn(firm, supplier, { path });
}
