import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { fields, type FieldId } from "../../../interview/asked/fields.ts";
import { chained, fieldEdit, type Edit } from "../../../interview/edits.ts";
import { UsageError } from "../../run/usage-error.ts";

/** Writes a detail, as the interview would. */
export function detailEdit(id: FieldId, value: string, catalogue: Catalogue): Edit {
  const field = fields.find((each) => each.id === id);
  if (field === undefined) throw new Error(`there is no detail ${id}`);
  return fieldEdit(field, [value], catalogue);
}

/** A declaration with what is known beforehand; a usage error where its text is built otherwise. */
export function edited(text: string, edits: readonly Edit[]): string {
  const spliced = edits.reduce<ReturnType<Edit>>(chained, { ok: true, text });
  if (spliced.ok) return spliced.text;
  throw new UsageError(
    "the declaration is written in a way that the level and the buyer cannot be put into",
    "Write them into it by hand.",
  );
}
