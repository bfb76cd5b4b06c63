/** Characters that come along unseen or unasked for, by the names of Unicode. */
const names: ReadonlyMap<number, string> = new Map([
  [0x0000, "a null character"],
  [0x0007, "a bell character"],
  [0x0008, "a backspace character"],
  [0x001b, "an escape character"],
  [0x007f, "a delete character"],
  [0x00a0, "a no-break space"],
  [0x00ab, "an opening angle quote"],
  [0x00ad, "a soft hyphen"],
  [0x00b4, "an acute accent"],
  [0x00bb, "a closing angle quote"],
  [0x061c, "an Arabic letter mark"],
  [0x2003, "an em space"],
  [0x2009, "a thin space"],
  [0x200a, "a hair space"],
  [0x200b, "a zero-width space"],
  [0x200c, "a zero-width non-joiner"],
  [0x200d, "a zero-width joiner"],
  [0x200e, "a left-to-right mark"],
  [0x200f, "a right-to-left mark"],
  [0x2010, "a typographic hyphen"],
  [0x2011, "a no-break hyphen"],
  [0x2013, "an en dash"],
  [0x2014, "an em dash"],
  [0x2018, "an opening curly quote"],
  [0x2019, "a closing curly quote"],
  [0x201c, "an opening curly quote"],
  [0x201d, "a closing curly quote"],
  [0x201e, "a low curly quote"],
  [0x2022, "a bullet"],
  [0x2028, "a line separator"],
  [0x2029, "a paragraph separator"],
  [0x202a, "a left-to-right embedding"],
  [0x202b, "a right-to-left embedding"],
  [0x202c, "the end of a turned direction"],
  [0x202d, "a left-to-right override"],
  [0x202e, "a right-to-left override"],
  [0x202f, "a narrow no-break space"],
  [0x2060, "a word joiner"],
  [0x2066, "a left-to-right isolate"],
  [0x2067, "a right-to-left isolate"],
  [0x2068, "a first-strong isolate"],
  [0x2069, "the end of an isolate"],
  [0x2212, "a minus sign"],
  [0x3000, "a wide space"],
  [0x3164, "a Hangul filler"],
  [0xfeff, "a byte order mark"],
  [0xff0c, "a wide comma"],
  [0xff1a, "a wide colon"],
]);

/** A character by its name and number, or by its number alone: nobody would see it as it is. */
export function characterName(codePoint: number): string {
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  const name = names.get(codePoint);
  return name === undefined ? `the character ${number}` : `${name} (${number})`;
}

/** A character of the keyboard in words. */
export function keyNamed(character: string | undefined): string {
  return keys.get(character ?? "") ?? "a plain one";
}

const keys: ReadonlyMap<string, string> = new Map([
  [" ", "a plain space"],
  ['"', "a straight quote"],
  ["'", "a straight quote"],
  [":", "a plain colon"],
  [",", "a plain comma"],
  ["-", "a plain hyphen"],
]);
