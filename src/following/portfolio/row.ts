import { fallsShort, isOpen, type CsmVerdict, type EvidenceState } from "../../assessment/assessment.ts";
import type { RequiredJudgement } from "../../assessment/assessment.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { given } from "../../document/given.ts";
import { isUnshown } from "../../assessment/is-unshown.ts";
import { supplierFacts, type SupplierFacts } from "../supplier-facts.ts";
import type { Snapshot, SnapshotCertificate, SnapshotControl } from "../snapshot/snapshot.ts";
import type { ToldProblems } from "../snapshot/told-problem.ts";

/** One supplier of many, or a file that says nothing of any: small, so that many thousands can be held. */
export type Row = SupplierRow | UnusableRow;

/** Where a supplier stands. Its texts may be a stranger's. */
export interface SupplierRow {
  readonly ok: true;
  /** The declaration, as it was named when it was assessed. */
  readonly source: string;
  readonly supplier: string;
  /** The number under which it is registered. */
  readonly number?: string;
  readonly marking?: string;
  /** The id of the catalogue. */
  readonly catalogue: string;
  readonly level: string;
  readonly verdict: CsmVerdict;
  /** How many controls the level requires. */
  readonly required: number;
  /** The required controls that are open, in the catalogue's order. */
  readonly open: readonly string[];
  /** Those of them with nothing failing and something unanswered. */
  readonly undecided: readonly string[];
  /** The required controls that an accepted plan covers. */
  readonly planned: readonly string[];
  /** The certificate in force that lapses next. */
  readonly lapses?: Lapse;
  readonly holdsUntil?: CalendarDate;
  readonly asOf: CalendarDate;
  /** It was read from a stored assessment, which keeps its own day and options. */
  readonly stored: boolean;
  /** How many evidence files of what is required were not sent along, so that nothing is said of them. */
  readonly notSent: number;
}

/** A certificate with its last day. */
export interface Lapse {
  readonly scheme: string;
  readonly level?: string;
  readonly expires: CalendarDate;
}

/** A file that could not be used. */
export interface UnusableRow extends ToldProblems {
  readonly ok: false;
  /** An earlier run could not use it, and stored that. */
  readonly stored: boolean;
}

/** What a row is made from: a snapshot has all of it, and more. */
export interface RowFacts extends SupplierFacts {
  readonly options: Pick<Snapshot["options"], "evidence">;
  readonly controls: readonly ControlFacts[];
  readonly certificates: readonly Pick<
    SnapshotCertificate,
    "scheme" | "level" | "expires" | "inForce" | "fileState"
  >[];
}

/** What a row needs to know of a control. */
export interface ControlFacts extends Pick<SnapshotControl, "id" | "importance" | "verdict"> {
  readonly findings: readonly { readonly code: string }[];
  readonly evidence: readonly { readonly file?: string; readonly state: EvidenceState }[];
}

/** The row of a supplier, assessed just now or stored. */
export function rowOf(facts: RowFacts, stored: boolean): SupplierRow {
  const required = facts.controls.filter(({ importance }) => importance === "required");
  const short = required.filter(({ verdict }) => fallsShort(verdict));
  const open = short.filter(({ verdict }) => isOpen(verdict));
  return {
    ok: true,
    source: facts.source,
    supplier: facts.supplier.name,
    ...given({ number: facts.supplier.companyNumber, marking: facts.marking }),
    catalogue: facts.catalogue.id,
    level: facts.level,
    verdict: facts.verdict,
    required: required.length,
    open: idsOf(open),
    undecided: idsOf(open.filter(isUnshown)),
    planned: idsOf(short.filter(({ verdict }) => !isOpen(verdict))),
    ...given({ lapses: nextLapse(facts), holdsUntil: facts.holdsUntil }),
    asOf: facts.asOf,
    stored,
    notSent: notSentIn(facts, required),
  };
}

/** What a row needs of a judgement, without a word made of it; the recommended controls are told of where they are there. */
export function factsOf(assessment: RequiredJudgement & { readonly holdsUntil?: CalendarDate }): RowFacts {
  return {
    ...supplierFacts(assessment),
    options: assessment.circumstances,
    controls: assessment.controls.map(({ control: { id }, importance, verdict, findings, evidence }) => {
      const shown =
        evidence.length === 0
          ? noEvidence
          : evidence.map(({ evidence: { file }, state }) =>
              file === undefined ? { state } : { file, state },
            );
      return { id, importance, verdict, findings, evidence: shown };
    }),
    certificates: assessment.certificates.map(
      ({ certificate: { scheme, level, expires }, inForce, file }) => ({
        ...{ scheme, expires, inForce },
        ...given({ level, fileState: file }),
      }),
    ),
  };
}

const noEvidence: readonly [] = [];

/** Whether a supplier falls short as a whole. */
export function isShort({ verdict }: Pick<SupplierRow, "verdict">): boolean {
  return verdict === "not-met" || verdict === "undecided";
}

function idsOf(controls: readonly ControlFacts[]): readonly string[] {
  return controls.map(({ id }) => id);
}

function nextLapse({ certificates }: RowFacts): Lapse | undefined {
  const [next] = certificates
    .filter(({ inForce }) => inForce)
    .toSorted((one, other) => (one.expires < other.expires ? -1 : Number(one.expires > other.expires)));
  return next && { scheme: next.scheme, ...given({ level: next.level }), expires: next.expires };
}

/** With `off` nothing is looked at, whether it was sent along or not. */
function notSentIn({ options, certificates }: RowFacts, controls: readonly ControlFacts[]): number {
  if (options.evidence === "off") return 0;
  const files = new Set<string>();
  for (const { evidence } of controls)
    for (const { file, state } of evidence)
      if (file !== undefined && state === "not-checked") files.add(file);
  return files.size + certificates.filter(({ fileState }) => fileState === "not-checked").length;
}
