/** Whether a file is called one of JSON. */
export function isNamedJson(path: string): boolean {
  return /\.json$/i.test(path);
}
