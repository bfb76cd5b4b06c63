import { html } from "../text/html-text.ts";
import { stateId, stateText, type PageState } from "./page-state.ts";
import { noScriptWords } from "./words/no-script.ts";

/** The id of the element that holds the catalogue. */
export const catalogueId = "csm-check-catalogue";
/** The id of the element that the program fills. */
export const rootId = "csm-check-page";

/** What a page is made of; the same parts give the same bytes, in a terminal and in a browser. */
export interface PageParts {
  readonly title: string;
  /** What a page may do: that of `pagePolicy`. */
  readonly policy: string;
  readonly style: string;
  readonly script: string;
  /** The catalogue, packed. */
  readonly catalogue: string;
  readonly state: PageState;
}

/**
 * A page that asks, as one file. What strangers wrote stands in it as JSON in an element that is not run, and as an escaped
 * title; everything else is ours.
 */
export function pageHtml({ title, policy, style, script, catalogue, state }: PageParts): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="en-GB">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex, nofollow">',
    html`<title>${title}</title>`.markup,
    element("style", "", style),
    "</head>",
    "<body>",
    noScript(title),
    `<div id="${rootId}"></div>`,
    element("script", ` type="application/json" id="${stateId}"`, stateText(state)),
    element("script", ` type="text/plain" id="${catalogueId}"`, catalogue),
    element("script", "", script),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** A policy that lets a page run one script and use one style, by their hashes, and do nothing else. */
export async function pagePolicy(script: string, style: string): Promise<string> {
  return [
    "default-src 'none'",
    `script-src 'sha256-${await sha256(script)}'`,
    `style-src 'sha256-${await sha256(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** The names of elements are put together here, so that a page that holds this code holds no more of them. */
function element(name: "script" | "style", attributes: string, text: string): string {
  if (/<\/(?:script|style)|<!-{2}/i.test(text)) throw new Error(`a ${name} that could end its element`);
  return ["<", name, attributes, ">", text, "</", name, ">"].join("");
}

/** What somebody sees whose browser runs no script. */
function noScript(title: string): string {
  const { heading, why, steps, reach } = noScriptWords;
  return html`<noscript>
    <div class="frame">
      <main>
        <h1>${heading}</h1>
        <p class="lead">${title}</p>
        <p>${why}</p>
        <ol class="plain">
          ${steps.map((step) => html`<li>${step}</li>`)}
        </ol>
        <p>${reach}</p>
      </main>
    </div>
  </noscript>`.markup;
}
