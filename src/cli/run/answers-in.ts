import { decode } from "../../document/decode.ts";
import { refused, type Parsed } from "../../document/document.ts";
import { pageLimit, readSavedPage } from "../../form/saved-page.ts";

/**
 * The declaration in a page that was saved with answers, as the bytes that it would have as a file of its own; undefined
 * where a file is no page by its name. Of the page nothing is run.
 */
export function answersIn(bytes: Uint8Array, path: string, shown: string): Parsed<Uint8Array> | undefined {
  if (!/\.html?$/i.test(path)) return undefined;
  const text = decode(bytes, shown, pageLimit);
  if (!text.ok) return text;
  const page = readSavedPage(text.value);
  return page.ok
    ? { ok: true, value: new TextEncoder().encode(page.state.declaration) }
    : refused({ code: "saved-page", why: page.fault.code, at: { path: shown, line: page.line } });
}
