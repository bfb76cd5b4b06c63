import type { Look } from "../../run/make-page.ts";
import type { RequestOptions } from "../../run/request.ts";
import type { WorldOptions } from "../../run/world-for.ts";
import type { ChoiceOptions } from "./choices.ts";

/** The options of `portfolio`. */
export interface PortfolioOptions extends Look, RequestOptions, WorldOptions, ChoiceOptions {
  readonly level?: string;
  readonly catalogue?: string;
  readonly format?: string;
  readonly output?: readonly string[];
  readonly since?: string;
  readonly register?: string;
  readonly gate?: boolean;
  readonly resume?: boolean;
}
