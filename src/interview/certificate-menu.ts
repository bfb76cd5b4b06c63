import { addCertificate } from "./add-certificate.ts";
import { askOne } from "./ask-in-turn.ts";
import { listPrompt } from "./list-prompt.ts";
import { schemesOf } from "./certificate-details.ts";
import { held, type HeldCertificate } from "./asked/certificates.ts";
import { changeCertificate } from "./change-certificate.ts";
import { clearEdit } from "./edits.ts";
import { written, type Outcome } from "./outcome.ts";
import type { Choice } from "./asked/prompt.ts";
import type { Session } from "./session.ts";
import { listHelp } from "./words/menu-help.ts";
import { certificateLine, certificateWords as words } from "./words/certificate.ts";

/** Lets certificates be entered, renewed, corrected and removed until that is enough; undefined then. */
export async function chooseCertificate(
  session: Session,
  schemes: readonly string[] = schemesOf(session),
): Promise<"left" | "lost" | undefined> {
  for (;;) {
    const known = held(session.port.root(), schemes);
    const { today } = session.setting;
    const choices = known.map((each) => ({ id: String(each.index), says: certificateLine(each, today) }));
    const reply = await askOne(
      listPrompt(words.which, { kind: "one", choices: [...choices, { id: "enter", says: words.enter }] }),
      [listHelp.certificates],
      session,
    );
    if (typeof reply === "string") return reply === "left" ? "left" : undefined;
    const chosen = known.find(({ index }) => String(index) === reply[0]);
    const outcome =
      chosen === undefined ? await addCertificate(schemes, session) : await change(chosen, session);
    if (outcome === "left" || outcome === "lost") return outcome;
  }
}

async function change(certificate: HeldCertificate, session: Session): Promise<Outcome> {
  const { index, scheme, holder, level } = certificate;
  const choices: readonly Choice[] = [
    { id: "renew", says: words.renew },
    { id: "holder", says: words.holder },
    { id: "issued", says: words.issued },
    { id: "expires", says: words.expires },
    { id: "number", says: words.number },
    { id: "covers", says: words.covers },
    { id: "scope", says: words.scope },
    { id: "file", says: words.file },
    { id: "remove", says: words.remove },
  ];
  const hints = [certificateLine(certificate, session.setting.today)];
  const reply = await askOne(
    { ...listPrompt(words.what, { kind: "one", choices }), hints },
    [listHelp.certificate],
    session,
  );
  if (typeof reply === "string") return reply === "left" ? "left" : "again";
  const [what = ""] = reply;
  if (what === "renew") {
    const same = [
      ["scheme", scheme],
      ["holder", holder],
      ...(level === "" ? [] : [["level", level] as const]),
    ];
    return addCertificate([scheme], session, new Map(same.map(([key = "", value = ""]) => [key, value])));
  }
  if (what === "remove") return written(clearEdit(["certificates", index]), session);
  return changeCertificate(certificate, what, session);
}
