import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portfolioFormats, wholeReporter } from "../../../src/reports/portfolio-formats.ts";
import { browserPath, noBrowser, startBrowser } from "../../support/browser.ts";
import { describeWhere } from "../../support/describe-where.ts";
import { items, pick } from "../../support/json.ts";
import { paper } from "../../support/paper.ts";
import { portfolioOfMany } from "../../support/portfolios.ts";

const address = "https://portfolio.example/";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The page of so many suppliers. */
async function pageOf(many: number): Promise<string> {
  const format = portfolioFormats.find(({ name }) => name === "html");
  const report = format && (await wholeReporter(format));
  return String(await report?.(portfolioOfMany(many), paper()));
}

describeWhere(browserPath !== undefined, noBrowser, "the page of a portfolio in a browser", () => {
  let browser: Browser;
  let page: Page;
  let shown = "";
  const reached: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
    await page.route("**/*", async (route) => {
      if (route.request().url() === address) return route.fulfill({ contentType: "text/html", body: shown });
      reached.push(route.request().url());
      return route.abort();
    });
  });

  afterAll(async () => {
    await browser.close();
  });

  async function show(many: number, width: number, scheme: "light" | "dark"): Promise<void> {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, media: "screen" });
    shown = await pageOf(many);
    await page.goto("about:blank");
    await page.goto(address);
  }

  test.each([
    { many: 5, width: 360, scheme: "light" },
    { many: 5, width: 1400, scheme: "dark" },
    { many: 300, width: 360, scheme: "dark" },
    { many: 300, width: 1400, scheme: "light" },
  ] as const)(
    "axe finds nothing in $many suppliers at $width pixels, $scheme",
    { timeout: 120_000 },
    async ({ many, width, scheme }) => {
      await show(many, width, scheme);
      await page.evaluate(axe);
      const run = `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;
      const violations = items(pick(await page.evaluate(run), "violations")).map(
        (each) => `${String(pick(each, "id"))}: ${JSON.stringify(pick(each, "nodes", 0, "html"))}`,
      );
      expect(violations).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(reached).toEqual([]);
    },
  );

  test("names every supplier, and on paper cuts none off", { timeout: 60_000 }, async () => {
    await show(300, 1400, "light");
    await page.emulateMedia({ media: "print" });
    const cut = await page.evaluate(`(() => {
      const wide = document.documentElement.clientWidth;
      return [...document.querySelectorAll("td")].filter((each) => each.getBoundingClientRect().right > wide + 1).length;
    })()`);
    expect(cut).toBe(0);
    const text = String(await page.evaluate("document.body.innerText"));
    for (const index of [0, 3, 150, 299]) expect(text).toContain(`Ardent Coatings ${index} Ltd`);
  });
});
