import type { Area } from "../../catalogue/catalogue.ts";

/** An area, and how many of its questions are answered. */
export interface AreaProgress {
  readonly area: Area;
  readonly answered: number;
  readonly of: number;
}
