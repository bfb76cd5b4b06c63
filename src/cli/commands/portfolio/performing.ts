import type { Subcontract } from "../../../following/flow-down/subcontract.ts";
import type { ListedFirm } from "../../../following/snapshot/told-problem.ts";
import type { Request } from "../../run/request.ts";
import type { Host } from "../../world/host.ts";
import type { Wants } from "./done.ts";

/** Under what tasks are done, the same in every thread. */
export interface Performing {
  readonly request: Request;
  readonly wants: Wants;
  readonly host: Host;
  /** Files that were not sent along are a note. */
  readonly lenient: boolean;
  /** The firm of a register whose file is looked at, and what is told of it where that says nothing. */
  readonly firm?: Subcontract;
  readonly listed?: ListedFirm;
}
