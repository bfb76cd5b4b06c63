// The licences of the packages whose code is in what is built, as they ask to be passed on.
import { readdir, readFile } from "node:fs/promises";

const root = new URL("../", import.meta.url);

const begin = `csm-check contains code of the packages below, each under the licence that stands with it. Made by the build from
what it bundles. The licence of csm-check itself is in LICENSE.
`;

/** The text of dist/THIRD-PARTY-NOTICES.txt; `inputs` are files that were bundled, by their path from the root. */
export async function notices(inputs) {
  const folders = new Set([...inputs].flatMap((input) => packageFolder(input) ?? []));
  const packages = await Promise.all([...folders].map(packageIn));
  const byLicence = new Map();
  for (const { name, licence, text } of packages.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const same = byLicence.get(text) ?? { licence, names: [] };
    byLicence.set(text, { ...same, names: [...same.names, name] });
  }
  const parts = [...byLicence].map(
    ([text, { licence, names }]) => `${"-".repeat(80)}\n${names.join("\n")}\n(${licence})\n\n${text}\n`,
  );
  return [begin, ...parts].join("\n");
}

function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(input)?.[0];
}

async function packageIn(folder) {
  const url = new URL(folder, root);
  const { name, version, license } = JSON.parse(await readFile(new URL("package.json", url), "utf8"));
  const files = (await readdir(url))
    .filter((each) => /^(?:licen[cs]e|copying|notice)/i.test(each))
    .toSorted();
  if (files.length === 0) throw new Error(`${name} is bundled and has no licence text`);
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, url), "utf8")));
  const text = texts.map((each) => each.replaceAll("\r\n", "\n").trim()).join("\n\n");
  return { name: `${name} ${version}`, licence: license, text };
}
