import { nearName, sameName } from "../../declaration/same-name.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { given } from "../../document/given.ts";
import type { Problem } from "../../document/problem.ts";
import type { IdleDcc } from "../idle-dcc.ts";
import type { AnsweringFirm, ChainAnswer } from "./chain-answer.ts";
import type { ChainRules } from "./chain-rules.ts";
import type { FlowStanding } from "./standing.ts";
import { sameReference } from "./same-reference.ts";
import { storedGap, type StoredGap } from "./stored-gap.ts";
import type { Subcontract } from "./subcontract.ts";

/** What became of the file of a firm. */
export type Returned =
  /** No file is named, or the one that is named is not there. */
  | { readonly kind: "none"; readonly file?: string }
  | { readonly kind: "problems"; readonly problems: readonly Problem[]; readonly more: number }
  /** A declaration that nobody can judge, since no level was flowed down. */
  | { readonly kind: "unjudged"; readonly supplier: AnsweringFirm }
  | { readonly kind: "answer"; readonly answer: ChainAnswer };

/** Why a firm stands where it stands, where that is not what its answers say. */
export type ShortWhy =
  | { readonly code: "open" }
  | { readonly code: "no-level" }
  | { readonly code: "not-named" }
  | { readonly code: "not-there"; readonly file: string }
  /** The first few, and how many more there are. */
  | { readonly code: "problems"; readonly problems: readonly Problem[]; readonly more: number }
  | {
      readonly code: "other-firm";
      readonly supplier: AnsweringFirm;
      readonly by: "name" | "number";
      readonly near: boolean;
    }
  | StoredGap;

/** What is to be known of a firm besides. */
export type ChainCaution =
  /** Its level has no reference: nobody can tell which risk assessment set it, and no plan counts. */
  | { readonly code: "no-reference" }
  | { readonly code: "other-reference"; readonly named: string }
  | { readonly code: "other-level"; readonly declared: string }
  /** It calls itself otherwise, and has the same company number. */
  | { readonly code: "other-name"; readonly name: string }
  | { readonly code: "evidence-not-sent"; readonly files: number }
  /** It was assessed on another day, and tells nothing of those below it. */
  | { readonly code: "stored"; readonly asOf: CalendarDate }
  | { readonly code: "evidence-unseen" }
  | { readonly code: "by-dcc"; readonly controls: number }
  /** Its DCC certificate does not count at this level. */
  | { readonly code: "idle-dcc"; readonly dcc: IdleDcc; readonly level: string };

/** A firm, judged. */
export interface JudgedSubcontract {
  readonly standing: FlowStanding;
  /** Undefined where it meets its level. */
  readonly why?: ShortWhy;
  readonly cautions: readonly ChainCaution[];
  /** Only where it meets its level. */
  readonly holdsUntil?: CalendarDate;
}

/** Where a firm stands, by what was flowed down to it and what it sent. */
export function judgeSubcontract(
  subcontract: Subcontract,
  returned: Returned,
  rules: ChainRules,
): JudgedSubcontract {
  if (subcontract.level === undefined) return short("no-risk-assessment", { code: "no-level" });
  const cautions: readonly ChainCaution[] =
    subcontract.riskAssessmentReference === undefined ? [{ code: "no-reference" }] : [];
  switch (returned.kind) {
    case "none":
      return short(
        "no-declaration",
        returned.file === undefined ? { code: "not-named" } : { code: "not-there", file: returned.file },
        cautions,
      );
    case "problems":
      return short(
        "unusable",
        { code: "problems", problems: returned.problems, more: returned.more },
        cautions,
      );
    case "unjudged":
      throw new Error("a level was flowed down, and nobody judged by it");
    case "answer":
      return judgeAnswer(subcontract, returned.answer, rules, cautions);
  }
}

function short(
  standing: FlowStanding,
  why: ShortWhy,
  cautions: readonly ChainCaution[] = [],
): JudgedSubcontract {
  return { standing, why, cautions };
}

function judgeAnswer(
  subcontract: Subcontract,
  answer: ChainAnswer,
  rules: ChainRules,
  before: readonly ChainCaution[],
): JudgedSubcontract {
  const { supplier, verdict, holdsUntil } = answer;
  const other = otherFirm(subcontract, supplier);
  if (other !== undefined) return short("unusable", other, before);
  const cautions = [...before, ...cautionsOf(subcontract, answer)];
  const gap = answer.stored ? storedGap(subcontract, answer, rules) : undefined;
  if (gap !== undefined) return short(gap.code === "stored-plan" ? "not-met" : "unusable", gap, cautions);
  if (verdict !== "met" && verdict !== "met-with-plan") return short("not-met", { code: "open" }, cautions);
  return { standing: verdict, cautions, ...given({ holdsUntil }) };
}

/** Company numbers decide where both sides have one; else names, those by which the firm is also known included. */
export function otherFirm(
  { name, companyNumber }: Subcontract,
  supplier: AnsweringFirm,
): Extract<ShortWhy, { readonly code: "other-firm" }> | undefined {
  if (companyNumber !== undefined && supplier.companyNumber !== undefined) {
    const isSame = numberKey(companyNumber) === numberKey(supplier.companyNumber);
    return isSame ? undefined : { code: "other-firm", supplier, by: "number", near: false };
  }
  const names = [supplier.name, ...supplier.alsoKnownAs];
  if (names.some((each) => sameName(each, name))) return undefined;
  return { code: "other-firm", supplier, by: "name", near: names.some((each) => nearName(each, name)) };
}

/** A company number without what does not tell firms apart; spreadsheets take zeros at the front. */
export function numberKey(number: string): string {
  const bare = number.replaceAll(/[\s'.-]/g, "").toUpperCase();
  return /^\d{1,7}$/.test(bare) ? bare.padStart(8, "0") : bare;
}

function cautionsOf(
  { name, level, riskAssessmentReference }: Subcontract,
  answer: ChainAnswer,
): readonly ChainCaution[] {
  const { supplier, declaredLevel, stored, asOf, options, notSent, byDcc, idleDcc } = answer;
  const out: ChainCaution[] = [];
  if (![supplier.name, ...supplier.alsoKnownAs].some((each) => sameName(each, name)))
    out.push({ code: "other-name", name: supplier.name });
  const named = answer.riskAssessmentReference;
  if (
    named !== undefined &&
    riskAssessmentReference !== undefined &&
    !sameReference(named, riskAssessmentReference)
  )
    out.push({ code: "other-reference", named });
  if (declaredLevel !== undefined && declaredLevel !== level)
    out.push({ code: "other-level", declared: declaredLevel });
  if (stored) out.push({ code: "stored", asOf });
  if (options.evidence === "off") out.push({ code: "evidence-unseen" });
  if (notSent > 0) out.push({ code: "evidence-not-sent", files: notSent });
  if (byDcc > 0) out.push({ code: "by-dcc", controls: byDcc });
  if (idleDcc !== undefined) out.push({ code: "idle-dcc", dcc: idleDcc, level: answer.level });
  return out;
}
