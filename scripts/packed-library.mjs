// Whether the library in a tarball is what others can use: its manifest, its types, its example.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const root = new URL("../", import.meta.url);

/** Throws where it is not; `folder` is one in which the tarball has been installed, with a declaration. */
export async function checkLibrary(tarball, folder) {
  const bytes = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
  refuse(
    "publint",
    messages.map((message) => formatMessage(message, pkg)),
  );
  const checked = await checkPackage(createPackageFromTarballData(bytes));
  if (checked.types === false) throw new Error("the packed library has no types");
  // It is an ES module alone: who asks for another kind is answered by Node.
  const asked = checked.problems.filter(
    ({ resolutionKind }) => !["node10", "node16-cjs"].includes(resolutionKind),
  );
  refuse(
    "are the types wrong",
    asked.map((problem) => JSON.stringify(problem)),
  );
  compile(folder);
  const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(new URL("docs/library.md", root), "utf8"));
  writeFileSync(join(folder, "example.mjs"), `${example}\nprocess.exitCode -= 1;\n`);
  execFileSync(process.execPath, ["example.mjs"], { cwd: folder, stdio: "pipe" });
}

/** Compiles somebody's program, the declarations of types included, without those of Node or of a browser. */
function compile(folder) {
  const program = `import { assess, builtInCatalogue, exitCodeFor, formats, readDeclaration, type Assessment } from "csm-check";
const read = readDeclaration("", await builtInCatalogue("cyber-essentials"), { path: "a.yaml" });
const told: Assessment | readonly { readonly code: string }[] = read.ok ? assess(read.value, { asOf: "2026-11-24" }) : read.problems;
export const report: string | Uint8Array | undefined = "verdict" in told ? await formats[0]?.report([told]) : undefined;
export const code: 0 | 1 | 2 = exitCodeFor([]);
`;
  writeFileSync(join(folder, "program.mts"), program);
  const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", root));
  for (const [module, resolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    const options = ["--module", module, "--moduleResolution", resolution, "--target", "es2022"];
    const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "false"];
    execFileSync(process.execPath, [tsc, ...options, ...strict, "--lib", "es2023", "program.mts"], {
      cwd: folder,
      stdio: ["ignore", "inherit", "inherit"],
    });
  }
}

function refuse(who, complaints) {
  if (complaints.length > 0) throw new Error(`${who}:\n${complaints.join("\n")}`);
}
