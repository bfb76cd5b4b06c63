import type { KeyPath } from "../../document/splice-options.ts";

/** The ids of the details that a declaration gives beside its answers. */
export type FieldId =
  | `supplier.${"name" | "companyNumber" | "alsoKnownAs" | "headcount"}`
  | `supplier.contact.${"name" | "email" | "phone"}`
  | `contract.${"riskAssessmentReference" | "buyer" | "ends" | "reference" | "defcon658Edition" | "modii"}`
  | `scope.${"organisation" | "entities"}`
  | `declared.${"by" | "role"}`
  | "marking";

/** One detail of a declaration: where it stands, and how it is given. */
export interface Field {
  readonly id: FieldId;
  readonly path: KeyPath;
  readonly form: "line" | "figure" | "date" | "yes-no" | "scope" | "names";
  /** No declaration is without it. */
  readonly needed: boolean;
  /** Asked of everybody; the others are reached by their names. */
  readonly isAsked: boolean;
}

function field(id: FieldId, form: Field["form"] = "line", more: Partial<Field> = {}): Field {
  const [first = "", ...rest] = id.split(".");
  return { id, path: [first, ...rest], form, needed: false, isAsked: false, ...more };
}

const asked = { isAsked: true };
const needed = { isAsked: true, needed: true };

/** Every detail that the interview knows, in the order in which it asks for them. */
export const fields: readonly Field[] = [
  field("supplier.name", "line", needed),
  field("contract.riskAssessmentReference", "line", asked),
  field("contract.buyer", "line", asked),
  field("contract.ends", "date", asked),
  field("scope.organisation", "scope", needed),
  field("declared.by", "line", needed),
  field("declared.role", "line", asked),
  field("supplier.companyNumber"),
  field("supplier.alsoKnownAs", "names"),
  field("supplier.headcount", "figure"),
  field("supplier.contact.name"),
  field("supplier.contact.email"),
  field("supplier.contact.phone"),
  field("contract.reference"),
  field("contract.defcon658Edition"),
  field("contract.modii", "yes-no"),
  field("scope.entities", "names"),
  field("marking"),
];

/** The details of one part of a declaration that everybody is asked for. */
export function askedIn(part: string): readonly Field[] {
  return fields.filter(({ isAsked, path }) => isAsked && path[0] === part);
}
