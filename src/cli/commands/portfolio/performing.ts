import type { Request } from "../../run/request.ts";
import type { Host } from "../../world/host.ts";
import type { Wants } from "./done.ts";

/** Under what tasks are done, the same in every thread. */
export interface Performing {
  readonly request: Request;
  readonly wants: Wants;
  readonly host: Host;
}
