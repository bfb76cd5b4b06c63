import type { Chain } from "../../following/flow-down/chain.ts";
import type { Chase, ChaseEntry, ChaseKind } from "../../following/flow-down/chase.ts";
import { lapsesWithin } from "../../following/flow-down/chase.ts";
import type { Place } from "../../document/place.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { placeText } from "../../text/place-text.ts";
import { clip } from "../../text/safe-text.ts";
import { primeName } from "./chain-sentences.ts";
import { askedWords } from "./asked-words.ts";
import { shortWords } from "./short-words.ts";

/** What each kind of request is called. */
export const chaseKindWords: Readonly<Record<ChaseKind, string>> = {
  "not-returned": "Not returned",
  unusable: "Cannot be used",
  "falls-short": "Falls short",
  "no-risk-assessment": "No risk assessment",
  lapses: `Lapses within ${lapsesWithin} days`,
};

/** Whom to ask, for what, and what to write. */
export interface ChaseWords {
  /** Who is asked: the firm, or who placed the subcontract with it; "you" where the reader did. */
  readonly asked: string;
  /** Through whom, where the prime has no contract with it. */
  readonly through?: string;
  /** What for, or what to do, in a line without a full stop. */
  readonly asks: string;
  /** Undefined where nobody has to be written to. */
  readonly letter?: Letter;
}

/** A text to send. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Under what stands that which nobody has to be asked for. */
export const yourPart = "For you to do";

/** How many firms have to be asked; the first sentence. */
export function chaseSentence({ chain, entries }: Chase): string {
  const where = `${primeName(chain.prime)}, as of ${dateInWords(chain.rules.asOf)}`;
  const [own, requests] = [entries.filter((each) => each.own), entries.filter((each) => !each.own)];
  const levels = own.length === 0 ? "" : `${count(own.length, "level")} for you to set${lateSaid(own)}`;
  if (requests.length === 0)
    return `${where}: nobody has to be asked for anything${levels === "" ? "" : `; ${levels}`}.`;
  const all = `${count(requests.length, "request")} to make${lateSaid(requests)}`;
  return `${where}: ${all}${levels === "" ? "" : `; ${levels}`}. Nothing is sent: the texts are for you to send.`;
}

function lateSaid(entries: readonly ChaseEntry[]): string {
  const late = entries.filter(({ overdue }) => overdue).length;
  if (late === 0) return "";
  return entries.length === 1 ? ", overdue" : `, ${late} of them overdue`;
}

/** The words of a request. */
export function chaseWords(entry: ChaseEntry, chain: Chain): ChaseWords {
  const { firm, kind, by } = entry;
  const { subcontract, parent, tier } = firm;
  const name = clip(subcontract.name, 200);
  if (entry.own) return { asked: "you", asks: levelToSet(name, subcontract.at) };
  const above = clip(chain.firms[parent - 1]?.subcontract.name ?? "", 200);
  const why = shortWords(firm);
  const until = by === undefined ? "" : dateInWords(by);
  const due =
    by === undefined || kind === "lapses"
      ? ""
      : entry.overdue
        ? ` It was due on ${until}.`
        : ` It is due on ${until}.`;
  const through = tier === 1 ? {} : { through: above };
  const letter = (asks: string, about: string, ...middle: readonly string[]): ChaseWords => ({
    ...{ asked: name, ...through, asks },
    letter: { subject: `${about}: ${name}`, paragraphs: [`To ${name}`, ...middle, thanks] },
  });
  const asked = askedWords(subcontract, chain.catalogue);
  switch (kind) {
    case "not-returned":
      return letter(
        "its declaration",
        "Your cyber security declaration",
        `${asked} We have not received your declaration.${due}`,
        "Please answer the questions of that level and send us the file, with the evidence that it names. The free program csm-check asks them one by one: csm-check init.",
      );
    case "unusable":
      return letter(
        `a file that can be used: ${why}`,
        "Your cyber security declaration cannot be used",
        ...(firm.why?.code === "other-firm"
          ? [
              `${asked} What we have in place of your declaration is of another firm.${due}`,
              "Please send us the declaration of your own firm, under the legal name that stands in your subcontract.",
            ]
          : [
              `${asked} We cannot use the file that we have from you: ${why}.${due}`,
              "Please mend it and send it again. csm-check validate shows every problem of a file, with its place.",
            ]),
      );
    case "falls-short":
      return letter(
        `what falls short: ${why}`,
        "Your cyber security declaration falls short",
        `${asked} By your declaration you do not meet it yet: ${why}.${due}`,
        "Please put this right and send us the new declaration. What takes longer can be put into a Cyber Improvement Plan, which counts once it has been accepted for this subcontract: csm-check plan lists what belongs in it.",
      );
    case "lapses":
      return letter(
        `a new declaration: what it showed holds until ${until}`,
        `Your cyber security declaration holds until ${until}`,
        `${asked} By what you sent us you meet it until ${until}, and no longer.`,
        "Please renew what lapses, and send us the new declaration before that day. csm-check renewals lists every date.",
      );
    case "no-risk-assessment":
      return {
        ...{ asked: above, asks: `the level of ${name}: ${why}` },
        letter: {
          subject: `Risk assessment of the subcontract with ${name}`,
          paragraphs: [
            `To ${above}`,
            `No level of the Cyber Security Model (CSM) was flowed down to ${name}: nobody has assessed the risk of that subcontract, or told its level.${due}`,
            "Please assess it, flow the level down, and tell us the level and the reference of the risk assessment.",
            thanks,
          ],
        },
      };
  }
}

/** What the prime has to do before a firm can be asked for anything. */
function levelToSet(name: string, at: Place): string {
  return `Set the level of ${name} (${placeText(at)}): assess the risk of the subcontract with it, or find the assessment that was made, and enter the level and the reference of the risk assessment there`;
}

const thanks = "Thank you.";
