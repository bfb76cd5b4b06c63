import type { Item } from "../../assessment/item.ts";
import { artifactLocation } from "./locations.ts";

/**
 * The id of a run, of its own for each catalogue, level and file, so that no upload replaces another's; of several files
 * it names the folder that holds them all, so that a file more or less closes nothing of the others. GitHub takes what
 * stands before the last slash as the category of an upload; nothing stands behind it.
 */
export function runId(items: readonly Item[]): string {
  const [only, ...others] = items;
  if (others.length === 0 && only?.ok === true) {
    const { catalogue, level } = only.assessment;
    return idOf(
      encodeURIComponent(catalogue.id),
      encodeURIComponent(`level-${level.id}`),
      fileUri(only.path),
    );
  }
  // Where nothing is assessed, results of a former run are not mended: another id closes none of them.
  return idOf(items.some(({ ok }) => ok) ? "several" : "problems", folderOf(items));
}

/** The URI of a file as a part of an id. */
export function fileUri(path: string): string {
  return artifactLocation(path).uri.replace(/^file:\/+/, "");
}

/** An id of these parts; those that are empty are left out. */
export function idOf(...parts: readonly string[]): string {
  return ["csm-check", ...parts.filter((part) => part !== ""), ""].join("/");
}

/** The folder that all files lie in, in the end. */
function folderOf(items: readonly Item[]): string {
  const [first = [], ...others] = items.map(({ path }) => fileUri(path).split("/").slice(0, -1));
  const ends = others.map((each) => first.findIndex((part, index) => part !== each[index]));
  return first.slice(0, Math.min(first.length, ...ends.filter((end) => end >= 0))).join("/");
}
