import { publishedVerdict } from "../../assessment/published-verdict.ts";
import { questionOf } from "../../assessment/finding.ts";
import type { ImprovementPlan, PlanEntry } from "../../following/plan-entries.ts";
import { written, type Json } from "../../text/json.ts";
import type { Page } from "../../text/page.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import { notice } from "../../words/notice.ts";
import { planSentences } from "../../words/plan/plan-sentences.ts";
import { levelIdJson } from "../json/level-id.ts";
import { placeJson } from "../json/place-json.ts";

/** The plan as JSON (`csm-check/plan@1`). */
export function planJson(plan: ImprovementPlan, { tool }: Page): string {
  const { catalogue, declaration, level, circumstances, verdict } = plan.assessment;
  const { contract, supplier, path } = declaration;
  return written({
    format: "csm-check/plan@1",
    tool: { name: tool.name, version: tool.version },
    notice,
    catalogue: { id: catalogue.id, version: catalogue.version, sha256: catalogue.sha256 },
    source: path,
    sha256: plan.sha256,
    supplier: { name: supplier.name, companyNumber: supplier.companyNumber },
    marking: declaration.marking,
    contract: contract === undefined ? undefined : { ...contract },
    level: levelIdJson(level.id),
    asOf: circumstances.asOf,
    by: plan.by,
    verdict: publishedVerdict(verdict),
    sentences: planSentences(plan),
    entries: plan.entries.map(entryJson),
  });
}

function entryJson(entry: PlanEntry): Json {
  const { assessed, group, action, from, owner, due, mitigation, accepted, lacks, blocks } = entry;
  const { control, findings, verdict } = assessed;
  const { remedy } = control;
  return {
    control: control.id,
    title: control.title,
    area: control.area,
    verdict,
    group,
    findings: findings.map((finding) => ({
      code: finding.code,
      question: questionOf(finding)?.id,
      message: findingWords(finding, control, "data").message,
      at: placeJson(finding.at),
    })),
    action,
    from,
    effort: remedy.effort,
    takes: remedy.takes,
    who: remedy.who,
    cost: remedy.cost,
    page: remedy.page,
    owner,
    due,
    mitigation,
    accepted: { state: accepted.state, gap: accepted.gap },
    lacks,
    blocks: blocks.length === 0 ? undefined : blocks,
    latestStart: entry.latestStart,
    tooLate: entry.latestStart === undefined ? undefined : entry.tooLate,
    dueLate: entry.dueLate || undefined,
  };
}
