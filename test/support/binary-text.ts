import { pdfShape, pdfText } from "./pdf-text.ts";
import { workbookShape, workbookText } from "./shapes.ts";

/** What a report of bytes says. */
export function binaryText(name: string, bytes: Uint8Array): string {
  return name === "pdf" ? pdfText(bytes) : Object.values(workbookText(bytes)).join(" ");
}

/** What a hostile text must not change in a report of bytes. */
export function binaryShape(name: string, bytes: Uint8Array): unknown {
  return name === "pdf" ? pdfShape(bytes) : workbookShape(bytes);
}
