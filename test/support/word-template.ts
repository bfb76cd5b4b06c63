import { strToU8, zipSync } from "fflate";

const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** What a template has to have, in a paragraph each, the entries in a row of a table. */
export const complete: string =
  "<w:p><w:r><w:t>{supplier} {notice}</w:t></w:r></w:p>" +
  "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{#entries}{control}</w:t></w:r></w:p></w:tc>" +
  "<w:tc><w:p><w:r><w:t>{action} {due}{/entries}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

/** A paragraph with this text. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** The parts of a document of Word with this body. */
export function partsOf(body: string): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
}

/** The bytes of an archive of these parts. */
export function archive(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes: Record<string, Uint8Array> = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
  );
  return zipSync(bytes);
}

/** A template with this body. */
export function wordTemplate(body: string): Uint8Array {
  return archive(partsOf(body));
}
