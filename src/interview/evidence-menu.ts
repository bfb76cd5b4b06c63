import { entriesOf, itemsOf, textOf, valueAt, type MapNode, type Node } from "../document/node.ts";
import { quoted, setValue } from "../document/splice.ts";
import type { Path } from "../document/splice-options.ts";
import { askOne } from "./ask-in-turn.ts";
import { listPrompt } from "./list-prompt.ts";
import { checkLine } from "./check.ts";
import { clearEdit } from "./edits.ts";
import { written, type Outcome } from "./outcome.ts";
import { placing } from "./placing.ts";
import type { Session } from "./session.ts";
import { listHelp } from "./words/menu-help.ts";
import { evidenceWords as words } from "./words/evidence.ts";

/** A piece of evidence where it stands. */
interface Piece {
  readonly path: Path;
  readonly title: string;
  readonly file: string | undefined;
  /** It is only named here, and stands under `documents`. */
  readonly isReference: boolean;
  readonly of: string;
}

/** Lists the evidence, lets it be hashed again, renamed and removed until that is enough; undefined then. */
export async function chooseEvidence(session: Session): Promise<"left" | "lost" | undefined> {
  for (;;) {
    const pieces = piecesIn(session.port.root());
    if (pieces.length === 0) {
      session.port.tell(words.nothing);
      return undefined;
    }
    const choices = pieces.map(({ of, title, file }, index) => ({
      id: String(index),
      says: `${of}: ${title}${file === undefined ? "" : ` (${file})`}`,
    }));
    const reply = await askOne(
      listPrompt(words.which(pieces.length), { kind: "find", choices, free: false }),
      [listHelp.evidence],
      session,
    );
    if (typeof reply === "string") return reply === "left" ? "left" : undefined;
    const piece = pieces[Number(reply[0])];
    const outcome = piece === undefined ? "again" : await change(piece, session);
    if (outcome === "left" || outcome === "lost") return outcome;
  }
}

async function change(piece: Piece, session: Session): Promise<Outcome> {
  const { file, isReference, path } = piece;
  const choices = [
    ...(file === undefined ? [] : [{ id: "hash", says: words.hash }]),
    ...(isReference ? [] : [{ id: "rename", says: words.rename }]),
    { id: "remove", says: words.remove },
  ];
  const reply = await askOne(listPrompt(words.what, { kind: "one", choices }), [listHelp.piece], session);
  if (typeof reply === "string") return reply === "left" ? "left" : "again";
  if (reply[0] === "hash") return hashAgain(piece, session);
  if (reply[0] === "rename") return rename(piece, session);
  const outcome = written(clearEdit(path), session);
  if (outcome === "done") session.port.tell(words.removed);
  return outcome;
}

async function hashAgain({ path, file = "" }: Piece, session: Session): Promise<Outcome> {
  const sha256 = await session.port.hash(file);
  if (sha256 === undefined) return "again";
  const outcome = set([...path, "sha256"], sha256, session);
  if (outcome === "done") session.port.tell(words.hashed(file));
  return outcome;
}

async function rename({ path, title }: Piece, session: Session): Promise<Outcome> {
  const input = { kind: "text", current: title, check: (text: string) => checkLine(text, false) } as const;
  const reply = await askOne(listPrompt(words.title, input), [words.titleHelp], session);
  if (typeof reply === "string") return reply === "left" ? "left" : "again";
  return set([...path, "title"], reply[0] ?? title, session);
}

function set(path: Path, text: string, session: Session): Outcome {
  const options = placing(session.setting.catalogue);
  return written((source) => setValue(source, path, quoted(text), options), session);
}

/** Everything that is named as evidence: of each control, and the documents that several use. */
function piecesIn(root: MapNode): readonly Piece[] {
  const documents = entriesOf(valueAt(root, "documents"));
  const shared = documents.map(({ key, value }) => pieceAt(["documents", key], value, key));
  const own = entriesOf(valueAt(root, "controls")).flatMap(({ key, value }) =>
    itemsOf(valueAt(value, "evidence")).map((item, index) =>
      pieceAt(["controls", key, "evidence", index], item, key),
    ),
  );
  return [...shared, ...own];
}

function pieceAt(path: Path, node: Node, of: string): Piece {
  const name = textOf(node);
  const title = name ?? textOf(valueAt(node, "title")) ?? "";
  return { path, of, title, file: textOf(valueAt(node, "file")), isReference: name !== undefined };
}
