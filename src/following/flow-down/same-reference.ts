/** Whether two references are of one risk assessment: they are equal but for case and spaces, as for a plan. */
export function sameReference(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, "").toLowerCase();
}
