import type { Catalogue } from "../../src/catalogue/catalogue.ts";
import { flow } from "../../src/form/flow.ts";
import { formModel } from "../../src/form/model.ts";
import { unpackedCatalogue } from "../../src/form/page-catalogue.ts";
import { pageHtml } from "../../src/form/page-html.ts";
import type { PageState } from "../../src/form/page-state.ts";
import { titleOf } from "../../src/form/request-lines.ts";
import { readSavedPage } from "../../src/form/saved-page.ts";
import { replyTo, willing, type Person } from "./scripted-port.ts";

/** A page of `form` as its own program takes it apart: what it asks, and how it saves itself with other answers. */
interface OpenPage {
  readonly state: PageState;
  readonly catalogue: Catalogue;
  readonly saved: (state: PageState) => string;
}

function opened(html: string): OpenPage {
  const part = (pattern: RegExp): string => {
    const found = pattern.exec(html)?.[1];
    if (found === undefined) throw new Error(`the page has no ${pattern.source}`);
    return found;
  };
  const packed = part(/ id="csm-check-catalogue">([^<]*)</);
  const parts = {
    policy: part(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/),
    style: part(/<style>([\s\S]*?)<\/style>/),
    script: part(/<script>([\s\S]*?)<\/script>/),
    catalogue: packed,
  };
  const read = readSavedPage(html);
  const catalogue = unpackedCatalogue(packed);
  if (!read.ok || catalogue === undefined) throw new Error("the page cannot be opened");
  const saved = (state: PageState): string => pageHtml({ ...parts, title: titleOf(state), state });
  if (saved(read.state) !== html) throw new Error("the page would not save itself as it is");
  return { state: read.state, catalogue, saved };
}

/** The page after somebody has answered all that decides, with the first choice, and saved it under that name. */
export async function answeredPage(html: string, today: string, by: string): Promise<string> {
  const { state, catalogue, saved } = opened(html);
  // What decides nothing is left out.
  const person: Person = (prompt, number) =>
    course.step()?.kind === "offer" ? "no" : willing(prompt, number);
  let asked = 0;
  const model = formModel(state, catalogue, today, {
    ask: (prompt) => Promise.resolve(replyTo(prompt, person(prompt, ++asked))),
    hash: () => Promise.resolve(undefined),
    tell: () => undefined,
    changed: () => undefined,
  });
  const course = flow(model, { leave: () => undefined, isApart: () => false });
  const pause = await course.on();
  if (pause.at !== "end") throw new Error(`the page stopped at ${pause.at}`);
  model.sign(by);
  return saved(model.state());
}
