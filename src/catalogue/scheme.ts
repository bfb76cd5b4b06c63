/** The certification schemes that have a name of their own, and how people write it beside the id. */
const names: Readonly<Record<string, readonly string[]>> = {
  "cyber-essentials": ["ce"],
  "cyber-essentials-plus": ["ce-plus"],
  dcc: ["defence-cyber-certification"],
};

const ids: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([id, others]) => [id, ...others].map((name) => [keyOf(name), id])),
);

/** Every spelling, as an id, of the schemes that have a name of their own. */
export const schemeSpellings: readonly string[] = Object.entries(names).flatMap(([id, others]) => [
  id,
  ...others,
]);

/**
 * The id of a scheme as people write it, without regard to case, spaces, hyphens and `+` for `plus`: one of those with
 * a name of their own, else one that is `asked` for, which is looked up only then. Any other text stays as it is.
 */
export function schemeId(written: string, asked: () => readonly string[] = () => []): string {
  // Most are written as their ids are.
  if (names[written] !== undefined && Object.hasOwn(names, written)) return written;
  const key = keyOf(written);
  return ids.get(key) ?? asked().find((id) => keyOf(id) === key) ?? written;
}

/** What tells the names of schemes apart. */
function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[\s-]/g, "").replaceAll("+", "plus");
}
