import type { ChainAnswer, OpenControl, OpenReason } from "../../following/flow-down/chain-answer.ts";
import type { JudgedSubcontract, ShortWhy } from "../../following/flow-down/judge-subcontract.ts";
import type { Finding } from "../../assessment/finding.ts";
import type { Control } from "../../catalogue/catalogue.ts";
import { count, some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { placeText } from "../../text/place-text.ts";
import { clip } from "../../text/safe-text.ts";
import { findingWords } from "../finding/finding-words.ts";
import { problemCount } from "../problem/problem-count.ts";
import { problemWords } from "../problem/problem-words.ts";

/** A firm as far as it takes to say why it falls short. */
export type Judged = Pick<JudgedSubcontract, "why"> & { readonly answer?: ChainAnswer };

/** Why a firm falls short, in one line without a full stop; empty where it does not. */
export function shortWords({ why, answer }: Judged): string {
  return why === undefined ? "" : said(why, answer);
}

function said(why: ShortWhy, answer: ChainAnswer | undefined): string {
  switch (why.code) {
    case "open":
      return answer === undefined ? "required controls are open" : openWords(answer);
    case "no-level":
      return "no level was flowed down to it: assess the risk of this subcontract first";
    case "not-named":
      return "it has sent no declaration";
    case "not-there":
      return `its declaration is not there yet (${clip(why.file)})`;
    case "problems": {
      const [first] = why.problems;
      return first === undefined
        ? "its file cannot be used"
        : `its file has ${problemCount(why.problems, why.more)}: ${placeText(first.at)}: ${clip(problemWords(first).says, 240)}`;
    }
    case "other-firm": {
      const { name, companyNumber = "" } = why.supplier;
      return why.by === "number"
        ? `its file is of another firm: company number ${clip(companyNumber, 40)} (${clip(name)})`
        : `its file is of another firm: "${clip(name)}"${why.near ? ", nearly the same name: if it is this firm, enter its legal name or its company number" : ""}`;
    }
    case "stored-catalogue":
      return `its assessment was made by another catalogue (${clip(why.id)})`;
    case "stored-level":
      return `its assessment is of level ${clip(why.level, 40)}, and no other level shows this one`;
    case "stored-later":
      return `its assessment is of a later day (${dateInWords(why.asOf)})`;
    case "stored-lapsed":
      return `its assessment held until ${dateInWords(why.holdsUntil)}: ask for a new one`;
    case "stored-leans":
      return why.on === "dcc"
        ? "its assessment leans on a DCC certificate, which does not count here (--no-accept-dcc)"
        : "its assessment looked at less evidence than is asked here (--evidence)";
    case "stored-plan":
      return why.because === "plans-off"
        ? "it is met only with a plan, and plans do not count here (--no-plans)"
        : "it is met only with a plan, and nothing shows that it was accepted for this subcontract's reference";
  }
}

/** How many controls are open, which, and the first reason; of many the ids alone. */
function openWords({ required, held, open, verdict }: ChainAnswer): string {
  const much = `${held} of ${count(required, "required control")} ${required === 1 ? "is" : "are"} met`;
  const [first] = open;
  if (first === undefined) return `${much}: none shows anything`;
  if (open.length > mostTold) return `${much}; open: ${ids(open)}`;
  const shown = verdict === "undecided" ? "not shown yet" : "open";
  const told = open.map((each) =>
    [clip(each.id, 40), fewWords(each)].filter((part) => part !== "").join(" "),
  );
  return `${much}; ${shown}: ${told.join("; ")}`;
}

/** More open controls than this are told by their ids alone. */
const mostTold = 3;

function ids(open: readonly OpenControl[]): string {
  return some(
    open.map(({ id }) => clip(id, 40)),
    6,
  );
}

function fewWords({ reason }: OpenControl): string {
  return clip(reason?.few ?? "", 160).replace(/\.$/, "");
}

/** What is held of a finding. */
export function sayFinding(finding: Finding, control: Control): OpenReason {
  const { few } = findingWords(finding, control);
  return { code: finding.code, few, message: findingWords(finding, control, "data").message };
}

/** The reason of an open control for a program. */
export function reasonSaid({
  reason,
}: OpenControl): { readonly code: string; readonly message: string } | undefined {
  return reason === undefined ? undefined : { code: reason.code, message: reason.message };
}
