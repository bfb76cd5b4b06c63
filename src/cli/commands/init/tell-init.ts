import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { shellWord } from "../../../text/shell-word.ts";
import { terminal } from "../../../reports/terminal/terminal.ts";
import { assessEach } from "../../run/assess-each.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import type { Host } from "../../world/host.ts";
import type { InitOptions } from "./init-options.ts";
import { again } from "../../../text/again.ts";
import { makePage } from "../../run/make-page.ts";
import { requestOf } from "../../run/request.ts";
import { showProblems } from "../../run/show-problems.ts";

/** The end of an interview: the table, the file, and the two commands that come next. */
export async function tellResult(
  file: string,
  catalogue: Catalogue,
  options: InitOptions,
  host: Host,
): Promise<ExitCode> {
  const request = requestOf({}, catalogue, [], host);
  const page = await makePage(host.out, options, host);
  let usable = false;
  for await (const item of assessEach([file], request, host)) {
    host.out.write(`\n${terminal([item], page)}`);
    await showProblems([item], "cannot be assessed", options, host);
    usable = item.ok;
  }
  const more = againWords(options);
  const name = shellWord(file);
  host.out.write(
    [
      "",
      `Written: ${safeLine(file)}`,
      `  csm-check assess ${name}${more}   the verdict again, any day`,
      `  csm-check init ${name}${goOnWords(options)}     change an answer, renew, go to the next level`,
      "",
    ].join("\n"),
  );
  return usable ? 0 : 2;
}

/** What is said to somebody who leaves before the end. */
export function tellSaved(file: string, options: InitOptions, host: Host): void {
  if (!host.read(file, 1).ok) {
    host.out.write("\nNothing was answered, and nothing is written.\n");
    return;
  }
  host.out.write(
    `\nEverything answered is in ${safeLine(file)}. Go on with:\n  csm-check init ${shellWord(file)}${goOnWords(options)}\n`,
  );
}

/** What comes after a blank is written. */
export function tellBlank(file: string, options: InitOptions, host: Host): void {
  const next = `csm-check assess ${shellWord(file)}${againWords(options)}`;
  host.out.write(`${safeLine(file)} is written: fill it in, and run: ${next}\n`);
}

/** What a command that judges or writes a blank has to say again: the catalogue; the level stands in the file. */
export function againWords({ catalogue }: InitOptions): string {
  return again(catalogue === undefined ? {} : { catalogue });
}

/** What `init` has to say again to go on in the same way. */
function goOnWords({ catalogue, only, recommended, plain, color }: InitOptions): string {
  const options = [
    ...(only === undefined ? [] : [` --only ${shellWord(only)}`]),
    ...(recommended === true ? [" --recommended"] : []),
    ...(plain === true ? [" --plain"] : []),
    ...(color === false ? [" --no-color"] : []),
  ];
  return `${againWords(catalogue === undefined ? {} : { catalogue })}${options.join("")}`;
}
