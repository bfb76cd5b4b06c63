import { again } from "../../text/again.ts";
import { ascii, noPaint, unicode, type Page, type Paint } from "../../text/page.ts";
import type { Host, Stream } from "../world/host.ts";

/** How a command wants its output. */
export interface Look {
  readonly color?: boolean;
  readonly plain?: boolean;
  readonly quiet?: boolean;
  readonly all?: boolean;
  readonly appendix?: boolean;
  readonly level?: string;
  readonly catalogue?: string;
}

/**
 * The page for a stream. What is no terminal gets the same bytes everywhere: 80 columns, Unicode, no colour; unless the
 * environment says in so many words that what reads it shows colours (FORCE_COLOR) or no Unicode (a locale such as C).
 */
export async function makePage(stream: Stream, look: Look, host: Host): Promise<Page> {
  return {
    width: stream.isTerminal ? Math.max(40, stream.columns) : 80,
    ...(stream.isTerminal && stream.rows !== undefined ? { height: stream.rows } : {}),
    paint: isColoured(stream, look, host.env) ? await chalkPaint() : noPaint,
    symbols: (stream.isTerminal ? knowsUnicode(host) : !namesOtherLetters(host.env)) ? unicode : ascii,
    style: look.quiet === true ? "quiet" : look.plain === true ? "plain" : "table",
    all: look.all === true,
    appendix: look.appendix === true,
    again: again(look),
    tool: { name: "csm-check", version: host.version },
  };
}

/** Who wants none gets none, whatever else is said. */
function isColoured(stream: Stream, { color, plain }: Look, env: Host["env"]): boolean {
  if (color === false || plain === true || env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return stream.isTerminal && env["TERM"] !== "dumb";
}

async function chalkPaint(): Promise<Paint> {
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  return {
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    warn: (text) => chalk.yellow(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
  };
}

/** Consoles that would show boxes or question marks instead of signs. */
function knowsUnicode({ env, platform }: Host): boolean {
  if (env["TERM"] === "dumb" || env["TERM"] === "linux") return false;
  if (platform === "win32") return Boolean(env["WT_SESSION"] ?? env["TERM_PROGRAM"] ?? env["ConEmuTask"]);
  return !namesOtherLetters(env);
}

/** Whether the locale is one whose letters are not those of Unicode. */
function namesOtherLetters(env: Host["env"]): boolean {
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"];
  return Boolean(locale) && !/[Uu][Tt][Ff]-?8/.test(locale ?? "");
}
