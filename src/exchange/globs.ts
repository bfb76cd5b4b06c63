/**
 * Whether a text fits a pattern in which `*` stands for any letters and `?` for one. No regular expression: a pattern
 * of many stars would keep one busy for ever.
 */
export function fits(pattern: string, text: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let mark = 0;
  while (at < text.length) {
    const sign = pattern[next];
    if (sign === "*") {
      star = next++;
      mark = at;
    } else if (sign === "?" || sign === text[at]) {
      next++;
      at++;
    } else if (star !== -1) {
      next = star + 1;
      at = ++mark;
    } else return false;
  }
  while (pattern[next] === "*") next++;
  return next === pattern.length;
}
