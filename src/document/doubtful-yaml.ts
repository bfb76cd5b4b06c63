import { forbiddenIn } from "./forbidden-characters.ts";

/** Whether a YAML text holds anything that readers may not think alike of, wherever in it that stands. */
export function isDoubtful(text: string): boolean {
  const isMixed = text.includes("\r") && /(?<!\r)\n/.test(text);
  return isMixed || (marks.test(text) && doubtful.test(text)) || forbiddenIn(text).length > 0;
}

/** One of these stands in whatever is doubtful; most texts have none, which is quicker to see. */
const marks = /[\t\r%&*!?]/;

/**
 * Tabs, old Mac line ends, directives, and what may be an anchor, an alias, a tag or a key behind a question mark: each
 * has rules of its own, of which the parsers do not think alike.
 */
const doubtful: RegExp = /\t|\r(?!\n)|^%|(?:^|[-?:,[{]) *(?:[&*][^ \r\n]|!|\?(?: |\r?$))/m;
