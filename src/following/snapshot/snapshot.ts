import type {
  CsmVerdict,
  EvidenceMode,
  EvidenceState,
  Importance,
  Verdict,
} from "../../assessment/assessment.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";

/**
 * What an assessment found, as facts: of one that was made just now as of one that was stored by whatever version, so
 * that two can be held against each other. Its texts may be a stranger's.
 */
export interface Snapshot {
  /** The declaration, as it was named when it was assessed. */
  readonly source: string;
  /** SHA-256 of the declaration's bytes. */
  readonly sha256?: string;
  readonly catalogue: { readonly id: string; readonly version: string; readonly sha256?: string };
  readonly supplier: SnapshotSupplier;
  readonly marking?: string;
  readonly contract: readonly Fact[];
  readonly scope: readonly Fact[];
  /** The id of the level that was assessed. */
  readonly level: string;
  readonly asOf: CalendarDate;
  readonly options: SnapshotOptions;
  readonly verdict: CsmVerdict;
  readonly holdsUntil?: CalendarDate;
  readonly controls: readonly SnapshotControl[];
  readonly certificates: readonly SnapshotCertificate[];
  readonly warnings: readonly SnapshotWarning[];
}

/** Who was assessed. */
export interface SnapshotSupplier {
  readonly name: string;
  readonly companyNumber?: string;
  readonly alsoKnownAs: readonly string[];
}

/** How it was judged. */
export interface SnapshotOptions {
  readonly plans: boolean;
  readonly acceptDcc: boolean;
  readonly evidence: EvidenceMode;
  /** What was found is not told. */
  readonly redacted: boolean;
}

/** What a declaration says under a key: its value, or those of its list, each as text. */
export interface Fact {
  readonly field: string;
  readonly values: readonly string[];
}

/** A control that was judged. */
export interface SnapshotControl {
  readonly id: string;
  readonly title: string;
  /** The id of its area; what other versions stored may not have it. */
  readonly area?: string;
  readonly importance: Importance;
  readonly verdict: Verdict;
  /** It counts because of a DCC certificate. */
  readonly by?: "dcc";
  readonly findings: readonly SnapshotFinding[];
  readonly evidence: readonly SnapshotEvidence[];
  readonly plan?: SnapshotPlan;
  /** Who answered it, and when; what other versions stored does not say so. */
  readonly answeredBy?: string;
  readonly answeredOn?: CalendarDate;
}

/** What kept a control from being met. */
export interface SnapshotFinding {
  readonly code: string;
  readonly question?: string;
  readonly message: string;
}

/** A piece of evidence that a control named. */
export interface SnapshotEvidence {
  readonly title: string;
  readonly file?: string;
  readonly url?: string;
  readonly version?: string;
  readonly sha256?: string;
  readonly dated?: CalendarDate;
  readonly expires?: CalendarDate;
  readonly state: EvidenceState;
}

/** A plan, and whether it counted. */
export interface SnapshotPlan {
  readonly action: string;
  readonly due?: CalendarDate;
  /** What its acceptance says of its end, and for which risk assessment it was given. */
  readonly accepted?: { readonly until?: CalendarDate; readonly riskAssessmentReference?: string };
  readonly counts: boolean;
  /** Why it did not. */
  readonly gap?: string;
}

/** A certificate that was named. */
export interface SnapshotCertificate {
  readonly scheme: string;
  readonly level?: string;
  readonly number?: string;
  readonly holder?: string;
  readonly covers: readonly string[];
  readonly scope?: string;
  readonly issued: CalendarDate;
  readonly expires: CalendarDate;
  readonly attested: readonly CalendarDate[];
  readonly inForce: boolean;
  readonly fileState?: EvidenceState;
}

/** A warning that was given. */
export interface SnapshotWarning {
  readonly code: string;
  readonly control?: string;
  readonly message: string;
}
