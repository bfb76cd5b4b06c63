import type { Assessment, DccOutlook } from "../../assessment/assessment.ts";
import type { IdleDcc } from "../../following/idle-dcc.ts";
import { dateInWords } from "../../text/dates-in-words.ts";

/** What is to be said of the certification scheme: a certificate held, and the outlook. */
export function dccWords(assessment: Assessment): readonly string[] {
  const { dcc, catalogue } = assessment;
  if (dcc === undefined || catalogue.outlook === undefined) return [];
  return [certificateWords(dcc, assessment), outlookWords(dcc, catalogue.outlook.name)];
}

function certificateWords({ certificate }: DccOutlook, { level, declaration }: Assessment): string {
  if (certificate === undefined) {
    const any = declaration.certificates.some((each) => each.scheme === "dcc");
    return any ? `${idleDccWords({}, level.id)}.` : "DCC certificate: none named.";
  }
  const { why } = certificate;
  const held = { level: certificate.certificate.level ?? "", expires: certificate.certificate.expires };
  if (why !== undefined) return `${idleDccWords({ held, why }, level.id)}.`;
  return `${heldWords(held)}. MOD buyers are told to accept it as evidence.`;
}

/** Why a DCC certificate that is named does not count at a level; a sentence without a full stop. */
export function idleDccWords({ held, why }: IdleDcc, level: string): string {
  if (held === undefined)
    return `DCC certificate: none that is in force for this supplier at Level ${level} or above`;
  return why === "not-attested"
    ? `${heldWords(held)}, but a yearly attestation is missing, so it does not count`
    : `${heldWords(held)}, but it counts only while the Cyber Essentials certificates that this level needs are in force`;
}

function heldWords({ level, expires }: NonNullable<IdleDcc["held"]>): string {
  return `DCC certificate: Level ${level}, in force until ${dateInWords(expires)}`;
}

function outlookWords({ outlook, areas }: DccOutlook, name: string): string {
  const points = areas.map(({ area, points, of, needed, passes }) => {
    const enough = points * 100 >= of * needed;
    const why = passes ? "" : enough ? ", but a control has none" : ", which is too few";
    return `${area.id} ${points} of ${of} points${why}`;
  });
  const [needed = 100] = areas.map((each) => each.needed);
  const sentence = {
    likely: "likely to pass",
    unlikely: "unlikely to pass yet",
    incomplete: "cannot be told yet: something is unanswered, or no scope is stated",
  }[outlook];
  const scores =
    points.length === 0
      ? ""
      : ` ${points.join("; ")}. Needed in each area: ${needed}%, and no control without points.`;
  return `${name} outlook: ${sentence}.${scores} Indicative only: the scoring is known from one public source, and the assessor decides.`;
}
