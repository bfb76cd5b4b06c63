import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const named = process.env["CSM_CHECK_CHROMIUM"];

/** The browser on this machine: that of `CSM_CHECK_CHROMIUM`, else the first in a usual place; undefined where there is none. */
export const browserPath: string | undefined = (named === undefined ? usual : [named]).find(existsSync);

/** Why the tests in a browser are skipped where there is none. */
export const noBrowser = "there is no Chromium in a usual place, or where CSM_CHECK_CHROMIUM says";

/** Whether tests must fail where there is no browser: where they run unseen, a skipped test is one that nobody misses. */
export const browserNeeded: boolean = process.env["CSM_CHECK_NEEDS_BROWSER"] === "1";

/** Starts the browser; without a sandbox for root alone, whom Chromium refuses otherwise. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(browserPath === undefined ? {} : { executablePath: browserPath }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}
