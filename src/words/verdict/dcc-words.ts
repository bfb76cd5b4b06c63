import type { Assessment, DccOutlook } from "../../assessment/assessment.ts";
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
    return any
      ? `DCC certificate: none that is in force for this supplier at Level ${level.id} or above.`
      : "DCC certificate: none named.";
  }
  const { expires, level: held = "" } = certificate.certificate;
  const what = `DCC certificate: Level ${held}, in force until ${dateInWords(expires)}`;
  if (certificate.why === "not-attested")
    return `${what}, but a yearly attestation is missing, so it does not count.`;
  if (certificate.why === "cyber-essentials")
    return `${what}, but it counts only while the Cyber Essentials certificates that this level needs are in force.`;
  return `${what}. MOD buyers are told to accept it as evidence.`;
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
