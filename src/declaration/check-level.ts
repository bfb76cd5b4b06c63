import { oldProfile } from "./old-profile.ts";
import { levelOf, type Catalogue } from "../catalogue/catalogue.ts";
import { schemeId } from "../catalogue/scheme.ts";
import type { Document } from "../document/document.ts";
import { entryOf, itemsOf, textOf, valueAt, type Node } from "../document/node.ts";
import { absentAt, type Place } from "../document/place.ts";
import type { Problem } from "../document/problem.ts";

/** A declaration that names another catalogue than the one in use. */
export function checkCatalogueName(document: Document, catalogue: Catalogue): Problem[] {
  const entry = entryOf(document.root, "catalogue");
  const named = textOf(entry?.value);
  if (entry === undefined || named === undefined || named === catalogue.id) return [];
  return [{ code: "other-catalogue", named, used: catalogue.id, at: entry.value.place }];
}

/** The level: one that the catalogue has. Where one is needed, it is written, set by a command, or the only one. */
export function checkLevel(
  document: Document,
  catalogue: Catalogue,
  { level: override, levelNeeded }: { readonly level?: string; readonly levelNeeded: boolean },
): Problem[] {
  const entry = entryOf(document.root, "level");
  const text = textOf(entry?.value);
  const levels = catalogue.levels.map((level) => level.id);
  const written =
    entry === undefined || text === undefined ? [] : writtenLevel(text, entry.value.place, catalogue);
  if (written.length > 0 || !levelNeeded) return written;
  const asked = override ?? text ?? (levels.length === 1 ? levels[0] : undefined);
  // A level that is there and empty is a problem of shape.
  if (asked === undefined)
    return entry === undefined ? [{ code: "level-missing", levels, at: absentAt(document.root.place) }] : [];
  const at = override === undefined ? (entry?.value.place ?? document.root.place) : { path: document.path };
  return levelOf(catalogue, asked) === undefined ? [{ code: "unknown-level", found: asked, levels, at }] : [];
}

/** The levels of subcontractors, and of DCC certificates where the catalogue is one that the scheme scores. */
export function checkOtherLevels({ root }: Document, catalogue: Catalogue): Problem[] {
  const certificates = catalogue.outlook === undefined ? [] : itemsOf(valueAt(root, "certificates"));
  const named = [...itemsOf(valueAt(root, "subcontractors")), ...certificates.filter(isDcc)];
  return named.flatMap((node) => {
    const level = valueAt(node, "level");
    const text = textOf(level);
    return level === undefined || text === undefined ? [] : writtenLevel(text, level.place, catalogue);
  });
}

function isDcc(certificate: Node): boolean {
  return schemeId(textOf(valueAt(certificate, "scheme")) ?? "") === "dcc";
}

function writtenLevel(text: string, at: Place, catalogue: Catalogue): Problem[] {
  if (levelOf(catalogue, text) !== undefined) return [];
  if (oldProfile.test(text.trim())) return [{ code: "old-profile", found: text, at }];
  return [{ code: "unknown-level", found: text, levels: catalogue.levels.map((level) => level.id), at }];
}
