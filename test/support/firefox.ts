import { existsSync } from "node:fs";
import puppeteer, { type Browser } from "puppeteer-core";

const named = process.env["CSM_CHECK_FIREFOX"];

/** The Firefox on this machine: that of `CSM_CHECK_FIREFOX`, else Debian's; undefined where there is none. */
export const firefoxPath: string | undefined = [named ?? "/usr/bin/firefox-esr"].find(existsSync);

/** Why the tests in Firefox are skipped where there is none. */
export const noFirefox = "there is no firefox-esr in its usual place, or where CSM_CHECK_FIREFOX says";

/** Starts Firefox, by WebDriver BiDi; what is downloaded comes into this folder, and nobody is asked about it. */
export function startFirefox(downloads: string): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    ...(firefoxPath === undefined ? {} : { executablePath: firefoxPath }),
    headless: true,
    defaultViewport: null,
    extraPrefsFirefox: {
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      "browser.download.alwaysOpenPanel": false,
      "browser.download.always_ask_before_handling_new_types": false,
    },
  });
}
