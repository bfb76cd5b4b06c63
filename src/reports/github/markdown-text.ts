import { safeLine } from "../safe-text.ts";

/**
 * A stranger's text on one line of GitHub's Markdown, a cell of a table too: no markup, HTML, link, mention or
 * reference comes of it. What GitHub finds in the finished page (mentions, addresses, issue numbers) is split by an
 * element, since a back-slash does not stop it.
 */
export function markdownText(text: string): string {
  return safeLine(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_[\]|~!]/g, "\\$&")
    .replaceAll(/[@$]|#(?=\d)|:(?=\/\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi, "<span>$&</span>");
}
