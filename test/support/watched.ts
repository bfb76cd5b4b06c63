import { main } from "../../src/cli/main.ts";
import type { Beat } from "../../src/cli/world/beats.ts";
import type { Host } from "../../src/cli/world/host.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import { root } from "./run.ts";

/** How a watched run differs from the usual one. */
export interface Watched {
  readonly argv?: readonly string[];
  /** What ends it. */
  readonly end?: Beat;
  /** Of a terminal; none where the output is a pipe. */
  readonly columns?: number;
  readonly rows?: number;
}

/** Runs `watch` on a file that is saved with each of these texts in turn, a beat apart, and then ended. */
export async function watched(
  saves: readonly string[],
  { argv = ["watch", "s.yaml"], end = "SIGINT", columns, rows = 24 }: Watched = {},
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  let at = 0;
  const text = (): string => saves[Math.min(at, saves.length - 1)] ?? "";
  const textOf = (content: string | Uint8Array): string =>
    typeof content === "string" ? content : new TextDecoder().decode(content);
  const host: Host = {
    ...nodeHost(root, "0.0.0-test"),
    out: {
      write: (content) => void (out += textOf(content)),
      isTerminal: columns !== undefined,
      columns: columns ?? 80,
      rows,
    },
    err: { write: (content) => void (err += textOf(content)), isTerminal: false, columns: 80 },
    env: {},
    platform: "linux",
    now: () => new Date("2026-11-24T12:00:00Z"),
    read: (path) =>
      path === "s.yaml"
        ? { ok: true, bytes: new TextEncoder().encode(text()) }
        : { ok: false, reason: "missing" },
    // A file system gives what is saved twice with the same text the same stamp here: nothing was saved.
    stampOf: (path) => (path === "s.yaml" ? text() : ""),
    beats: () => ({
      next: () => {
        at += 1;
        return Promise.resolve(at < saves.length ? "passed" : end);
      },
      stop: () => undefined,
    }),
  };
  const code = await main(argv, host);
  return { code, out, err };
}
