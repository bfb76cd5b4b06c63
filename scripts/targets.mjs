/**
 * A part of dist/.
 *
 * @typedef {object} Target
 * @property {string} folder Its folder in dist/.
 * @property {string} entry Where it begins. What is imported dynamically from there on is split off by itself.
 * @property {readonly string[]} [together] Files whose dynamic import nearly every run makes: each lies in one file of
 *   dist/ with all that it imports, as the entry does.
 * @property {boolean} [whole] One file, with what it imports dynamically.
 * @property {"scripts" | "modules"} form What is written: scripts for bin/load-program.js, or ES modules.
 * @property {import("esbuild").Platform} platform
 */

/** All that `npm run build` bundles. @type {readonly Target[]} */
export const targets = [
  {
    folder: "program",
    entry: "src/cli/start.ts",
    form: "scripts",
    platform: "node",
  },
];

/** Makes the catalogues of dist/catalogues: run by the build, and not shipped. @type {Target} */
export const catalogueMaker = {
  folder: "catalogue-maker",
  entry: "scripts/build-catalogues.ts",
  whole: true,
  form: "modules",
  platform: "node",
};
