import { entriesOf, textOf, valueAt, type MapNode } from "../document/node.ts";
import { menuWords as words } from "../interview/words/menu.ts";
import { clip } from "../text/safe-text.ts";

/** What a declaration says of controls beside their answers: notes, plans, that one does not apply; a line each. */
export function besidesSaid(root: MapNode): readonly string[] {
  return entriesOf(valueAt(root, "controls")).flatMap(({ key, value }) => [
    ...line(words.note(key), textOf(valueAt(value, "note"))),
    ...line(words.plan(key), textOf(valueAt(value, "plan", "action"))),
    ...line(words.notApplicable(key), textOf(valueAt(value, "notApplicable", "reason"))),
  ]);
}

function line(name: string, text: string | undefined): readonly string[] {
  return text === undefined || text.trim() === "" ? [] : [`${name}: ${clip(text, 200)}`];
}
