import { itemsOf, textOf, valueAt } from "../document/node.ts";
import { askOne } from "./ask-in-turn.ts";
import { certificatePartEdit } from "./certificate-edits.ts";
import type { HeldCertificate } from "./asked/certificates.ts";
import { checkDate, checkEnd, checkLine, checkNames } from "./check.ts";
import { clearEdit, chained, type Edit } from "./edits.ts";
import { askFile } from "./evidence.ts";
import { written, type Outcome } from "./outcome.ts";
import type { Checked } from "./asked/prompt.ts";
import type { Session } from "./session.ts";
import { actions } from "./words/actions.ts";
import { certificateWords as words } from "./words/certificate.ts";

const asks: ReadonlyMap<string, string> = new Map([
  ["number", words.number],
  ["holder", words.holder],
  ["covers", words.covers],
  ["scope", words.scope],
  ["issued", words.issued],
  ["expires", words.expires],
]);

/** Changes or clears one thing that a certificate says. */
export async function changeCertificate(
  certificate: HeldCertificate,
  key: string,
  session: Session,
): Promise<Outcome> {
  if (key === "file") return file(certificate, session);
  const { catalogue } = session.setting;
  const current = currentOf(certificate, key, session);
  const isDate = key === "issued" || key === "expires";
  const prompt = {
    where: [],
    ask: asks.get(key) ?? key,
    hints: [],
    input: {
      kind: "text",
      check: (text: string) => checked(text, key, certificate),
      ...(current === "" ? {} : { current }),
    } as const,
    actions: actions("explain", ...(current === "" || isDate ? [] : (["clear"] as const)), "back", "leave"),
  };
  const reply = await askOne(prompt, [words.help], session);
  if (typeof reply === "string") return reply === "left" ? "left" : "again";
  const [first] = reply;
  if (first === undefined) return written(clearEdit(["certificates", certificate.index, key]), session);
  const value = key === "covers" ? reply : first;
  return written(certificatePartEdit(certificate.index, key, value, catalogue), session);
}

function checked(text: string, key: string, { issued }: HeldCertificate): Checked {
  if (key === "issued") return checkDate(text, false);
  if (key === "expires") return checkEnd(text, issued);
  return key === "covers" ? checkNames(text) : checkLine(text, true);
}

function currentOf({ index }: HeldCertificate, key: string, { port }: Session): string {
  const node = valueAt(itemsOf(valueAt(port.root(), "certificates"))[index], key);
  if (key !== "covers") return textOf(node) ?? "";
  return itemsOf(node)
    .flatMap((item) => textOf(item) ?? [])
    .join("; ");
}

async function file({ index }: HeldCertificate, session: Session): Promise<Outcome> {
  const { catalogue } = session.setting;
  const found = await askFile(session);
  if (found === "left" || found === undefined) return found ?? "again";
  const edit: Edit = (text) =>
    chained(
      certificatePartEdit(index, "file", found.file, catalogue)(text),
      certificatePartEdit(index, "sha256", found.sha256, catalogue),
    );
  return written(edit, session);
}
