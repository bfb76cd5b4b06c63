import type { Host } from "../world/host.ts";

/** Whether a CI runs this, by what the runners of GitHub, GitLab, Bitbucket, Azure, Jenkins and TeamCity set. */
export function inCi(env: Host["env"]): boolean {
  const said = !["", "0", "false"].includes(env["CI"] ?? "");
  return said || ["TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION"].some((name) => Boolean(env[name]));
}
