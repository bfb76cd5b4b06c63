import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** khal, a calendar program of others (Debian's package of that name), by its path; undefined where there is none. */
export const khalPath: string | undefined = (process.env["PATH"] ?? "")
  .split(":")
  .map((folder) => join(folder, "khal"))
  .find(existsSync);

/** Why tests with it are skipped where there is none. */
export const noKhal = "there is no khal, the calendar program, on the path";

/** Whether tests must fail where there is none: where they run unseen, a skipped test is one that nobody misses. */
export const khalNeeded: boolean = process.env["CSM_CHECK_NEEDS_KHAL"] === "1";

/** An event as khal shows it. */
export interface KhalEvent {
  readonly starts: string;
  readonly ends: string;
  /** Nothing where it is all day. */
  readonly hour: string;
  readonly uid: string;
  readonly title: string;
}

/** A calendar that lies in a folder, with settings of its own; nothing of the home of whoever runs this is read or written. */
export interface Khal {
  readonly importFile: (file: string) => Promise<void>;
  /** Every event of the four years from July 2026, in the order of the days: each day takes khal a while. */
  readonly events: () => Promise<readonly KhalEvent[]>;
  /** The names of the files that hold the events. */
  readonly stored: () => readonly string[];
  /** What was left in what it takes for the home. */
  readonly atHome: () => readonly string[];
}

/** A fresh calendar in a folder. */
export function khalIn(folder: string): Khal {
  const [calendar, home, config] = ["calendar", "home", "config"].map((name) => join(folder, name));
  if (calendar === undefined || home === undefined || config === undefined) throw new Error("no folder");
  for (const each of [calendar, home]) mkdirSync(each);
  const shape = "%Y-%m-%d";
  const lines = [
    ...["[calendars]", "[[dates]]", `path = ${calendar}`],
    ...["[sqlite]", `path = ${join(folder, "khal.db")}`],
    ...["[locale]", "local_timezone = Europe/London", "default_timezone = Europe/London"],
    ...["timeformat = %H:%M", `dateformat = ${shape}`, `longdateformat = ${shape}`],
    ...[`datetimeformat = ${shape} %H:%M`, `longdatetimeformat = ${shape} %H:%M`],
    ...["[default]", "default_calendar = dates", ""],
  ];
  writeFileSync(config, lines.join("\n"));
  const khal = async (...argv: readonly string[]): Promise<string> => {
    const env = { PATH: process.env["PATH"] ?? "", HOME: home, LC_ALL: "C.UTF-8" };
    return (await promisify(execFile)(khalPath ?? "khal", ["-c", config, ...argv], { env, cwd: folder }))
      .stdout;
  };
  return {
    importFile: async (file) => {
      await khal("import", "--batch", "-a", "dates", file);
    },
    events: async () => {
      const format = "{start-date}|{end-date}|{start-time}|{uid}|{title}";
      const out = await khal("list", "--format", format, "--day-format", "", "2026-07-01", "2030-07-01");
      return out
        .split("\n")
        .filter((line) => line.includes("|"))
        .map((line) => {
          const [starts = "", ends = "", hour = "", uid = "", ...title] = line.split("|");
          return { starts, ends, hour: hour.trim(), uid, title: title.join("|") };
        });
    },
    stored: () => readdirSync(calendar),
    atHome: () => readdirSync(home),
  };
}
