import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import { chaseOf } from "../../../following/flow-down/chase.ts";
import { chainFallsShort } from "../../../following/flow-down/chain.ts";
import { chaseFormats } from "../../../reports/chase-formats.ts";
import { flowDownFormats } from "../../../reports/flow-down-formats.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { keepingInput } from "../../run/keeping-input.ts";
import { refuseInputs } from "../../run/outputs.ts";
import { destinations, tell, type Destinations } from "../../run/told.ts";
import { worldFor } from "../../run/world-for.ts";
import type { Host } from "../../world/host.ts";
import { chainOf, type FlowDownOptions, type MadeChain } from "./chain-of.ts";
import { registerFile, saveRegister } from "./save-register.ts";

/** Tells a supply chain, or whom to ask for what in it, and gives the exit code. */
export async function flowDownCommand(
  file: string | undefined,
  options: FlowDownOptions,
  world: Host,
): Promise<ExitCode> {
  const host = keepingInput(worldFor(options, world), declarationLimit);
  if (options.chase !== true) {
    const where = destinations(options, flowDownFormats, host);
    return told(file, options, where, host, ({ chain }) => tell(chain, where, options, host));
  }
  const where = destinations({ ...options, format: options.format ?? "markdown" }, chaseFormats, host);
  return told(file, options, where, host, ({ chain }) => tell(chaseOf(chain), where, options, host));
}

async function told<Told>(
  file: string | undefined,
  options: FlowDownOptions,
  where: Destinations<Told>,
  host: Host,
  tellIt: (made: MadeChain) => Promise<boolean>,
): Promise<ExitCode> {
  const { saveRegister: saved } = options;
  const register = saved === undefined ? undefined : registerFile(saved, where, host);
  const made = await chainOf(file, options, where, host);
  if (made === undefined) return 2;
  const files = [...where.files.map((each) => each.file), ...(saved === undefined ? [] : [saved])];
  refuseInputs(files, made.touched, host);
  const isTold = await tellIt(made);
  const isSaved = register === undefined || (await saveRegister(register, made, options, host));
  if (!isTold || !isSaved) return 2;
  return chainFallsShort(made.chain) ? 1 : 0;
}
