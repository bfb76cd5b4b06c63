import type { Edit } from "./edits.ts";
import { save, type Session } from "./session.ts";

/** What became of a step: `again` where the question is still to be answered. */
export type Outcome = "done" | "again" | "back" | "skipped" | "menu" | "left" | "lost";

/** Makes a change: done, or what is to happen where it could not be made. */
export function written(edit: Edit, session: Session): "done" | "again" | "lost" {
  const outcome = save(session, edit);
  if (outcome === "saved") return "done";
  return outcome === "lost" ? "lost" : "again";
}
