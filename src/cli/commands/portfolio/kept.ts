import { decode } from "../../../document/decode.ts";
import type { Document } from "../../../document/document.ts";
import { jsonDocument } from "../../../document/json-document.ts";
import { textOf, valueAt } from "../../../document/node.ts";
import { rowOf } from "../../../following/portfolio/row.ts";
import { soundSnapshot } from "../../../following/snapshot/sound-snapshot.ts";
import type { Snapshot } from "../../../following/snapshot/snapshot.ts";
import { storedLimit } from "../../../following/snapshot/stored-assessment.ts";
import { safeJsonText } from "../../../text/json.ts";
import { knownCatalogue } from "../../run/known-catalogue.ts";
import { controlLines } from "./control-lines.ts";
import type { Done } from "./done.ts";
import type { Performing } from "./performing.ts";
import { controlRows } from "./stored-done.ts";
import { toldFacts } from "./told-facts.ts";

/**
 * What an earlier run told of a declaration, where this run would tell the same: the same bytes, version, day, options
 * and catalogue. What names evidence files is judged again, for nothing says that they are what they were.
 */
export async function isUnchanged(
  kept: Uint8Array,
  bytes: Uint8Array,
  performing: Performing,
): Promise<Done | undefined> {
  const text = decode(kept, "", storedLimit);
  const document = text.ok ? jsonDocument(text.value, "") : text;
  const snapshot = document.ok
    ? soundSnapshot(document.value, knownCatalogue(performing.request, performing.host))
    : document;
  if (!text.ok || !document.ok || !snapshot.ok) return undefined;
  if (!isOfThisRun(document.value, snapshot.value, performing) || namesFiles(snapshot.value))
    return undefined;
  if (snapshot.value.sha256 !== (await performing.host.sha256(bytes))) return undefined;
  const { wants } = performing;
  return {
    row: rowOf(toldFacts(snapshot.value, performing.request), false),
    ...(wants.lines ? { line: safeJsonText(text.value.trim()) } : {}),
    ...(wants.controls ? { controls: controlRows(snapshot.value) } : {}),
    ...(wants.controlsCsv ? { controlsCsv: controlLines(snapshot.value, performing) } : {}),
  };
}

function isOfThisRun(
  { root }: Document,
  { asOf, options, level, catalogue }: Snapshot,
  { request, host }: Performing,
): boolean {
  const { circumstances } = request;
  const declared = textOf(valueAt(root, "options", "declaredLevel"));
  const used =
    request.catalogue ??
    (host.builtIn.ids.includes(catalogue.id) ? host.builtIn.load(catalogue.id) : undefined);
  return (
    textOf(valueAt(root, "tool", "version")) === host.version &&
    asOf === circumstances.asOf &&
    level === (circumstances.level ?? declared ?? level) &&
    options.plans === circumstances.plans &&
    options.acceptDcc === circumstances.acceptDcc &&
    options.evidence === circumstances.evidence &&
    options.redacted === request.redact &&
    used?.id === catalogue.id &&
    used.sha256 === catalogue.sha256
  );
}

function namesFiles({ controls, certificates, options }: Snapshot): boolean {
  // With --redact nothing tells a file from an address.
  return (
    controls.some(({ evidence }) => evidence.some(({ file }) => file !== undefined || options.redacted)) ||
    certificates.some(({ fileState }) => fileState !== undefined)
  );
}
