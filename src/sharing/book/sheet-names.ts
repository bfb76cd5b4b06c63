/** Names for sheets: of letters and digits, at most 31, none twice in whatever case, as Excel wants them. */
export function sheetNames(titles: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return titles.map((title) => {
    const bare = title
      .replaceAll(/[^\p{L}\p{N} -]+/gu, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
    for (let count = 1; ; count++) {
      const end = count === 1 ? "" : ` ${count}`;
      const name = `${cut(bare === "" ? "Questions" : bare, 31 - end.length)}${end}`;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  });
}

/** The first words of a title; of one that is a single long word its beginning, in which no letter is halved. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const words = text.slice(0, longest + 1).replace(/ [^ ]*$/, "");
  if (words.length <= longest) return words.trimEnd();
  return text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
