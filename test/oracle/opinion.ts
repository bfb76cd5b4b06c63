/** What somebody thinks of a declaration, in a shape that two can be compared in. */
export interface Opinion {
  readonly verdict: string;
  readonly exit: number;
  readonly undecided: readonly string[];
  /** `importance verdict count` where there is one at all, sorted. */
  readonly summary: readonly string[];
  /** `scheme inForce`, and what its file is like, as they are declared. */
  readonly certificates: readonly string[];
  readonly controls: readonly ControlOpinion[];
  readonly outlook: OutlookOpinion | undefined;
  /** `code`, or `code control`, sorted. */
  readonly warnings: readonly string[];
}

/** Of one control. */
export interface ControlOpinion {
  readonly id: string;
  readonly importance: string;
  readonly verdict: string;
  readonly without: string | undefined;
  readonly by: string | undefined;
  readonly planCounts: boolean | undefined;
  /** `id counts outcome`, in the catalogue's order. */
  readonly questions: readonly string[];
  /** `code question`, or `code`, sorted; `a|b` where either code is true. */
  readonly findings: readonly string[];
  readonly advice: readonly string[];
  /** What each piece is like, as they are declared; `a|b` where either is true. */
  readonly evidence: readonly string[];
}

/** How a certification may go. */
export interface OutlookOpinion {
  readonly outlook: string;
  /** Of the certificate that is held: whether it counts; undefined where none is. */
  readonly held: boolean | undefined;
  /** `area points/of passes`. */
  readonly areas: readonly string[];
}
