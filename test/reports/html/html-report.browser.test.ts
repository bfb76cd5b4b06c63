import { inflateSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsIn } from "../../support/axe.ts";
import { browserNeeded, browserPath, noBrowser, startBrowser } from "../../support/browser.ts";
import { describeWhere } from "../../support/describe-where.ts";
import {
  assessmentOfEveryVerdict,
  assessmentSaying,
  hostileToPages,
  pageOfAssessment,
  pageOfExamples,
  pageOfItems,
  pageOfNobody,
  pageWithAppendix,
} from "../../support/html-pages.ts";
import { shownPage, type ShownPage } from "../../support/shown-page.ts";

/** Where the browser believes that it is. */
const address = "https://report.example/";

test("there is a browser where CSM_CHECK_NEEDS_BROWSER asks for one", () => {
  expect({ browserNeeded, found: browserPath !== undefined }).not.toEqual({
    browserNeeded: true,
    found: false,
  });
});

describeWhere(browserPath !== undefined, noBrowser, "in a browser", () => {
  let browser: Browser;
  let page: Page;
  /** Everything that a page did beside being shown. */
  const deeds: string[] = [];
  /** The addresses that it asked for, past its policy. */
  let reached: string[] = [];
  let shows: ShownPage["show"];

  beforeAll(async () => {
    browser = await startBrowser();
    ({ page, reached, show: shows } = await shownPage(browser, address));
    page.on("dialog", (dialog) => {
      deeds.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(address)) deeds.push(`request ${request.url().slice(0, 100)}`);
    });
    page.on("console", (message) => deeds.push(`console ${message.text()}`));
    page.on("pageerror", (error) => deeds.push(`error ${error.message}`));
  });

  afterAll(async () => {
    await browser.close();
  });

  /** Shows a page at a size and in a scheme. */
  async function show(html: string, width: number, scheme: "light" | "dark" = "light"): Promise<void> {
    deeds.length = 0;
    reached.length = 0;
    await shows(html, width, scheme);
  }

  /** A number that the page tells. */
  async function measured(script: string): Promise<unknown> {
    return page.evaluate(script);
  }

  const sights = [360, 1400].flatMap((width) =>
    (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
  );

  test.each(sights)(
    "at $width pixels, $scheme, axe finds nothing in a page with everything open",
    async (sight) => {
      await show(await pageOfAssessment(assessmentOfEveryVerdict), sight.width, sight.scheme);
      await measured(openAll);
      expect(await violationsIn(page)).toEqual([]);
      expect(await measured("document.documentElement.scrollWidth")).toBeLessThanOrEqual(sight.width);
      expect(deeds).toEqual([]);
    },
  );

  // Two sights each, because axe is slow on a long page; the four of them are above.
  test.each([
    { names: ["level-0-met"], looks: [0, 3] },
    { names: ["certificate-lapsed"], looks: [1, 2] },
    { names: ["not-answered-yet"], looks: [0, 3] },
    { names: ["planned", "control-id-typo"], looks: [1, 2] },
  ])("axe finds nothing in $names, and nothing overflows", async ({ names, looks }) => {
    const html = await pageOfExamples(...names);
    for (const [index, { width, scheme }] of sights.entries()) {
      await show(html, width, scheme);
      expect(await measured("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      if (looks.includes(index)) expect(await violationsIn(page)).toEqual([]);
      expect(deeds).toEqual([]);
    }
  });

  test("at 320 pixels, with letters spaced as WCAG 1.4.12 asks, nothing overflows or is cut off", async () => {
    await show(await pageOfExamples("level-0-met"), 320);
    await measured(`document.querySelectorAll('details').forEach((each) => { each.open = true; });
      document.querySelectorAll('*').forEach((each) => { if (each instanceof HTMLElement) { each.style.letterSpacing = '0.12em'; each.style.wordSpacing = '0.16em'; each.style.lineHeight = '1.5'; } })`);
    expect(await measured("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });

  test.each([320, 1400])("at %i pixels a text without blanks is broken, not cut off", async (width) => {
    await show(await pageOfAssessment(assessmentSaying("Unbroken".repeat(20))), width);
    await measured(openAll);
    expect(await measured("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
  });

  test("the keyboard reaches the skip link first, then every link and control in order, and comes out", async () => {
    await show(await pageOfAssessment(assessmentOfEveryVerdict), 1400);
    await page.keyboard.press("Tab");
    expect(await measured("document.activeElement.className")).toBe("skip");
    expect(await measured("document.activeElement.getBoundingClientRect().left >= 0")).toBe(true);
    await measured(
      "window.stops = [...document.querySelectorAll('main a, summary')].filter((each) => each.checkVisibility({ contentVisibilityAuto: true }))",
    );
    const stops = Number(await measured("stops.length"));
    expect(stops).toBeGreaterThan(20);
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press("Tab");
      expect(await measured("stops.indexOf(document.activeElement)")).toBe(stop);
    }
    await page.keyboard.press("Tab");
    expect(await measured("stops.includes(document.activeElement)")).toBe(false);
  });

  test("what has the focus is framed", async () => {
    await show(await pageOfExamples("planned"), 1400);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await measured("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
    expect(await measured("getComputedStyle(document.activeElement).outlineWidth")).toBe("3px");
  });

  test("a link to a control that is closed opens it", async () => {
    await show(await pageOfExamples("planned"), 1400);
    expect(await measured("document.getElementById('control-0001').closest('details').open")).toBe(false);
    await page.click(".index a[href='#control-0001']");
    expect(await measured("document.getElementById('control-0001').closest('details').open")).toBe(true);
  });

  test("signs keep 3 to 1 against what is behind them, in both schemes", async () => {
    for (const scheme of ["light", "dark"] as const) {
      await show(await pageOfExamples("level-1-gaps"), 1400, scheme);
      expect(Number(await measured(leastContrast)), scheme).toBeGreaterThanOrEqual(3);
    }
  });

  test("in forced colours the signs and bars are still there", async () => {
    await show(await pageOfExamples("certificate-lapsed"), 1400);
    await page.emulateMedia({ forcedColors: "active" });
    const colours =
      await measured(`(() => { const bar = getComputedStyle(document.querySelector('.bar.lapsed'));
      const sign = getComputedStyle(document.querySelector('.tiles .sign'));
      const paper = getComputedStyle(document.body).backgroundColor;
      return [bar.stroke, sign.color].map((each) => each !== paper); })()`);
    expect(colours).toEqual([true, true]);
  });

  /** How many elements and rules a page has. */
  const size =
    "[document.querySelectorAll('*').length, document.styleSheets.length, document.styleSheets[0].cssRules.length]";

  /** The size of a page that says nothing of harm. */
  let harmless: unknown;

  /** A page of two files that say this wherever they can. */
  function pageSaying(text: string): Promise<string> {
    const at = { path: text };
    return pageOfItems([
      { ok: true, path: text, assessment: assessmentSaying(text) },
      { ok: false, path: text, problems: [{ code: "unknown-level", found: text, levels: ["0"], at }] },
    ]);
  }

  test.each([...hostileToPages, "long ".repeat(30)])("%j does nothing", async (text) => {
    if (harmless === undefined) {
      await show(await pageSaying("Harmless Ltd"), 360);
      harmless = await measured(size);
    }
    await show(await pageSaying(text), 360);
    expect(await measured(size)).toEqual(harmless);
    await measured(openAll);
    await page.mouse.move(100, 300);
    expect(await measured("window.hacked")).toBeUndefined();
    expect(await measured(strangers)).toBe(0);
    expect(await measured("getComputedStyle(document.body).display")).toBe("block");
    await page.emulateMedia({ media: "print" });
    expect(await measured("getComputedStyle(document.body).display")).toBe("block");
    expect([...deeds, ...reached]).toEqual([]);
  });

  test("a policy forbids what nobody should have let through", async () => {
    const html = (await pageOfExamples("planned")).replace(
      "</main>",
      "<script>window.hacked = 1</script><p id=x style='color: rgb(1, 2, 3)'>x</p><style>#x { color: rgb(1, 2, 3) }</style><img src='https://x.example/'></main>",
    );
    await show(html, 1400);
    expect(await measured("window.hacked")).toBeUndefined();
    expect(await measured("getComputedStyle(document.querySelector('#x')).color")).not.toBe("rgb(1, 2, 3)");
    expect(reached).toEqual([]);
  });

  test("with its appendix it prints to A4 with everything open of which something was said, whatever the scheme of the screen", async () => {
    await show(await pageWithAppendix("planned"), 1400, "dark");
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(sizesOf(pdf)).toEqual(new Set(["595 x 842"]));
    await page.emulateMedia({ media: "print" });
    expect(await measured("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    const shut = "(each) => !each.querySelector('.asks').checkVisibility({ contentVisibilityAuto: true })";
    expect(
      await measured(`[...document.querySelectorAll('details:not(.untold)')].filter(${shut}).length`),
    ).toBe(0);
    expect(
      await measured(
        "[...document.querySelectorAll('details:not(.untold) .asks')].filter((each) => each.getBoundingClientRect().height < 10).length",
      ),
    ).toBe(0);
    expect(await measured(`[...document.querySelectorAll('.untold')].length`)).toBeGreaterThan(9);
    expect(await measured(`[...document.querySelectorAll('details.untold')].every(${shut})`)).toBe(true);
    expect(
      await measured(
        "[...document.querySelectorAll('.paper-only, .untold summary')].every((each) => each.checkVisibility())",
      ),
    ).toBe(true);
  });

  test.each(["certificate-lapsed", "level-0-met", "not-answered-yet", "planned", "evidence-missing"])(
    "%s prints to 3 pages at most",
    async (name) => {
      await show(await pageOfExamples(name), 1400);
      await page.emulateMedia({ media: "print" });
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(3);
    },
  );

  test.each(["certificate-lapsed", "level-0-met", "planned"])(
    "%s has its areas all on the first page",
    async (name) => {
      await show(await pageOfExamples(name), 1400);
      await page.emulateMedia({ media: "print" });
      // What lies between the margins of A4, in CSS pixels.
      await page.setViewportSize({ width: 665, height: 968 });
      expect(
        await measured("document.querySelector('.area-list').getBoundingClientRect().bottom"),
      ).toBeLessThan(968);
    },
  );

  test.each(["level-1-met", "level-1-gaps", undefined])(
    "Level 1 prints to 12 pages at most, whatever was answered: %s",
    async (name) => {
      await show(name === undefined ? await pageOfNobody(1) : await pageOfExamples(name), 1400);
      await page.emulateMedia({ media: "print" });
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(12);
    },
  );

  test("on paper what falls short stands in full, what is met in a line, and no question without its appendix", async () => {
    await show(await pageOfExamples("level-1-gaps"), 665);
    await page.emulateMedia({ media: "print" });
    const seen = (selector: string): Promise<unknown> =>
      measured(
        `[...document.querySelectorAll('${selector}')].filter((each) => each.checkVisibility()).length`,
      );
    expect(await seen(".controls, .index")).toBe(0);
    expect(await seen(".entries .told > li")).toBeGreaterThan(3);
    expect(await seen(".met-lines li")).toBe(94);
    // A card is as wide as the page, its two halves beside one another.
    const halves = await measured(
      "[...document.querySelectorAll('.entries > li')].every(({ children: [one, two] }) => one.getBoundingClientRect().top === two.getBoundingClientRect().top)",
    );
    expect(halves).toBe(true);
  });

  test("the marking of a supplier stands in the margins of its pages", async () => {
    await show(await pageOfAssessment(assessmentSaying(`OFFICIAL "<'\\2`.replace("\\2", "é"))), 1400);
    const content = await measured(
      "[...document.styleSheets[0].cssRules].filter((each) => each instanceof CSSPageRule).map((each) => each.cssText).join()",
    );
    expect(String(content)).toContain(`content: "OFFICIAL \\"<'é"`);
  });
});

const openAll = "document.querySelectorAll('details').forEach((each) => { each.open = true; })";

/** How many elements and attributes there are that no page of ours has. */
const strangers = `document.querySelectorAll('script, iframe, img, link, form, base, object, embed, button, input, style:not(head > style), meta[http-equiv=refresh]').length
  + [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes])
    .filter(({ name, value }) => /^on|^style$|^src$|^srcdoc$/.test(name) || (name === 'href' && !value.startsWith('#'))).length`;

/** How many pages a PDF has. */
function pagesOf(pdf: Uint8Array): number {
  return (
    textsIn(pdf)
      .join("\n")
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}

/** The sizes of the pages of a PDF, in whole points. */
function sizesOf(pdf: Uint8Array): ReadonlySet<string> {
  const boxes = textsIn(pdf).flatMap((text) => [
    ...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g),
  ]);
  return new Set(boxes.map(([, wide, high]) => `${Math.round(Number(wide))} x ${Math.round(Number(high))}`));
}

/** What a PDF is written in: itself, and what is packed in it. */
function textsIn(pdf: Uint8Array): readonly string[] {
  const raw = Buffer.from(pdf).toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = ""]) =>
    inflated(body),
  );
  return [raw, ...streams];
}

function inflated(body: string): string {
  try {
    return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
  } catch {
    return "";
  }
}

/** The least contrast between a sign and what is behind it; letters are axe's business. */
const leastContrast = `(() => {
  const light = ([r, g, b]) => { const f = (v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const behind = (each) => { for (let at = each; at; at = at.parentElement) { const found = getComputedStyle(at).backgroundColor;
    if (rgb(found)[3] !== 0) return found; } return 'rgb(255, 255, 255)'; };
  const ratio = (a, b) => { const [high, low] = [light(rgb(a)), light(rgb(b))].sort((x, y) => y - x); return (high + 0.05) / (low + 0.05); };
  const signs = [...document.querySelectorAll('.sign')].map((each) => ratio(getComputedStyle(each).color, behind(each)));
  const lines = [...document.querySelectorAll('.bar, .as-of, .end, .rail')].map((each) => ratio(getComputedStyle(each).stroke, behind(each)));
  return Math.min(...signs, ...lines);
})()`;
