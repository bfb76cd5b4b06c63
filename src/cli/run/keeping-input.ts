import type { FileRead, Host } from "../world/host.ts";

/** The world with standard input kept, which ends once it has been read: it may be asked for again. */
export function keepingInput(host: Host, limit: number): Host {
  let input: FileRead | undefined;
  return {
    ...host,
    read: (path, most, wanted) => {
      if (path !== "-") return host.read(path, most, wanted);
      input ??= host.read(path, limit);
      return input.ok ? { ok: true, bytes: input.bytes.subarray(0, most + 1) } : input;
    },
  };
}
