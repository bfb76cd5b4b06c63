import type { Catalogue } from "../catalogue/catalogue.ts";
import type { SpliceOptions } from "../document/splice-options.ts";

const topKeys = [
  ...["$schema", "format", "supplier", "level", "catalogue", "declared", "marking", "contract", "scope"],
  ...["certificates", "documents", "controls", "subcontractors"],
];

const controlKeys = ["answers", "evidence", "note", "answeredBy", "answeredOn", "plan", "notApplicable"];

const certificateKeys = ["scheme", "number", "holder", "covers", "scope", "level", "issued", "expires"];

const orders: ReadonlyMap<string, readonly string[]> = new Map([
  ["", topKeys],
  ["supplier", ["name", "companyNumber", "alsoKnownAs", "headcount", "contact"]],
  ["supplier.contact", ["name", "email", "phone"]],
  ["declared", ["on", "by", "role"]],
  ["contract", ["reference", "buyer", "riskAssessmentReference", "defcon658Edition", "ends", "modii"]],
  ["scope", ["organisation", "entities"]],
]);

/** New keys stand in the order of the format and of the catalogue, a control with its title beside it. */
export function placing({ controls }: Catalogue): SpliceOptions {
  return {
    order: (parent) => {
      const [top, id, part] = parent;
      if (top === "certificates") return [...certificateKeys, "attested", "file", "sha256"];
      if (top !== "controls") return orders.get(parent.join("."));
      if (id === undefined) return controls.map((control) => control.id);
      if (part === undefined) return controlKeys;
      if (part === "plan") return ["action", "owner", "due", "cannot", "mitigation", "questions", "accepted"];
      if (part === "evidence") return ["title", "file", "sha256", "url"];
      const control = controls.find((each) => each.id === id);
      const first = control?.appliesIf === undefined ? [] : [control.appliesIf.id];
      return [...first, ...(control?.questions ?? []).map((question) => question.id)];
    },
    comment: ([top, id, part]) =>
      top === "controls" && part === undefined
        ? controls.find((control) => control.id === id)?.title
        : undefined,
  };
}
