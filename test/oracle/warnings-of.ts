import type { Claim, Said } from "./claim.ts";
import { daysBetween, plusMonths } from "./days.ts";
import { isOpen } from "./shortcoming.ts";
import { judged, verdictOf, type Judged } from "./judged.ts";
import { planEnd } from "./plan-counts.ts";
import type { ControlOpinion } from "./opinion.ts";
import { texts, type Asked, type Rule, type Rules } from "./rules.ts";
import type { Terms } from "./terms.ts";
import { warningsOfPapers } from "./warnings-of-papers.ts";

/** A control of the level, with the opinion on it. */
export interface Weighed {
  readonly judged: Judged;
  readonly opinion: ControlOpinion;
}

/** Everything that is to be known and changes no verdict. */
export function warningsOf(
  rules: Rules,
  level: string,
  weighed: readonly Weighed[],
  claim: Claim,
  terms: Terms,
): readonly string[] {
  return [
    ...warningsOfDeclaration(level, claim, terms),
    ...warningsOfPapers(rules, level, claim, terms),
    ...weighed.flatMap((each) =>
      [...ofControl(each, terms), ...ofWeaker(each, rules, level, claim, terms)].map(
        (code) => `${code} ${each.opinion.id}`,
      ),
    ),
    ...rules.controls
      .filter((rule) => wantsStronger(rule, rules, level, weighed, claim))
      .map(({ id }) => `stronger-control-needed ${id}`),
  ].sort();
}

function warningsOfDeclaration(level: string, claim: Claim, { asOf }: Terms): readonly string[] {
  const { declaredOn: on, scope, contractEnds, level: declared } = claim;
  const facts: readonly (readonly [string, boolean])[] = [
    ["declared-date-missing", on === undefined],
    ["declared-in-future", on !== undefined && on > asOf],
    ["declared-long-ago", on !== undefined && plusMonths(on, 12) < asOf],
    ["scope-missing", scope === undefined],
    ["scope-part", scope?.part === true],
    ["contract-ended", contractEnds !== undefined && contractEnds < asOf],
    ["level-not-declared", declared !== undefined && declared !== level],
  ];
  return facts.filter(([, is]) => is).map(([code]) => code);
}

function ofControl(
  { judged: { rule, said, applies, marks }, opinion }: Weighed,
  terms: Terms,
): readonly string[] {
  const { asOf } = terms;
  const end = said.plan === undefined ? undefined : planEnd(said.plan);
  const planned = opinion.verdict === "planned";
  const short = opinion.verdict !== "met" && opinion.verdict !== "not-applicable";
  const facts: readonly (readonly [string, boolean])[] = [
    ["control-caution", rule.caution && said.evidence.length > 0],
    ["plan-due-soon", planned && end !== undefined && daysBetween(asOf, end) <= 30],
    ["plan-does-not-count", terms.plans && said.plan !== undefined && short && !planned],
    ["claimed-not-applicable", !applies],
    ["not-applicable-later", said.notApplicableOn !== undefined && said.notApplicableOn > asOf],
  ];
  const others = marks.filter(({ question }) => question.counts !== "verdict");
  const law = others.filter(
    ({ question, outcome }) => question.law && question.counts === "advice" && outcome === "fail",
  );
  const booked = others.filter(({ codes }) => codes.includes("date-in-future"));
  return [
    ...facts.filter(([, is]) => is).map(([code]) => code),
    ...(applies ? law.map(() => "law-asks") : []),
    ...(applies ? booked.map(() => "answer-in-future") : []),
    ...(applies
      ? withoutNote(
          marks.map(({ question }) => question),
          said,
        )
      : []),
  ];
}

/** Of the questions that are asked: what is not asked wants no note. */
function withoutNote(questions: readonly Asked[], said: Said): readonly string[] {
  if (said.note || said.evidence.length > 0) return [];
  return questions.flatMap((question) => {
    const answer = said.answers.get(question.id);
    const chosen = isOpen(answer) || !question.type.startsWith("choice") ? [] : texts(answer);
    return question.options
      .filter(({ id, needsNote }) => needsNote && chosen.includes(id))
      .map(() => "choice-without-note");
  });
}

function ofWeaker(
  { judged: { rule }, opinion }: Weighed,
  { controls }: Rules,
  level: string,
  claim: Claim,
  terms: Terms,
): readonly string[] {
  const stronger = controls.find(({ id }) => id === rule.replacedBy);
  const short = opinion.verdict !== "met" && opinion.verdict !== "not-applicable";
  if (stronger === undefined || opinion.importance !== "required" || !short) return [];
  return verdictOf(judged(stronger, level, claim, terms)) === "met" ? ["stronger-control-met"] : [];
}

/** Of any control that the level does not require: the contract does not except those that it recommends. */
function wantsStronger(
  rule: Rule,
  { controls }: Rules,
  level: string,
  weighed: readonly Weighed[],
  claim: Claim,
): boolean {
  const stronger = controls.find(({ id }) => id === rule.replacedBy);
  return (
    claim.controls.has(rule.id) &&
    !weighed.some(({ opinion }) => opinion.id === rule.id && opinion.importance === "required") &&
    stronger?.levels.includes(level) === true
  );
}
