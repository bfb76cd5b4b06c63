import type { Host } from "../world/host.ts";

/** The world of files alone: a pipe that somebody has left among them would be waited for without end. */
export function onlyFiles(host: Host): Host {
  return {
    ...host,
    read: (path, limit) =>
      path === "-" || path.startsWith("/dev/fd/") ? host.read(path, limit) : host.read(path, limit, "files"),
  };
}
