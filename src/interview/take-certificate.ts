import { addCertificate } from "./add-certificate.ts";
import { noCertificateEdit } from "./certificate-edits.ts";
import { chooseCertificate } from "./certificate-menu.ts";
import { held } from "./asked/certificates.ts";
import { written, type Outcome } from "./outcome.ts";
import { promptFor } from "./prompt-for.ts";
import type { Prompt, Reply } from "./asked/prompt.ts";
import { standingOf, type Session } from "./session.ts";
import type { ControlStep } from "./asked/step.ts";
import { certificateLine, certificateWords as words } from "./words/certificate.ts";
import { schemePage } from "../words/scheme-names.ts";

/** Asks for a certificate; where there are some already, what is to become of them. */
export async function takeCertificate(
  step: Extract<ControlStep, { kind: "certificate" }>,
  session: Session,
): Promise<Reply | Outcome> {
  const { schemes } = step.question;
  const standing = standingOf(session);
  const known = held(standing.root, schemes);
  const { today } = standing;
  const prompt = promptFor(step, standing);
  const knownPrompt: Prompt = {
    ...prompt,
    ask: words.known,
    hints: known.map((each) => certificateLine(each, today)),
    input: { kind: "one", choices: words.choices },
  };
  const reply = await session.port.ask(known.length === 0 ? prompt : knownPrompt);
  if (reply.kind === "action") return reply;
  switch (reply.values[0]) {
    case "yes":
      return addCertificate(schemes, session);
    case "change":
      return (await chooseCertificate(session, schemes)) ?? "again";
    case "no":
      schemes.slice(0, 1).forEach((scheme) => session.port.tell(words.whereToGo(schemePage(scheme))));
      return written(noCertificateEdit(session.setting.catalogue), session);
    case undefined:
    default:
      return "done";
  }
}
