import type { Sighting } from "../../assessment/assessment.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Beats } from "./beats.ts";
import type { ReadingProblem } from "../../document/problem.ts";

/** The world, handed in once: files, clock, streams. Tests hand in their own. */
export interface Host {
  readonly version: string;
  readonly out: Stream;
  readonly err: Stream;
  /** Whether somebody can type on standard input. */
  readonly isInteractive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly now: () => Date;
  /** What the paths in reports begin from, where it is not the working directory. */
  readonly root?: string;
  /**
   * Reads a file, or standard input for `-`, but no more than one byte beyond the limit. What is no file of a disk, as a
   * pipe that may never end, is refused where only `files` are wanted.
   */
  readonly read: (path: string, limit: number, wanted?: "files") => FileRead;
  /** The lines of a file, or of standard input for `-`, none of them longer than the limit: no more of it is held. */
  readonly lines: (path: string, limit: number) => Iterable<FileLine>;
  /** Writes a file bit by bit, whole or not at all; `inPart` leaves what there is of it where the run is ended. */
  readonly writer: (path: string, inPart?: boolean) => FileWriter;
  /** What runs that were ended have left of a file that was written in part. */
  readonly partsOf: (path: string) => readonly string[];
  /** Writes a file whole or not at all. */
  readonly write: (path: string, text: string | Uint8Array) => WriteFailure | undefined;
  /** What differs as soon as a file is written, replaced or removed; empty where there is none. */
  readonly stampOf: (path: string) => string;
  /** A clock that ticks at a pace in milliseconds; `leave` is called before the run is suspended. */
  readonly beats: (pace: number, leave: () => void) => Beats;
  /** Writes a file that is being edited, whole or not at all; where a link leads to it, the link stays one. */
  readonly rewrite: (path: string, text: string | Uint8Array) => WriteFailure | undefined;
  /** How many bytes a file holds; 0 where there is none. */
  readonly sizeOf: (path: string) => number;
  /** Puts a text at the end of a file, which need not be there yet. */
  readonly append: (path: string, text: string) => WriteFailure | undefined;
  /** Does something while no other csm-check writes a file; undefined where it could not get that far. */
  readonly locked: <T>(path: string, work: () => T) => T | undefined;
  /** The files in a folder and below it, as far as anybody would look for one. */
  readonly filesIn: (folder: string) => readonly string[];
  /** Looks at a file inside a folder. */
  readonly look: (
    folder: string,
    file: string,
    wanted: Wanted,
  ) => Promise<Sighting | { readonly state: "outside" }>;
  /** Whether a path leads into a folder, whatever it is called. */
  readonly isInside: (path: string, folder: string) => boolean;
  /** Whether a link leads from a path to somewhere else than it says. */
  readonly leadsAside: (path: string) => boolean;
  /** Whether there is a folder of this name. */
  readonly isFolder: (path: string) => boolean;
  /** Makes a folder, with those above it, where there is none. */
  readonly makeFolder: (path: string) => WriteFailure | undefined;
  /** The names in a folder, in their order; none where it cannot be read. */
  readonly names: (folder: string) => readonly string[];
  /** The names of what lies in a folder and is, or leads to, no folder, in their order; none where it cannot be read. */
  readonly fileNames: (folder: string) => readonly string[];
  /** Whether a folder holds a name, of what is no folder, that is wanted: the others are not all read for it. */
  readonly holdsFile: (folder: string, isWanted: (name: string) => boolean) => boolean;
  /** What a folder holds, in the order of the names. */
  readonly entries: (folder: string) => readonly Entry[];
  /** The folder of a file, as this system writes paths; `.` for one in the working directory. */
  readonly folderOf: (path: string) => string;
  /** The same file under another name has the same identity; `-` has that of what standard input comes from. */
  readonly identity: (path: string) => string;
  /** Where a path leads once links are followed. */
  readonly realPath: (path: string) => string;
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  readonly builtIn: BuiltIn;
  /** How many threads can work at the same time. */
  readonly cores: () => Promise<number>;
  /** Threads that work beside this one; undefined where there can be none. `setup` is what they are to know beforehand. */
  readonly crew?: (threads: number, setup: unknown) => Promise<Crew>;
  /** The text of a published schema. */
  readonly schema: (name: SchemaName) => string;
  /** The program that runs in the page that `form` writes. */
  readonly pageScript: () => string;
}

/** Threads that work beside this one. */
export interface Crew {
  /** How many there are. */
  readonly size: number;
  /** What became of something that one of them did. */
  readonly perform: (work: unknown) => Promise<unknown>;
  readonly dismiss: () => Promise<void>;
}

/** What is wanted of a file beside whether it is there. */
export interface Wanted {
  /** Its SHA-256. */
  readonly hash: boolean;
  /** The nearest name of one that is there, where it is missing. */
  readonly nearest: boolean;
  /** The declaration that names it, and is no evidence itself. */
  readonly declaration: string;
}

/** A name in a folder. */
export interface Entry {
  readonly name: string;
  /** Whether it is, or leads to, a folder. */
  readonly isFolder: boolean;
}

/** Where text goes. */
export interface Stream {
  readonly write: (text: string | Uint8Array) => void;
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Lines of the terminal, where it is one. */
  readonly rows?: number | undefined;
}

/** The bytes of a file, or why there are none. */
export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: Extract<ReadingProblem, { code: "unreadable" }>["reason"] };

/** A line of a file, counted from 1, without its end; or why there is none. */
export type FileLine =
  | { readonly ok: true; readonly number: number; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly number: number;
      readonly reason: Extract<FileRead, { ok: false }>["reason"] | "too-large";
    };

/** A file that is being written; it is there once it is finished. */
export interface FileWriter {
  readonly write: (content: string | Uint8Array) => void;
  /** Puts the file in its place; or says why something of it could not be written, and leaves nothing behind. */
  readonly finish: () => WriteFailure | undefined;
  /** Leaves nothing behind. */
  readonly abandon: () => void;
}

/** Why a file could not be written, in the words of the system. */
export interface WriteFailure {
  readonly why: string;
}

/** The catalogues that come with the program, checked when it was built. */
export interface BuiltIn {
  readonly ids: readonly string[];
  readonly load: (id: string) => Catalogue;
}

/** The schemas that are published. */
export type SchemaName =
  | "declaration"
  | "catalogue"
  | "assessment"
  | "assessments"
  | "problems"
  | "diff"
  | "plan"
  | "renewals"
  | "flow-down"
  | "chase"
  | "portfolio";
