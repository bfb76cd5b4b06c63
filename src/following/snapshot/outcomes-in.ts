import { entryOf, itemsOf, textOf, type Node } from "../../document/node.ts";

/** What an assessment says of the questions of a control. */
export interface Outcomes {
  /** How many were asked, apart from the one whether it applies; and whether that one was answered. */
  readonly asked: number;
  readonly applies: boolean;
  /** How many of those that decide it pass, and which of them do not. */
  readonly passed: number;
  readonly open: readonly string[];
}

/** The questions of a control; none where it tells of none. Of a line there are hundreds, and most pass. */
export function outcomesIn(control: Node): Outcomes {
  let [asked, passed, applies] = [0, 0, false];
  let open: string[] | undefined;
  for (const question of questionsOf(control)) {
    const counts = textOf(entryOf(question, "counts")?.value);
    if (counts === "applies") applies ||= passes(question);
    else asked++;
    if (counts !== "verdict") continue;
    if (passes(question)) passed++;
    else (open ??= []).push(idOf(question));
  }
  return { asked, applies, passed, open: open ?? [] };
}

/** The ids of the questions that pass and decide a control. */
export function passedIn(control: Node): readonly string[] {
  return questionsOf(control)
    .filter((each) => textOf(entryOf(each, "counts")?.value) === "verdict" && passes(each))
    .map(idOf);
}

function questionsOf(control: Node): readonly Node[] {
  return itemsOf(entryOf(control, "questions")?.value);
}

function passes(question: Node): boolean {
  return textOf(entryOf(question, "outcome")?.value) === "pass";
}

function idOf(question: Node): string {
  return textOf(entryOf(question, "id")?.value) ?? "";
}
