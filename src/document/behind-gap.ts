const [lineFeed, carriageReturn, space, hash] = [10, 13, 32, 35];

/** The offset behind the spaces, line ends and comments of a YAML text that begin at an offset. */
export function behindGap(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === space || code === lineFeed || code === carriageReturn) at++;
    else if (code === hash && isFree(text, at)) at = behindLine(text, at);
    else return at;
  }
}

/** The offset behind the spaces that begin at an offset. */
export function behindSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at++;
  return at;
}

/** Whether a comment is all that stands behind an offset on its line. */
export function commentedAt(text: string, offset: number): { readonly commented?: true } {
  return text.charCodeAt(behindSpaces(text, offset)) === hash ? { commented: true } : {};
}

/** Where the line of an offset ends, in front of its line feed. */
export function behindLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** A comment needs a space or a line end in front. */
function isFree(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at === 0 || before === space || before === lineFeed;
}
