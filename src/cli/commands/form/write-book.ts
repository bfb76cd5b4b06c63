import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { levelOf } from "../../../catalogue/catalogue.ts";
import { parseDocument } from "../../../document/parse-document.ts";
import { given } from "../../../document/given.ts";
import type { PageState } from "../../../form/page-state.ts";
import { questionWorkbook } from "../../../sharing/book/question-workbook.ts";
import { some } from "../../../text/counting.ts";
import { again } from "../../../text/again.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { shellWord } from "../../../text/shell-word.ts";
import { asOfDate } from "../../run/as-of.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import type { FormOptions } from "./form-options.ts";
import { notHeld } from "./not-held.ts";

/** Whether the questions are to be a workbook. */
export function isBook(output: string): boolean {
  return /\.xlsx$/i.test(output);
}

/** Writes the questions as a workbook, with the answers that there are. */
export async function writeBook(
  output: string,
  state: PageState,
  catalogue: Catalogue,
  options: FormOptions,
  host: Host,
): Promise<ExitCode> {
  const level = levelOf(catalogue, state.level ?? "");
  if (level === undefined)
    throw new UsageError(
      "a workbook holds the questions of one level, and none is declared",
      `Levels: ${catalogue.levels.map(({ id }) => id).join(", ")}. Name one with --level.`,
    );
  const document = parseDocument(state.declaration, state.file);
  if (!document.ok) throw new Error("a workbook was to be made of a declaration that cannot be read");
  const { root } = document.value;
  const bytes = await questionWorkbook({
    ...{ catalogue, level, root, recommended: state.recommended === true },
    part: given({ for: state.for, controls: state.only }),
    ...given({ due: state.due }),
    today: asOfDate(undefined, host.now()),
    tool: { name: "csm-check", version: host.version },
  });
  const failure = host.write(output, bytes);
  if (failure !== undefined) {
    host.err.write(`error: ${safeLine(output)} cannot be written: ${safeLine(failure.why)}\n`);
    return 2;
  }
  const more = again(options.catalogue === undefined ? {} : { catalogue: options.catalogue });
  host.out.write(`${safeLine(output)} is written. Once it is answered:\n`);
  host.out.write(
    `  csm-check merge ${shellWord(state.file)} ${shellWord(output)} -o ${shellWord(state.file)}${more}\n`,
  );
  const kept = state.only === undefined ? await notHeld(bytes, root, catalogue) : [];
  if (kept.length > 0)
    host.out.write(`Not in the workbook: ${safeLine(some(kept, 8))}. ${safeLine(state.file)} keeps that.\n`);
  return 0;
}
