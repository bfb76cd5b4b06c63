// Turns modules into scripts for bin/load-program.js, which start in less time than modules that Node loads.
import { build } from "esbuild";
import { shared } from "./targets.mjs";

/**
 * Files by name, out of units of chunks by file: each is an array of functions, one for a unit, which ask for one another
 * by `./file:index`. A unit hands out each of its chunks that is asked for by its number.
 */
export async function scripts(files) {
  const places = new Map();
  for (const [file, units] of files)
    units.forEach((unit, index) =>
      unit.forEach(({ id }, number) => places.set(id, { unit, asked: `./${file}:${index}`, number })),
    );
  const all = [...files.values()].flat(2);
  refuseCircles([...files.values()].flat());
  const written = [...files].map(async ([file, units]) => {
    const codes = await Promise.all(units.map((unit) => script(unit, all, places)));
    const functions = codes.map((code) => `(function(exports,require,module){${code}})`);
    return [`${file}.js`, `[${functions.join(",\n")}]\n`];
  });
  return new Map(await Promise.all(written));
}

/** A unit hands out its chunks once it has run: none may ask, while it runs, for one that waits for it. */
function refuseCircles(units) {
  const left = new Set(units);
  const waits = (unit) =>
    unit.some(({ imports }) =>
      imports.some(({ id, dynamic }) => {
        const asked = units.find((each) => each.some((chunk) => chunk.id === id));
        return !dynamic && asked !== unit && left.has(asked);
      }),
    );
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const unit of left) if (!waits(unit)) left.delete(unit);
  }
  const [circle] = left;
  if (circle !== undefined) throw new Error(`${circle[0].id} waits for itself`);
}

async function script(unit, all, places) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: handedOut(unit, all), resolveDir: "/" },
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    minify: true,
    plugins: [within(unit)],
    // The loader gives them; what esbuild would write around exports takes as much again as many a unit.
    logOverride: { "commonjs-variable-in-esm": "silent" },
    logLevel: "warning",
  });
  const [output] = Object.values(metafile.outputs);
  const code = linked(outputFiles[0].text.trimEnd(), output.imports, places);
  // The loader takes a byte for a letter. esbuild writes ASCII everywhere but in regular expressions.
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Code that asks the loader for what is outside, also where it is imported dynamically. */
function linked(code, imports, places) {
  const linkedTo = new Set();
  const link = (path) => {
    linkedTo.add(path);
    const { gives } = shared.find(({ name }) => path === `../shared/${name}.js`) ?? {};
    // By its names the loader can hand it out before it is loaded.
    if (gives !== undefined) return `require(${JSON.stringify(path)},${JSON.stringify(gives)})`;
    if (!path.startsWith("./")) return `require(${JSON.stringify(path)})`;
    const { asked, number } = places.get(path.slice(2));
    return `require(${JSON.stringify(asked)})._${number}`;
  };
  const outside = new Set(imports.map(({ path }) => path));
  const found = code.replaceAll(/\b(require|import)\("([^"]+)"\)/g, (whole, how, path) => {
    if (!outside.has(path)) return whole;
    return how === "require" ? link(path) : `Promise.resolve().then(()=>${link(path)})`;
  });
  const lost = [...outside].filter((path) => !linkedTo.has(path));
  if (lost.length > 0) throw new Error(`nothing asks for ${lost.join(", ")}`);
  return askedOnce(found);
}

/** Units that are asked for again and again, for one chunk after the other, are asked for once. */
function askedOnce(code) {
  const at = /(?<=[=,;{}])require\("\.\/[^"]+:\d+"\)(?=\._\d)/g;
  const times = new Map();
  for (const [asked] of code.matchAll(at)) times.set(asked, (times.get(asked) ?? 0) + 1);
  const names = new Map();
  for (const [asked, number] of times) if (number > 1) names.set(asked, `u$${names.size}`);
  if (names.size === 0) return code;
  if (/\bu\$\d/.test(code) || code.startsWith('"use strict"')) throw new Error("a unit cannot be named u$0");
  const named = code.replaceAll(at, (asked) => names.get(asked) ?? asked);
  return `var ${[...names].map(([asked, name]) => `${name}=${asked}`).join(",")};${named}`;
}

/**
 * The chunks of a unit that are asked for from outside, each under its number; the others are merely run. What a chunk
 * exports is handed out as it is once all have run: a getter for each would take longer than all else that a start runs.
 */
function handedOut(unit, all) {
  const wanted = new Set(
    all.flatMap((chunk) =>
      chunk.imports.filter(({ dynamic }) => dynamic || !unit.includes(chunk)).map(({ id }) => id),
    ),
  );
  return unit
    .map(({ id, source, exports: names }, number) => {
      // Nobody imports the entry: the bin asks for it.
      if (!wanted.has(id) && source === undefined) return `import "./${id}";`;
      const own = names.map((name) => `${name} as _${number}_${name}`);
      const given = names.map((name) => `${name}:_${number}_${name}`);
      return `import {${own}} from "./${id}";exports._${number}={${given}};`;
    })
    .join("\n");
}

/** Takes a unit's own chunks in, and leaves the others to the loader. */
function within(unit) {
  return {
    name: "within a unit",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.\/(?:shared|catalogues)\// }, ({ path }) => ({ path, external: true }));
      onResolve({ filter: /^\.\// }, ({ path, kind }) =>
        kind !== "dynamic-import" && unit.some(({ id }) => path === `./${id}`)
          ? { path: path.slice(2), namespace: "unit" }
          : { path, external: true },
      );
      onLoad({ filter: /./, namespace: "unit" }, ({ path }) => ({
        contents: unit.find(({ id }) => id === path).text,
      }));
    },
  };
}
