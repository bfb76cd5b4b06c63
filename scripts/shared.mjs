// Code that the program needs now and then and the library as well lies once in dist/shared: as a module that imports
// nothing, so that bin/load-program.js can run it as a script.
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * @typedef {object} Shared
 * @property {string} name Its file in dist/shared.
 * @property {string} from The package, or the file of ours.
 * @property {readonly string[]} gives What it exports.
 */

/** Leaves what is shared to dist/shared. */
export function apart(shared) {
  return {
    name: "shared",
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ path, resolveDir, kind }) => {
        if (kind === "entry-point") return undefined;
        const from = path.startsWith(".")
          ? relative(root, resolve(resolveDir, path)).replaceAll("\\", "/")
          : path;
        const found = shared.find((each) => each.from === from);
        return found === undefined ? undefined : { path: `../shared/${found.name}.js`, external: true };
      });
    },
  };
}

/** The module of one of them, in ASCII, and the files that went into it. */
export async function sharedModule({ from, gives }, settings) {
  const path = /^src\//.test(from) ? `./${from}` : from;
  const { outputFiles, metafile } = await build({
    ...settings,
    stdin: { contents: `export { ${gives.join(", ")} } from ${JSON.stringify(path)};`, resolveDir: root },
  });
  const [output] = Object.values(metafile.outputs);
  if (output.imports.length > 0) throw new Error(`${from} cannot be shared: it imports something`);
  const text = ascii(outputFiles[0].text);
  if (!/\bexport\{[^{}]*\};\n$/.test(text))
    throw new Error(`the module of ${from} does not end in its exports`);
  return { text, inputs: Object.keys(metafile.inputs) };
}

/** Complains of what is imported from a shared module that does not give it. */
export function checkImports(code, shared) {
  for (const [, names, name] of code.matchAll(/import\{([^{}]*)\}from"\.\.\/shared\/([\w-]+)\.js"/g)) {
    const gives = shared.find((each) => each.name === name)?.gives ?? [];
    for (const each of names.split(",").map((one) => one.split(" as ")[0]))
      if (!gives.includes(each))
        throw new Error(`dist/shared/${name}.js gives no ${each}: scripts/targets.mjs`);
  }
}

/** The loader takes a byte for a letter. esbuild writes ASCII everywhere but in regular expressions. */
function ascii(code) {
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
