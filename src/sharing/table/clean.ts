/**
 * A text without what typing, copying and correcting programs change in it: letter case, spaces, forms of quotes, dashes
 * and dots, and the mark at its end. Two texts that are the same to a reader are the same then.
 */
export function clean(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e\u2033\u00ab\u00bb]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]|--/g, "-")
    .replaceAll(/\s+/g, " ")
    .toLowerCase()
    .trim()
    .replace(/ ?[.?!:;]+$/, "");
}
