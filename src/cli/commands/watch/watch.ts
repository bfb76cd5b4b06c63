import type { JudgingOptions } from "../../run/assessed-items.ts";
import { declarationsMeant } from "../../run/declarations-meant.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { makePage } from "../../run/make-page.ts";
import { checkRequest } from "../../run/request.ts";
import { refuseTwoInputs, UsageError } from "../../run/usage-error.ts";
import { worldFor, type WorldOptions } from "../../run/world-for.ts";
import type { Beat } from "../../world/beats.ts";
import type { Host } from "../../world/host.ts";
import { frameOf, lineOf, type Save } from "./frame.ts";
import { lookAgain } from "./look-again.ts";
import { Screen } from "./screen.ts";

/** The options of `watch`. */
export type WatchOptions = JudgingOptions & WorldOptions;

/** How often files are looked at, in milliseconds: sooner than anybody looks up from the editor. */
const pace = 250;

const exitCodes: Readonly<Record<Exclude<Beat, "passed" | "resumed">, ExitCode>> = {
  SIGINT: 130,
  SIGTERM: 143,
  SIGHUP: 129,
};

/** Assesses a declaration again at each save, until somebody ends it. */
export async function watchCommand(
  file: string | undefined,
  options: WatchOptions,
  world: Host,
): Promise<ExitCode> {
  const host = worldFor(options, world);
  const [path = ""] = declarationsMeant(file === undefined ? [] : [file], "watch", host);
  if (path === "-")
    throw new UsageError("standard input cannot be watched", "Name a file: csm-check watch supplier.yaml");
  refuseTwoInputs([path, options.catalogue]);
  checkRequest(options, host);
  const screen = host.out.isTerminal && options.plain !== true ? new Screen(host.out) : undefined;
  const clock = host.beats(pace, () => screen?.leave());
  try {
    return await watching(path, options, screen, () => clock.next(), host);
  } finally {
    clock.stop();
    screen?.leave();
  }
}

async function watching(
  path: string,
  options: WatchOptions,
  screen: Screen | undefined,
  next: () => Promise<Beat>,
  host: Host,
): Promise<ExitCode> {
  let save: Save | undefined;
  let stamps = "";
  let size = "";
  for (let beat: Beat = "passed"; ; beat = await next()) {
    if (beat !== "passed" && beat !== "resumed") return exitCodes[beat];
    const isSaved = save === undefined || stampsOf(save.files, host) !== stamps;
    if (isSaved) {
      save = await nextSave(save, path, options, host);
      stamps = stampsOf(save.files, host);
    }
    if (save === undefined) continue;
    const now = `${host.out.columns} ${host.out.rows ?? 0}`;
    if (!isSaved && beat === "passed" && (now === size || screen === undefined)) continue;
    size = now;
    const page = await makePage(host.out, options, host);
    if (screen === undefined) host.out.write(`${lineOf(save, path, page)}\n`);
    else screen.show(frameOf(save, path, page));
  }
}

/** Reads and judges once more; what changed is told against the last save that could be assessed. */
async function nextSave(
  save: Save | undefined,
  path: string,
  options: WatchOptions,
  host: Host,
): Promise<Save> {
  const { item, files } = await lookAgain(path, options, host);
  const last = save?.item.ok === true ? save.item : save?.last;
  const time = host.now().toLocaleTimeString("en-GB");
  return { item, files, time, ...(last === undefined ? {} : { last }) };
}

function stampsOf(files: readonly string[], host: Host): string {
  return files.map((file) => `${file} ${host.stampOf(file)}`).join("\n");
}
