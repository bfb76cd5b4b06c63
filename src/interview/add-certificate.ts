import { askInTurn, askOne, type Detail, type Given } from "./ask-in-turn.ts";
import { certificateEdit, certificatePartEdit } from "./certificate-edits.ts";
import { certificateDetails } from "./certificate-details.ts";
import { held, isSameCertificate, type HeldCertificate } from "./asked/certificates.ts";
import { checkLine } from "./check.ts";
import { written, type Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";
import { actions } from "./words/actions.ts";
import { certificateWords as words } from "./words/certificate.ts";

/** Asks what is printed on a certificate of one of these schemes, and adds it; the number may be left out. */
export async function addCertificate(
  schemes: readonly string[],
  session: Session,
  begins: Given = new Map(),
): Promise<Outcome> {
  const [first = ""] = schemes;
  const known: Given = schemes.length === 1 ? new Map([...begins, ["scheme", first]]) : begins;
  const details = certificateDetails(schemes, session).filter(({ id }) => !known.has(id));
  const given = await askInTurn(details, session, known);
  if (given === "left") return "left";
  if (given === "back") return "again";
  const said = (id: string): string => given.get(id) ?? "";
  const holder = said("holder") === words.other.id ? said("other") : said("holder");
  const entry = {
    scheme: said("scheme"),
    holder,
    level: said("level"),
    issued: said("issued"),
    expires: said("expires"),
  };
  const outcome = written(certificateEdit(entry, session.setting.catalogue), session);
  return outcome === "done" ? number(entry, session) : outcome;
}

/** The number of the certificate that was just entered. */
async function number(entry: Omit<HeldCertificate, "index">, session: Session): Promise<Outcome> {
  const index = held(session.port.root()).find((each) => isSameCertificate(each, entry))?.index;
  if (index === undefined) return "done";
  const reply = await askOne(numberPrompt, [words.numberHelp], session);
  if (reply === "left") return "left";
  const [text] = reply === "back" ? [] : reply;
  if (text === undefined) return "done";
  return written(certificatePartEdit(index, "number", text, session.setting.catalogue), session);
}

const numberPrompt: ReturnType<Detail["prompt"]> & object = {
  where: [],
  ask: words.number,
  hints: [words.blank],
  input: { kind: "text", check: (text) => checkLine(text, true) },
  actions: actions("explain", "back", "leave"),
};
