import type { Place } from "../../document/place.ts";
import { artifactUri } from "../../text/artifact-uri.ts";
import type { Json } from "../../text/json.ts";

/** Where something stands, as the locations of a result; without a line the file alone. */
export function locations({ path, line, column, length }: Place): Json {
  const region =
    line === undefined
      ? undefined
      : {
          startLine: line,
          startColumn: column,
          // The column behind the last unit; the place of something absent is the nearest key, which has a length too.
          endColumn: column === undefined || length === undefined ? undefined : column + length,
        };
  return [{ physicalLocation: { artifactLocation: artifactLocation(path), region } }];
}

/** A file; where it lies below the root of the repository, from there, as those who read it take it to be. */
export function artifactLocation(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = artifactUri(path);
  return /^(?:file:|\.\.\/)/.test(uri) ? { uri } : { uri, uriBaseId: "%SRCROOT%" };
}
