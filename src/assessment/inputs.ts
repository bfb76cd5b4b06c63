import type { Level } from "../catalogue/catalogue.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { AssessedCertificate, Circumstances } from "./assessment.ts";

/** What a control is judged by, beside its own answers. */
export interface Inputs {
  readonly declaration: Declaration;
  readonly level: Level;
  readonly circumstances: Circumstances;
  readonly certificates: readonly AssessedCertificate[];
  /** A DCC certificate counts and was asked to (`--accept-dcc`). */
  readonly dccCounts: boolean;
}
