import type { FormatOf } from "./format.ts";
import type { Report, Reporter } from "./reporter.ts";
import type { Paper } from "./paper/paper.ts";

/** The formats in which every paper can be laid out. */
export type PaperFormat = "markdown" | "csv" | "xlsx" | "html";

const renderers: Readonly<Record<PaperFormat, Omit<FormatOf<Paper>, "name">>> = {
  markdown: { ending: ".md", load: async () => (await import("./paper/markdown-paper.ts")).markdownPaper },
  csv: { ending: ".csv", load: async () => (await import("./paper/csv-paper.ts")).csvPaper },
  xlsx: {
    ending: ".xlsx",
    binary: true,
    load: async () => (await import("./paper/xlsx-paper.ts")).xlsxPaper,
  },
  html: { ending: ".html", load: async () => (await import("./paper/html-paper.ts")).htmlPaper },
};

/** Formats of something that is told as a paper. */
export function paperFormats<Told>(
  names: readonly PaperFormat[],
  load: () => Promise<(told: Told) => Paper>,
): readonly FormatOf<Told>[] {
  return names.map((name) => ({
    ...renderers[name],
    name,
    load: async (): Promise<Reporter<Told>> => {
      const [render, paperOf] = await Promise.all([renderers[name].load(), load()]);
      return (told, page): Report | Promise<Report> => render(paperOf(told), page);
    },
  }));
}
