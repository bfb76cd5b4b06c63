/** What a yes-no word means: yes, no, true and false in any case; undefined for every other word. */
export function yesNo(text: string): boolean | undefined {
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
  return text.toLowerCase() === "never";
}

/** Whether a word says that the answer is not known yet. */
export function isUnknown(text: string): boolean {
  return text.toLowerCase() === "unknown";
}
