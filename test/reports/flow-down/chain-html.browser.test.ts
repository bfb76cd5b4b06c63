import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chainHtml } from "../../../src/reports/flow-down/chain-html.ts";
import { violationsIn } from "../../support/axe.ts";
import { browserPath, noBrowser, startBrowser } from "../../support/browser.ts";
import { chainOfMany, chainSaying } from "../../support/chains.ts";
import { describeWhere } from "../../support/describe-where.ts";
import { paper } from "../../support/paper.ts";
import { shownPage, type ShownPage } from "../../support/shown-page.ts";

describeWhere(browserPath !== undefined, noBrowser, "the page of a chain in a browser", () => {
  let browser: Browser;
  let page: Page;
  let reached: readonly string[] = [];
  let show: ShownPage["show"];

  beforeAll(async () => {
    browser = await startBrowser();
    ({ page, reached, show } = await shownPage(browser, "https://chain.example/"));
  });

  afterAll(async () => {
    await browser.close();
  });

  test.each([
    { many: 5, width: 360, scheme: "light" },
    { many: 5, width: 1400, scheme: "dark" },
    { many: 200, width: 360, scheme: "dark" },
    { many: 200, width: 1400, scheme: "light" },
  ] as const)(
    "axe finds nothing in $many firms at $width pixels, $scheme",
    { timeout: 120_000 },
    async (sight) => {
      await show(await chainHtml(chainOfMany(sight.many), paper()), sight.width, sight.scheme);
      expect(await violationsIn(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(sight.width);
      expect(reached).toEqual([]);
    },
  );

  test("no two names of a picture lie over each other, of 5 firms or of 200", async () => {
    for (const many of [5, 200]) {
      await show(await chainHtml(chainOfMany(many), paper()), 1400, "light");
      const over = await page.evaluate(`(() => {
        const boxes = [...document.querySelectorAll(".picture text.name")].map((each) => each.getBoundingClientRect());
        return boxes.filter((one, at) => boxes.some((other, index) => index < at && one.left < other.right && other.left < one.right && one.top + 2 < other.bottom && other.top + 2 < one.bottom)).length;
      })()`);
      expect([many, over]).toEqual([many, 0]);
    }
  });

  test("the picture is reached and moved by keyboard, and each short firm leads to its place in the list", async () => {
    await show(await chainHtml(chainOfMany(40), paper()), 700, "light");
    const focused: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      focused.push(
        String(
          await page.evaluate(
            "document.activeElement.className || document.activeElement.getAttribute('href')",
          ),
        ),
      );
    }
    expect(focused[0]).toBe("skip");
    expect(focused).toContain("picture");
    expect(focused.filter((each) => each.startsWith("#firm-")).length).toBeGreaterThan(10);
    await page.evaluate("document.querySelector('.picture').focus()");
    await page.keyboard.press("ArrowRight");
    // Not by waiting in the page, whose policy would let it evaluate no text.
    await expect.poll(() => page.evaluate("document.querySelector('.picture').scrollLeft > 0")).toBe(true);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#firm-\"]')].every((each) => document.querySelector(each.getAttribute('href')) !== null)",
      ),
    ).toBe(true);
  });

  test("a stranger's text does nothing", async () => {
    const evil = `"><img src=x onerror="document.title='hacked'"><script>document.title='hacked'</script>`;
    await show(await chainHtml(chainSaying(evil), paper()), 1400, "light");
    expect(await page.title()).not.toBe("hacked");
    expect(reached).toEqual([]);
  });
});
