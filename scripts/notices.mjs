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
  const byTerms = new Map();
  for (const { name, licence, text } of packages.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { holders, terms } = partsOf(text);
    // The same terms are broken into lines in many ways.
    const key = `${licence} ${terms.replaceAll(/\s+/g, " ")}`;
    const same = byTerms.get(key) ?? { licence, terms, byHolders: new Map() };
    same.byHolders.set(holders, [...(same.byHolders.get(holders) ?? []), name]);
    byTerms.set(key, same);
  }
  const parts = [...byTerms.values()].map(({ licence, terms, byHolders }) => {
    const heads = [...byHolders].map(([holders, names]) => [...names, holders].join("\n").trim());
    return `${"-".repeat(80)}\n${[...heads, `(${licence})`, terms].join("\n\n")}\n`;
  });
  return [begin, ...parts].join("\n");
}

/** A licence text as who holds the copyright, and the terms, which many share to the letter. */
function partsOf(text) {
  const at = text.search(/^Permission (?:is hereby granted|to use, copy)/m);
  return at === -1
    ? { holders: "", terms: text }
    : { holders: text.slice(0, at).trim(), terms: text.slice(at) };
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
