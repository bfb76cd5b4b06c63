import { xmlDocument, type XmlElement } from "../../text/xml.ts";
import { bulletList } from "./body.ts";
import { namespaces } from "./styles.ts";
import { val, w } from "./wml.ts";

/** The lists of a document: word/numbering.xml; each of `numbered` begins at 1. */
export function numberingXml(numbered: readonly number[]): string {
  return xmlDocument(
    w("numbering", namespaces, [
      kind(0, "bullet", "•"),
      kind(1, "decimal", "%1."),
      w("num", { numId: bulletList }, [val("abstractNumId", 0)]),
      ...numbered.map((id) =>
        w("num", { numId: id }, [
          val("abstractNumId", 1),
          w("lvlOverride", { ilvl: 0 }, [val("startOverride", 1)]),
        ]),
      ),
    ]),
  );
}

function kind(id: number, format: string, text: string): XmlElement {
  return w("abstractNum", { abstractNumId: id }, [
    val("multiLevelType", "singleLevel"),
    w("lvl", { ilvl: 0 }, [
      val("start", 1),
      val("numFmt", format),
      val("lvlText", text),
      val("lvlJc", "left"),
      w("pPr", {}, [w("ind", { left: 357, hanging: 357 })]),
    ]),
  ]);
}
