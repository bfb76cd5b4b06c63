/** What stands for one letter of a name, or `*`, which stands for any number of them. */
type Part = "*" | ((letter: string) => boolean);

/** Whether a name has letters that stand for others, as in a shell: `*`, `?`, `[a-c]`, `[!x]`. */
export function isPattern(name: string): boolean {
  return /[*?]|\[[^\]]+\]/.test(name);
}

/**
 * Tells which names a pattern stands for. No regular expression: a pattern of many stars would keep one busy for ever. A
 * name that begins with a dot is hidden, unless the pattern begins with one.
 */
export function namePattern(pattern: string, ignoreCase: boolean): (name: string) => boolean {
  const same = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  const parts = partsOf(same(pattern));
  return (name) => name.startsWith(".") === pattern.startsWith(".") && fits(parts, Array.from(same(name)));
}

function partsOf(pattern: string): readonly Part[] {
  return Array.from(pattern.matchAll(/\[[^\]]+\]|[\s\S]/gu), ([sign]): Part => {
    if (sign === "*") return "*";
    if (sign === "?") return () => true;
    return sign.length > 2 && sign.startsWith("[") ? oneOf(sign.slice(1, -1)) : (letter) => letter === sign;
  });
}

function oneOf(set: string): (letter: string) => boolean {
  const isNot = /^[!^]/.test(set);
  const spans = Array.from((isNot ? set.slice(1) : set).matchAll(/([\s\S])-([\s\S])|([\s\S])/gu));
  return (letter) =>
    isNot !==
    spans.some(([, from, to, one]) =>
      from === undefined || to === undefined ? letter === one : from <= letter && letter <= to,
    );
}

function fits(parts: readonly Part[], letters: readonly string[]): boolean {
  let [at, next, star, mark] = [0, 0, -1, 0];
  for (let letter = letters[at]; letter !== undefined; letter = letters[at]) {
    const part = parts[next];
    if (part === "*") [star, next, mark] = [next, next + 1, at];
    else if (part?.(letter) === true) [at, next] = [at + 1, next + 1];
    else if (star === -1) return false;
    else [next, mark, at] = [star + 1, mark + 1, mark + 1];
  }
  return parts.slice(next).every((part) => part === "*");
}
