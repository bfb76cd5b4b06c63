import type { Chain, ChainFirm } from "../../src/following/flow-down/chain.ts";
import type { ChainAnswer } from "../../src/following/flow-down/chain-answer.ts";
import type { ChainRules } from "../../src/following/flow-down/chain-rules.ts";
import { inTreeOrder, type FoundFirm } from "../../src/following/flow-down/in-tree-order.ts";
import { judgeSubcontract, type Returned } from "../../src/following/flow-down/judge-subcontract.ts";
import type { Subcontract } from "../../src/following/flow-down/subcontract.ts";
import { oneOfEach } from "./one-of-each.ts";

/** Under what the chains of tests are judged. */
export const chainRules: ChainRules = {
  catalogue: { id: oneOfEach.id },
  asOf: "2026-11-24",
  plans: true,
  acceptDcc: true,
  evidence: "sent",
};

/** What a firm's file shows; it is met, but for what differs. */
export function answering(differs: Partial<ChainAnswer> = {}): ChainAnswer {
  return {
    source: "sub.yaml",
    stored: false,
    supplier: { name: "Sub Ltd", alsoKnownAs: [] },
    catalogue: { id: oneOfEach.id },
    level: "0",
    asOf: "2026-11-24",
    verdict: "met",
    options: { plans: true, acceptDcc: true, evidence: "check" },
    ...{ required: 3, held: 3, open: [], planned: [], byDcc: 0, notSent: 0 },
    ...differs,
  };
}

/** A subcontract of Level 0. */
export function subcontract(differs: Partial<Subcontract> = {}): Subcontract {
  return {
    name: "Sub Ltd",
    level: "0",
    riskAssessmentReference: "RAR 1",
    at: { path: "prime.yaml", line: 1, column: 1 },
    ...differs,
  };
}

/** A firm that was found, below another by its place; undefined is the prime. */
export function found(
  above: number | undefined,
  tier: number,
  returned: Returned,
  differs: Partial<Subcontract> = {},
  met?: FoundFirm["met"],
): FoundFirm {
  const { level, ...bare } = subcontract(differs);
  // Nobody judges a firm to which no level was flowed down.
  const own = returned.kind === "unjudged" || level === undefined ? bare : { ...bare, level };
  const answer = returned.kind === "answer" ? { answer: returned.answer } : {};
  const seen = met === undefined ? {} : { met };
  return {
    ...judgeSubcontract(own, returned, chainRules),
    ...answer,
    ...seen,
    above,
    tier,
    subcontract: own,
  };
}

/** A chain of these firms. */
export function chainOf(firms: readonly ChainFirm[], differs: Partial<Chain> = {}): Chain {
  return {
    prime: { kind: "declaration", source: "prime.yaml", name: "Prime plc" },
    catalogue: oneOfEach,
    rules: chainRules,
    firms,
    ...{ leftOut: 0, limit: 10_000 },
    ...differs,
  };
}

/** A chain with every standing, in which this text stands wherever a stranger can say anything. */
export function chainSaying(text: string): Chain {
  const supplier = { name: text, companyNumber: text, alsoKnownAs: [text] };
  const said = { source: text, supplier, marking: text, riskAssessmentReference: text };
  const answer = (differs: Partial<ChainAnswer>): Returned => ({
    kind: "answer",
    answer: answering({ ...said, ...differs }),
  });
  const reason = { code: "answered-no", few: text, message: text };
  const open = [{ id: text, title: text, verdict: "not-met", reason }] as const;
  const at = { path: text, line: 1, column: 1 };
  const own = { name: text, companyNumber: text, riskAssessmentReference: text, file: text, email: text, at };
  const problem = { code: "leaves-folder", file: text, at } as const;
  const firms = inTreeOrder([
    found(undefined, 1, answer({ holdsUntil: "2026-12-24", notSent: 2 }), own),
    found(0, 2, answer({ verdict: "met-with-plan", planned: ["1"], byDcc: 1 }), own),
    found(1, 3, answer({ verdict: "not-met", held: 2, open }), { ...own, due: "2026-10-01" }),
    found(1, 3, { kind: "none", file: text }, own, { kind: "circle", at: 0 }),
    found(undefined, 1, { kind: "problems", problems: [problem], more: 3 }, own, { kind: "again", at: 0 }),
    found(undefined, 1, { kind: "unjudged", supplier }, { name: text, at }),
    found(
      undefined,
      1,
      answer({ supplier: { name: `other ${text}`, companyNumber: "1", alsoKnownAs: [] } }),
      own,
    ),
    found(undefined, 1, answer({ stored: true, level: text, declaredLevel: text }), own),
  ]);
  const shown = answering({ ...said, verdict: "not-met", held: 1, open });
  return chainOf(firms, {
    prime: {
      ...{
        kind: "declaration",
        source: text,
        sha256: "0".repeat(64),
        name: text,
        companyNumber: text,
        marking: text,
      },
      own: {
        standing: "not-met",
        why: { code: "open" },
        cautions: [{ code: "other-name", name: text }],
        answer: shown,
      },
    },
    leftOut: 3,
  });
}

/** A chain of so many firms, each with up to three below it. */
export function chainOfMany(many: number): Chain {
  const kinds: readonly Returned[] = [
    { kind: "answer", answer: answering({ holdsUntil: "2027-03-01" }) },
    { kind: "answer", answer: answering({ verdict: "met-with-plan" }) },
    { kind: "none" },
    {
      kind: "answer",
      answer: answering({
        verdict: "not-met",
        held: 2,
        open: [{ id: "0001", title: "Certificate", verdict: "not-met" }],
      }),
    },
    { kind: "problems", problems: [{ code: "empty-file", at: { path: "x.yaml" } }], more: 0 },
  ];
  const all: FoundFirm[] = [];
  for (let index = 0; index < many; index++) {
    const above = index < 4 ? undefined : Math.floor((index - 4) / 3);
    const tier = above === undefined ? 1 : (all[above]?.tier ?? 0) + 1;
    const returned = kinds[index % kinds.length] ?? { kind: "none" };
    const name = `Supplier number ${index} of the Chain Ltd`;
    const answered: Returned =
      returned.kind === "answer"
        ? { kind: "answer", answer: { ...returned.answer, supplier: { name, alsoKnownAs: [] } } }
        : returned;
    all.push(found(above, tier, answered, { name }));
  }
  return chainOf(inTreeOrder(all));
}
