import type { Host } from "../world/host.ts";

/** The world of somebody who was sent declarations without all of their evidence: of a file that is not there nothing is said. */
export function sentAlong(host: Host): Host {
  return {
    ...host,
    look: async (folder, file, wanted) => {
      const seen = await host.look(folder, file, { ...wanted, nearest: false });
      return seen.state === "missing" ? { state: "not-checked" } : seen;
    },
  };
}
