import type { Lapsing, Summary } from "../../following/portfolio/summary.ts";
import type { Repeats } from "../../following/portfolio/repeats.ts";
import { count } from "../../text/counting.ts";
import { clip } from "../../text/safe-text.ts";

/** What is to be known beside the verdicts, a sentence each. */
export function portfolioNotes({ otherDays, notSent, asOf, repeats }: Summary): readonly string[] {
  return [
    ...(repeats === undefined || repeats.rows === 0 ? [] : [repeatsSaid(repeats)]),
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

/** That a firm may be counted more than once: whoever looks for a number finds the row before, too. */
function repeatsSaid({ rows, first }: Repeats): string {
  const [named, more] = [first.slice(0, 3), rows - Math.min(first.length, 3)];
  const list = named.map(({ number, source }) => `${clip(number, 20)} again in ${clip(source, 200)}`);
  const rest = more > 0 ? ` and ${more} more` : "";
  return `${count(rows, "row has", "rows have")} the company number of a row before, so that a firm may be counted more than once: ${list.join(", ")}${rest}.`;
}

/** What ends in the next so many days, in two sentences. */
export function lapsingSaid(lapsing: readonly Lapsing[]): string {
  const list = (number: (each: Lapsing) => number): string =>
    lapsing.map((each) => `${number(each)} within ${each.days} days`).join(", ");
  const certificates = list((each) => each.certificates);
  return `Suppliers with a certificate that lapses: ${certificates}. Verdicts that end: ${list((each) => each.verdicts)}.`;
}
