import { given } from "../../../document/given.ts";
import { joined } from "../../../document/paths.ts";
import type { ChainFirm } from "../../../following/flow-down/chain.ts";
import type { ChainRules } from "../../../following/flow-down/chain-rules.ts";
import { inTreeOrder, type FoundFirm } from "../../../following/flow-down/in-tree-order.ts";
import { judgeSubcontract, type Returned } from "../../../following/flow-down/judge-subcontract.ts";
import type { Subcontract } from "../../../following/flow-down/subcontract.ts";
import type { Host } from "../../world/host.ts";
import { liesInside } from "../../run/lies-inside.ts";
import { knownFirms, type Called } from "./known-firms.ts";
import { returnedFile, type ChainRequest, type ReturnedFile } from "./returned-file.ts";

/** More firms than this are not looked at. */
export const mostFirms = 10_000;

/** Where a chain begins, and where its files may lie. */
export interface ChainStart {
  /** The file that names the first tier; what it names lies beside or below it. */
  readonly path: string;
  readonly root: string;
  readonly firm?: Called;
  readonly below: readonly Subcontract[];
}

/** How a chain is walked. */
export interface ChainWay {
  readonly request: ChainRequest;
  readonly rules: ChainRules;
  readonly host: Host;
  readonly limit: number;
}

/** Every firm of a chain, and how many were named and not looked at. */
export interface WalkedChain {
  readonly firms: readonly ChainFirm[];
  readonly leftOut: number;
}

/** A firm of which those below it are still to be looked at. */
interface Open {
  readonly at: number | undefined;
  readonly path: string;
  readonly below: readonly Subcontract[];
}

/**
 * Looks at the firms of a chain tier by tier, so that one that stands in it twice is entered where it stands higher. No
 * depth overflows it, and a circle ends where it closes.
 */
export async function walkChain(start: ChainStart, way: ChainWay): Promise<WalkedChain> {
  const { host, rules, limit } = way;
  const found: FoundFirm[] = [];
  const known = knownFirms(start.firm, host.identity(start.path));
  const asked = asking(start.root, way);
  const waiting: Open[] = [];
  let queued = 0;
  let leftOut = 0;
  const open = ({ below, ...where }: Open): void => {
    const some = below.slice(0, limit - queued);
    queued += some.length;
    leftOut += below.length - some.length;
    if (some.length > 0) waiting.push({ ...where, below: some });
  };
  open({ at: undefined, path: start.path, below: start.below });
  for (const { at, path, below } of waiting)
    for (const subcontract of below) {
      const file = fileOf(subcontract, path, host);
      const identity = file === undefined ? undefined : host.identity(file);
      const met = known.met(subcontract, identity, at);
      const { returned, below: named } = await asked.of(subcontract, file, identity);
      // What is not there is nothing that could be met again.
      known.add(subcontract, returned.kind === "none" ? undefined : identity, at);
      if (met === undefined && file !== undefined) open({ at: found.length, path: file, below: named });
      found.push({
        ...judgeSubcontract(subcontract, returned, rules),
        ...{ above: at, tier: at === undefined ? 1 : (found[at]?.tier ?? 0) + 1, subcontract },
        ...given({ met, answer: returned.kind === "answer" ? returned.answer : undefined }),
      });
    }
  return { firms: inTreeOrder(found), leftOut };
}

function fileOf({ file }: Subcontract, namedIn: string, host: Host): string | undefined {
  return file === undefined ? undefined : joined(host.folderOf(namedIn), file);
}

/** Asks each file once for each level and risk assessment. */
function asking(
  root: string,
  { request, host }: ChainWay,
): {
  readonly of: (firm: Subcontract, file: string | undefined, identity?: string) => Promise<ReturnedFile>;
} {
  const answers = new Map<string, Returned>();
  return {
    of: async ({ level, riskAssessmentReference, file = "", at }, path, identity = "") => {
      if (path === undefined) return { returned: { kind: "none" }, below: [] };
      if (!liesInside(path, root, host)) {
        const problem = { code: "leaves-folder", file, at } as const;
        return { returned: { kind: "problems", problems: [problem], more: 0 }, below: [] };
      }
      const key = [identity, path, level ?? "", riskAssessmentReference ?? ""].join("\n");
      const known = answers.get(key);
      // Whoever is met again is not entered again: those below are not kept.
      if (known !== undefined) return { returned: known, below: [] };
      const read = await returnedFile({ path, level, riskAssessmentReference }, request, host);
      answers.set(key, read.returned);
      return read;
    },
  };
}
