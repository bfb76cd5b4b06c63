import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const parts = [
  "/usr/lib/libreoffice/program/libsclo.so",
  "/usr/lib64/libreoffice/program/libsclo.so",
  "/Applications/LibreOffice.app/Contents/Frameworks/libsclo.dylib",
];

/** Whether LibreOffice is here with Calc: without that part its program starts, and opens no workbook. */
export const hasCalc: boolean = parts.some(existsSync);

/** Why tests with it are skipped where it is not. */
export const noCalc = "there is no LibreOffice Calc in a usual place";

/** Whether tests must fail where it is not: where they run unseen, a skipped test is one that nobody misses. */
export const calcNeeded: boolean = process.env["CSM_CHECK_NEEDS_CALC"] === "1";

const programs = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

/**
 * Has Calc open workbooks that lie in a folder and save each anew, all of them in one start; returns where they then lie.
 * Its settings are the folder's own: nothing of the home of whoever runs this is read or written.
 */
export async function savedByCalc(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const saved = join(folder, "saved");
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const convert = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved];
  const files = names.map((name) => join(folder, name));
  await promisify(execFile)(
    programs.find(existsSync) ?? "soffice",
    [profile, "--headless", ...convert, ...files],
    { timeout: 55_000 },
  );
  return names.map((name) => join(saved, name));
}
