import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { onlyFiles } from "../../run/only-files.ts";
import type { Request } from "../../run/request.ts";
import { sentAlong } from "../../run/sent-along.ts";
import { worldFor, worldOfCi } from "../../run/world-for.ts";
import type { Host } from "../../world/host.ts";
import type { Wants } from "./done.ts";
import type { Performing } from "./performing.ts";

/** What a thread has to know, as it is handed over: values alone. */
export interface Setup {
  readonly tag: "portfolio";
  readonly request: Omit<Request, "catalogue">;
  /** The catalogue of `--catalogue`: one that is built in by its id, for every thread has it. */
  readonly catalogue?: string | Catalogue;
  readonly wants: Wants;
  /** Files that were not sent along are a note. */
  readonly lenient: boolean;
  readonly follow: boolean;
  readonly pathRoot?: string;
}

/** What is handed over of a request. */
export function setupOf(
  { catalogue, ...request }: Request,
  rest: Omit<Setup, "tag" | "request" | "catalogue">,
  host: Host,
): Setup {
  const isBuiltIn = catalogue !== undefined && host.builtIn.ids.includes(catalogue.id);
  return {
    tag: "portfolio",
    request,
    ...(catalogue === undefined ? {} : { catalogue: isBuiltIn ? catalogue.id : catalogue }),
    ...rest,
  };
}

/** How tasks are done as a setup wants it, in the world as it is for this thread. */
export function performingOf(setup: Setup, world: Host): Performing {
  const { request, catalogue, wants, lenient, follow, pathRoot } = setup;
  const named = typeof catalogue === "string" ? world.builtIn.load(catalogue) : catalogue;
  const seen = onlyFiles(
    worldFor({ follow, ...(pathRoot === undefined ? {} : { pathRoot }) }, worldOfCi(world)),
  );
  return {
    request: { ...request, ...(named === undefined ? {} : { catalogue: named }) },
    wants,
    lenient,
    host: lenient ? sentAlong(seen) : seen,
  };
}

/** Whether a thread was told what is wanted here; this program alone writes and reads it. */
export function isSetup(value: unknown): value is Setup {
  return typeof value === "object" && value !== null && "tag" in value && value.tag === "portfolio";
}
