import { liesInside } from "../../run/lies-inside.ts";
import type { Host } from "../../world/host.ts";

/** The world as a chain sees it, and the files that were read or looked at in it. */
export interface ChainWorld {
  readonly host: Host;
  readonly touched: ReadonlySet<string>;
}

/**
 * The world of files that nobody vouches for: they are files of a disk inside one folder, wherever links lead. With
 * `lenient`, evidence that was not sent along is no fault; what is there is looked at as ever.
 */
export function chainWorld(host: Host, root: string, lenient: boolean): ChainWorld {
  const touched = new Set<string>();
  return {
    touched,
    host: {
      ...host,
      read: (path, limit) => {
        touched.add(path);
        return liesInside(path, root, host) ? host.read(path, limit, "files") : { ok: false, reason: "link" };
      },
      look: async (folder, file, wanted) => {
        touched.add(`${folder}/${file}`);
        const seen = await host.look(folder, file, wanted);
        return lenient && seen.state === "missing" ? { state: "not-checked" } : seen;
      },
    },
  };
}
