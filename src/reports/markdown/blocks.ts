import { markdownText } from "../../text/markdown-text.ts";

/** A heading; `depth` 1 is the largest, 6 the smallest that there is. Text is escaped. */
export function heading(depth: number, text: string): string {
  return headingOf(depth, markdownText(text));
}

/** A heading of what is Markdown already. */
export function headingOf(depth: number, markdown: string): string {
  return `${"#".repeat(Math.min(depth, 6))} ${markdown}`;
}

/** A table of cells that are Markdown already; nothing where it has no row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")];
}

/** A list of items that are Markdown already; nothing where it has none. */
export function bullets(items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join("\n")];
}

/** A section under a heading; nothing where it has no block. */
export function section(depth: number, title: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [heading(depth, title), ...blocks];
}
