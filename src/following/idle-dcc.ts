import { isOpen, type Assessment } from "../assessment/assessment.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { given } from "../document/given.ts";

/** Why a DCC certificate that is named does not count: that of the supplier and its level, where one is in force. */
export interface IdleDcc {
  readonly held?: { readonly level: string; readonly expires: CalendarDate };
  readonly why?: "not-attested" | "cyber-essentials";
}

/** The DCC certificate that would answer what is open, and does not count; undefined where none is named, or asked. */
export function idleDcc({ dcc, controls, circumstances, declaration }: Assessment): IdleDcc | undefined {
  if (!circumstances.acceptDcc || dcc === undefined || dcc.certificate?.counts === true) return undefined;
  if (!declaration.certificates.some(({ scheme }) => scheme === "dcc")) return undefined;
  const lacks = controls.some(
    ({ importance, verdict, findings }) =>
      importance === "required" && isOpen(verdict) && findings.some(({ code }) => code === "unanswered"),
  );
  if (!lacks) return undefined;
  if (dcc.certificate === undefined) return {};
  const { certificate, why } = dcc.certificate;
  return { held: { level: certificate.level ?? "", expires: certificate.expires }, ...given({ why }) };
}
