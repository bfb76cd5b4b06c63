import type {
  AppliesIf,
  ChoiceQuestion,
  ChoicesQuestion,
  DateQuestion,
  NumberQuestion,
  YesNoQuestion,
} from "../catalogue/catalogue.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import type { Place } from "../document/place.ts";

/** An answer with the question that reads it: a value never goes without what it answers. */
export type Answer =
  | AnswerTo<AppliesIf, boolean>
  | AnswerTo<YesNoQuestion, boolean>
  | AnswerTo<NumberQuestion, number>
  | AnswerTo<DateQuestion, DateOrNever>
  | AnswerTo<ChoiceQuestion, string>
  | AnswerTo<ChoicesQuestion, readonly string[]>;

/** A date, or the word `never`: it was not done once. */
export type DateOrNever = CalendarDate;

/** An answer to one type of question. */
export interface AnswerTo<Q extends { readonly type: string }, V> {
  readonly type: Q["type"];
  readonly question: Q;
  readonly value: V;
  readonly at: Place;
}
