import { standardId } from "../catalogue/built-in.ts";
import type { Catalogue, Level } from "../catalogue/catalogue.ts";
import { judgeAnswer } from "../assessment/judge-question.ts";
import { readAnswer } from "../declaration/read-answer.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { entriesOf, valueAt } from "../document/node.ts";
import { parseDocument } from "../document/parse-document.ts";
import { quoted, removeKey } from "../document/splice.ts";
import type { KeyPath } from "../document/splice-options.ts";
import { unsafe } from "../text/safe-text.ts";
import { levelEdit } from "./edits.ts";

/** What a new declaration begins with. */
export interface Beginning {
  readonly catalogue: Catalogue;
  readonly file: string;
  readonly level: Level | undefined;
  /** The text of an earlier declaration, of which what still holds is kept. */
  readonly from?: string;
}

/** The text of a declaration before the first answer. */
export function beginning({ catalogue, file, level, from }: Beginning, today: CalendarDate): string {
  const text =
    from === undefined
      ? newText(catalogue, file)
      : carriedOver(from, catalogue, today).replace(headOfAny, () => headOf(file));
  const leveled = level === undefined ? undefined : levelEdit(level.id, catalogue)(text);
  return leveled?.ok === true ? leveled.text : text;
}

/** The comment that a new declaration begins with. */
function headOf(file: string): string {
  return `# Edit this by hand, or go on with: csm-check init ${file.replaceAll(unsafe, "?")}`;
}

const headOfAny = /^# Edit this by hand, or go on with: csm-check init [^\r\n]*/m;

function newText({ id }: Catalogue, file: string): string {
  const head = headOf(file);
  const catalogue = id === standardId ? "" : `catalogue: ${quoted(id)}\n`;
  return `${head}\nformat: csm-check/declaration@1\n${catalogue}`;
}

/**
 * The firm, the contract, certificates, answers, notes and evidence stay, for they are shown and confirmed; what was
 * said for the year or the day goes, and the level, which each contract sets anew.
 */
function carriedOver(from: string, catalogue: Catalogue, today: CalendarDate): string {
  const parsed = parseDocument(from, "");
  const controls = parsed.ok ? valueAt(parsed.value.root, "controls") : undefined;
  const paths: KeyPath[] = [["level"], ["declared"]];
  for (const { key, value } of entriesOf(controls)) {
    paths.push(["controls", key, "plan"], ["controls", key, "notApplicable"]);
    const questions = catalogue.controls.find((control) => control.id === key)?.questions ?? [];
    for (const question of questions) {
      const node = valueAt(value, "answers", question.id);
      if (node === undefined || question.type !== "date") continue;
      const answer = readAnswer(node, question, []);
      if (answer === undefined || judgeAnswer(answer, today) !== undefined)
        paths.push(["controls", key, "answers", question.id]);
    }
  }
  return paths.reduce((text, path) => {
    const removed = removeKey(text, path);
    return removed.ok ? removed.text : text;
  }, from);
}
