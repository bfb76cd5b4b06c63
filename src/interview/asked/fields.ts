import type { Catalogue } from "../../catalogue/catalogue.ts";
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
  readonly form: "line" | "email" | "figure" | "date" | "yes-no" | "scope" | "names";
  /** No declaration is without it. */
  readonly needed: boolean;
  /** Whether everybody is asked for it whom a catalogue asks; the others are reached by their names. */
  readonly isAsked: (asking: Asking) => boolean;
}

/** What the details depend on: whether a contract sets the level, and whom the questions are about. */
export type Asking = Pick<Catalogue, "outlook" | "about">;

function field(id: FieldId, form: Field["form"] = "line", more: Partial<Field> = {}): Field {
  const [first = "", ...rest] = id.split(".");
  return { id, path: [first, ...rest], form, needed: false, isAsked: () => false, ...more };
}

const asked = { isAsked: () => true };
const needed = { ...asked, needed: true };

/** The contract sets a level of the standard alone; a project has to be told from others. */
const ofContract = { isAsked: ({ outlook }: Asking) => outlook !== undefined };
const ofProject = { isAsked: ({ outlook, about }: Asking) => outlook === undefined && about === "project" };
const ofEither = { isAsked: ({ outlook, about }: Asking) => outlook !== undefined || about === "project" };
const ofFirm = { isAsked: ({ about }: Asking) => about !== "project", needed: true };

/** Every detail that the interview knows, in the order in which it asks for them. */
export const fields: readonly Field[] = [
  field("supplier.name", "line", needed),
  field("contract.riskAssessmentReference", "line", ofContract),
  field("contract.reference", "line", ofProject),
  field("contract.buyer", "line", ofEither),
  field("contract.ends", "date", ofContract),
  field("scope.organisation", "scope", ofFirm),
  field("declared.by", "line", needed),
  field("declared.role", "line", asked),
  field("supplier.companyNumber"),
  field("supplier.alsoKnownAs", "names"),
  field("supplier.headcount", "figure"),
  field("supplier.contact.name"),
  field("supplier.contact.email", "email"),
  field("supplier.contact.phone"),
  field("contract.defcon658Edition"),
  field("contract.modii", "yes-no"),
  field("scope.entities", "names"),
  field("marking"),
];

/** The details of one part of a declaration that everybody is asked for. */
export function askedIn(part: string, asking: Asking): readonly Field[] {
  return fields.filter(({ isAsked, path }) => path[0] === part && isAsked(asking));
}
