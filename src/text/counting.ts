/** A number with its noun: 1 control, 3 controls. */
export function count(number: number, one: string, many: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A large number, with a comma before each three digits from the end. */
export function inThousands(number: number): string {
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

/** A list as one says it: a, b and c. */
export function list(items: readonly string[], word: "and" | "or" = "and"): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** The first few of a list, and how many more there are; `all` is how many it has where it does not hold them all. */
export function some(items: readonly string[], most: number, all: number = items.length): string {
  if (all <= most) return list(items);
  return `${items.slice(0, most).join(", ")} and ${all - most} more`;
}
