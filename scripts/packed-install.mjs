// Packs the program, installs the tarball in an empty folder as a user would, and runs it from there.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkLibrary } from "./packed-library.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "csm-check-packed-"));

/** What is packed; nothing that V8 compiled, which would decide what runs. */
const wanted = [
  /^(?:CHANGELOG\.md|LICENSE|NOTICE|README\.md|SECURITY\.md|package\.json)$/,
  /^bin\/(?:csm-check\.js|package\.json)$/,
  /^dist\/(?:run\.cjs|thread\.js|THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json|sources\.sha256)$/,
  /^dist\/(?:catalogues|form|shared)\/[a-z0-9-]+\.js$/,
  /^dist\/library\/[\w-]+\.js$/,
  /^dist\/library\/types\/(?:[a-z-]+\/)*[a-z-]+\.d\.ts$/,
  /^dist\/program\/(?:[\w-]+\/)*[\w-]+\.js$/,
  /^examples\/(?:[a-z-]+\/)?[a-z0-9-]+\.(?:yaml|json|txt|csv|docx)$/,
  /^schemas\/[a-z-]+\.schema\.json$/,
];

try {
  // As pre-commit packs a hook: what npm prints is the name of the tarball (.npmrc sees to that).
  const printed = execFileSync("npm", ["pack", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: "pipe",
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  same("what npm pack prints", printed.trim(), tarball);
  const held = execFileSync("tar", ["-tzf", tarball], { cwd: folder, encoding: "utf8" }).trim().split("\n");
  const strange = held.filter((name) => !wanted.some((each) => each.test(name.replace(/^package\//, ""))));
  same("files that do not belong into the tarball", strange, []);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  execFileSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "--offline", "--silent", join(folder, tarball)],
    { cwd: folder, stdio: "pipe" },
  );
  const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  same("packages that come along", installed, ["csm-check"]);
  cpSync(join(root, "examples", "certificate-lapsed.yaml"), join(folder, "supplier.yaml"));
  expectRun(["--version"], 0, /^\d+\.\d+\.\d+\n$/);
  expectRun(["assess", "supplier.yaml", "--as-of", "2026-11-24"], 1, /does not meet CSM Level 0/);
  expectRun(["assess", "supplier.yaml", "--as-of", "2026-11-24", "-f", "json"], 1, /"verdict": "not-met"/);
  expectRun(["assess", "missing.yaml"], 2, /^$/, /there is no such file/);
  expectRun(["validate", "supplier.yaml"], 0, /well formed/);
  expectRun(["schema", "declaration"], 0, /"title": "csm-check declaration"/);
  expectRun(["explain", "2314"], 0, /UK GDPR/);
  console.log("packed install: the tarball installs alone and runs");
  await checkLibrary(join(folder, tarball), folder);
  console.log("packed install: the library in it is sound, its types are right, and its example runs");
  fromGit();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * As the recipes of docs/ci.md install it, and as pre-commit does, which asks for a global place: npm fetches the packages
 * that build it, and leaves them out again.
 */
function fromGit() {
  if (!existsSync(join(root, ".git"))) return;
  for (const [name, options, bin] of [
    ["from-git", [], "node_modules/.bin"],
    ["from-git-globally", ["--global", "--install-links"], process.platform === "win32" ? "" : "bin"],
  ]) {
    const place = join(folder, name);
    const argv = [
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      "--allow-git=root",
      "--prefix",
      place,
      ...options,
    ];
    execFileSync("npm", ["install", ...argv, `git+${pathToFileURL(root).href}#HEAD`], {
      cwd: folder,
      stdio: "pipe",
    });
    const { status, stdout } = spawnSync(join(place, bin, "csm-check"), ["--version"], { encoding: "utf8" });
    same("the exit code of what was installed from git", status, 0);
    if (!/^\d+\.\d+\.\d+\n$/.test(stdout)) throw new Error(`--version printed:\n${stdout}`);
    console.log(`packed install: it installs ${name.replaceAll("-", " ")} and runs`);
  }
}

function expectRun(argv, code, out, err = /^/) {
  const ran = spawnSync("npx", ["--no-install", "csm-check", ...argv], { cwd: folder, encoding: "utf8" });
  same(`the exit code of ${argv.join(" ")}`, ran.status, code);
  if (!out.test(ran.stdout)) throw new Error(`${argv.join(" ")} printed:\n${ran.stdout}`);
  if (!err.test(ran.stderr)) throw new Error(`${argv.join(" ")} said:\n${ran.stderr}`);
}

function same(what, found, wanted) {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}
