import type { FileRead } from "./host.ts";

/** The system's code of an error; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Why a file could not be read. */
export function reasonOf(error: unknown): Extract<FileRead, { ok: false }>["reason"] {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
    case "ERR_INVALID_ARG_VALUE":
    case "ENAMETOOLONG":
      return "missing";
    case "EISDIR":
      return "directory";
    case "EACCES":
    case "EPERM":
      return "denied";
    default:
      return "failed";
  }
}
