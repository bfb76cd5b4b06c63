import { certificateFaults, isSound, namesSomebody, papersFor } from "./certificate-faults.ts";
import { nothingSaid, type Claim, type Said } from "./claim.ts";
import { faultsOf, isHeldFile } from "./faults-of.ts";
import { isOpen, shortcoming } from "./shortcoming.ts";
import { isYes, type Asked, type Rule } from "./rules.ts";
import type { Terms } from "./terms.ts";

/** A control with everything that its verdict rests on. */
export interface Judged {
  readonly rule: Rule;
  readonly said: Said;
  readonly applies: boolean;
  readonly marks: readonly Mark[];
  /** Of each piece of evidence that does not hold: the codes that are true of it. */
  readonly faults: readonly string[];
  /** A file is needed, and none holds. */
  readonly bare: boolean;
}

/** A question that is asked, and what became of it. */
export interface Mark {
  readonly question: Asked;
  readonly outcome: "pass" | "fail" | "unanswered";
  readonly codes: readonly string[];
}

/** Looks at a control. */
export function judged(rule: Rule, level: string, claim: Claim, terms: Terms): Judged {
  const said = claim.controls.get(rule.id) ?? nothingSaid;
  const claimed = said.notApplicableOn !== undefined && said.notApplicableOn <= terms.asOf;
  const answer = rule.appliesIf === undefined ? undefined : said.answers.get(rule.appliesIf);
  const applies = !claimed && (isOpen(answer) || isYes(answer));
  const marks = askedAt(rule, level, terms).map((question) => marked(question, said, claim, terms));
  const faults = said.evidence
    .map((shown) => faultsOf(shown, terms).join("|"))
    .filter((codes) => codes !== "");
  const bare = terms.evidence === "require" && !hasFile(rule, said, claim, terms);
  return { rule, said, applies, marks, faults, bare };
}

/** What the control comes to, plans and certifications aside. */
export function verdictOf(found: Judged): string {
  if (lacksFile(found)) return "not-met";
  const own = ownVerdict(found);
  return own === "met" && found.faults.length > 0 ? "partly-met" : own;
}

/** Whether what is answered is not shown by the file that it needs. What nobody answered stays unanswered. */
export function lacksFile(found: Judged): boolean {
  return found.bare && !["not-applicable", "unanswered"].includes(ownVerdict(found));
}

/** What it comes to by its answers alone. */
function ownVerdict({ applies, marks }: Judged): string {
  if (!applies) return "not-applicable";
  return verdictOfAnswers(marks.filter(({ question }) => question.counts === "verdict"));
}

/** Which questions are asked at a level on a day. */
function askedAt(rule: Rule, level: string, { asOf }: Terms): readonly Asked[] {
  const begun = rule.questions.filter(({ since }) => since <= asOf);
  if (rule.levels.includes(level)) return begun.filter(({ levels }) => levels?.includes(level) ?? true);
  const everywhere = begun.filter(({ levels }) => levels === undefined);
  return everywhere.some(({ counts }) => counts === "verdict") ? everywhere : begun;
}

function marked(question: Asked, said: Said, claim: Claim, terms: Terms): Mark {
  if (question.type === "certificate") {
    const codes = certificateFaults(question, claim, terms);
    return { question, outcome: codes.length === 0 ? "pass" : "fail", codes };
  }
  const code = shortcoming(question, answerTo(question, said), terms.asOf);
  if (code === undefined) return { question, outcome: "pass", codes: [] };
  return { question, outcome: code === "unanswered" ? code : "fail", codes: [code] };
}

function answerTo(question: Asked, said: Said): unknown {
  if (said.short === undefined) return said.answers.get(question.id);
  if (question.type !== "yes-no" || question.counts !== "verdict") return undefined;
  const passing = shortcoming(question, "yes", 0) === undefined;
  return (said.short === "yes") === passing ? "yes" : "no";
}

function verdictOfAnswers(marks: readonly Mark[]): string {
  if (marks.every(({ outcome }) => outcome === "pass")) return "met";
  if (marks.some(({ question, outcome }) => question.type === "certificate" && outcome === "fail"))
    return "not-met";
  if (marks.some(({ outcome }) => outcome === "pass")) return "partly-met";
  return marks.some(({ outcome }) => outcome === "fail") ? "not-met" : "unanswered";
}

function hasFile(rule: Rule, said: Said, claim: Claim, terms: Terms): boolean {
  const papers = rule.questions
    .filter(({ type }) => type === "certificate")
    .flatMap((question) => papersFor(question, claim))
    .filter((paper) => isSound(paper, terms) && namesSomebody(paper, claim));
  return [...said.evidence, ...papers.map(({ file }) => file)].some((shown) => isHeldFile(shown, terms));
}
