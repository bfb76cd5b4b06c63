import type { Place } from "../../document/place.ts";
import type { Json } from "../../text/json.ts";

/** A place as JSON. */
export function placeJson({ path, line, column, absent }: Place): Json {
  return { path, line, column, absent };
}
