import { refused, type Document, type Parsed } from "../document/document.ts";
import { valueAt, type Node } from "../document/node.ts";
import { mostLevels } from "./framework.ts";
import type { Ledger } from "./left-out.ts";
import type { OscalCatalogue, OscalControl } from "./oscal-catalogue.ts";
import { selectFrom } from "./oscal-select.ts";
import { listAt, missing, textAt, textsAt } from "./reading.ts";

/** What a profile makes of the catalogues that it imports, itself or through other profiles. */
export interface Resolved {
  readonly controls: ReadonlySet<OscalControl>;
  /** Parameters that it sets, each with its text. */
  readonly settings: ReadonlyMap<string, string>;
  /** Parts that it adds to controls. */
  readonly additions: ReadonlyMap<string, readonly Node[]>;
}

/** Finds what an import of a profile names: a catalogue or another profile. */
export interface Finder {
  readonly find: (href: string, from: Document, at: Node) => Parsed<Document>;
  readonly catalogue: (document: Document) => OscalCatalogue | undefined;
}

/** Resolves profiles, each once, and none by way of itself. */
export interface Resolver {
  readonly resolve: (profile: Document) => Parsed<Resolved>;
}

/** A resolver with nothing resolved yet. */
export function resolverWith(finder: Finder, ledger: Ledger): Resolver {
  const done = new Map<string, Parsed<Resolved>>();
  const under = new Set<string>();
  const resolve = (document: Document): Parsed<Resolved> => {
    const known = done.get(document.path);
    if (known !== undefined) return known;
    under.add(document.path);
    const resolved = resolveOne(document, { ...finder, resolve, under, ledger });
    under.delete(document.path);
    done.set(document.path, resolved);
    return resolved;
  };
  return { resolve };
}

interface Work extends Finder, Resolver {
  /** Profiles that are being resolved. */
  readonly under: ReadonlySet<string>;
  readonly ledger: Ledger;
}

function resolveOne(document: Document, work: Work): Parsed<Resolved> {
  const root = valueAt(document.root, "profile");
  if (root === undefined) return refused(missing(document.root, "profile", "profile"));
  const imports = listAt(root, "imports");
  if (imports.length === 0) return refused(missing(root, "imports", "profile"));
  const controls = new Set<OscalControl>();
  const settings = new Map<string, string>();
  const additions = new Map<string, readonly Node[]>();
  if (imports.length > mostLevels) work.ledger.leave("further", "imports", imports.length - mostLevels);
  for (const each of imports.slice(0, mostLevels)) {
    const base = baseOf(each, document, work);
    if (!base.ok) return base;
    for (const control of selectFrom([...base.value.controls], each, work.ledger)) controls.add(control);
    for (const [id, text] of base.value.settings) settings.set(id, text);
    for (const [id, parts] of base.value.additions) additions.set(id, parts);
  }
  modify(root, settings, additions, work.ledger);
  return { ok: true, value: { controls, settings, additions } };
}

/** What is imported, before the import selects from it. */
function baseOf(each: Node, from: Document, work: Work): Parsed<Resolved> {
  const href = textAt(each, "href");
  if (href === undefined) return refused(missing(each, "href", "imports"));
  const at = valueAt(each, "href") ?? each;
  const found = work.find(href, from, at);
  if (!found.ok) return found;
  const catalogue = work.catalogue(found.value);
  if (catalogue !== undefined)
    return {
      ok: true,
      value: { controls: new Set(catalogue.controls), settings: new Map(), additions: new Map() },
    };
  if (work.under.has(found.value.path)) return refused({ code: "import-circle", href, at: at.place });
  return work.resolve(found.value);
}

function modify(
  root: Node,
  settings: Map<string, string>,
  additions: Map<string, readonly Node[]>,
  ledger: Ledger,
): void {
  for (const set of listAt(root, "modify", "set-parameters")) {
    const id = textAt(set, "param-id");
    const values = textsAt(set, "values");
    const choices = textsAt(set, "select", "choice");
    const label = textAt(set, "label");
    const text = values.join(", ") || choices.join("; ") || (label === undefined ? "" : `[${label}]`);
    if (id !== undefined && text !== "") settings.set(id, text);
    else if (id !== undefined) ledger.leave("alteration", id);
  }
  for (const alter of listAt(root, "modify", "alters")) {
    const id = textAt(alter, "control-id") ?? "(no control)";
    const adds = listAt(alter, "adds");
    const parts = adds.flatMap((add) => listAt(add, "parts"));
    if (parts.length > 0) additions.set(id, [...(additions.get(id) ?? []), ...parts]);
    const others =
      listAt(alter, "removes").length +
      adds.filter((add) => ["props", "params", "links"].some((key) => listAt(add, key).length > 0)).length;
    if (others > 0) ledger.leave("alteration", id, others);
  }
  if (valueAt(root, "merge", "custom") !== undefined)
    ledger.leave("custom-groups", textAt(root, "metadata", "title") ?? "profile");
}
