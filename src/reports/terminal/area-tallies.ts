import {
  fallsShort,
  isOpen,
  type AssessedControl,
  type Assessment,
  type CsmVerdict,
} from "../../assessment/assessment.ts";
import { isUnshown } from "../../assessment/is-unshown.ts";
import { count } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { hanging, wrap } from "../../text/wrap.ts";
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
  return [
    ...shown.flatMap(({ area, of }) =>
      areaLines(`${safeLine(area.id).padEnd(idWidth)}  `, area.title, of, page),
    ),
    ...wrap("Every control, with what is met and what is only suggested: --all.", proseWidth(page)).map(
      page.paint.faint,
    ),
  ];
}

function areaLines(id: string, title: string, of: readonly AssessedControl[], page: Page): readonly string[] {
  const required = of.filter(({ importance }) => importance === "required");
  const sign = required.length === 0 ? " " : csmVerdictSign(verdictOf(required), page.symbols);
  const width = proseWidth(page);
  const words = `${safeLine(title)}: ${tallyWords(of)}`;
  // Beside a long id a narrow page has no room for a column of words.
  const lines =
    id.length * 2 > width
      ? hanging(`${sign} `, `${id}${words}`, width)
      : hanging(`${sign} ${id}`, words, width);
  return required.length === 0 ? lines.map(page.paint.faint) : lines;
}

/** What is required and what is suggested, counted. */
export function tallyWords(controls: readonly AssessedControl[]): string {
  const required = controls.filter(({ importance }) => importance === "required");
  const suggested = controls.filter(({ importance }) => importance === "recommended");
  return [requiredWords(required), ...(suggested.length === 0 ? [] : [suggestedWords(suggested)])].join("; ");
}

/** What the required controls of an area come to. */
function verdictOf(required: readonly AssessedControl[]): CsmVerdict {
  const open = required.filter(({ verdict }) => isOpen(verdict));
  if (open.length > 0) return open.every(isUnshown) ? "undecided" : "not-met";
  return required.some(({ verdict }) => verdict === "planned") ? "met-with-plan" : "met";
}

function requiredWords(required: readonly AssessedControl[]): string {
  if (required.length === 0) return "nothing required";
  const open = required.filter(({ verdict }) => isOpen(verdict));
  const unshown = open.filter(isUnshown).length;
  const number = (of: AssessedControl["verdict"]): number =>
    required.filter(({ verdict }) => verdict === of).length;
  const others = [
    [open.length - unshown, "short"],
    [unshown, "not shown yet"],
    [number("planned"), "planned"],
    [number("not-applicable"), "not applicable"],
  ] as const;
  return [
    `${number("met")} of ${required.length} met`,
    ...others.filter(([of]) => of > 0).map(([of, words]) => `${of} ${words}`),
  ].join(", ");
}

function suggestedWords(suggested: readonly AssessedControl[]): string {
  const met = suggested.filter(({ verdict }) => !fallsShort(verdict)).length;
  const unanswered = suggested.filter(({ verdict }) => verdict === "unanswered").length;
  const rest = suggested.length - met - unanswered;
  const parts = [
    ...(met === 0 ? [] : [`${met} followed`]),
    ...(rest === 0 ? [] : [`${rest} not followed`]),
    ...(unanswered === 0 ? [] : [`${unanswered} open`]),
  ];
  if (unanswered === suggested.length) return `${count(unanswered, "suggestion")} open`;
  return `${count(suggested.length, "suggestion")} (${parts.join(", ")})`;
}
