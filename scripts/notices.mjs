// The licences of the packages whose code is in what is built, as they ask to be passed on.
import { readdir, readFile } from "node:fs/promises";
import { fontsAmong } from "./fonts.mjs";

const root = new URL("../", import.meta.url);

const begin = `csm-check contains code of the packages below, each under the licence that stands with it. Made by the build from
what it bundles. The licence of csm-check itself is in LICENSE.
`;

/** The text of dist/THIRD-PARTY-NOTICES.txt; `inputs` are files that were bundled, by their path from the root. */
export async function notices(inputs) {
  const folders = new Set([...inputs].flatMap((input) => packageFolder(input) ?? []));
  const packages = [...(await Promise.all([...folders].map(packageIn))), ...(await fontsIn(inputs))];
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

/** The fonts among what was built in. */
async function fontsIn(inputs) {
  const text = (await readFile(new URL("fonts/LICENSE", root), "utf8")).trim();
  return fontsAmong(inputs).map(({ name, version, licence }) => ({
    name: `${name} ${version}`,
    licence,
    text,
  }));
}

function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(input)?.[0];
}

async function packageIn(folder) {
  const url = new URL(folder, root);
  const { name, version, license, author } = JSON.parse(await readFile(new URL("package.json", url), "utf8"));
  const files = (await readdir(url))
    .filter((each) => /^(?:licen[cs]e|copying|notice)/i.test(each))
    .toSorted();
  if (files.length === 0)
    return { name: `${name} ${version}`, licence: license, text: standardText(name, license, author) };
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, url), "utf8")));
  const text = texts.map((each) => each.replaceAll("\r\n", "\n").trim()).join("\n\n");
  return {
    name: `${name} ${version}`,
    licence: license,
    text: withHolder(license === "MIT" ? mitAlone(text) : text, name, author),
  };
}

/** Some licence texts speak of the notice above and have none. */
function withHolder(text, name, author) {
  const terms = text.search(/^Permission is hereby granted/m);
  if (terms === -1 || /copyright/i.test(text.slice(0, terms))) return text;
  const named = `Copyright (c) ${holderOf(name, author)} (as package.json names the author; the licence text names nobody)`;
  return `${text.slice(0, terms)}${named}\n\n${text.slice(terms)}`;
}

/** Of a package that leaves the choice between two licences the one that we take, which its package.json names. */
function mitAlone(text) {
  return /^The MIT License\n=+\n([\s\S]*?)^GPL version 3\n=+$/m.exec(text)?.[1].trim() ?? text;
}

/** Some packages name their licence and do not hold its text. */
function standardText(name, licence, author) {
  if (licence !== "MIT") throw new Error(`${name} is bundled and has no licence text`);
  return `Copyright (c) ${holderOf(name, author)} (as package.json names the author; the package holds no licence text)\n\n${mit}`;
}

function holderOf(name, author) {
  return (author?.name ?? author)?.replace(/\s*[<(].*$/, "") ?? `the authors of ${name}`;
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
