import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSavedPage } from "../../src/form/saved-page.ts";
import { violationsIn } from "../support/axe.ts";
import { browserPath, noBrowser, startBrowser } from "../support/browser.ts";
import { answerByKeys } from "../support/by-keys.ts";
import { describeWhere } from "../support/describe-where.ts";
import { hostileToPages } from "../support/html-pages.ts";
import { run } from "../support/run.ts";

const now = "2026-11-24T12:00:00Z";
const sound = readFileSync("examples/level-0-met.yaml", "utf8");

/** The page that the program writes. */
async function pageFor(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { written, err } = await run(["form", ...args], { files, now });
  const [text] = written.values();
  if (typeof text !== "string") throw new Error(err);
  return text;
}

describeWhere(browserPath !== undefined, noBrowser, "a page of form, opened as a file", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), "form-"));
  const file = join(folder, "form.html");
  /** Everything that a page did beside being shown. */
  const deeds: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    context = await browser.newContext();
    await context.clock.setFixedTime(new Date(now));
    page = await context.newPage();
    page.on("request", (request) => {
      const address = request.url();
      // Its own file, and what it hands to the person.
      if (address !== pathToFileURL(file).href && !address.startsWith("blob:file:"))
        deeds.push(`request ${address}`);
    });
    page.on("console", (message) => deeds.push(`console ${message.text()}`));
    page.on("pageerror", (error) => deeds.push(`error ${error.message}`));
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page, by default for somebody who wants less movement: whoever clicks waits until it has scrolled. */
  async function open(
    html: string,
    width = 1400,
    scheme: "light" | "dark" = "light",
    reducedMotion: "reduce" | "no-preference" = "reduce",
  ): Promise<void> {
    deeds.length = 0;
    writeFileSync(file, html);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion });
    await page.goto(pathToFileURL(file).href);
  }

  const heading = (): Promise<string> => page.locator("h1").innerText();
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce(async (before, key) => {
      await before;
      await page.keyboard.press(key);
    }, Promise.resolve());

  async function click(name: string): Promise<void> {
    await page.getByRole("button", { name, exact: true }).first().click();
  }

  /** What is saved when a button is used. */
  async function saved(name: string): Promise<{ readonly name: string; readonly text: string }> {
    const download = page.waitForEvent("download");
    await click(name);
    const got = await download;
    return { name: got.suggestedFilename(), text: readFileSync(await got.path(), "utf8") };
  }

  test(
    "is answered to its end by keyboard alone, and what it saves is judged as it said",
    { timeout: 60_000 },
    async () => {
      await open(await pageFor(["--level", "0"]), 1400, "light", "no-preference");
      expect(await heading()).toBe("Cyber security questions for your firm");
      await answerByKeys({
        press: (key) => page.keyboard.press(key),
        type: (text) => page.keyboard.type(text),
        evaluate: (expression) => page.evaluate(expression),
      });
      expect(await heading()).toBe("What your answers show");
      const sentence = await page.locator("main .verdict .sentence").innerText();
      expect(sentence).toContain("meets CSM Level 0 (Basic) as of 24 Nov 2026");
      const { name, text } = await saved("Save the declaration");
      expect(name).toBe("supplier.yaml");
      const { out } = await run(["assess", "saved.yaml", "--format", "markdown"], {
        files: { "saved.yaml": text },
        now,
      });
      expect(out.replaceAll("\\", "")).toContain(sentence);
      expect(deeds).toEqual([]);
    },
  );

  test("saves itself with its answers, and goes on with them; unchanged it is the same to the byte", async () => {
    const html = await pageFor(["--level", "0", "--buyer", "Marlin plc"]);
    await open(html);
    const status = (): Promise<string> => page.locator("span.saved").innerText();
    expect(await status()).toBe("Nothing to save yet");
    await click("Save");
    expect((await saved("Save this page with the answers")).text).toBe(html);
    await click("All your answers");
    await page.getByRole("button", { name: /^Answer: What is the legal name/ }).click();
    await page.keyboard.press("Tab");
    await page.getByRole("textbox").fill("Harrow </script><b>Ltd");
    await click("Continue");
    await expect.poll(status).toBe("Not saved yet");
    await click("Save");
    await page.getByLabel("Who answered?").fill("Jo Harrow");
    const again = await saved("Save this page with the answers");
    expect(await status()).toBe("Everything is saved");
    expect(again.name).toBe("supplier.html");
    const read = readSavedPage(again.text);
    expect(read.ok && read.state).toMatchObject({
      answeredBy: "Jo Harrow",
      answeredOn: "2026-11-24",
      buyer: "Marlin plc",
    });
    await open(again.text);
    expect(await heading()).toBe("Cyber security questions for Harrow </script><b>Ltd");
    expect(await status()).toBe("Everything is saved");
    await click("Result, and save");
    expect(await page.locator("main .verdict .sentence").innerText()).toContain("Harrow </script><b>Ltd");
    expect(deeds).toEqual([]);
  });

  test("takes notes, plans, files that never leave it, and what does not apply", async () => {
    const evidence = join(folder, "restore-test.txt");
    writeFileSync(evidence, "Restored on 3 November.");
    await open(await pageFor(["supplier.yaml"], { "supplier.yaml": sound }));
    await click("All your answers");
    const change = async (name: RegExp): Promise<void> => {
      await page.getByRole("button", { name }).first().click();
    };
    const more = async (name: string): Promise<void> => {
      await page.getByText("More about this control").click();
      await click(name);
    };
    await change(/^Change: Do you have written policies/);
    await page.getByRole("radio").first().focus();
    await press("?");
    expect(await page.locator("details.why").innerText()).toContain("What counts as evidence:");
    await press("?");
    await more("Note on this control");
    await page.getByLabel("Write it anew").check();
    await click("Continue");
    await page.getByRole("textbox").fill("Signed by the board");
    await click("Continue");
    expect(await page.locator(".told").innerText()).toBe("The note is saved.");
    await more("Plan for what is missing");
    await page.getByRole("textbox").fill("Review it");
    await click("Continue");
    await page.getByRole("textbox").fill("Jo");
    await click("Continue");
    await page.getByRole("textbox").fill("31/3/2027");
    expect(await page.locator(".understood").innerText()).toBe("31 Mar 2027");
    await click("Continue");
    await more("File that shows it");
    await click("Continue");
    expect(await page.locator(".errors a").innerText()).toBe("Choose a file");
    await page.locator("input[type=file]").setInputFiles(evidence);
    await click("Continue");
    await page.getByRole("textbox").fill("Restore test");
    await click("Continue");
    expect(await page.locator(".told").innerText()).toContain("restore-test.txt is named as evidence");
    await click("All your answers");
    await change(/^Change: Notes, plans/);
    await page
      .getByRole("combobox")
      .selectOption({ label: "2500 Resilient networks and systems: it does not apply to us" });
    await click("Continue");
    for (const text of ["Nothing runs here", "The buyer", "1/11/2026"]) {
      await page.getByRole("textbox").fill(text);
      await click("Continue");
    }
    await page.getByText("More details, all of them optional").click();
    await change(/: What is the firm.s number/);
    await page.getByRole("textbox").fill("07654321");
    await click("Continue");
    await click("Save");
    const { text } = await saved("Save the declaration");
    expect(text).toContain(`  companyNumber: "07654321"`);
    expect(text).toContain("note: Signed by the board");
    expect(text).toContain("action: Review it");
    expect(text).toContain("due: 2027-03-31");
    const sha256 = createHash("sha256").update("Restored on 3 November.").digest("hex");
    expect(text).toContain(`{ title: Restore test, file: restore-test.txt, sha256: ${sha256} }`);
    expect(text).toContain(
      'notApplicable: { reason: Nothing runs here, agreedWith: The buyer, "on": 2026-11-01 }',
    );
    expect(deeds).toEqual([]);
  });

  test("asks for the level where nobody has set it, and for the name before anything else", async () => {
    await open(await pageFor([]));
    expect(await page.locator("aside .verdict").innerText()).toContain("There is no verdict yet");
    await click("All your answers");
    await page.getByRole("button", { name: /^Answer: Which level/ }).click();
    expect(await heading()).toContain("What is the legal name");
    await page.getByRole("textbox").fill("Harrow Ltd");
    await click("Continue");
    expect(await heading()).toContain("Which level");
    await click("Continue");
    expect(await page.locator(".errors a").innerText()).toBe("Choose one of the answers");
    await page.getByLabel(/^Level 1/).check();
    await click("Continue");
    expect(await heading()).toBe("All your answers");
    await page.waitForFunction("document.querySelector('aside .sentence') !== null");
    expect(await page.locator("aside .sentence").innerText()).toContain("CSM Level 1");
    expect(await page.title()).toContain("Harrow Ltd");
    expect(deeds).toEqual([]);
  });

  test("asks an area at once, leaves open what is left empty, and names every slip with a way to it", async () => {
    await open(
      await pageFor(["supplier.yaml", "--only", "2402,2405"], {
        "supplier.yaml": sound.replace("level: 0", "level: 2"),
      }),
    );
    await click("Answer a whole area on one page");
    expect(await heading()).toBe("B Protecting against cyber-attack");
    const numbers = page.locator("form.area input[type=text]");
    expect(await numbers.count()).toBeGreaterThan(0);
    await numbers.first().fill("often");
    await click("Take these answers");
    expect(await page.title()).toMatch(/^Error: /);
    await page.locator(".errors a").first().click();
    const id = await numbers.first().getAttribute("id");
    expect(await page.evaluate("document.activeElement?.id")).toBe(id);
    await numbers.first().fill("14");
    await page.locator("form.area").getByLabel("Yes", { exact: true }).first().check();
    await click("Take these answers");
    await page.waitForFunction(
      "document.querySelector('h1')?.innerText !== 'B Protecting against cyber-attack'",
    );
    expect(await heading()).toBe("What your answers show");
    await click("Save");
    const { text } = await saved("Save the declaration");
    expect(text).toMatch(/: 14\n/);
    expect(text).toMatch(/: yes\n/);
    expect(deeds).toEqual([]);
  });

  test("at 320 pixels, with letters spaced as WCAG 1.4.12 asks, nothing overflows or is cut off", async () => {
    await open(await pageFor(["supplier.yaml"], { "supplier.yaml": sound }), 320);
    for (const place of ["All your answers", "Result, and save"]) {
      await click(place);
      await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; });
        document.querySelectorAll('*').forEach((each) => { if (each instanceof HTMLElement) { each.style.letterSpacing = '0.12em'; each.style.wordSpacing = '0.16em'; each.style.lineHeight = '1.5'; } })`);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    }
  });

  /** What of a view, but the link that waits for the keyboard, lies beyond the window, is cut off, or covers more than half of it wherever one scrolls. */
  const lost = `[...document.querySelectorAll("body *:not(.skip)")].filter((each) => {
    const { left, right, width, height } = each.getBoundingClientRect();
    if (width === 0 || height === 0 || each.closest("details:not([open]) > :not(summary)") !== null) return false;
    const { overflowX, position } = getComputedStyle(each);
    const isCut = overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
    const isInTheWay = ["fixed", "sticky"].includes(position) && height > innerHeight / 2;
    return left < -0.5 || right > innerWidth + 0.5 || isCut || isInTheWay;
  }).map((each) => each.outerHTML.slice(0, 200))`;

  test("at a zoom of 400 %, less movement and the colours of the system, nothing is lost in any view", async () => {
    await open(await pageFor(["supplier.yaml"], { "supplier.yaml": sound }), 1280);
    await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
    // A browser that zooms a window of 1280 by 1024 shows this much of a page.
    const zoom = await context.newCDPSession(page);
    const metrics = { width: 320, height: 256, deviceScaleFactor: 4, mobile: false };
    await zoom.send("Emulation.setDeviceMetricsOverride", metrics);
    const check = async (): Promise<void> => {
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      expect(await page.evaluate("[innerWidth, devicePixelRatio]")).toEqual([320, 4]);
      expect(await page.evaluate(lost)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
      expect(await page.evaluate("document.getAnimations().length")).toBe(0);
    };
    expect(await page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")).toBe("auto");
    await check();
    await click("All your answers");
    await check();
    await page.getByRole("button", { name: /^Change: Which of these are in operation/ }).click();
    await check();
    const chosen = `getComputedStyle(document.querySelector(".choice:has(input:checked)")).borderTopWidth`;
    expect(await page.evaluate(chosen)).toBe("3px");
    await page.locator("button.main").first().focus();
    await press("Shift+Tab", "Tab");
    expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
    await click("Answer a whole area on one page");
    await page.getByRole("button", { name: /^Protecting against/ }).click();
    await check();
    await click("Result, and save");
    await check();
    await zoom.send("Emulation.clearDeviceMetricsOverride");
    await page.emulateMedia({ reducedMotion: null, forcedColors: null });
  });

  test("says what to do where no script runs", async () => {
    const quiet = await browser.newContext({ javaScriptEnabled: false });
    writeFileSync(file, await pageFor(["--level", "0"]));
    const still = await quiet.newPage();
    await still.goto(pathToFileURL(file).href);
    expect(await still.locator("h1").innerText()).toBe("This page needs JavaScript to ask its questions");
    await quiet.close();
  });

  test("asks before answers are lost", async () => {
    await open(await pageFor(["--level", "0"]));
    await click("Start");
    await page.getByRole("textbox").fill("Harrow Ltd");
    await click("Continue");
    const dialog = page.waitForEvent("dialog");
    void page.close({ runBeforeUnload: true });
    const asked = await dialog;
    expect(asked.type()).toBe("beforeunload");
    await asked.dismiss();
  });

  test("runs nothing of a stranger's, wherever it is shown", async () => {
    const half = Math.ceil(hostileToPages.length / 2);
    const all = hostileToPages.slice(0, half).join(" ");
    const [name, it, other] = [all.slice(0, 190), all, hostileToPages.slice(half).join(" ")].map((text) =>
      JSON.stringify(text.slice(0, 990)),
    );
    const yaml = `format: csm-check/declaration@1
supplier: { name: ${name} }
level: 0
contract: { riskAssessmentReference: ${other}, buyer: ${it}, ends: 2029-03-31 }
certificates: [{ scheme: cyber-essentials, number: ${other}, holder: ${name}, issued: 2026-06-10, expires: 2027-06-09 }]
controls:
  "2500": { answers: { measures: [other] }, note: ${other}, evidence: [{ title: ${it}, file: x.pdf }] }
`;
    await open(await pageFor(["supplier.yaml", "--for", all], { "supplier.yaml": yaml }));
    expect(await heading()).toContain("<script>");
    for (const place of ["All your answers", "Result, and save", "Answer a whole area on one page"])
      await click(place);
    expect(await page.evaluate("globalThis.hacked")).toBeUndefined();
    expect(await page.locator("main :is(script, img, svg, iframe, base, link, style)").count()).toBe(0);
    expect(deeds).toEqual([]);
  });

  test.each([
    { width: 360, scheme: "light" },
    { width: 1400, scheme: "dark" },
  ] as const)(
    "axe finds nothing in any view at $width pixels, $scheme, and nothing overflows",
    { timeout: 60_000 },
    async ({ width, scheme }) => {
      const isSound = async (): Promise<void> => {
        expect(await violationsIn(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      };
      await open(await pageFor(["--level", "0", "--buyer", "Marlin plc"]), width, scheme);
      await isSound();
      await click("Start");
      await click("Continue");
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      await isSound();
      await click("Result, and save");
      await isSound();
      await open(
        await pageFor(["supplier.yaml"], { "supplier.yaml": sound.replace("policy: yes", "policy: no") }),
        width,
        scheme,
      );
      await click("All your answers");
      await isSound();
      await page.getByRole("button", { name: /^Change: Which of these are in operation/ }).click();
      await isSound();
      await click("Answer a whole area on one page");
      await page.getByRole("button", { name: /^Protecting against/ }).click();
      await isSound();
      await click("Result, and save");
      await isSound();
    },
  );
});
