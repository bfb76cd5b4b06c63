import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import { behindGap, behindLine } from "./behind-gap.ts";
import { forbiddenIn } from "./forbidden-characters.ts";
import type { ScalarNode } from "./node.ts";
import { isBare, type QuickWalk } from "./quick-walk.ts";

/** The text that an event stands for; undefined where it cannot be vouched for. */
export function quickScalar(event: ScalarEvent, walk: QuickWalk): ScalarNode | undefined {
  const { text } = walk;
  const start = startOf(event, walk);
  if (start === undefined || behindGap(text, walk.at) !== start) return undefined;
  const value = getScalarValue(text, event);
  if (!event.fast && !isClear(event, value, text)) return undefined;
  walk.at = event.valueEnd + (isQuoted(event) ? 1 : 0);
  walk.isLeftOut = false;
  const empty = event.style === SCALAR_STYLE.PLAIN && /^(?:~|null|Null|NULL)$/.test(value);
  return { kind: "scalar", text: value, empty, place: walk.place(start, walk.at) };
}

/** Where the letters of a scalar begin: at its quote, or at the `|` or `>` in front of its lines. */
function startOf(event: ScalarEvent, { text, at }: QuickWalk): number | undefined {
  if (event.valueStart === -1 || !isBare(event)) return undefined;
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  if (isQuoted(event)) return event.valueStart - 1;
  const header = behindGap(text, at);
  const isAbove = behindLine(text, header) + 1 === event.valueStart;
  return isAbove && (text[header] === "|" || text[header] === ">") ? header : undefined;
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

/** Whether both parsers make the same of what is more than the letters between two offsets. */
function isClear({ style, valueStart, valueEnd }: ScalarEvent, value: string, text: string): boolean {
  const source = text.slice(valueStart, valueEnd);
  switch (style) {
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK:
      // Lines of spaces alone count for the one and not for the other.
      return /[^ \r\n]/.test(source) && !/^ +\r?$/m.test(source);
    case SCALAR_STYLE.DOUBLE_QUOTED:
      // An escape can hide what may not stand there openly, one of eight digits can be no letter at all, and behind an
      // escaped line end the two do not swallow the same.
      return forbiddenIn(value).length === 0 && !/\\(?:U|\r?\n)/.test(source);
    case SCALAR_STYLE.PLAIN:
    case SCALAR_STYLE.SINGLE_QUOTED:
      return true;
  }
}
