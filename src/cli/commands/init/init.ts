import { beginning } from "../../../interview/beginning.ts";
import { levelEdit } from "../../../interview/edits.ts";
import { interview, isComplete, type Begins } from "../../../interview/loop.ts";
import type { Setting } from "../../../interview/session.ts";
import { blankDeclaration } from "../../../interview/template.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { asOfDate } from "../../run/as-of.ts";
import { draftFile, type Draft } from "../../run/draft-file.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import type { Host } from "../../world/host.ts";
import { controlsNamed } from "../../run/controls-named.ts";
import { catalogueFor, soundText } from "../../run/to-continue.ts";
import { checkInit, type InitOptions } from "./init-options.ts";
import { interviewPort } from "./interview-port.ts";
import { makePage } from "../../run/make-page.ts";
import { Interrupted, type Prompter } from "./prompter.ts";
import { plainPrompter } from "./prompts-plain.ts";
import { inquirerPrompter } from "./prompts-inquirer.ts";
import { againWords, tellBlank, tellResult, tellSaved } from "./tell-init.ts";
import { UsageError } from "../../run/usage-error.ts";
import { levelNamed } from "../../run/level-named.ts";

/** Asks for a declaration, question by question, and writes it; goes on where it stopped. */
export async function initCommand(
  file: string,
  options: InitOptions,
  host: Host,
  open: typeof openPrompter = openPrompter,
): Promise<ExitCode> {
  checkInit(file, options, host);
  const source = options.from ?? file;
  const catalogue = await catalogueFor(source, options, host);
  if (catalogue === undefined) return 2;
  const level = options.level === undefined ? undefined : levelNamed(options.level, [catalogue]);
  const only = controlsNamed(options.only, catalogue);
  if (options.template === true)
    return writeTemplate(file, blankDeclaration(catalogue, level, againWords(options)), options, host);
  const exists = host.read(file, 1).ok;
  if (options.from !== undefined && exists)
    throw new UsageError(`"${file}" is there already, and --from begins a new one`, "Name another file.");
  const text = await soundText(source, exists || options.from !== undefined, catalogue, options, host);
  if (text === undefined) return 2;
  const today = asOfDate(undefined, host.now());
  const begins = beginning(
    { catalogue, file, level, ...(options.from === undefined ? {} : { from: text }) },
    today,
  );
  const draft = draftFile(file, begins, catalogue, host);
  if (exists && level !== undefined && !draft.change(levelEdit(level.id, catalogue)).ok)
    throw new UsageError(`the level cannot be written into "${file}"`);
  const setting: Setting = {
    catalogue,
    today,
    ...(only === undefined ? {} : { only }),
    ...(options.recommended === undefined ? {} : { recommended: options.recommended }),
  };
  return talk(file, draft, setting, options, host, await open(options, host));
}

async function talk(
  file: string,
  draft: Draft,
  setting: Setting,
  options: InitOptions,
  host: Host,
  prompter: Prompter,
): Promise<ExitCode> {
  const port = interviewPort(file, draft, prompter, setting, host);
  const begins: Begins =
    options.from !== undefined ? "kept" : isComplete(port.root(), setting) ? "menu" : "next";
  try {
    const ended = await interview(port, setting, begins);
    prompter.close();
    if (ended === "finished") return await tellResult(file, setting.catalogue, options, host);
    if (ended === "left") tellSaved(file, options, host);
    return ended === "left" ? 0 : 2;
  } catch (error) {
    prompter.close();
    if (!(error instanceof Interrupted)) throw error;
    // Nobody reads what is said to a terminal that is gone.
    if (error.code !== 129) tellSaved(file, options, host);
    return error.code;
  }
}

/** Lists and lines by inquirer, or numbered choices where that is asked for or a cursor cannot be moved. */
async function openPrompter(options: InitOptions, host: Host): Promise<Prompter> {
  if (options.plain === true || host.env["TERM"] === "dumb") return plainPrompter(host.out);
  return inquirerPrompter(host.out, await makePage(host.out, options, host));
}

function writeTemplate(file: string, text: string, options: InitOptions, host: Host): ExitCode {
  const failure = host.write(file, text);
  if (failure === undefined) {
    tellBlank(file, options, host);
    return 0;
  }
  host.err.write(`error: ${safeLine(file)} cannot be written: ${safeLine(failure.why)}\n`);
  return 2;
}
