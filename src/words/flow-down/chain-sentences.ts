import {
  firmStandings,
  shortIn,
  standingsIn,
  type Chain,
  type ChainPrime,
} from "../../following/flow-down/chain.ts";
import { flowStandings, standsShort } from "../../following/flow-down/standing.ts";
import { count, list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { levelSaid } from "./level-said.ts";
import { shortWords } from "./short-words.ts";
import { flowStandingWords } from "./standing-words.ts";

/** What the prime is called; a register by its file. */
export function primeName({ name, source }: Pick<ChainPrime, "name" | "source">): string {
  return clip(name ?? source, 200);
}

/** The answer: how many fall short, and how many stand how; the one source of it for every format. */
export function chainSentence(chain: Chain): string {
  const { prime, rules } = chain;
  const firms = firmStandings(chain).length;
  const of = prime.kind === "register" ? "of" : "below";
  const where = `${of} ${primeName(prime)}, as of ${dateInWords(rules.asOf)}`;
  if (firms === 0) return `There is no firm ${where}.`;
  const counts = standingsIn(chain);
  const parts = flowStandings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${counts[standing]} ${flowStandingWords[standing].said}`);
  const short = shortIn(chain);
  const who =
    short === 0
      ? `None of ${count(firms, "firm")} ${where}, falls short`
      : `${short} of ${count(firms, "firm")} ${where}, ${short === 1 ? "falls" : "fall"} short`;
  return `${who}: ${list(parts)}.`;
}

/** What has to be said with it: how the prime itself stands, and who was not looked at. */
export function chainReservations(chain: Chain): readonly string[] {
  const { prime, leftOut, limit, rules } = chain;
  return [
    ...ownSentence(chain),
    ...(leftOut > 0
      ? [
          `${count(leftOut, "more firm is", "more firms are")} named and not looked at: no more than ${limit} are. Run it for a part of the chain.`,
        ]
      : []),
    ...(rules.plans ? [] : ["Plans were left out of account (--no-plans)."]),
    ...(rules.acceptDcc ? [] : ["DCC certificates do not count (--no-accept-dcc)."]),
    ...(rules.evidence === "off" ? ["Evidence was not looked at (--evidence off)."] : []),
    ...(prime.kind === "declaration" && prime.own === undefined
      ? [`${primeName(prime)} declares no level, and was not judged itself.`]
      : []),
  ];
}

function ownSentence({ prime, catalogue }: Chain): readonly string[] {
  const { own } = prime;
  if (own === undefined) return [];
  const { word } = flowStandingWords[own.standing];
  const level = levelSaid(own.answer.level, catalogue);
  const why = standsShort(own.standing) ? `: ${shortWords(own)}` : "";
  const until = own.holdsUntil === undefined ? "" : `, until ${dateInWords(own.holdsUntil)}`;
  return [`${primeName(prime)} itself, ${level}: ${word.toLowerCase()}${until}${why}.`];
}
