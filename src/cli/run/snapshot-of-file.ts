import type { UnusableItem } from "../../assessment/item.ts";
import { redacted } from "../../assessment/redact.ts";
import { soundSnapshot } from "../../following/snapshot/sound-snapshot.ts";
import type { Snapshot } from "../../following/snapshot/snapshot.ts";
import { storedAssessment, storedLimit } from "../../following/snapshot/stored-assessment.ts";
import { assessmentSnapshot } from "../../reports/json/assessment-snapshot.ts";
import type { Host } from "../world/host.ts";
import { assessEach } from "./assess-each.ts";
import { fileText } from "./file-text.ts";
import { keepingInput } from "./keeping-input.ts";
import { knownCatalogue } from "./known-catalogue.ts";
import type { Request } from "./request.ts";
import { shownPath } from "./shown-path.ts";

/** What a file says of a supplier: as it was assessed now, or as it was stored. */
export interface FileSnapshot {
  readonly ok: true;
  /** The file as reports tell it. */
  readonly file: string;
  /** It is a stored assessment, which keeps its own day. */
  readonly stored: boolean;
  readonly snapshot: Snapshot;
}

/** The snapshot of a file (`-` is standard input), be it a declaration or a stored assessment; or its problems. */
export async function snapshotOfFile(
  path: string,
  request: Request,
  world: Host,
): Promise<FileSnapshot | UnusableItem> {
  const host = keepingInput(world, storedLimit);
  const file = shownPath(path, host);
  const { text } = fileText(path, storedLimit, host, file);
  if (!text.ok) return unusable({ ok: false, path: file, problems: text.problems }, request);
  const stored = storedAssessment(text.value, file);
  const read = stored?.ok === true ? soundSnapshot(stored.value, knownCatalogue(request, host)) : stored;
  if (read?.ok === true) return { ok: true, file, stored: true, snapshot: read.value };
  if (read === undefined) return assessed(path, file, request, host);
  const sources = new Map([[file, text.value]]);
  return unusable({ ok: false, path: file, problems: read.problems, sources }, request);
}

async function assessed(
  path: string,
  file: string,
  request: Request,
  host: Host,
): Promise<FileSnapshot | UnusableItem> {
  for await (const item of assessEach([path], request, host)) {
    if (!item.ok) return item;
    const tool = { name: "csm-check", version: host.version };
    const snapshot = assessmentSnapshot(item.assessment, item.sha256, tool);
    return { ok: true, file, stored: false, snapshot };
  }
  throw new Error("a file was named, and nothing became of it");
}

function unusable(item: UnusableItem, { redact }: Request): UnusableItem {
  const told = redact ? redacted(item) : item;
  return told.ok ? item : told;
}
