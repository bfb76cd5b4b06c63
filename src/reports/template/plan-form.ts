import { fillTemplate } from "./fill-template.ts";
import { readTemplate, templateLimit } from "./read-template.ts";

/** A plan in a form of somebody else's: how it is read and filled in. The library that does it comes with this. */
export const planForm: {
  readonly limit: number;
  readonly read: typeof readTemplate;
  readonly fill: typeof fillTemplate;
} = { limit: templateLimit, read: readTemplate, fill: fillTemplate };
