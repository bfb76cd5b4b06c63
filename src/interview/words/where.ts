import type { Catalogue, Level } from "../../catalogue/catalogue.ts";
import { count } from "../../text/counting.ts";
import type { AreaProgress } from "../asked/area-progress.ts";
import { isOfControl, type Step } from "../asked/step.ts";
import { bearing } from "./steps.ts";

/** Where one is. */
export interface Whereabouts {
  readonly name: string | undefined;
  readonly level: Level | undefined;
  readonly number: number;
  readonly of: number;
  readonly left: number;
  readonly area: AreaProgress | undefined;
}

/** Where one is: a line each. */
export function whereWords(step: Step, catalogue: Catalogue, place: Whereabouts): readonly string[] {
  const { name, level, number, of, left, area } = place;
  const head = [name ?? "New declaration", ...(level === undefined ? [] : [levelWords(catalogue, level)])];
  const counted = number === 0 ? [] : [`question ${number} of ${of}`, timeLeft(left)];
  const first = [...head, ...(level === undefined ? [] : counted)].join(" - ");
  if (!isOfControl(step)) return [first];
  const { control } = step;
  const within = area === undefined ? control.area : areaWords(area);
  return [first, within, `${control.id} ${control.title}${bearing(step, catalogue)}`];
}

/** A level in few words; where there is but one, the name of the catalogue says it. */
function levelWords({ title, short = title, levels }: Catalogue, { id }: Level): string {
  return levels.length === 1 ? short : `${short} Level ${id}`;
}

/** An area and how far one is in it: B Protecting against cyber-attack: 12 of 75 answered. */
export function areaWords({ area, answered, of }: AreaProgress): string {
  return `${area.id} ${area.title}: ${answered} of ${of} answered`;
}

/** So many seconds does a question take, on the whole. */
const pace = 15;

/** How long the questions that are left will take, in plain words. */
export function timeLeft(questions: number): string {
  const minutes = Math.round((questions * pace) / 60);
  if (minutes < 1) return "less than a minute left";
  if (minutes < 60) return `about ${count(minutes, "minute")} left`;
  const halves = Math.round(minutes / 30);
  const half = halves % 2 === 0 ? "" : " and a half";
  return halves < 4 ? `about an hour${half} left` : `about ${Math.floor(halves / 2)}${half} hours left`;
}
