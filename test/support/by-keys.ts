import { expect } from "vitest";

/** A page of `form` in any browser, as far as somebody meets it who has a keyboard alone. */
export interface Keyboarded {
  readonly press: (key: "Tab" | "Enter" | " " | "ArrowDown") => Promise<unknown>;
  readonly type: (text: string) => Promise<unknown>;
  /** What an expression gives in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>;
}

/** What stands in the page: the text of the first element that fits. */
export async function textIn(page: Keyboarded, selector: string): Promise<string> {
  const text = await page.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText`);
  return typeof text === "string" ? text : "";
}

/** Goes on with Tab until an element has the focus that fits, with this text where one is given. */
export async function tabTo(page: Keyboarded, selector: string, text = ""): Promise<void> {
  const isThere = `(({ activeElement: it }) => it !== null && it.matches(${JSON.stringify(selector)}) && (it.textContent === ${JSON.stringify(text)} || ${JSON.stringify(text)} === ""))(document)`;
  for (let pressed = 0; pressed < 100; pressed++) {
    if ((await page.evaluate(isThere)) === true) return;
    await page.press("Tab");
  }
  throw new Error(`the keyboard does not get to ${selector} ${text}`);
}

/** Answers a page from its start to its end: with the first choice, or a text that fits; all else is left alone. */
export async function answerByKeys(page: Keyboarded): Promise<void> {
  await tabTo(page, "button", "Start");
  await page.press("Enter");
  for (let asked = 0; asked < 40; asked++) {
    const ask = await textIn(page, "h1");
    if (ask === end) return;
    await answerOne(page, ask);
    await expect.poll(() => textIn(page, "h1"), { interval: 10, timeout: 10_000 }).not.toBe(ask);
  }
}

/** What stands above the result. */
const end = "What your answers show";

async function answerOne(page: Keyboarded, ask: string): Promise<void> {
  const kind = await page.evaluate("document.querySelector('form.question input')?.type");
  await tabTo(page, "input");
  if (kind === "text") await page.type(textFor(ask));
  // Whether the rest is to be asked, too: no.
  else await page.press(ask.startsWith("That was everything") ? "ArrowDown" : " ");
  await page.press("Enter");
}

function textFor(ask: string): string {
  if (ask.includes("expire")) return "9 Jun 2027";
  if (ask.includes("issued")) return "10/06/2026";
  return ask.includes("end?") ? "" : "Jo Harrow";
}
