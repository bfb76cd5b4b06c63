const cutLine = "\n*The rest is left out: it is longer than there is room for.*\n";

/** As many whole lines of a text as fit into a number of bytes of UTF-8, and a line that says so where some do not. */
export function cutTo(text: string, bytes: number): string {
  const size = (part: string): number => new TextEncoder().encode(part).length;
  if (size(text) <= bytes) return text;
  const room = bytes - size(cutLine);
  if (room < 0) return "";
  const kept: string[] = [];
  let used = 0;
  for (const line of text.split("\n")) {
    used += size(line) + 1;
    if (used > room) break;
    kept.push(`${line}\n`);
  }
  return `${kept.join("")}${cutLine}`;
}
