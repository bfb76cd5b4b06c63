import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserNeeded } from "../support/browser.ts";
import { answerByKeys, tabTo, textIn, type Keyboarded } from "../support/by-keys.ts";
import { describeWhere } from "../support/describe-where.ts";
import { firefoxPath, noFirefox, startFirefox } from "../support/firefox.ts";
import { run } from "../support/run.ts";

const now = "2026-11-24T12:00:00Z";

/** Makes it this day for a page, before anything of the page runs. */
const stopClock = `{
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length === 0 ? ["${now}"] : given)); }
    static now() { return new Real("${now}").getTime(); }
  };
}`;

test("there is a Firefox where CSM_CHECK_NEEDS_BROWSER asks for browsers", () => {
  expect({ browserNeeded, found: firefoxPath !== undefined }).not.toEqual({
    browserNeeded: true,
    found: false,
  });
});

describeWhere(firefoxPath !== undefined, noFirefox, "a page of form, opened as a file in Firefox", () => {
  const folder = mkdtempSync(join(tmpdir(), "form-"));
  const downloads = join(folder, "downloads");
  const file = join(folder, "form.html");
  /** Everything that a page did beside being shown. */
  const deeds: string[] = [];
  let browser: Browser;
  let page: Page;
  let keyboard: Keyboarded;

  beforeAll(async () => {
    mkdirSync(downloads);
    browser = await startFirefox(downloads);
    page = await browser.newPage();
    await page.evaluateOnNewDocument(stopClock);
    page.on("request", (request) => {
      const address = request.url();
      // Its own file, what it hands to the person, and the letters that Firefox has for the marks of lists.
      const isOwn = address === pathToFileURL(file).href || /^(?:blob|data):/.test(address);
      if (!isOwn) deeds.push(`request ${address}`);
    });
    page.on("console", (message) => deeds.push(`console ${message.text()}`));
    page.on("pageerror", (error) => deeds.push(`error ${String(error)}`));
    keyboard = {
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      evaluate: (expression) => page.evaluate(expression),
    };
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** What was saved, once it is there as a whole: until then a part lies beside it. */
  async function saved(): Promise<{ readonly names: readonly string[]; readonly text: string }> {
    const read = (): string => {
      const [name, ...others] = readdirSync(downloads);
      return name === undefined || others.length > 0 ? "" : readFileSync(join(downloads, name), "utf8");
    };
    await expect.poll(read, { interval: 20, timeout: 10_000 }).not.toBe("");
    return { names: readdirSync(downloads), text: read() };
  }

  test("is answered to its end by keyboard alone, and what it saves is judged as it said", async () => {
    const { written } = await run(["form", "--level", "0"], { now });
    writeFileSync(file, written.get("form.html") ?? "");
    await page.goto(pathToFileURL(file).href);
    await answerByKeys(keyboard);
    expect(await textIn(keyboard, "h1")).toBe("What your answers show");
    const sentence = await textIn(keyboard, "main .verdict .sentence");
    expect(sentence).toContain("meets CSM Level 0 (Basic) as of 24 Nov 2026");
    await tabTo(keyboard, "button", "Save the declaration");
    await keyboard.press("Enter");
    const { names, text } = await saved();
    expect(names).toEqual(["supplier.yaml"]);
    const files = { "saved.yaml": text };
    const { out } = await run(["assess", "saved.yaml", "--format", "markdown"], { files, now });
    expect(out.replaceAll("\\", "")).toContain(sentence);
    expect(deeds).toEqual([]);
  });

  test("would be seen if it asked for anything", async () => {
    writeFileSync(
      file,
      "<!DOCTYPE html><img src='http://127.0.0.1:47999/told'><script>console.log('said')</script>",
    );
    await page.goto(pathToFileURL(file).href);
    expect(deeds).toContain("request http://127.0.0.1:47999/told");
    expect(deeds).toContain("console said");
  });
});
