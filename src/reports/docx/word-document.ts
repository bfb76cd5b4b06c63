import { strToU8, zipSync } from "fflate";
import type { CalendarDate } from "../../document/calendar-date.ts";
import type { Tool } from "../../text/page.ts";
import { element, xmlDocument, type XmlElement } from "../../text/xml.ts";
import { coreProperties } from "../office/core-properties.ts";
import { datedZip } from "../office/zip-dates.ts";
import type { Paper } from "../paper/block.ts";
import { bodyOf, bulletList } from "./body.ts";
import { footerXml, headerXml } from "./margins.ts";
import { numberingXml } from "./numbering.ts";
import { namespaces, stylesXml } from "./styles.ts";
import { w } from "./wml.ts";

/** A document of Word on A4, a section for each sheet; the same paper and day give the same bytes. */
export function wordDocument(paper: Paper, day: CalendarDate, tool: Tool): Uint8Array {
  const numbered: number[] = [];
  const next = (): number => {
    const id = bulletList + 1 + numbered.length;
    numbered.push(id);
    return id;
  };
  const sections = paper.sheets.map((sheet, at) => ({
    body: bodyOf(sheet.blocks, next),
    section: w("sectPr", {}, [
      w("headerReference", { type: "default", "r:id": `head${at + 1}` }),
      w("footerReference", { type: "default", "r:id": `foot${at + 1}` }),
      w("pgSz", { w: 11906, h: 16838 }),
      w("pgMar", { top: 1134, right: 964, bottom: 1134, left: 964, header: 567, footer: 567, gutter: 0 }),
    ]),
  }));
  const content = sections.flatMap(({ body, section }, at) =>
    at === sections.length - 1 ? [...body, section] : [...body, w("p", {}, [w("pPr", {}, [section])])],
  );
  const margins = paper.sheets.flatMap((sheet, at) => [
    { id: `head${at + 1}`, name: `header${at + 1}.xml`, type: "header", text: headerXml(sheet) },
    { id: `foot${at + 1}`, name: `footer${at + 1}.xml`, type: "footer", text: footerXml(sheet) },
  ]);
  const parts = [
    { id: "styles", name: "styles.xml", type: "styles", text: stylesXml() },
    { id: "numbering", name: "numbering.xml", type: "numbering", text: numberingXml(numbered) },
    { id: "settings", name: "settings.xml", type: "settings", text: settingsXml() },
    ...margins,
  ];
  const files = {
    "[Content_Types].xml": typesXml(parts),
    "_rels/.rels": relationsXml([
      { id: "document", target: "word/document.xml", type: `${office}/officeDocument` },
      { id: "core", target: "docProps/core.xml", type: `${packages}/metadata/core-properties` },
    ]),
    "docProps/core.xml": coreProperties(paper.title, day, tool),
    "word/document.xml": xmlDocument(w("document", namespaces, [w("body", {}, content)])),
    "word/_rels/document.xml.rels": relationsXml(
      parts.map(({ id, name, type }) => ({ id, target: name, type: `${office}/${type}` })),
    ),
    ...Object.fromEntries(parts.map(({ name, text }) => [`word/${name}`, text])),
  };
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return datedZip(zipSync(Object.fromEntries(bytes)), day);
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006/relationships";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

function typesXml(parts: readonly { readonly name: string; readonly type: string }[]): string {
  const override = (name: string, type: string): XmlElement =>
    element("Override", { PartName: `/${name}`, ContentType: type });
  return xmlDocument(
    element("Types", { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" }, [
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      override("word/document.xml", `${wordType}.document.main+xml`),
      override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ...parts.map(({ name, type }) => override(`word/${name}`, `${wordType}.${type}+xml`)),
    ]),
  );
}

function relationsXml(
  all: readonly { readonly id: string; readonly target: string; readonly type: string }[],
): string {
  return xmlDocument(
    element(
      "Relationships",
      { xmlns: packages },
      all.map(({ id, target, type }) => element("Relationship", { Id: id, Type: type, Target: target })),
    ),
  );
}

/** As Word of 2013 and later lays documents out, rather than an older one. */
function settingsXml(): string {
  const uri = "http://schemas.microsoft.com/office/word";
  return xmlDocument(
    w("settings", namespaces, [
      w("compat", {}, [w("compatSetting", { name: "compatibilityMode", uri, val: 15 })]),
      w("themeFontLang", { val: "en-GB" }),
    ]),
  );
}
