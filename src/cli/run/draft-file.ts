import type { Catalogue } from "../../catalogue/catalogue.ts";
import { parsed, type Parsed } from "../../document/document.ts";
import type { MapNode } from "../../document/node.ts";
import { parseDocument } from "../../document/parse-document.ts";
import validateDeclaration from "../../generated/declaration-validator.js";
import { changedText } from "../../interview/changed-text.ts";
import type { Edit } from "../../interview/edits.ts";
import type { Changed } from "../../interview/port.ts";
import type { Host } from "../world/host.ts";
import { lockName } from "../world/lock-file.ts";
import { fileMeant } from "../world/rewrite-file.ts";
import { fileText } from "./file-text.ts";
import { declarationLimit } from "../../declaration/declaration-limit.ts";

/** A declaration that is being written. */
export interface Draft {
  /** What is on the disk now; what it begins with, where there is no file yet. */
  readonly root: () => Parsed<MapNode>;
  /** Applies a change to what is on the disk now, and writes it whole. */
  readonly change: (edit: Edit) => Changed & { readonly why?: string; readonly told?: string };
}

/** A declaration on the disk; `begins` is what a new one begins with. */
export function draftFile(path: string, begins: string, catalogue: Catalogue, host: Host): Draft {
  // What was written last: should the file go meanwhile, no answer goes with it.
  const last: Last = { text: begins, isWritten: host.read(path, 1).ok };
  return {
    root: () => {
      const text = textNow(path, last, host);
      return text.ok ? rootOf(text.value, path) : text;
    },
    change: (edit) => {
      const result = host.locked(path, () => changeNow(path, last, edit, catalogue, host));
      return result ?? { ok: false, lost: true, why: notWritable(path) };
    },
  };
}

/** Why a file is not to be had for writing. */
export function notWritable(path: string): string {
  return `its folder cannot be written, or another csm-check is writing and holds ${lockName(fileMeant(path))}`;
}

interface Last {
  text: string;
  isWritten: boolean;
}

function changeNow(
  path: string,
  last: Last,
  edit: Edit,
  catalogue: Catalogue,
  host: Host,
): ReturnType<Draft["change"]> {
  const text = textNow(path, last, host);
  if (!text.ok) return { ok: false, lost: true };
  const before = rootOf(text.value, path);
  // Broken by another hand meanwhile: nothing is written over it.
  if (!before.ok) return { ok: false, lost: true };
  const changed = changedText(text.value, edit, path, catalogue, validateDeclaration);
  if (!changed.ok) return changed;
  const isThere = host.read(path, 1).ok;
  if (changed.text === text.value && isThere) return { ok: true };
  const failure = host.rewrite(path, changed.text);
  if (failure !== undefined) return { ok: false, lost: true, why: failure.why };
  const told = last.isWritten && !isThere ? { told: `${path} was gone, and is written anew.` } : {};
  Object.assign(last, { text: changed.text, isWritten: true });
  return { ok: true, ...told };
}

function textNow(path: string, last: Last, host: Host): Parsed<string> {
  const { text } = fileText(path, declarationLimit, host);
  if (text.ok) {
    last.text = text.value;
    return text;
  }
  const [problem] = text.problems;
  const isMissing = problem.code === "unreadable" && problem.reason === "missing";
  return isMissing ? { ok: true, value: last.text } : text;
}

function rootOf(text: string, path: string): Parsed<MapNode> {
  const document = parseDocument(text, path);
  return document.ok ? parsed([], () => document.value.root) : document;
}
