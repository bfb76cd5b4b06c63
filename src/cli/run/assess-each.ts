import { assess } from "../../assessment/assess.ts";
import type { Circumstances } from "../../assessment/assessment.ts";
import type { Item, UnusableItem } from "../../assessment/item.ts";
import { lasting } from "../../following/lasting.ts";
import { redacted } from "../../assessment/redact.ts";
import { withoutNotes } from "../../assessment/without-notes.ts";
import { refused, type Parsed } from "../../document/document.ts";
import { given } from "../../document/given.ts";
import type { Problem } from "../../document/problem.ts";
import type { Host } from "../world/host.ts";
import { fitting, type Fitting } from "./fitting.ts";
import { lookAtFiles } from "./look-at-files.ts";
import type { ReadText } from "./read-text.ts";
import { declarationReader, type Reader } from "./reader.ts";
import type { Request } from "./request.ts";

/**
 * Reads and judges declarations one after the other, in the order in which they are named. Each is let go once it has
 * been judged: whoever keeps the items decides how much is held. With `--redact` an item comes without what was found,
 * and without `--notes` it has none of the declaration's notes.
 */
export async function* assessEach(
  files: readonly string[],
  request: Request,
  host: Host,
  read: Reader = declarationReader(host),
): AsyncGenerator<Item, void, undefined> {
  for (const file of files) {
    const item = await assessOne(await read(file), request, host);
    yield toldItem(item, request);
  }
}

/** What of an item is to be told; a redacted one holds no notes either. */
export function toldItem(item: Item, { redact, notes }: Pick<Request, "redact" | "notes">): Item {
  if (redact) return redacted(item);
  return notes ? item : withoutNotes(item);
}

/** The folder in which the files that a declaration names lie. */
export function evidenceFolder(path: string, root: string | undefined, host: Host): string {
  return root ?? (path === "-" ? "." : host.folderOf(path));
}

async function assessOne(source: ReadText, request: Request, host: Host): Promise<Item> {
  const ready = await readyToJudge(source, request, host);
  if (!ready.ok) return unusable(source, ready.problems);
  const { catalogue, declaration, circumstances } = ready.value;
  const judgement = assess(catalogue, declaration, circumstances);
  const digest = request.digest ? { sha256: await host.sha256(source.bytes) } : {};
  return { ok: true, path: source.shown, assessment: lasting(judgement, request.policy), ...digest };
}

/** What is judged, and under what. */
export interface Ready extends Pick<Fitting, "catalogue" | "declaration"> {
  readonly circumstances: Circumstances;
}

/** Holds a declaration that was read against its catalogue, and looks at what it names; or every problem of it. */
export async function readyToJudge(source: ReadText, request: Request, host: Host): Promise<Parsed<Ready>> {
  const { circumstances } = request;
  const { level } = circumstances;
  const wanted = { ...given({ catalogue: request.catalogue, level }), levelNeeded: true };
  const fit = await fitting(source, wanted, host);
  if (!fit.ok) return fit;
  const { catalogue, declaration } = fit.value;
  const seen = await sightingsFor(fit.value, source.path, request, host);
  if (!seen.ok) return seen;
  return {
    ok: true,
    value: { catalogue, declaration, circumstances: { ...circumstances, sightings: seen.value } },
  };
}

function unusable({ shown: path, text }: ReadText, problems: readonly Problem[]): UnusableItem {
  return { ok: false, path, problems, sources: new Map(text === undefined ? [] : [[path, text]]) };
}

async function sightingsFor(
  { root }: Fitting,
  path: string,
  { circumstances, evidenceRoot, evidenceDigests }: Request,
  host: Host,
): Promise<Parsed<Circumstances["sightings"]>> {
  if (circumstances.evidence === "off") return { ok: true, value: new Map() };
  const folder = evidenceFolder(path, evidenceRoot, host);
  const { sightings, problems } = await lookAtFiles(root, { path, folder }, host, evidenceDigests);
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, value: sightings } : refused(first, ...rest);
}
