import { Parser } from "saxen";

/** Whether a text is XML whose elements close as they opened; a document type, which no part of a document has, is refused. */
export function isSoundXml(text: string): boolean {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return false;
  const seen = { elements: 0, faults: 0 };
  const parser = new Parser();
  parser.on("openTag", () => {
    seen.elements++;
  });
  parser.on("error", () => {
    seen.faults++;
  });
  try {
    parser.parse(text);
  } catch {
    // What it stumbles over is no XML.
    return false;
  }
  return seen.faults === 0 && seen.elements > 0;
}
