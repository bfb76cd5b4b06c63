import { cautionsOf, type Caution } from "./diff-cautions.ts";
import { factChanges, itemChanges, type Changes, type FactChange } from "./item-changes.ts";
import { findingsGone } from "./findings-gone.ts";
import { redactedSnapshot } from "./snapshot/redacted-snapshot.ts";
import type {
  Snapshot,
  SnapshotCertificate,
  SnapshotControl,
  SnapshotEvidence,
  SnapshotFinding,
} from "./snapshot/snapshot.ts";
import { controlMove, isRequired, verdictMove, type ControlMove, type Move } from "./standing-change.ts";

/** What lies between two assessments, as facts. */
export interface Differences {
  /** What was compared; without what was found as soon as one of the two tells none of it. */
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Which way the verdict moved. */
  readonly verdict: Move;
  /** What is to be known before anything is concluded. */
  readonly cautions: readonly Caution[];
  /** Every control of either side: those of the later side in their order, then those that only the earlier one has. */
  readonly controls: readonly ControlChange[];
  readonly certificates: Changes<SnapshotCertificate>;
  readonly evidence: Changes<EvidenceOfControl>;
  readonly scope: readonly FactChange[];
  readonly contract: readonly FactChange[];
}

/** A control on both sides, one of which may not have it. */
export interface ControlChange {
  readonly id: string;
  readonly title: string;
  readonly move: ControlMove;
  /** It counts for the exit code: both sides require it, or the later one does so newly. */
  readonly counts: boolean;
  readonly before?: SnapshotControl;
  readonly after?: SnapshotControl;
  readonly gone: readonly SnapshotFinding[];
  readonly come: readonly SnapshotFinding[];
}

/** A piece of evidence with the control that names it. */
export interface EvidenceOfControl extends SnapshotEvidence {
  readonly control: string;
}

/** What lies between an assessment and a later one. Controls of two catalogues ask different things: none is matched. */
export function differences(one: Snapshot, other: Snapshot, redact: boolean = false): Differences {
  const hides = redact || one.options.redacted || other.options.redacted;
  const [before, after] = hides ? [redactedSnapshot(one), redactedSnapshot(other)] : [one, other];
  const isOneCatalogue = before.catalogue.id === after.catalogue.id;
  const controls = isOneCatalogue ? matched(before, after) : unmatched(before, after);
  const both = controls.filter((each) => each.before !== undefined && each.after !== undefined);
  return {
    before,
    after,
    verdict: verdictMove(before.verdict, after.verdict),
    cautions: cautionsOf(one, other),
    controls,
    certificates: itemChanges(before.certificates, after.certificates, certificateKey),
    evidence: itemChanges(
      both.flatMap((each) => evidenceOf(each.before)),
      both.flatMap((each) => evidenceOf(each.after)),
      ({ control, title, file, url }) => [control, file ?? url ?? title].join("\n"),
    ),
    scope: factChanges(before.scope, after.scope),
    contract: factChanges(before.contract, after.contract),
  };
}

/** Whether something got worse: a control that counts, or the verdict. */
export function isRegression({ verdict, controls }: Differences): boolean {
  return verdict === "worse" || controls.some(isWorse);
}

/** Whether a control got worse, and that counts. */
export function isWorse({ counts, move }: ControlChange): boolean {
  return counts && (move === "worse" || move === "newly-required");
}

/** Whether anything about a control is to be told. */
export function hasMoved({ move, before, after, gone, come }: ControlChange): boolean {
  if (move !== "same" || before === undefined || after === undefined) return true;
  if (gone.length > 0 || come.length > 0) return true;
  return (["verdict", "importance", "by"] as const).some((key) => before[key] !== after[key]);
}

function matched(before: Snapshot, after: Snapshot): readonly ControlChange[] {
  const earlier = new Map(before.controls.map((each) => [each.id, each]));
  const later = new Set(after.controls.map(({ id }) => id));
  return [
    ...after.controls.map((each) => changeOf(each, earlier.get(each.id), each)),
    ...before.controls.filter(({ id }) => !later.has(id)).map((each) => changeOf(each, each, undefined)),
  ];
}

function unmatched(before: Snapshot, after: Snapshot): readonly ControlChange[] {
  return [
    ...after.controls.map((each) => changeOf(each, undefined, each)),
    ...before.controls.map((each) => changeOf(each, each, undefined)),
  ];
}

function changeOf(
  { id, title }: SnapshotControl,
  before: SnapshotControl | undefined,
  after: SnapshotControl | undefined,
): ControlChange {
  const move = controlMove(before, after);
  const counts = move.endsWith("-required") || (isRequired(before) && isRequired(after));
  const [was, is] = [before?.findings ?? [], after?.findings ?? []];
  return {
    ...{ id, title, move, counts },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    gone: findingsGone(was, is),
    come: findingsGone(is, was),
  };
}

function certificateKey({ scheme, level, number, issued }: SnapshotCertificate): string {
  return [scheme, level ?? "", number ?? "", issued].join("\n");
}

function evidenceOf(control: SnapshotControl | undefined): readonly EvidenceOfControl[] {
  return (control?.evidence ?? []).map((each) => ({ ...each, control: control?.id ?? "" }));
}
