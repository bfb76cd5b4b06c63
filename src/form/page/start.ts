import { frameWords as words } from "../words/page.ts";
import { app } from "./app.ts";
import { el } from "./dom.ts";
import { ownParts } from "./parts.ts";

declare const VERSION: string;

/** Where the page's own script begins: its text is what the page is saved with again. */
function start(): void {
  const parts = ownParts(document.currentScript?.textContent ?? "");
  if (parts !== undefined) return app(parts, VERSION);
  document.body.replaceChildren(el("main", {}, el("h1", {}, words.broken), el("p", {}, words.brokenHelp)));
}

start();
