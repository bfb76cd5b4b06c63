import { inThousands } from "../../text/counting.ts";
import { UsageError } from "./usage-error.ts";

/**
 * So many declarations are held at once, until all of them are told: what becomes of one of Level 3 takes up to 2 MB, and
 * no text is longer than half a gigabyte.
 */
const mostHeld = 1000;

/** Refuses more declarations than can be held, before any of them is read. */
export function refuseTooMany(files: readonly string[]): void {
  if (files.length <= mostHeld) return;
  throw new UsageError(
    `${inThousands(files.length)} declarations are more than can be told together here (${inThousands(mostHeld)})`,
    "csm-check portfolio takes any number of them, and so does csm-check assess -f ndjson.",
  );
}
