import { inForce } from "./certificate-faults.ts";
import { claimOf, type Claim } from "./claim.ts";
import { stateOf, stateOfFile } from "./faults-of.ts";
import { judged, lacksFile, verdictOf, type Judged, type Mark } from "./judged.ts";
import { isOpen } from "./shortcoming.ts";
import type { ControlOpinion, Opinion } from "./opinion.ts";
import { heldDcc } from "./held-dcc.ts";
import { outlookOf } from "./outlook-of.ts";
import { planCounts } from "./plan-counts.ts";
import type { Rules } from "./rules.ts";
import type { Terms } from "./terms.ts";
import { warningsOf, type Weighed } from "./warnings-of.ts";

/** What the contract makes of a declaration: a second reading of its verdicts, that shares no line with the first. */
export function oracle(rules: Rules, declaration: unknown, terms: Terms): Opinion {
  const written = claimOf(declaration);
  // With only one level, a declaration needs none.
  const only = rules.levels.length === 1 ? rules.levels[0]?.id : undefined;
  const claim = { ...written, level: written.level ?? only };
  const level = terms.level ?? claim.level ?? "";
  const recommended = rules.levels.find(({ id }) => id === level)?.recommended ?? [];
  const required = rules.controls.filter(({ levels }) => levels.includes(level));
  const bare = required.map((rule) => judged(rule, level, claim, terms));
  const accepts = terms.acceptDcc && heldDcc(rules, level, bare, claim, terms) === true;
  const weighed = rules.controls.flatMap((rule): readonly Weighed[] => {
    if (!required.includes(rule) && !recommended.includes(rule.id)) return [];
    const importance = required.includes(rule) ? "required" : "recommended";
    const found = bare[required.indexOf(rule)] ?? judged(rule, level, claim, terms);
    const taken = accepts && importance === "required" ? answeredByDcc(found) : found;
    return [{ judged: taken, opinion: opinionOn(taken, taken !== found, importance, level, claim, terms) }];
  });
  const verdict = verdictOfAll(weighed);
  const warnings = warningsOf(rules, level, weighed, claim, terms);
  return {
    verdict,
    exit: exitOf(verdict, weighed, warnings, terms),
    undecided: weighed.filter(isUndecided).map(({ opinion }) => opinion.id),
    summary: summaryOf(weighed),
    certificates: claim.certificates.map((paper) =>
      [paper.scheme, inForce(paper, terms), ...stateOfFile(paper.file, terms)].join(" "),
    ),
    controls: weighed.map(({ opinion }) => opinion),
    outlook: outlookOf(rules, level, bare, claim, terms),
    warnings,
  };
}

/** The same control, with what is unanswered taken as passed; the very same where nothing is. */
function answeredByDcc(found: Judged): Judged {
  const isTaken = ({ question, outcome }: Mark): boolean =>
    question.counts === "verdict" && outcome === "unanswered";
  if (!found.applies || !found.marks.some(isTaken)) return found;
  const marks = found.marks.map((mark): Mark =>
    isTaken(mark) ? { ...mark, outcome: "pass", codes: [] } : mark,
  );
  return { ...found, marks };
}

function opinionOn(
  found: Judged,
  byDcc: boolean,
  importance: string,
  level: string,
  claim: Claim,
  terms: Terms,
): ControlOpinion {
  const verdict = verdictOf(found);
  const short = verdict !== "met" && verdict !== "not-applicable";
  const planned = short && planCounts(found, level, claim, terms);
  const decisive = found.marks.filter(({ question }) => question.counts === "verdict");
  const others = found.marks.filter(
    ({ question, outcome }) => question.counts !== "verdict" && outcome === "fail",
  );
  return {
    id: found.rule.id,
    importance,
    verdict: planned ? "planned" : verdict,
    without: planned ? verdict : undefined,
    by: byDcc ? "dcc" : undefined,
    planCounts: found.said.plan === undefined || !found.applies ? undefined : planned,
    questions: questionsOf(found),
    findings: found.applies
      ? [...codesOf(decisive), ...found.faults, ...(lacksFile(found) ? ["evidence-required"] : [])].sort()
      : [],
    advice: found.applies ? codesOf(others) : [],
    evidence: found.said.evidence.map((shown) => stateOf(shown, terms)),
  };
}

function questionsOf({ rule, said, applies, marks }: Judged): readonly string[] {
  const answered = rule.appliesIf !== undefined && !isOpen(said.answers.get(rule.appliesIf));
  return [
    ...(rule.appliesIf === undefined
      ? []
      : [`${rule.appliesIf} applies ${answered ? "pass" : "unanswered"}`]),
    ...(applies ? marks.map(({ question, outcome }) => `${question.id} ${question.counts} ${outcome}`) : []),
  ];
}

function codesOf(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap(({ question, codes }) => codes.map((code) => `${code} ${question.id}`)).sort();
}

function verdictOfAll(weighed: readonly Weighed[]): string {
  const verdicts = weighed
    .filter(({ opinion }) => opinion.importance === "required")
    .map(({ opinion }) => opinion.verdict);
  const closed = ["met", "not-applicable"];
  if (verdicts.every((verdict) => closed.includes(verdict)))
    return verdicts.includes("met") ? "met" : "not-met";
  return verdicts.every((verdict) => closed.includes(verdict) || verdict === "planned")
    ? "met-with-plan"
    : "not-met";
}

function summaryOf(weighed: readonly Weighed[]): readonly string[] {
  const kinds = weighed.map(({ opinion }) => `${opinion.importance} ${opinion.verdict}`);
  return [...new Set(kinds)].map((kind) => `${kind} ${kinds.filter((each) => each === kind).length}`).sort();
}

function isUndecided({ judged: found, opinion }: Weighed): boolean {
  const { applies, marks, faults } = found;
  const outcomes = marks
    .filter(({ question }) => question.counts === "verdict")
    .map(({ outcome }) => outcome);
  return (
    opinion.importance === "required" &&
    opinion.verdict !== "planned" &&
    applies &&
    outcomes.includes("unanswered") &&
    !outcomes.includes("fail") &&
    faults.length === 0 &&
    !lacksFile(found)
  );
}

function exitOf(
  verdict: string,
  weighed: readonly Weighed[],
  warnings: readonly string[],
  { strict, failOn }: Terms,
): number {
  const short = weighed.some(
    ({ opinion }) =>
      opinion.importance === "recommended" && !["met", "not-applicable"].includes(opinion.verdict),
  );
  const named = warnings.some((warning) => failOn.includes(warning.split(" ")[0] ?? ""));
  return verdict === "not-met" || (strict && short) || named ? 1 : 0;
}
