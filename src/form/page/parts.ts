import { unpackedCatalogue } from "../page-catalogue.ts";
import { catalogueId, pageHtml, rootId } from "../page-html.ts";
import { openable } from "../openable.ts";
import { stateId, stateText, type PageState } from "../page-state.ts";
import { titleOf } from "../request-lines.ts";
import { readState } from "../saved-page.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";

/** What the page is made of, as it stands in its own file. */
export interface OwnParts {
  readonly root: HTMLElement;
  readonly state: PageState;
  readonly catalogue: Catalogue;
  /** The page again, with other answers in it. */
  readonly page: (state: PageState) => string;
  /** Keeps the answers in the page's own element, too, for whoever saves it with the menu of the browser. */
  readonly keep: (state: PageState) => void;
}

/** Reads the page's own elements; undefined where one of them was lost or changed. */
export function ownParts(script: string): OwnParts | undefined {
  const root = document.getElementById(rootId);
  const holder = document.getElementById(stateId);
  const packed = document.getElementById(catalogueId)?.textContent ?? "";
  const policy = document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute("content");
  const style = document.querySelector("style")?.textContent;
  const catalogue = unpackedCatalogue(packed);
  const state = readState(holder?.textContent ?? "");
  if (root === null || holder === null || policy == null || style == null) return undefined;
  if (catalogue === undefined || "code" in state || !openable(state, catalogue).ok) return undefined;
  const parts = { policy, style, script, catalogue: packed };
  return {
    ...{ root, catalogue, state },
    page: (now) => pageHtml({ ...parts, title: titleOf(now), state: now }),
    keep: (now) => {
      holder.textContent = stateText(now);
    },
  };
}
