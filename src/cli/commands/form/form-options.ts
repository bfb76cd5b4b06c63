import type { Look } from "../../run/make-page.ts";

/** The options of `form`. */
export interface FormOptions extends Look {
  readonly level?: string;
  readonly catalogue?: string;
  readonly only?: string;
  readonly recommended?: boolean;
  readonly for?: string;
  readonly buyer?: string;
  readonly due?: string;
  readonly output?: string;
  readonly force?: boolean;
}
