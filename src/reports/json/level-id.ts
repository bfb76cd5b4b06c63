/** The id of a level as JSON: one of digits alone is a number, as declarations and catalogues have it. */
export function levelIdJson(id: string): string | number {
  return /^(?:0|[1-9]\d{0,8})$/.test(id) ? Number(id) : id;
}
