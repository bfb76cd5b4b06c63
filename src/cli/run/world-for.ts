import type { Host } from "../world/host.ts";
import { inCi } from "./in-ci.ts";
import { unfollowing } from "./unfollowing.ts";
import { UsageError } from "./usage-error.ts";

/** The options that say how the world is seen. */
export interface WorldOptions {
  readonly follow?: boolean;
  readonly pathRoot?: string;
}

/** The world as options want it: without links elsewhere, and with paths told from another root. */
export function worldFor({ follow, pathRoot }: WorldOptions, host: Host): Host {
  if (pathRoot !== undefined && !host.isFolder(pathRoot))
    throw new UsageError(`--path-root: there is no folder "${pathRoot}"`);
  const seen = follow === false ? unfollowing(host) : host;
  return pathRoot === undefined ? seen : { ...seen, root: pathRoot };
}

/** The world as a CI has it: whose files they are is not known, and its runner names the root of the repository. */
export function worldOfCi(host: Host): Host {
  if (!inCi(host.env)) return host;
  const root = rootNamed(host);
  return root === undefined ? unfollowing(host) : { ...unfollowing(host), root };
}

/** The root that a runner names; one that does not hold the working directory is of another run. */
function rootNamed(host: Host): string | undefined {
  const { env } = host;
  const named = [
    env["GITHUB_WORKSPACE"],
    env["CI_PROJECT_DIR"],
    env["BUILD_SOURCESDIRECTORY"],
    env["BITBUCKET_CLONE_DIR"],
    // Jenkins; a name that others use, too.
    env["JENKINS_URL"] && env["WORKSPACE"],
  ];
  return named.find((root) => Boolean(root) && host.isInside(".", root ?? ""));
}
