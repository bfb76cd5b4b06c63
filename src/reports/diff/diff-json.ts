import { hasMoved, isRegression, isWorse, type ControlChange } from "../../following/differences.ts";
import type { Changes } from "../../following/item-changes.ts";
import type { Snapshot, SnapshotControl } from "../../following/snapshot/snapshot.ts";
import { publishedVerdict } from "../../assessment/published-verdict.ts";
import { written, type Json } from "../../text/json.ts";
import type { Page } from "../../text/page.ts";
import { cautionWords } from "../../words/diff/caution-words.ts";
import { diffSentence, isBetter } from "../../words/diff/diff-sentence.ts";
import { whyWords } from "../../words/diff/why-words.ts";
import { notice } from "../../words/notice.ts";
import { levelIdJson } from "../json/level-id.ts";
import type { Diff, DiffFile } from "./diff.ts";

/** What lies between two assessments as a document (`csm-check/diff@1`). */
export function diffJson({ differences: whole, before, after }: Diff, { tool }: Page): string {
  const { controls, cautions } = whole;
  const idsOf = (fits: (change: ControlChange) => boolean): Json => controls.filter(fits).map(({ id }) => id);
  return written({
    format: "csm-check/diff@1",
    tool: { name: tool.name, version: tool.version },
    notice,
    sentence: diffSentence(whole),
    before: sideJson(whole.before, before),
    after: sideJson(whole.after, after),
    regression: isRegression(whole),
    verdict: whole.verdict,
    cautions: cautions.map((each) => ({
      code: each.code,
      message: cautionWords(each, whole.before, whole.after),
    })),
    better: idsOf(isBetter),
    worse: idsOf(isWorse),
    same: idsOf(({ move }) => move === "same"),
    recommended: {
      better: idsOf(({ counts, move }) => !counts && move === "better"),
      worse: idsOf(({ counts, move }) => !counts && move === "worse"),
    },
    newlyRequired: idsOf(({ move }) => move === "newly-required"),
    noLongerRequired: idsOf(({ move }) => move === "no-longer-required"),
    onlyBefore: idsOf((each) => each.after === undefined),
    onlyAfter: idsOf((each) => each.before === undefined),
    controls: controls.filter(hasMoved).map((each) => ({
      id: each.id,
      title: each.title,
      move: each.move,
      before: standingJson(each.before),
      after: standingJson(each.after),
      gone: each.gone.map((finding) => ({ ...finding })),
      come: each.come.map((finding) => ({ ...finding })),
      why: whyWords(each, whole),
    })),
    certificates: changesJson(whole.certificates, (each) => ({
      ...each,
      level: each.level === undefined ? undefined : levelIdJson(each.level),
    })),
    evidence: changesJson(whole.evidence, (each) => ({ ...each })),
    scope: whole.scope.map((each) => ({ ...each })),
    contract: whole.contract.map((each) => ({ ...each })),
    level: { before: levelIdJson(whole.before.level), after: levelIdJson(whole.after.level) },
  });
}

function sideJson(snapshot: Snapshot, { file, stored }: DiffFile): Json {
  const { source, sha256, catalogue, supplier, marking, level, asOf, options, verdict, holdsUntil } =
    snapshot;
  return {
    file,
    stored,
    source,
    sha256,
    supplier: { ...supplier, alsoKnownAs: undefined },
    marking,
    catalogue: { ...catalogue },
    level: levelIdJson(level),
    asOf,
    options: { ...options, redacted: undefined, redact: options.redacted || undefined },
    verdict: publishedVerdict(verdict),
    holdsUntil: holdsUntil ?? null,
  };
}

/** What a side says of a control; null where it does not ask it. */
function standingJson(control: SnapshotControl | undefined): Json {
  return control === undefined ? null : { verdict: control.verdict, importance: control.importance };
}

function changesJson<T>({ gone, come, changed }: Changes<T>, json: (item: T) => Json): Json {
  return {
    gone: gone.map(json),
    come: come.map(json),
    changed: changed.map((each) => ({ before: json(each.before), after: json(each.after) })),
  };
}
