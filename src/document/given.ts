/** The values that are there, under their keys; a key without a value is left out. */
export function given<T extends object>(values: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  const out: Partial<T> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) out[key] = value;
  }
  return out;
}
