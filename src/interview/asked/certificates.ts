import { schemeId } from "../../catalogue/scheme.ts";
import { sameName } from "../../declaration/same-name.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { itemsOf, textOf, valueAt, type MapNode } from "../../document/node.ts";

/** A certificate as a document has it; what it does not say is empty. */
export interface HeldCertificate {
  /** Which one of the list it is. */
  readonly index: number;
  readonly scheme: string;
  readonly holder: string;
  /** Of a DCC certificate alone. */
  readonly level: string;
  readonly issued: CalendarDate;
  readonly expires: CalendarDate;
}

/** The certificates of a document, of these schemes alone where some are named. */
export function held(root: MapNode, schemes?: readonly string[]): readonly HeldCertificate[] {
  const all = itemsOf(valueAt(root, "certificates")).map((item, index): HeldCertificate => {
    const text = (key: string): string => textOf(valueAt(item, key)) ?? "";
    const scheme = schemeId(text("scheme"), () => schemes ?? []);
    const [issued, expires] = [text("issued"), text("expires")];
    return { index, scheme, holder: text("holder"), level: text("level"), issued, expires };
  });
  return schemes === undefined ? all : all.filter(({ scheme }) => schemes.includes(scheme));
}

/** Whether two certificates say the same. */
export function isSameCertificate(
  one: Omit<HeldCertificate, "index">,
  other: Omit<HeldCertificate, "index">,
): boolean {
  const sameDates = one.issued === other.issued && one.expires === other.expires;
  const sameScheme = one.scheme === other.scheme && one.level === other.level;
  return sameDates && sameScheme && sameName(one.holder, other.holder);
}
