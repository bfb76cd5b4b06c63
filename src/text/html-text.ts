import { runnerCommand, safeLine } from "./safe-text.ts";

/** A piece of HTML in which every text that is not ours has been escaped; `html` alone makes it. */
export interface Markup {
  readonly markup: string;
}

/** What can stand in a piece of HTML: a text is escaped, a list stands one after the other, nothing is nothing. */
export type Child = Markup | string | number | undefined | readonly Child[];

/**
 * Makes HTML out of what we write and what others say. Everything that is no `Markup` is escaped, for text and for
 * attributes in double quotes alike: there is no other way into a page. It throws, as a bug, on a text where quotes
 * are missing around it.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Child[]): Markup {
  // Our own line breaks and indents are for whoever reads this code; a page needs none of them.
  const own = strings.map((text) => text.replaceAll(/[ \t]*\n\s*/g, "\n"));
  own.push((own.pop() ?? "").replace(/> $/, ">\n"));
  let markup = own[0] ?? "";
  values.forEach((value, index) => {
    if (/(?:=|<\/?)$/.test(strings[index] ?? "") && !isMarkup(value))
      throw new Error(`a text without quotes behind ${strings[index] ?? ""}`);
    markup += written(value) + (own[index + 1] ?? "");
  });
  return { markup };
}

/** A text with its own lines, which the style keeps: white space is a line end or a space, the rest as ever. */
export function lines(text: string): Markup {
  return {
    markup: text
      .split(/\r\n?|\n/)
      .map(escaped)
      .join("\n"),
  };
}

/** A heading of a rank; ranks end at 6. */
export function heading(rank: number, content: Child): Markup {
  const name = `h${Math.min(6, Math.max(1, rank))}`;
  return { markup: `<${name}>${written(content)}</${name}>` };
}

/** A style that is ours, as an element: its text is not escaped, so what others say must be in `cssString`. */
export function styleElement(css: string): Markup {
  if (css.includes("<")) throw new Error("a style that could end its element");
  return { markup: `<style>${css}</style>` };
}

function isMarkup(child: Child): child is Markup {
  return typeof child === "object" && "markup" in child;
}

function written(child: Child): string {
  if (child === undefined) return "";
  if (typeof child === "string") return escaped(child);
  if (typeof child === "number") return String(child);
  return isMarkup(child) ? child.markup : child.map(written).join("");
}

function escaped(text: string): string {
  return (
    safeLine(text)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;")
      // A page may be printed to a CI log, whose runner finds commands at the start of a line or anywhere in it.
      .replaceAll("::", ":&#58;")
      .replaceAll(runnerCommand, "&#35;")
  );
}
