import type { Chase } from "../../following/flow-down/chase.ts";
import { written } from "../../text/json.ts";
import type { Page } from "../../text/page.ts";
import { chaseSentence } from "../../words/flow-down/chase-words.ts";
import { notice } from "../../words/notice.ts";
import { levelIdJson } from "../json/level-id.ts";
import { chaseRows } from "./chase-rows.ts";

/** Whom to ask for what as a document (`csm-check/chase@1`). */
export function chaseJson(chase: Chase, { tool }: Page): string {
  const { prime, rules } = chase.chain;
  return written({
    format: "csm-check/chase@1",
    tool: { name: tool.name, version: tool.version },
    notice,
    sentence: chaseSentence(chase),
    source: prime.source,
    asOf: rules.asOf,
    requests: chaseRows(chase).map(({ entry, asked, email, through, asks, letter }) => {
      const { firm, kind, by, overdue, own } = entry;
      const { name, companyNumber, level, riskAssessmentReference } = firm.subcontract;
      return {
        kind,
        by,
        overdue,
        own,
        ask: asked,
        email,
        through,
        supplier: { name, companyNumber },
        tier: firm.tier,
        level: level === undefined ? null : levelIdJson(level),
        riskAssessmentReference,
        standing: firm.standing,
        for: asks,
        subject: letter?.subject ?? "",
        text: letter?.paragraphs ?? [],
      };
    }),
  });
}
