import type { Assessment } from "../../assessment/assessment.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { hanging, wrap } from "../../text/wrap.ts";
import { firstActions, type FirstAction } from "../../words/verdict/first-actions.ts";
import { nextDue } from "../../words/renewals/next-due.ts";
import { nextSteps } from "../../words/verdict/next-steps.ts";
import { proseWidth } from "./shortfall-details.ts";

/** An action takes no more of the screen than these lines; the details and `explain` tell the rest. */
const mostLines = 2;

const indent = "   ";

/** What to do first, numbered, and how to go on from there. */
export function firstLines(assessment: Assessment, page: Page): readonly string[] {
  const actions = firstActions(assessment, page.again);
  const then = [...nextDue(assessment, page.again), ...nextSteps(assessment, page.again)].flatMap((step) =>
    stepLines(safeLine(step), page),
  );
  // The last screen of a small terminal holds all of this: a heading more would push the first action off it.
  return actions.length === 0
    ? [page.paint.strong("Next"), ...then]
    : [
        page.paint.strong("What to do first"),
        ...actions.flatMap((each, index) => actionLines(each, index + 1, page)),
        ...then,
      ];
}

function actionLines(action: FirstAction, number: number, page: Page): readonly string[] {
  const { about, does, command, takes, page: address } = action;
  const width = proseWidth(page);
  return [
    ...inShort(safeLine(about), safeLine(does), width - indent.length).map(
      (line, index) => `${index === 0 ? `${number}. ` : indent}${line}`,
    ),
    ...(command === undefined ? [] : [`${indent}${safeLine(command)}`]),
    ...hanging(indent, safeLine(`(${takes})`), width).map(page.paint.faint),
    ...(address === undefined ? [] : [`${indent}${safeLine(address)}`]),
  ];
}

/** Whole sentences, as many as there is room for; where not even the first fits, as much of it as does. */
function inShort(about: string, does: string, width: number): readonly string[] {
  const sentences = does.split(/(?<=[.!?]) /);
  const tries = sentences.map((_, index) =>
    wrap(`${about}: ${sentences.slice(0, sentences.length - index).join(" ")}`, width),
  );
  const fits = tries.find((lines) => lines.length <= mostLines);
  if (fits !== undefined) return fits;
  const [last = ""] = wrap(
    tries
      .at(-1)
      ?.slice(mostLines - 1)
      .join(" ") ?? "",
    width - " ...".length,
  );
  return [...(tries.at(-1)?.slice(0, mostLines - 1) ?? []), `${last} …`];
}

/** A command line is never broken; a sentence is. */
function stepLines(text: string, page: Page): readonly string[] {
  return text.startsWith("  ") ? [text] : wrap(text, proseWidth(page));
}
