import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { oncePerText } from "../../../src/document/once.ts";
import { portfolioFormats, wholeReporter } from "../../../src/reports/portfolio-formats.ts";
import { violationsIn } from "../../support/axe.ts";
import { browserPath, noBrowser, startBrowser } from "../../support/browser.ts";
import { describeWhere } from "../../support/describe-where.ts";
import { paper } from "../../support/paper.ts";
import { portfolioOfMany } from "../../support/portfolios.ts";
import { shownPage, type ShownPage } from "../../support/shown-page.ts";

/** The page of so many suppliers, made once. */
function pageOf(many: number): Promise<string> {
  return pageOfMany(String(many));
}

const pageOfMany = oncePerText(async (many) => {
  const format = portfolioFormats.find(({ name }) => name === "html");
  const report = format && (await wholeReporter(format));
  return String(await report?.(portfolioOfMany(Number(many)), paper()));
});

describeWhere(browserPath !== undefined, noBrowser, "the page of a portfolio in a browser", () => {
  let browser: Browser;
  let page: Page;
  let reached: readonly string[] = [];
  let show: ShownPage["show"];

  beforeAll(async () => {
    browser = await startBrowser();
    ({ page, reached, show } = await shownPage(browser, "https://portfolio.example/"));
  });

  afterAll(async () => {
    await browser.close();
  });

  test.each([
    { many: 5, width: 360, scheme: "light" },
    { many: 5, width: 1400, scheme: "dark" },
    { many: 300, width: 360, scheme: "dark" },
    { many: 300, width: 1400, scheme: "light" },
  ] as const)(
    "axe finds nothing in $many suppliers at $width pixels, $scheme",
    { timeout: 120_000 },
    async ({ many, width, scheme }) => {
      await show(await pageOf(many), width, scheme);
      expect(await violationsIn(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(reached).toEqual([]);
    },
  );

  test("names every supplier, and on paper cuts none off", { timeout: 60_000 }, async () => {
    await show(await pageOf(300), 1400, "light");
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
