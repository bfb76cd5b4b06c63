import type { Tone } from "./block.ts";

/** The colours of a report on paper: those of the page of `html`, with the same contrast. */
export const colours = {
  ink: "#1a2430",
  soft: "#525d6b",
  rule: "#d3dae3",
  panel: "#f4f6f9",
} as const;

/** The colour of letters, by what they mean. */
export const tones: Readonly<Record<Tone, string>> = {
  met: "#17663b",
  "partly-met": "#874a00",
  "not-met": "#a11f2b",
  unanswered: "#5d4594",
  "not-applicable": "#55606e",
  planned: "#1c559b",
  warning: "#874a00",
  soft: colours.soft,
};

/** What lies behind the verdict of a declaration. */
export const washes: Readonly<Record<Tone, string>> = {
  met: "#eaf5ee",
  "partly-met": colours.panel,
  "not-met": "#fcefef",
  unanswered: "#f2eff9",
  "not-applicable": colours.panel,
  planned: "#ebf2fb",
  warning: colours.panel,
  soft: colours.panel,
};
