import type { Document } from "../document/document.ts";
import { entriesOf, entryOf, itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import type { Problem } from "../document/problem.ts";
import { likeBuiltInId, likeBuiltInName } from "./built-in.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkQuestions } from "./check-questions.ts";
import { idsOf, known, unique } from "./references.ts";

/** What a schema cannot see: ids that stand twice or nowhere, levels and rules that contradict each other. */
export function checkCatalogue(
  main: Document,
  parts: readonly Document[],
  builtIn: readonly string[],
): Problem[] {
  const { root } = main;
  const problems: Problem[] = [];
  const areas = itemsOf(valueAt(root, "areas"));
  const levels = itemsOf(valueAt(root, "levels"));
  const controls = [main, ...parts].flatMap((document) => itemsOf(valueAt(document.root, "controls")));
  unique(areas, "area", problems);
  unique(levels, "level", problems);
  unique(controls, "control", problems);
  const ids = {
    areas: new Set(idsOf(areas)),
    levels: new Set(idsOf(levels)),
    controls: new Set(idsOf(controls)),
  };
  checkNames(root, builtIn, problems);
  if (controls.length === 0) problems.push({ code: "no-controls", at: { ...root.place, absent: true } });
  known(valueAt(root, "outlook", "anchor"), "area", ids.areas, problems);
  for (const note of itemsOf(valueAt(root, "notes")))
    known(valueAt(note, "level"), "level", ids.levels, problems);
  for (const entry of entriesOf(valueAt(root, "outlook", "needed")))
    if (!ids.levels.has(entry.key))
      problems.push({ code: "unknown-reference", to: "level", id: entry.key, at: entry.keyPlace });
  checkNumbers(controls, problems);
  for (const level of levels) checkLevel(level, controls, ids.controls, problems);
  for (const control of controls) {
    known(valueAt(control, "area"), "area", ids.areas, problems);
    known(valueAt(control, "replacedBy"), "control", ids.controls, problems);
    for (const level of itemsOf(valueAt(control, "levels"))) known(level, "level", ids.levels, problems);
    checkQuestions(control, problems);
  }
  return problems;
}

/** No catalogue passes for one that comes along: not by its id, not by what it is called. */
function checkNames(root: Node, builtIn: readonly string[], problems: Problem[]): void {
  const id = valueAt(root, "id");
  const text = textOf(id);
  const like = text === undefined ? undefined : likeBuiltInId(text, builtIn);
  if (id !== undefined && text !== undefined && like !== undefined)
    problems.push({ code: "built-in-id", id: text, like, at: id.place });
  for (const key of ["title", "short"]) {
    const name = valueAt(root, key);
    const known = likeBuiltInName(textOf(name) ?? "", builtIn);
    if (name !== undefined && known !== undefined)
      problems.push({ code: "built-in-name", name: textOf(name) ?? "", like: known, at: name.place });
  }
}

function checkLevel(
  level: Node,
  controls: readonly Node[],
  ids: ReadonlySet<string>,
  problems: Problem[],
): void {
  const id = entryOf(level, "id");
  const text = textOf(id?.value);
  if (id === undefined || text === undefined) return;
  const required = controls.filter((control) =>
    itemsOf(valueAt(control, "levels")).some((each) => textOf(each) === text),
  );
  if (required.length === 0) problems.push({ code: "idle-level", level: text, at: id.value.place });
  const requiredIds = new Set(idsOf(required));
  for (const node of itemsOf(valueAt(level, "recommended"))) {
    known(node, "control", ids, problems);
    const control = textOf(node);
    if (control !== undefined && requiredIds.has(control))
      problems.push({ code: "required-and-recommended", control, level: text, at: node.place });
  }
}
