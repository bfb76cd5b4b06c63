import { publishedVerdict } from "../../assessment/published-verdict.ts";
import { firmStandings, standingsIn, type Chain, type ChainFirm } from "../../following/flow-down/chain.ts";
import type { ChainAnswer } from "../../following/flow-down/chain-answer.ts";
import type { JudgedSubcontract } from "../../following/flow-down/judge-subcontract.ts";
import { standsShort } from "../../following/flow-down/standing.ts";
import type { Json } from "../../text/json.ts";
import type { Page } from "../../text/page.ts";
import { chainReservations, chainSentence } from "../../words/flow-down/chain-sentences.ts";
import { chainCautionWords } from "../../words/flow-down/caution-words.ts";
import { reasonSaid, shortWords } from "../../words/flow-down/short-words.ts";
import { notice } from "../../words/notice.ts";
import { levelIdJson } from "../json/level-id.ts";
import { placeJson } from "../json/place-json.ts";
import { problemJson } from "../json/problem-json.ts";
import { nestedJson } from "./nested-json.ts";

/** A chain as a document (`csm-check/flow-down@1`), in which each firm holds those below it. */
export function chainJson(chain: Chain, { tool }: Page): string {
  const { prime, catalogue, rules, firms, leftOut, limit } = chain;
  const { own } = prime;
  const head = {
    format: "csm-check/flow-down@1",
    tool: { name: tool.name, version: tool.version },
    notice,
    sentence: [chainSentence(chain), ...chainReservations(chain)].join(" "),
    catalogue: { id: catalogue.id, version: catalogue.version, sha256: catalogue.sha256 },
    asOf: rules.asOf,
    options: { plans: rules.plans, acceptDcc: rules.acceptDcc, evidence: rules.evidence },
    counts: {
      firms: firmStandings(chain).length,
      places: firms.length,
      leftOut,
      limit,
      ...standingsIn(chain),
    },
    source: prime.source,
    sha256: prime.sha256,
    from: prime.kind,
    supplier: prime.name === undefined ? null : { name: prime.name, companyNumber: prime.companyNumber },
    marking: prime.marking,
    level: own === undefined ? null : levelIdJson(own.answer.level),
    ...(own === undefined ? { standing: null, holdsUntil: null } : judgedJson(own, own.answer)),
  };
  return nestedJson(
    head,
    firms.map((firm) => ({ tier: firm.tier, json: firmJson(firm) })),
    "subcontractors",
  );
}

function firmJson(firm: ChainFirm): { readonly [key: string]: Json | undefined } {
  const { id, tier, subcontract, answer, met } = firm;
  const { name, companyNumber, level, riskAssessmentReference, due, file, at } = subcontract;
  return {
    id,
    tier,
    supplier: { name, companyNumber },
    level: level === undefined ? null : levelIdJson(level),
    riskAssessmentReference,
    due,
    file,
    at: placeJson(at),
    ...judgedJson(firm, answer),
    met: met === undefined ? undefined : { kind: met.kind, id: met.id },
  };
}

function judgedJson(
  judged: JudgedSubcontract,
  answer: ChainAnswer | undefined,
): { readonly [key: string]: Json | undefined } {
  const { standing, why, cautions, holdsUntil } = judged;
  const problems = why?.code === "problems" ? why : undefined;
  return {
    standing,
    fallsShort: standsShort(standing),
    why:
      why === undefined
        ? undefined
        : { code: why.code, message: shortWords({ why, ...(answer === undefined ? {} : { answer }) }) },
    holdsUntil: holdsUntil ?? null,
    warnings: cautions.map((each) => ({ code: each.code, message: chainCautionWords(each) })),
    assessment: answer === undefined ? undefined : answerJson(answer),
    problems: problems?.problems.map(problemJson),
    moreProblems: problems === undefined || problems.more === 0 ? undefined : problems.more,
  };
}

/** What a firm's file shows, in brief; `assess` tells all of it. */
function answerJson(answer: ChainAnswer): Json {
  const { supplier, options, open, planned, byDcc, notSent, declaredLevel } = answer;
  return {
    source: answer.source,
    sha256: answer.sha256,
    stored: answer.stored,
    supplier: { name: supplier.name, companyNumber: supplier.companyNumber },
    riskAssessmentReference: answer.riskAssessmentReference,
    level: levelIdJson(answer.level),
    declaredLevel: declaredLevel === undefined ? undefined : levelIdJson(declaredLevel),
    asOf: answer.asOf,
    options: { ...options },
    verdict: publishedVerdict(answer.verdict),
    holdsUntil: answer.holdsUntil ?? null,
    required: answer.required,
    met: answer.held,
    open: open.map((each) => ({
      id: each.id,
      title: each.title,
      verdict: each.verdict,
      reason: reasonSaid(each),
    })),
    planned,
    byDcc,
    notSent,
  };
}
