import { stringWidth } from "./terminal-columns.ts";

/** Letters that take one column each: printable ASCII, and our own signs and lines. */
const narrow = /^[ -~✔▲✖◷–—─…→›·]*$/;

const colours = /\u001b\[\d+m/g;

/**
 * How many columns of a terminal a text takes, colours left out. Most text is plain, and told without the tables of
 * wide letters, which take longer to load than the whole report to write.
 */
export default function displayWidth(text: string): number {
  const bare = text.includes("\u001b") ? text.replace(colours, "") : text;
  return narrow.test(bare) ? bare.length : stringWidth(bare);
}
