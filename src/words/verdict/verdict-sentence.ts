import { planEnd } from "../../declaration/plan-end.ts";
import {
  countsByDcc,
  isOpen,
  type AssessedControl,
  type Assessment,
  type CsmVerdict,
} from "../../assessment/assessment.ts";
import { isOfLaw } from "../../assessment/finding.ts";
import { failures } from "../../assessment/standing.ts";
import { isUnshown } from "../../assessment/is-unshown.ts";
import { showsNothing } from "../../following/weight.ts";
import type { Catalogue, Level } from "../../catalogue/catalogue.ts";
import { isBuiltIn } from "../../catalogue/built-in.ts";
import { count, some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";

/** What is wrong where nothing required falls short and nothing required is met. */
export const nothingShown =
  "Nothing is shown where nothing applies: one required control at least must be met.";

/** The verdict in words: one sentence, and what has to be said with it. */
export interface VerdictSentence {
  readonly headline: string;
  readonly more: readonly string[];
}

/** What the verdict says of the supplier, before the level. */
const does: Readonly<Record<CsmVerdict, string>> = {
  met: "meets",
  "met-with-plan": "meets",
  "not-met": "does not meet",
  undecided: "has not shown yet that it meets",
};

/** Tells the verdict of an assessment: met or not, at which level, as of when, and under which reservations. */
export function verdictSentence(assessment: Assessment): VerdictSentence {
  const { verdict, declaration, level, circumstances, catalogue } = assessment;
  const required = assessment.controls.filter((each) => each.importance === "required");
  const what = `${levelName(catalogue, level)} as of ${dateInWords(circumstances.asOf)}`;
  const how = verdict === "met-with-plan" ? " with an accepted plan" : "";
  const name = clip(declaration.supplier.name, 200);
  return {
    headline: `${name} ${does[verdict]} ${what}${how}: ${countsOf(required)}.`,
    more: reservations(assessment),
  };
}

/** The verdict in words, with what has to be said with it. */
export function verdictTexts(assessment: Assessment): readonly string[] {
  const { headline, more } = verdictSentence(assessment);
  return [headline, ...more];
}

/** How the sentence names a level. */
export function levelName(catalogue: Catalogue, level: Level): string {
  const short = catalogue.short ?? catalogue.title;
  if (catalogue.levels.length === 1) return short;
  if (/^\d+$/.test(level.id)) return `${short} Level ${level.id} (${level.name})`;
  const isSame = level.id.toLowerCase() === level.name.toLowerCase();
  return `${short} at level "${level.id}"${isSame ? "" : ` (${level.name})`}`;
}

/** How many are met, how many of them with evidence, and what becomes of the rest. */
function countsOf(required: readonly AssessedControl[]): string {
  const met = required.filter((each) => each.verdict === "met");
  const planned = required.filter((each) => each.verdict === "planned");
  const apart = required.filter((each) => each.verdict === "not-applicable");
  const open = required.filter(({ verdict }) => isOpen(verdict));
  const unanswered = open.filter(isUnshown);
  const short = open.filter((each) => !unanswered.includes(each));
  const of = met.length < required.length ? `${met.length} of` : required.length === 1 ? "the" : "all";
  const are = met.length === 1 || required.length === 1 ? "is" : "are";
  return [
    `${of} ${count(required.length, "required control")} ${are} met${backing(met)}`,
    ...(short.length === 0 ? [] : [`${count(short.length, "falls", "fall")} short ${idsOf(short)}`]),
    ...(unanswered.length === 0
      ? []
      : [`${count(unanswered.length, "is", "are")} not shown yet ${idsOf(unanswered)}`]),
    ...(planned.length === 0
      ? []
      : [`${count(planned.length, "is", "are")} covered by a plan ${until(planned)}`]),
    ...(apart.length === 0 ? [] : [`${count(apart.length, "is", "are")} claimed not applicable`]),
    ...lawOf(required),
  ].join("; ");
}

/** How much is missing that the law asks for: it decides no control, and nobody should sign without knowing. */
function lawOf(required: readonly AssessedControl[]): readonly string[] {
  const breached = required.filter(({ advice }) => advice.some(isOfLaw));
  const missing = breached.flatMap(({ advice }) => advice.filter(isOfLaw)).length;
  if (missing === 0) return [];
  return [
    `${count(missing, "thing")} that the law asks for ${missing === 1 ? "is" : "are"} missing ${idsOf(breached)}`,
  ];
}

/** How many of the met controls have evidence that holds. */
function backing(met: readonly AssessedControl[]): string {
  const backed = met.filter(isBacked).length;
  if (met.length === 0) return "";
  if (backed === 0) return met.length === 1 ? ", without evidence" : ", none of them backed by evidence";
  const how = "backed by evidence that holds";
  if (met.length === 1) return `, ${how}`;
  return backed === met.length ? `, each ${how}` : `, ${backed} of them ${how}`;
}

function idsOf(controls: readonly AssessedControl[]): string {
  return `(${some(
    controls.map((each) => each.control.id),
    6,
  )})`;
}

/** Evidence that holds: a local file, of the control or of its certificate. */
function isBacked({ evidence, certificateFiles }: AssessedControl): boolean {
  return certificateFiles > 0 || evidence.some((each) => each.state === "holds");
}

/** Until when all of these plans count; from the day after, one of them no longer does. */
function until(planned: readonly AssessedControl[]): string {
  const [end] = planned.flatMap(({ plan }) => planEnd(plan?.plan) ?? []).toSorted();
  const when = end === undefined ? "" : ` until ${dateInWords(end)}`;
  return `${when.trim()} (its acceptance as stated by the supplier)`.trim();
}

/** Said of a catalogue that anybody may have written: nobody takes it for the standard. */
function ownCatalogue({ id, sha256 }: Catalogue): string {
  const digest = sha256 === undefined ? "" : `, SHA-256 ${sha256.slice(0, 12)}`;
  return `The catalogue is not built into csm-check (${id}${digest}).`;
}

/** What the reader must know with the verdict. */
function reservations(assessment: Assessment): string[] {
  const { declaration, level, circumstances, catalogue } = assessment;
  const out: string[] = [];
  if (!isBuiltIn(catalogue.id)) out.push(ownCatalogue(catalogue));
  if (catalogue.reservation !== undefined) out.push(catalogue.reservation);
  if (assessment.redacted === true)
    out.push("What was found, file names, notes and contacts are withheld (--redact).");
  if (declaration.level !== undefined && declaration.level !== level.id)
    out.push(
      `The declared level is ${levelName(catalogue, catalogue.levels.find((each) => each.id === declaration.level) ?? level)}; this was asked with --level.`,
    );
  if (circumstances.evidence === "off") out.push("Evidence was not looked at (--evidence off).");
  if (!circumstances.plans) out.push("Plans were left out of account (--no-plans).");
  if (declaration.scope?.organisation === "part") out.push("It covers a part of the organisation only.");
  const dcc = assessment.controls.filter(countsByDcc).length;
  if (dcc > 0)
    out.push(`${count(dcc, "control counts", "controls count")} by a DCC certificate (--accept-dcc).`);
  for (const failure of failures(assessment)) {
    if (failure.because === "strict")
      out.push(
        `With --strict this fails: ${count(failure.controls, "recommended control falls", "recommended controls fall")} short.`,
      );
    if (failure.because === "warning")
      out.push(`It fails for the warning ${failure.code}, as --fail-on asks.`);
  }
  if (showsNothing(assessment)) out.push(nothingShown);
  if (assessment.holdsUntil !== undefined)
    out.push(`If nothing changes, this holds until ${dateInWords(assessment.holdsUntil)}.`);
  return out;
}
