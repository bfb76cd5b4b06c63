// Writes examples/plan-template.docx anew: an example of a form that `plan --template` fills. Written by hand, so that the
// same bytes come out whoever runs it; a test holds the example to it.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const run = (text, style = "") =>
  `<w:r>${style === "" ? "" : `<w:rPr>${style}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const bold = "<w:b/>";
const small = '<w:color w:val="444444"/><w:sz w:val="18"/>';
const paragraph = (runs, style = "") =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
const cell = (width, content) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const row = (cells, repeats = false) =>
  `<w:tr><w:trPr><w:cantSplit/>${repeats ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
const border = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8a94a0"/>`;
const table = (widths, rows) =>
  `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b)}" w:type="dxa"/><w:tblBorders>${[
    ...["top", "left", "bottom", "right", "insideH", "insideV"],
  ]
    .map(border)
    .join(
      "",
    )}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;

const facts = [
  ["Supplier", "{supplier}, company number {companyNumber}"],
  ["Contract and buyer", "{reference}, {buyer}"],
  ["Risk assessment reference", "{riskAssessmentReference}"],
  ["Level", "{level} ({catalogue})"],
  ["As of", "{asOf}: {verdict}"],
  ["Where it stands", "{sentences}"],
];
const half = [3000, 11570];
const widths = [1100, 2200, 2800, 3770, 1500, 1300, 1900];
const heads = ["Control", "Title", "What is missing", "Action", "Owner", "Due", "Accepted"];
const fields = ["{control}", "{title}", "{findings}", "{action}", "{owner}", "{due}", "{accepted}"];
const entry = fields.map((field, at) =>
  at === 0 ? `{#entries}${field}` : at === fields.length - 1 ? `${field}{/entries}` : field,
);

const body = [
  paragraph(run("Example Contracting Authority"), "Subtitle"),
  paragraph(run("Cyber Improvement Plan"), "Title"),
  table(
    half,
    facts.map(([label, value]) =>
      row([cell(half[0], paragraph(run(label, bold))), cell(half[1], paragraph(run(value)))]),
    ),
  ),
  paragraph(run("What will be done"), "Heading1"),
  table(widths, [
    row(
      heads.map((text, at) => cell(widths[at], paragraph(run(text, bold)))),
      true,
    ),
    row(entry.map((text, at) => cell(widths[at], paragraph(run(text))))),
  ]),
  paragraph(run("{^entries}")),
  paragraph(run("There is nothing to do: everything that is required is met.")),
  paragraph(run("{/entries}")),
  paragraph(run("For the authority"), "Heading1"),
  table(
    half,
    ["Accepted until", "Conditions", "Name and role", "Date and signature"].map((label) =>
      row([cell(half[0], paragraph(run(label, bold))), cell(half[1], paragraph(""))]),
    ),
  ),
  paragraph(run("{notice} From {source}, with {tool}.", small)),
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
].join("");

const style = (id, name, size, more = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="100"/></w:pPr><w:rPr>${more}<w:sz w:val="${size}"/></w:rPr></w:style>`;

const parts = {
  "[Content_Types].xml": `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${types}.header+xml"/></Types>`,
  "_rels/.rels": `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/document.xml": `${head}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  "word/_rels/document.xml.rels": `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/header" Target="header1.xml"/></Relationships>`,
  "word/styles.xml": `${head}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr></w:style>${style("Title", "Title", 40, "<w:b/>")}${style("Subtitle", "Subtitle", 22, '<w:color w:val="444444"/>')}${style("Heading1", "heading 1", 26, "<w:b/>")}</w:styles>`,
  "word/header1.xml": `${head}<w:hdr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run("{marking}", bold)}</w:p></w:hdr>`,
};

/** The bytes of the example. */
export function exampleTemplate() {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  // Dates of a zip are local: noon of this day is this day wherever it is made.
  return zipSync(Object.fromEntries(files), { mtime: new Date(2026, 10, 24, 12) });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL("../examples/plan-template.docx", import.meta.url), exampleTemplate());
