import { html, styleElement, type Markup } from "../../text/html-text.ts";
import { signShapes } from "./signs.ts";
import { pageStyle } from "./style.ts";
import { hatchPattern } from "./time-line.ts";

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  /** CSS rules beside those of every page; text of strangers in them is in CSS strings. */
  readonly rules: string;
  readonly body: Markup;
}

/**
 * A whole HTML document. Its policy allows one thing, the style whose hash it names: no script, no picture, no
 * address, no style of anybody else, even if something slipped through.
 */
export async function pageOf({ title, rules, body }: PageParts): Promise<string> {
  const css = `${pageStyle}${rules}`;
  const policy = `default-src 'none'; style-src 'sha256-${await sha256(css)}'; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        ${styleElement(css)}
      </head>
      <body>
        ${signShapes} ${hatchPattern}${body}
      </body>
    </html> `.markup;
}

/** SHA-256 in Base64, as a policy names it. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
