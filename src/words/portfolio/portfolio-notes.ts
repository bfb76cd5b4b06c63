import type { Lapsing, Summary } from "../../following/portfolio/summary.ts";
import { count } from "../../text/counting.ts";

/** What is to be known beside the verdicts, a sentence each. */
export function portfolioNotes({ otherDays, notSent, asOf }: Summary): readonly string[] {
  return [
    ...(otherDays === 0
      ? []
      : [
          `${count(otherDays, "supplier")} ${otherDays === 1 ? "was" : "were"} assessed as of another day than ${asOf}: ${otherDays === 1 ? "its" : "their"} rows say of which.`,
        ]),
    ...(notSent === 0
      ? []
      : [
          `${count(notSent, "supplier")} ${notSent === 1 ? "names" : "name"} evidence files that were not sent along: nothing is said of those. With --evidence check they count as missing.`,
        ]),
  ];
}

/** What ends in the next so many days, in two sentences. */
export function lapsingSaid(lapsing: readonly Lapsing[]): string {
  const list = (number: (each: Lapsing) => number): string =>
    lapsing.map((each) => `${number(each)} within ${each.days} days`).join(", ");
  const certificates = list((each) => each.certificates);
  return `Suppliers with a certificate that lapses: ${certificates}. Verdicts that end: ${list((each) => each.verdicts)}.`;
}
