import fc from "fast-check";
import { expect, test } from "vitest";
import { shellWord } from "../../src/text/shell-word.ts";

test.each([
  ["a plain name stays", "examples/supplier-1.yaml", "examples/supplier-1.yaml"],
  ["a name with a space is quoted", "my supplier.yaml", "'my supplier.yaml'"],
  ["a quote is closed, escaped and opened again", "o'hara.yaml", "'o'\\''hara.yaml'"],
  ["a command is not one any more", "$(reboot).yaml", "'$(reboot).yaml'"],
  ["a control character is shown, not kept", "a\u001b[31m.yaml", "'a\\u{1b}[31m.yaml'"],
  ["no name is an empty word", "", "''"],
  ["letters of other scripts are quoted", "日本.yaml", "'日本.yaml'"],
])("%s", (_, name, word) => {
  expect(shellWord(name)).toBe(word);
});

test("a shell gives the name back, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 }), (name) => {
      expect(unquoted(shellWord(name))).toBe(name);
    }),
  );
});

const letters = Array.from("ab '\"$`\\!*?;&|<>(){}[]~#=%");

/** What a POSIX shell makes of a word; throws where something in it would be more than a letter. */
function unquoted(word: string): string {
  const parts = [...word.matchAll(/'([^']*)'|\\(.)|([\w@%+=:,./-]+)/g)];
  if (parts.map(([part]) => part).join("") !== word) throw new Error(`${word} is no word`);
  return parts.map(([, quoted, escaped, bare]) => quoted ?? escaped ?? bare ?? "").join("");
}
