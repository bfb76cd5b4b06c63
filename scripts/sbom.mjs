// What the published program is made of, for tools that look for known faults in it: a user's own audit sees none of the
// packages that are bundled, for csm-check depends on none.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fontsAmong } from "./fonts.mjs";

const root = new URL("../", import.meta.url);

/** The text of dist/sbom.cdx.json (CycloneDX 1.7); `inputs` are files that were bundled, by their path from the root. */
export async function sbom(inputs) {
  const { name, version, license } = await json("package.json");
  const { packages } = await json("package-lock.json");
  const folders = new Set([...inputs].flatMap((input) => packageFolder(input) ?? []));
  const components = await Promise.all([
    ...[...folders].map((folder) => component(folder, packages)),
    ...fontsAmong(inputs).map(font),
  ]);
  const own = `pkg:npm/${name}@${version}`;
  const refs = components.map((each) => each["bom-ref"]).toSorted();
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.7.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.7",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "build" }],
      component: {
        type: "application",
        "bom-ref": own,
        name,
        version,
        purl: own,
        licenses: licences(license),
      },
    },
    components: components.toSorted((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1)),
    dependencies: [{ ref: own, dependsOn: refs }],
  };
  return `${JSON.stringify(bom)}\n`;
}

function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

async function component(folder, packages) {
  const { name, version, license } = await json(`${folder}/package.json`);
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  // What the lock file promises of the archive that was installed.
  const { integrity } = packages[folder] ?? {};
  const hashes = integrity === undefined ? {} : { hashes: integrity.split(" ").map(hash) };
  return { ...library(purl, name, version, license), ...hashes };
}

async function font({ file, name, version, licence }) {
  const purl = `pkg:generic/${name}@${version}`;
  const content = createHash("sha512")
    .update(await readFile(new URL(file, root)))
    .digest("hex");
  return { ...library(purl, name, version, licence), hashes: [{ alg: "SHA-512", content }] };
}

function library(purl, name, version, licence) {
  return { type: "library", "bom-ref": purl, name, version, purl, licenses: licences(licence) };
}

function licences(licence) {
  return [/^[\w.+-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence }];
}

const algorithms = { sha1: "SHA-1", sha256: "SHA-256", sha384: "SHA-384", sha512: "SHA-512" };

function hash(integrity) {
  const [algorithm, digest] = integrity.split(/-(.*)/);
  return { alg: algorithms[algorithm], content: Buffer.from(digest, "base64").toString("hex") };
}

async function json(path) {
  return JSON.parse(await readFile(new URL(path, root), "utf8"));
}
