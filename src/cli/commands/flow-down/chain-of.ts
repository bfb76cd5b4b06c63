import type { UnusableItem } from "../../../assessment/item.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { given } from "../../../document/given.ts";
import type { Register } from "../../../register/register.ts";
import type { Chain } from "../../../following/flow-down/chain.ts";
import type { ChainRules } from "../../../following/flow-down/chain-rules.ts";
import { oneOf, UsageError, refuseTwoInputs } from "../../run/usage-error.ts";
import type { JudgingOptions } from "../../run/assessed-items.ts";
import { declarationsMeant } from "../../run/declarations-meant.ts";
import { catalogueNamed } from "../../run/read-catalogue.ts";
import { checkRequest, requestOf, type Request } from "../../run/request.ts";
import { tellProblems } from "../../run/tell-problems.ts";
import type { Destinations } from "../../run/told.ts";
import type { WorldOptions } from "../../run/world-for.ts";
import { evidenceModes } from "../../../assessment/assessment.ts";
import type { Host } from "../../world/host.ts";
import { chainWorld } from "./chain-world.ts";
import { primeOfDeclaration, type ChainTop } from "./prime-of-declaration.ts";
import { mostFirms, walkChain } from "./walk-chain.ts";

/** The options of `flow-down`. */
export interface FlowDownOptions extends JudgingOptions, WorldOptions {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly register?: string;
  readonly saveRegister?: string;
  readonly root?: string;
  readonly chase?: boolean;
}

/** A chain, and every file that was read for it. */
export interface MadeChain {
  readonly chain: Chain;
  readonly touched: readonly string[];
  /** The register in which it begins. */
  readonly register?: Register;
}

/** Makes the chain of a declaration or a register; undefined where that cannot be used, which has been told. */
export async function chainOf<Told>(
  file: string | undefined,
  options: FlowDownOptions,
  where: Destinations<Told>,
  host: Host,
): Promise<MadeChain | undefined> {
  const path = beginning(file, options, host);
  const named = options.catalogue === undefined ? undefined : await catalogueNamed(options.catalogue, host);
  if (named?.catalogue.ok === false) {
    const { problems } = named.catalogue;
    const item = { ok: false, path: options.catalogue ?? "", problems, sources: named.sources } as const;
    await tellProblems([item], where, options, host, { action: "cannot be used as a catalogue", done });
    return undefined;
  }
  const { request, rules } = judging(options, named?.catalogue.value, host);
  const root = options.root ?? host.folderOf(path);
  const world = chainWorld(host, root, rules.evidence === "sent");
  const top = await topOf(path, options, request, rules, { ...host, look: world.host.look });
  if (!top.ok) {
    await tellProblems([top], where, options, host, { action: "cannot be used", done });
    return undefined;
  }
  const { prime, below, catalogue } = top;
  const firm =
    prime.name === undefined
      ? {}
      : { firm: { ...given({ companyNumber: prime.companyNumber }), name: prime.name } };
  const walked = await walkChain(
    { path, root, ...firm, below },
    {
      request: { ...request, catalogue },
      rules: { ...rules, catalogue },
      host: world.host,
      limit: mostFirms,
    },
  );
  const chain: Chain = { prime, catalogue, rules: { ...rules, catalogue }, ...walked, limit: mostFirms };
  return {
    chain,
    touched: [path, ...(named?.files ?? []), ...world.touched],
    ...given({ register: top.register }),
  };
}

const done = "assessed";

/** By what the firms are judged: a DCC certificate is accepted, and evidence that was not sent along is a note. */
function judging(
  options: FlowDownOptions,
  catalogue: Catalogue | undefined,
  host: Host,
): { readonly request: Request; readonly rules: Omit<ChainRules, "catalogue"> } {
  const evidence: ChainRules["evidence"] =
    options.evidence === undefined ? "sent" : oneOf(options.evidence, evidenceModes, "--evidence");
  const mode = evidence === "sent" ? "check" : evidence;
  const asked = { ...options, evidence: mode, acceptDcc: options.acceptDcc !== false };
  const request = requestOf(asked, catalogue, [{ hash: true }], host);
  const { asOf, plans, acceptDcc } = request.circumstances;
  return { request, rules: { asOf, plans, acceptDcc, evidence } };
}

/** The file in which a chain begins; options that do not fit are refused before anything is read. */
function beginning(file: string | undefined, options: FlowDownOptions, host: Host): string {
  const { register, root, saveRegister, catalogue } = options;
  if (root !== undefined && !host.isFolder(root))
    throw new UsageError(`--root: there is no folder "${root}"`);
  if (register !== undefined && file !== undefined)
    throw new UsageError(
      "a chain begins in a declaration or in a register, not in both",
      `Leave out ${file}, or --register.`,
    );
  if (saveRegister !== undefined && register === undefined)
    throw new UsageError("--save-register writes a register that was read", "Name it with --register FILE.");
  const [path = ""] =
    register === undefined
      ? declarationsMeant(file === undefined ? [] : [file], "flow-down", host)
      : [register];
  refuseTwoInputs([path, catalogue]);
  checkRequest(options, host);
  return path;
}

async function topOf(
  path: string,
  { register }: FlowDownOptions,
  request: Request,
  rules: Omit<ChainRules, "catalogue">,
  host: Host,
): Promise<(ChainTop & { readonly register?: Register }) | UnusableItem> {
  if (register === undefined) return primeOfDeclaration(path, request, rules, host);
  return (await import("./top-of-register.ts")).topOfRegister(path, request, host);
}
