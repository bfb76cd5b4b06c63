import type { Assessment } from "../assessment/assessment.ts";
import type { Problem } from "../document/problem.ts";
import type { Page } from "./page.ts";

/** What became of one file: an assessment, or its problems. */
export type Item =
  | {
      readonly ok: true;
      readonly path: string;
      readonly assessment: Assessment;
      /** Where a format tells it. */ readonly sha256?: string;
    }
  | { readonly ok: false; readonly path: string; readonly problems: readonly Problem[] };

/** Writes what became of the files, in the order in which they were named. */
export type Reporter = (items: readonly Item[], page: Page) => string;
