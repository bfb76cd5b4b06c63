import type { Catalogue } from "../../catalogue/catalogue.ts";
import { refused, type Document, type Parsed } from "../../document/document.ts";
import { entryOf, textOf } from "../../document/node.ts";
import type { Host } from "../world/host.ts";
import { standard } from "../../catalogue/built-in-ids.ts";

/** The catalogue that a declaration names, else the built-in standard. */
export function chosenCatalogue(document: Document, host: Host): Parsed<Catalogue> {
  const entry = entryOf(document.root, "catalogue");
  const named = textOf(entry?.value) ?? standard;
  if (host.builtIn.ids.includes(named)) return { ok: true, value: host.builtIn.load(named) };
  const at = entry?.value.place ?? document.root.place;
  return refused({ code: "unknown-catalogue", named, known: host.builtIn.ids, at });
}
