// What dist/ and src/generated are built from, as one digest: whether they are up to date does not hang on clocks.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";

const root = new URL("../", import.meta.url);
const folders = ["bin/", "controls/", "fonts/", "schemas/", "scripts/", "src/"];
const files = ["package.json", "package-lock.json"];

/** The SHA-256 of the names and bytes of all sources. */
export function sourcesDigest() {
  const sources = [...folders.flatMap(filesIn), ...files].toSorted();
  const digest = createHash("sha256");
  for (const name of sources) {
    const bytes = readFileSync(new URL(name, root));
    digest.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest("hex");
}

/** Whether dist/ was built from the sources as they are. */
export function isBuilt() {
  const stamp = new URL("dist/sources.sha256", root);
  return (
    existsSync(new URL("src/generated/", root)) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8").trim() === sourcesDigest()
  );
}

function filesIn(folder) {
  return readdirSync(new URL(folder, root), { recursive: true })
    .map((name) => `${folder}${name.replaceAll("\\", "/")}`)
    .filter((name) => !name.startsWith("src/generated/") && statSync(new URL(name, root)).isFile());
}
