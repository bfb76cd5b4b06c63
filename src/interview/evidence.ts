import type { Control } from "../catalogue/catalogue.ts";
import { askInTurn, type Detail } from "./ask-in-turn.ts";
import { checkLine } from "./check.ts";
import { evidenceEdit } from "./control-edits.ts";
import { written, type Outcome } from "./outcome.ts";
import type { Prompt } from "./asked/prompt.ts";
import type { Session } from "./session.ts";
import { actions } from "./words/actions.ts";
import { evidenceWords } from "./words/evidence.ts";
import { saidWords } from "./words/said.ts";

/** Names a file that shows a control, with its SHA-256. */
export async function takeEvidence(control: Control, session: Session): Promise<Outcome> {
  const file = await askFile(session);
  if (file === "left" || file === undefined) return file ?? "again";
  const given = await askInTurn([title(file.file)], session);
  if (given === "left") return "left";
  const name = given === "back" ? "" : (given.get("title") ?? "");
  const entry = { ...file, title: name === "" ? bareName(file.file) : name };
  const outcome = written(evidenceEdit(control, entry, session.setting.catalogue), session);
  if (outcome === "done") session.port.tell(saidWords.shown(file.file));
  return outcome === "done" ? "again" : outcome;
}

/** A file beside or below the declaration with its SHA-256; undefined where none was named, or none that can be evidence. */
export async function askFile(
  session: Session,
): Promise<{ readonly file: string; readonly sha256: string } | "left" | undefined> {
  const files = session.port.files();
  const prompt: Prompt = {
    where: [],
    ask: evidenceWords.file,
    hints: [],
    input: {
      kind: "find",
      choices: files.map((file) => ({ id: file, says: file })),
      free: true,
      files: true,
    },
    actions: actions("explain", "back", "leave"),
  };
  const given = await askInTurn([{ id: "file", prompt: () => prompt, help: [evidenceWords.help] }], session);
  if (given === "left") return "left";
  const file = given === "back" ? "" : (given.get("file") ?? "").trim().replace(/^\.\//, "");
  const sha256 = file === "" ? undefined : await session.port.hash(file);
  return sha256 === undefined ? undefined : { file, sha256 };
}

/** What a piece of evidence is called; its file's name unless something else is said. */
function title(file: string): Detail {
  const prompt: Prompt = {
    where: [],
    ask: evidenceWords.title,
    hints: [],
    input: { kind: "text", current: bareName(file), check: (text) => checkLine(text, false) },
    actions: actions("explain", "back", "leave"),
  };
  return { id: "title", prompt: () => prompt, help: [evidenceWords.titleHelp] };
}

function bareName(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.\w{1,5}$/, "");
}
