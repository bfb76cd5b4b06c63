/** What a yes-no word means: yes, no, true and false in any case; undefined for every other word. */
export function yesNo(text: string): boolean | undefined {
  // Nearly always; every other word is longer than the longest of these.
  if (text === "yes") return true;
  if (text.length > "false".length) return undefined;
  switch (text.toLowerCase()) {
    case "yes":
    case "true":
      return true;
    case "no":
    case "false":
      return false;
    default:
      return undefined;
  }
}

/** Whether a word means yes. */
export function isYes(text: string): boolean {
  return yesNo(text) === true;
}

/** Whether a word says that something was never done. */
export function isNever(text: string): boolean {
  return is(text, "never");
}

/** Whether a word says that the answer is not known yet. */
export function isUnknown(text: string): boolean {
  return is(text, "unknown");
}

/** Whether a text is a word in any case; hardly any has even its length. */
function is(text: string, word: string): boolean {
  return text.length === word.length && text.toLowerCase() === word;
}
