import type { Gone, SinceThen, Worse } from "../../following/portfolio/since.ts";
import type { Standing, Unjudged } from "../../following/portfolio/standing.ts";
import { count } from "../../text/counting.ts";
import { clip } from "../../text/safe-text.ts";
import { verdictSaid } from "./portfolio-sentence.ts";

/** What differs from an earlier run, in a sentence. */
export function sinceSaid({ worse, better, judgedNow, come, gone }: SinceThen): string {
  const lost = worse.filter(({ after }) => !after.judged).length;
  const parts = [
    `${count(worse.length, "supplier")} got worse${among(lost, worse.length, "cannot be assessed any more")}`,
    ...(better === 0
      ? []
      : [`${better} got better${among(judgedNow, better, "could not be assessed before")}`]),
    ...(come === 0 ? [] : [`${come} ${come === 1 ? "is" : "are"} new`]),
    ...(gone.length === 0 ? [] : [`${gone.length} ${gone.length === 1 ? "is" : "are"} no longer there`]),
  ];
  return `Since the earlier run ${parts.join(", ")}.`;
}

function among(some: number, all: number, said: string): string {
  if (some === 0) return "";
  return some === all ? ` (${said})` : ` (${some} of them ${said})`;
}

/** How something stands, in a cell of a table. */
export function standingSaid(standing: Standing): string {
  return standing.judged ? verdictSaid[standing.verdict] : unjudgedSaid[standing.why];
}

const unjudgedSaid: Readonly<Record<Unjudged["why"], string>> = {
  unusable: "cannot be used",
  "no-declaration": "nothing sent",
  "no-risk-assessment": "no level set",
};

/** How a supplier stood that got worse, and how it stands now, in a line. */
export function worseSaid({ supplier, source, before, after }: Worse): string {
  return `${clip(supplier, 200)}: was ${atLevel(before)}, now ${nowSaid(after, source)}`;
}

/** How something stood that is no longer there, in a line. */
export function goneSaid({ supplier, source, before }: Gone): string {
  const where = clip(source, 200);
  const who = supplier === undefined ? where : `${clip(supplier, 200)} (${where})`;
  return `${who}: was ${before.judged ? atLevel(before) : wasSaid[before.why]}`;
}

function atLevel(standing: Extract<Standing, { readonly judged: true }>): string {
  return `${verdictSaid[standing.verdict]} at Level ${clip(standing.level, 40)}`;
}

function nowSaid(after: Standing, source: string): string {
  if (after.judged) return atLevel(after);
  switch (after.why) {
    case "unusable":
      return `its file cannot be used (${clip(source, 200)})`;
    case "no-declaration":
      return "it has sent no declaration";
    case "no-risk-assessment":
      return "no level is set for it";
  }
}

const wasSaid: Readonly<Record<Unjudged["why"], string>> = {
  unusable: "a file that could not be used",
  "no-declaration": "without a declaration",
  "no-risk-assessment": "without a level",
};
