import { fieldGlossary } from "./field-glossary.ts";
import type { GlossaryTerm } from "./glossary-term.ts";
import { ownGlossary } from "./own-glossary.ts";

/** The terms of the field and of csm-check. Where a catalogue explains one of them, its words are shown. */
export const glossary: readonly GlossaryTerm[] = [...fieldGlossary, ...ownGlossary];
