import type { Certificate } from "../declaration/declaration.ts";

const names: ReadonlyMap<string, string> = new Map([
  ["cyber-essentials", "Cyber Essentials"],
  ["cyber-essentials-plus", "Cyber Essentials Plus"],
  ["dcc", "Defence Cyber Certification (DCC)"],
]);

/** What people call a certification scheme; its id where it has no name here. */
export function schemeName(scheme: string): string {
  return names.get(scheme) ?? scheme;
}

/** The official page of a certification scheme, where it has one here: where a person has to go next. */
export function schemePage(scheme: string): string | undefined {
  return names.get(scheme)?.startsWith("Cyber Essentials") === true ? cyberEssentialsPage : undefined;
}

const cyberEssentialsPage = "https://www.ncsc.gov.uk/cyberessentials/overview";

/** What people call a certificate: its scheme, with the level of one of DCC. */
export function certificateName({ scheme, level }: Pick<Certificate, "scheme" | "level">): string {
  return level === undefined ? schemeName(scheme) : `${schemeName(scheme)} Level ${level}`;
}
