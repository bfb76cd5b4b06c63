import { isOpen, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { count } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { hanging } from "../../text/wrap.ts";
import { csmVerdictSign } from "../../words/verdict/csm-verdict-words.ts";
import { proseWidth } from "./shortfall-details.ts";

/** A line for each area: how much of what is required is met, and what else there is to say. */
export function areaTallies({ catalogue, controls }: Assessment, page: Page): readonly string[] {
  const areas = catalogue.areas.map((area) => ({
    area,
    of: controls.filter((each) => each.area.id === area.id),
  }));
  const shown = areas.filter(({ of }) => of.length > 0);
  const idWidth = Math.max(...shown.map(({ area }) => safeLine(area.id).length));
  return shown.flatMap(({ area, of }) => {
    const required = of.filter(({ importance }) => importance === "required");
    const isShort = required.some(({ verdict }) => isOpen(verdict));
    const head = `${safeLine(area.id).padEnd(idWidth)}  ${safeLine(area.title)}: ${tallyWords(of)}`;
    const sign = required.length === 0 ? " " : csmVerdictSign(isShort ? "not-met" : "met", page.symbols);
    return hanging(`${sign} `, head, proseWidth(page)).map((line) =>
      required.length === 0 ? page.paint.faint(line) : line,
    );
  });
}

/** What is required and what is suggested, counted. */
export function tallyWords(controls: readonly AssessedControl[]): string {
  const required = controls.filter(({ importance }) => importance === "required");
  const suggested = controls.filter(({ importance }) => importance === "recommended");
  return [requiredWords(required), ...(suggested.length === 0 ? [] : [suggestedWords(suggested)])].join("; ");
}

function requiredWords(required: readonly AssessedControl[]): string {
  if (required.length === 0) return "nothing required at this level";
  const number = (...verdicts: readonly AssessedControl["verdict"][]): number =>
    required.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const others = [
    [number("partly-met", "not-met"), "short"],
    [number("unanswered"), "not answered yet"],
    [number("planned"), "planned"],
    [number("not-applicable"), "not applicable"],
  ] as const;
  return [
    `${number("met")} of ${required.length} met`,
    ...others.filter(([of]) => of > 0).map(([of, words]) => `${of} ${words}`),
  ].join(", ");
}

function suggestedWords(suggested: readonly AssessedControl[]): string {
  const met = suggested.filter(({ verdict }) => verdict === "met").length;
  const unanswered = suggested.filter(({ verdict }) => verdict === "unanswered").length;
  const rest = suggested.length - met - unanswered;
  const parts = [
    ...(met === 0 ? [] : [`${met} met`]),
    ...(rest === 0 ? [] : [`${rest} to look at`]),
    ...(unanswered === 0 ? [] : [`${unanswered} not answered`]),
  ];
  if (unanswered === suggested.length) return `${count(unanswered, "suggestion")} not answered`;
  return `${count(suggested.length, "suggestion")} (${parts.join(", ")})`;
}
