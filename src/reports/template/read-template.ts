import { strFromU8 } from "fflate";
import { refused, type Parsed } from "../../document/document.ts";
import type { TemplateProblem } from "../../document/template-problem.ts";
import { unpackedWithin } from "../../register/unpacked-within.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { compiledTemplate } from "./compiled-template.ts";
import { isSoundXml } from "./is-sound-xml.ts";
import type { Parts } from "./parts-as-zip.ts";

/** A document to be filled, with whatever was wrong with it ruled out. */
export interface Template {
  /** As it is named to people. */
  readonly path: string;
  readonly parts: Parts;
}

/** Most bytes of a template: it is a form, with a crest or two. */
export const templateLimit: number = 8 * 1024 * 1024;
const mostUnpacked = 32 * 1024 * 1024;
/** Most text in which placeholders are looked for, and most braces in it: filling takes time for either. */
const mostText = 3 * 1024 * 1024;
const mostBraces = 1000;

const types = "[Content_Types].xml";
const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** Reads a document of Word in which a plan is to be filled in; or every problem of it. */
export function readTemplate(bytes: Uint8Array, path: string): Parsed<Template> {
  const at = { path };
  const refuse = (why: Extract<TemplateProblem, { code: "template-format" }>["why"]): Parsed<Template> =>
    refused({ code: "template-format", why, at });
  if (/\.do[ct]m$/i.test(path)) return refuse("macros");
  if (!/\.docx$/i.test(path)) return refuse("ending");
  if (bytes.length > templateLimit) return refuse("large");
  const parts = unpackedWithin(bytes, { limit: mostUnpacked, needs: types, takes: isPart });
  if (parts === "too-large") return refuse("large");
  if (parts === "damaged") return refuse("document");
  const texts = textsIn(parts);
  if ([...texts.values()].reduce((sum, { length }) => sum + length, 0) > mostText) return refuse("large");
  const said = texts.get(types) ?? "";
  if (/macroEnabled/i.test(said) || [...parts.keys()].some((name) => /\/vba\w*\.\w+$/i.test(name)))
    return refuse("macros");
  if (!said.includes(main) || ![...texts.values()].every(isSoundXml)) return refuse("document");
  if ([...texts.values()].reduce((sum, text) => sum + bracesIn(text), 0) > mostBraces)
    return refuse("placeholders");
  const compiled = compiledTemplate(parts, at);
  if (!compiled.ok) return compiled;
  const [first, ...others] = checkPlaceholders(compiled.value.tags, at);
  return first === undefined
    ? { ok: true, value: { path, parts } }
    : { ok: false, problems: [first, ...others] };
}

/** A name that is a part of a document, and no folder and no way out of one. */
function isPart(name: string): boolean {
  return !/\/$|\\|^\/|(?:^|\/)(?:\.\.?|__proto__)(?:\/|$)/.test(name);
}

/** The parts that are XML, as texts. */
function textsIn(parts: Parts): ReadonlyMap<string, string> {
  return new Map(
    [...parts]
      .filter(([name]) => /\.(?:xml|rels)$/i.test(name))
      .map(([name, part]) => [name, strFromU8(part).replace(/^\ufeff/, "")]),
  );
}

/** Braces open placeholders; what lies in attributes and names of elements opens none. */
function bracesIn(text: string): number {
  return text.replaceAll(/<[^>]*>/g, "").split("{").length - 1;
}
