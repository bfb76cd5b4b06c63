import type { Event } from "js-yaml";
import type { Place } from "./place.ts";

/** Turns offsets into places. */
export type Placer = (offset: number, end?: number) => Place;

/** How far the events of a text were followed. */
export interface QuickWalk {
  readonly text: string;
  readonly place: Placer;
  readonly events: readonly Event[];
  /** Which event comes next. */
  index: number;
  /** The offset behind the letters of the last one. */
  at: number;
  /** Nothing was written where the last value could stand. */
  isLeftOut: boolean;
}

/** Whether a node has neither an anchor nor a tag. */
export function isBare(event: { readonly anchorStart: number; readonly tagStart: number }): boolean {
  return event.anchorStart === -1 && event.tagStart === -1;
}
