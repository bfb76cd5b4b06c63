import type { Place } from "../document/place.ts";
import { safeLine } from "./safe-text.ts";

/** A place as one can paste it into an editor: path:line:column. */
export function placeText({ path, line, column }: Place): string {
  return [safeLine(path), line, column].filter((part) => part !== undefined).join(":");
}
