const schemePages: ReadonlyMap<string, string> = new Map([
  ["cyber-essentials", "https://www.ncsc.gov.uk/cyberessentials/overview"],
  ["cyber-essentials-plus", "https://www.ncsc.gov.uk/cyberessentials/overview"],
]);

/** The official page of a certification scheme, where it has one here. */
export function schemePage(scheme: string): string | undefined {
  return schemePages.get(scheme);
}
