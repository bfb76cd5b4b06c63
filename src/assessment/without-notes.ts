import type { AssessedControl, Assessment } from "./assessment.ts";
import type { ControlDeclaration } from "../declaration/declaration.ts";
import type { Item } from "./item.ts";

/**
 * The same item without the notes of its declaration: they are for whoever keeps it, and a report goes to others. Taken
 * out of the facts before any format sees them, so that no format can forget to.
 */
export function withoutNotes(item: Item): Item {
  return item.ok ? { ...item, assessment: noted(item.assessment) } : item;
}

function noted(assessment: Assessment): Assessment {
  const { declaration, controls } = assessment;
  // Most have none, and what is known of an assessment is known of this very one.
  if (![...declaration.controls.values()].some(({ note }) => note !== undefined)) return assessment;
  return {
    ...assessment,
    declaration: {
      ...declaration,
      controls: new Map([...declaration.controls].map(([id, declared]) => [id, noteless(declared)])),
    },
    controls: controls.map(controlWithout),
  };
}

function controlWithout(assessed: AssessedControl): AssessedControl {
  const { declared } = assessed;
  return declared?.note === undefined ? assessed : { ...assessed, declared: noteless(declared) };
}

function noteless(declared: ControlDeclaration): ControlDeclaration {
  const { note, ...rest } = declared;
  return rest;
}
