// A Slurm of one node, this machine, in a folder of its own: started for one run and ended with it. Of it processes alone are
// asked, without control groups, so that it runs in a container, too. Slurm wants to be root for starting daemons here.
import { randomBytes } from "node:crypto";
import { spawn } from "node:child_process";
import { chownSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, hostname, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const controllerPort = 16_817;
const nodePort = 16_818;

/** Runs the parts as an array of jobs, of which one that fails is queued again, and says what became of them. */
export async function slurm({ folder, parts, run }) {
  for (const command of ["sbatch", "slurmctld", "slurmd", "munged"])
    if (run("which", [command]).status !== 0) return { missing: `${command} is not installed` };
  if (userInfo().uid !== 0) return { missing: "its daemons are started as root here" };
  const daemons = [];
  const start = (command, argv) => {
    const log = [];
    const child = spawn(command, argv, {
      cwd: folder,
      env: environment(folder),
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => log.push(String(text)));
    child.on("error", (error) => log.push(String(error)));
    daemons.push(child);
    return () => log.join("").trim().split("\n").slice(-4).join(" | ");
  };
  const env = environment(folder);
  try {
    const socket = join(folder, "munge", "socket");
    configure(folder, socket);
    const munge = start("munged", ["--foreground", ...mungeOptions(folder, socket)]);
    await wait(500);
    const controller = start("slurmctld", ["-D", "-f", join(folder, "slurm.conf")]);
    await wait(500);
    const node = start("slurmd", ["-D", "-f", join(folder, "slurm.conf"), "-N", "here"]);
    const logs = () => `munged: ${munge()}; slurmctld: ${controller()}; slurmd: ${node()}`;
    if (!(await until(() => /idle/.test(run("sinfo", ["-h", "-o", "%t"], { env }).stdout), 20)))
      return { missing: `the node did not come up: ${logs()}` };
    return await queued({ folder, parts, run, env, logs });
  } finally {
    for (const daemon of daemons.reverse()) daemon.kill("SIGTERM");
    await wait(1000);
  }
}

async function queued({ folder, parts, run, env, logs }) {
  writeFileSync(
    join(folder, "array.sh"),
    `#!/bin/sh
cd "${folder}" || exit 1
./part.sh "$SLURM_ARRAY_TASK_ID"
code=$?
echo "$code" >> "tries-$SLURM_ARRAY_TASK_ID"
# A part that was not finished is queued again, three times at most; --resume goes on from where it was.
[ "$code" = 0 ] || [ "\${SLURM_RESTART_COUNT:-0}" -ge 3 ] || { scontrol requeue "\${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"; sleep 60; }
exit "$code"
`,
    { mode: 0o755 },
  );
  const options = ["--parsable", "--requeue", "--output=/dev/null", `--array=1-${parts}`];
  const { stdout, stderr, status } = run("sbatch", [...options, "array.sh"], { env });
  if (status !== 0) return { missing: `sbatch: ${stderr.trim()}; ${logs()}` };
  const job = stdout.trim();
  const dependent = [
    "--parsable",
    "--output=/dev/null",
    `--dependency=afterok:${job}`,
    "--wrap",
    "touch all-done",
  ];
  const join_ = run("sbatch", dependent, { env });
  if (join_.status !== 0) return { missing: `sbatch: ${join_.stderr.trim()}` };
  const isDone = await until(() => run("test", ["-e", "all-done"]).status === 0, 240);
  const tries = Array.from({ length: parts }, (_, index) => triesOf(folder, index + 1)).join(" ");
  const queue = isDone ? "" : run("squeue", [], { env }).stdout;
  return { status: isDone ? 0 : 1, stderr: `${queue}${isDone ? "" : logs()}`, tries };
}

/** The exit codes of the tries of a part. */
function triesOf(folder, part) {
  try {
    return readFileSync(join(folder, `tries-${part}`), "utf8")
      .trim()
      .split("\n")
      .join(",");
  } catch {
    return "none";
  }
}

async function until(holds, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(250)) if (holds()) return true;
  return holds();
}

function environment(folder) {
  return { ...process.env, SLURM_CONF: join(folder, "slurm.conf") };
}

function mungeOptions(folder, socket) {
  const at = (name) => join(folder, "munge", name);
  return [
    ...[
      `--socket=${socket}`,
      `--key-file=${at("key")}`,
      `--pid-file=${at("pid")}`,
      `--log-file=${at("log")}`,
    ],
    ...[`--seed-file=${at("seed")}`, "--force"],
  ];
}

function configure(folder, socket) {
  for (const name of ["munge", "state", "spool"]) mkdirSync(join(folder, name), { mode: 0o755 });
  writeFileSync(join(folder, "munge", "key"), randomBytes(128), { mode: 0o400 });
  chownSync(join(folder, "munge"), 0, 0);
  const lines = [
    ...["ClusterName=here", `SlurmctldHost=${hostname()}`, `SlurmctldPort=${controllerPort}`],
    ...[`SlurmdPort=${nodePort}`, "SlurmUser=root", "SlurmdUser=root", "AuthType=auth/munge"],
    ...[`AuthInfo=socket=${socket}`, "CredType=cred/munge", "ProctrackType=proctrack/linuxproc"],
    ...["TaskPlugin=task/none", "JobAcctGatherType=jobacct_gather/none", "SelectType=select/cons_tres"],
    ...["SelectTypeParameters=CR_CPU", "MpiDefault=none", "ReturnToService=2", "JobRequeue=1"],
    ...[`StateSaveLocation=${join(folder, "state")}`, `SlurmdSpoolDir=${join(folder, "spool")}`],
    ...[`SlurmctldPidFile=${join(folder, "ctld.pid")}`, `SlurmdPidFile=${join(folder, "slurmd.pid")}`],
    ...["SchedulerParameters=sched_interval=2,requeue_delay=1", "SlurmdParameters=config_overrides"],
    `NodeName=here NodeHostname=${hostname()} NodeAddr=127.0.0.1 CPUs=${availableParallelism()} State=UNKNOWN`,
    "PartitionName=all Nodes=here Default=YES MaxTime=INFINITE State=UP",
  ];
  writeFileSync(join(folder, "slurm.conf"), `${lines.join("\n")}\n`);
  writeFileSync(join(folder, "cgroup.conf"), "CgroupPlugin=cgroup/v1\n");
}
