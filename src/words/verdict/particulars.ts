import { catalogueName } from "../catalogue-name.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { levelName } from "./verdict-sentence.ts";

/** One thing that is said of a declaration: its name and its value, as people read them. */
export interface Particular {
  readonly label: string;
  readonly value: string;
  /** What the value is of, where it is a date. */
  readonly date?: CalendarDate;
}

/** Who declares what for which contract, as far as the declaration says it; text of a stranger, not escaped. */
export function particulars(assessment: Assessment): readonly Particular[] {
  const { declaration, catalogue, level, circumstances } = assessment;
  const { supplier } = declaration;
  return [
    row("Supplier", supplier.name),
    row("Company number", supplier.companyNumber),
    row("Also known as", listed(supplier.alsoKnownAs)),
    row("Headcount", supplier.headcount === undefined ? undefined : String(supplier.headcount)),
    row("Contact", joined([supplier.contact?.name, supplier.contact?.email, supplier.contact?.phone])),
    row("Level", levelName(catalogue, level)),
    dated("As of", circumstances.asOf),
    ...declaredRows(assessment),
    ...contractRows(assessment),
    ...scopeRows(assessment),
    row("Declaration", declaration.path === "-" ? "standard input" : declaration.path),
    row("Catalogue", catalogueName(catalogue)),
  ].flat();
}

function declaredRows({ declaration }: Assessment): Particular[] {
  const { on, by, role } = declaration.declared;
  return [dated("Declared on", on), row("Declared by", joined([by, role]))].flat();
}

function contractRows({ declaration }: Assessment): Particular[] {
  const contract = declaration.contract;
  if (contract === undefined) return [];
  const { ends, modii } = contract;
  return [
    row("Contract", contract.reference),
    row("Buyer", contract.buyer),
    row("Risk assessment reference", contract.riskAssessmentReference),
    row("DEFCON 658 edition", contract.defcon658Edition),
    dated("Contract ends", ends),
    row("MOD identifiable information", modii === undefined ? undefined : modii ? "handled" : "not handled"),
  ].flat();
}

function scopeRows({ declaration }: Assessment): Particular[] {
  const scope = declaration.scope;
  if (scope === undefined) return [];
  const { organisation, exclusions = [] } = scope;
  const parts = { whole: "the whole organisation", part: "a part of the organisation" };
  return [
    row("Scope", organisation === undefined ? undefined : parts[organisation]),
    row("Legal entities in scope", listed(scope.entities)),
    row(
      "Left out of scope",
      listed(exclusions.map(({ what, why }) => (why === undefined ? what : `${what} (${why})`))),
    ),
    row("Sites", listed(scope.sites)),
    row("Systems", listed(scope.systems)),
    row("Devices", listed(scope.devices)),
    row("Data stores", listed(scope.dataStores)),
    row("Diagram", scope.diagram),
  ].flat();
}

function row(label: string, value: string | undefined): Particular[] {
  return value === undefined || value === "" ? [] : [{ label, value }];
}

function dated(label: string, date: CalendarDate | undefined): Particular[] {
  return date === undefined ? [] : [{ label, value: dateInWords(date), date }];
}

function listed(values: readonly string[] | undefined): string | undefined {
  return values === undefined ? undefined : list(values);
}

function joined(values: readonly (string | undefined)[]): string {
  return values.filter((each) => each !== undefined).join(", ");
}
