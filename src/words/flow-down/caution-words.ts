import type { ChainFirm } from "../../following/flow-down/chain.ts";
import type { ChainCaution } from "../../following/flow-down/judge-subcontract.ts";
import { count } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { idleDccWords } from "../verdict/dcc-words.ts";
import { clip } from "../../text/safe-text.ts";

/** What is to be known of a firm besides its standing; a sentence without a full stop. */
export function chainCautionWords(caution: ChainCaution): string {
  switch (caution.code) {
    case "no-reference":
      return "its level has no risk assessment reference, so that no plan counts";
    case "other-reference":
      return `its file was given for another risk assessment (${clip(caution.named)})`;
    case "other-level":
      return `it declares level ${clip(caution.declared, 40)}; it was judged at the level flowed down to it`;
    case "other-name":
      return `it calls itself "${clip(caution.name)}", with the same company number`;
    case "evidence-not-sent":
      return `${count(caution.files, "evidence file was", "evidence files were")} not sent along`;
    case "stored":
      return `as it was stored on ${dateInWords(caution.asOf)}, not judged again; firms below it are not known`;
    case "evidence-unseen":
      return "its evidence was not looked at";
    case "by-dcc":
      return `${count(caution.controls, "control counts", "controls count")} by its DCC certificate`;
    case "idle-dcc":
      return idleDccWords(caution.dcc, caution.level);
  }
}

/** Where those below a firm are told that was met higher up; undefined where it was not. */
export function metWords(
  { met }: Pick<ChainFirm, "met">,
  nameOf: (id: number) => string,
): string | undefined {
  if (met === undefined) return undefined;
  return met.kind === "circle"
    ? `a circle: it leads back to ${nameOf(met.id)} above it, and is not entered again`
    : `stands higher up already, as ${nameOf(met.id)}: those below it are listed there`;
}
