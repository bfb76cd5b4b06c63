import type { Browser, Page } from "playwright-core";

/** A tab that shows pages of ours at an address, with no network behind it. */
export interface ShownPage {
  readonly page: Page;
  /** The addresses that a page asked for, past its policy; each was refused. */
  readonly reached: string[];
  /** Shows a page at a size and in a scheme. */
  readonly show: (html: string, width: number, scheme?: "light" | "dark") => Promise<void>;
}

/** Opens such a tab. */
export async function shownPage(browser: Browser, address: string): Promise<ShownPage> {
  const page = await browser.newPage();
  const reached: string[] = [];
  let shown = "";
  let shows = 0;
  let here = address;
  await page.route("**/*", async (route) => {
    if (route.request().url() === here) return route.fulfill({ contentType: "text/html", body: shown });
    reached.push(route.request().url());
    return route.abort();
  });
  const show: ShownPage["show"] = async (html, width, scheme = "light") => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, media: "screen", forcedColors: "none" });
    shown = html;
    // A page of its own each time, at an address of its own: policies of one that is written over stay in force, and one
    // that is loaded again keeps where it was scrolled to.
    here = `${address}?${++shows}`;
    await page.goto(here);
  };
  return { page, reached, show };
}
