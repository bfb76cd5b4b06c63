import type { Subcontract } from "../../../following/flow-down/subcontract.ts";
import type { FileRead } from "../../world/host.ts";

/** Something to be looked at for a portfolio: a file, or a line of NDJSON. It goes to a worker thread as it is. */
export type Task = FileTask | LineTask | FirmTask;

/** A file that holds a declaration, or what is stored of some. */
export interface FileTask {
  readonly kind: "file";
  readonly path: string;
  /** The file as reports tell it, by which the output is sorted. */
  readonly shown: string;
  /** Nobody named it: it lies in a folder that was named, and may be no answer at all. */
  readonly perhaps?: true;
  /** What it holds, where that has been read. */
  readonly bytes?: Uint8Array;
  /** What an earlier run told of it, as a line of NDJSON, where the run goes on from there. */
  readonly kept?: Uint8Array;
}

/** A firm of a register, with the file that it sent, if any, and the folder that it has to lie in. */
export interface FirmTask {
  readonly kind: "firm";
  readonly firm: Subcontract;
  readonly named?: string;
  readonly root?: string;
  /** The file, or the row of the register. */
  readonly shown: string;
}

/** A line of NDJSON, or why it cannot be had. */
export interface LineTask {
  readonly kind: "line";
  /** The source that the line tells, by which the output is sorted. */
  readonly shown: string;
  /** Where it stands. */
  readonly file: string;
  readonly number: number;
  readonly read:
    | { readonly ok: true; readonly bytes: Uint8Array }
    | { readonly ok: false; readonly reason: Extract<FileRead, { ok: false }>["reason"] | "too-large" };
}
