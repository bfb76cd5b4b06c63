/** Gives each thing of one kind an id of its own that fits the pattern of a catalogue's ids. */
export interface Ids {
  /** An id made from a text; `otherwise` where nothing of it can stand in an id. */
  readonly of: (text: string, otherwise: string) => string;
}

/** The longest id that a catalogue takes. */
const longest = 64;

/** Ids that are not yet given; those in `taken` are not given either. */
export function newIds(taken: readonly string[] = []): Ids {
  const given = new Set(taken);
  const next = new Map<string, number>();
  return {
    of: (text, otherwise) => {
      const wanted = idFrom(text) || idFrom(otherwise) || "x";
      let id = wanted;
      let number = next.get(wanted) ?? 2;
      while (given.has(id)) {
        const ending = `-${number++}`;
        id = wanted.slice(0, longest - ending.length) + ending;
      }
      next.set(wanted, number);
      given.add(id);
      return id;
    },
  };
}

/** What of a text can stand in an id; empty where nothing can. Marks on letters are dropped, brackets become hyphens. */
export function idFrom(text: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)) return text;
  return text
    .slice(0, 400)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9._]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "")
    .slice(0, longest)
    .replace(/[-._]+$/, "");
}

/** The same in lower case with hyphens alone, as ids of questions and options are written. */
export function wordFrom(text: string): string {
  return idFrom(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
