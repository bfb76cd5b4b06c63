import type { Host } from "../world/host.ts";

/**
 * The world without links that lead elsewhere. In a CI the files are a stranger's, and what is told of a file with
 * problems quotes it: a link to the settings of the runner would put its secrets into the log.
 */
export function unfollowing(host: Host): Host {
  return {
    ...host,
    read: (path, limit, wanted) =>
      path !== "-" && host.leadsAside(path) ? { ok: false, reason: "link" } : host.read(path, limit, wanted),
  };
}
