import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Snapshot } from "./snapshot.ts";

/** What a control of an assessment is held against beside itself. */
export interface Beside {
  readonly snapshot: Snapshot;
  /** By which it was judged, where that is known. */
  readonly catalogue?: Catalogue;
  /** The assessment shows a DCC certificate that counts. */
  readonly dcc: boolean;
  /** The declaration names another level than the one that was assessed. */
  readonly ofOtherLevel: boolean;
}
