import { nearest } from "../../document/nearest.ts";
import { endings, formatOfFile } from "../../reports/formats.ts";
import { UsageError } from "./usage-error.ts";

/** What people ask for and csm-check does not write, with the ending that serves them and how. */
const instead: readonly (readonly [asked: readonly string[], ending: string, does: string])[] = [
  [["ps", "xps", "print"], ".pdf", "which prints"],
  [["doc", "odt", "rtf", "word", "pages"], ".docx", "which a word processor opens"],
  [["ppt", "pptx", "odp"], ".html", "which shows in a browser"],
  [["xls", "xlsm", "ods", "excel", "numbers", "tsv"], ".xlsx", "which a spreadsheet opens"],
  [["htm", "xhtml", "web"], ".html", "which a browser opens"],
  [["markdown", "mdown"], ".md", "which is Markdown"],
  [["text", "log", "out"], ".txt", "which is the table as it is printed"],
  [["yaml", "yml", "toml"], ".json", "which a program reads"],
  [["xml"], ".junit.xml", "which CI services read"],
];

const forWhom =
  "For people: .html, .pdf, .docx, .xlsx, .md, .csv or .txt. For programs: .json, and what csm-check help formats lists.";

/** What serves somebody who asks for a format by a name or an ending that csm-check does not know; undefined where that is unclear. */
export function servedBy(asked: string): { readonly ending: string; readonly does: string } | undefined {
  const bare = asked.toLowerCase().replace(/^\./, "");
  const found = instead.find(([names]) => names.includes(bare));
  if (found !== undefined && formatOfFile(`x${found[1]}`) !== undefined)
    return { ending: found[1], does: found[2] };
  return undefined;
}

/** A report file whose ending picks no format: what to write instead. */
export function unknownEnding(file: string): UsageError {
  const [, bare = file, ending = ""] = /^(.*[^./\\])(\.[^./\\]*)$/.exec(file) ?? [];
  if (ending === "")
    return new UsageError(
      `"${file}" has no ending, which would pick the format`,
      `Write ${file}.html, for one. ${forWhom}`,
    );
  const served = servedBy(ending);
  const near = nearest(ending, endings);
  const hint =
    served !== undefined
      ? `Write ${bare}${served.ending}, ${served.does}.`
      : near === undefined
        ? forWhom
        : `Did you mean ${bare}${near}? ${forWhom}`;
  return new UsageError(`csm-check writes no ${ending} files`, hint);
}
