import { refused, type Document, type Parsed } from "../document/document.ts";
import type { Node } from "../document/node.ts";
import { valueAt } from "../document/node.ts";
import type { Ledger } from "./left-out.ts";
import { listAt, textAt } from "./reading.ts";

/** Opens a file that a profile names; only inside the folder of the file that names it. */
export type Open = (from: string, file: string) => Parsed<Document> | "outside" | "missing";

/** No profile needs more files than this. */
const mostFiles = 20;

/**
 * Finds what a profile imports: among the files that were named first, then beside the profile, and last the one
 * catalogue that was named, whatever the profile calls it; that is told, for it may be another edition. Nothing is
 * fetched.
 */
export function finderAmong(
  given: readonly Document[],
  open: Open,
  ledger: Ledger,
): (href: string, from: Document, at: Node) => Parsed<Document> {
  const opened = new Map<string, ReturnType<Open>>();
  const openOnce = (from: Document, file: string): ReturnType<Open> => {
    const key = JSON.stringify([from.path, file]);
    const known = opened.get(key);
    if (known !== undefined) return known;
    const result = opened.size >= mostFiles ? "missing" : open(from.path, file);
    opened.set(key, result);
    return result;
  };
  return (href, from, at) => {
    const names = namesOf(href, from);
    const others = given.filter((document) => document.path !== from.path);
    for (const name of names) {
      const named = others.find((document) => stemOf(document.path) === stemOf(name));
      if (named !== undefined) return { ok: true, value: named };
    }
    const states = names
      .filter((name) => !isRemote(name) && !isXml(name))
      .map((name) => openOnce(from, name));
    for (const state of states) if (typeof state !== "string") return state;
    const catalogues = others.filter((document) => valueAt(document.root, "catalog") !== undefined);
    const [only] = catalogues;
    if (only !== undefined && catalogues.length === 1) {
      ledger.leave("substituted", names[0] ?? href);
      return { ok: true, value: only };
    }
    const why = names.some(isRemote) ? "network" : states.includes("outside") ? "outside" : "unknown";
    return refused({ code: "unresolved-import", href: names[0] ?? href, why, at: at.place });
  };
}

/** What an address stands for: itself, or the files of the resource in the back matter that it points to. */
function namesOf(href: string, from: Document): readonly string[] {
  if (!href.startsWith("#")) return [decoded(href)];
  const resources = listAt(from.root, "profile", "back-matter", "resources");
  const resource = resources.find((each) => textAt(each, "uuid") === href.slice(1));
  return listAt(resource, "rlinks")
    .slice(0, mostFiles)
    .flatMap((link) => textAt(link, "href") ?? [])
    .map(decoded);
}

function decoded(href: string): string {
  // A name of a file may be written as an address: file:base.json lies beside the profile.
  const path = href.replace(/[?#].*$/s, "").replace(/^file:(?:\/\/(?=\/))?/i, "");
  try {
    return isRemote(path) ? path : decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isRemote(name: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(name) || name.startsWith("//");
}

function isXml(name: string): boolean {
  return /\.xml$/i.test(name);
}

/** The name of a file without folder and kind: the same catalogue is published as XML, JSON and YAML. */
function stemOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return name.replace(/(?:-min)?\.(?:json|ya?ml|xml)$/i, "").toLowerCase();
}
