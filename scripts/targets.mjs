/**
 * A part of dist/.
 *
 * @typedef {object} Target
 * @property {string} folder Its folder in dist/.
 * @property {string} entry Where it begins. What is imported dynamically from there on is split off by itself.
 * @property {boolean} [types] With the declarations of its types, in the folder `types`.
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
  {
    folder: "library",
    entry: "src/index.ts",
    types: true,
    form: "modules",
    // Any bundler for a browser can take it in as it is.
    platform: "neutral",
  },
];

/**
 * What program and library both need, the program only in few of its runs: each lies once in dist/shared.
 *
 * @type {readonly import("./shared.mjs").Shared[]}
 */
export const shared = [
  {
    name: "yaml",
    from: "yaml",
    gives: [
      ...["CST", "Document", "Lexer", "Scalar", "isAlias", "isMap", "isScalar", "isSeq", "parseAllDocuments"],
      "visit",
    ],
  },
  { name: "write-excel-file", from: "write-excel-file/universal", gives: ["default"] },
  { name: "pdfkit", from: "pdfkit", gives: ["default"] },
  { name: "paper-fonts", from: "src/generated/paper-fonts.js", gives: ["bold", "regular"] },
  { name: "terminal-columns", from: "src/text/terminal-columns.ts", gives: ["Table", "stringWidth"] },
  { name: "jsonc-parser", from: "jsonc-parser", gives: ["createScanner", "parseTree"] },
  { name: "csv-stringify", from: "csv-stringify/sync", gives: ["stringify"] },
  { name: "catalogue-validator", from: "src/generated/catalogue-validator.js", gives: ["default"] },
  { name: "declaration-validator", from: "src/generated/declaration-validator.js", gives: ["default"] },
  { name: "html-style", from: "src/reports/html/style.ts", gives: ["pageStyle"] },
  {
    name: "problem-words",
    from: "src/words/problem/problem-words.ts",
    gives: ["problemSentence", "problemWords", "withheldSentence"],
  },
  {
    name: "problem-explanations",
    from: "src/words/problem/problem-explanations.ts",
    gives: ["problemExplanations"],
  },
  {
    name: "warning-explanations",
    from: "src/words/warning/warning-explanations.ts",
    gives: ["warningExplanations"],
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

/** The program in the page that `form` writes: one script, for browsers. */
export const formPage = {
  folder: "form",
  entry: "src/form/page/start.ts",
};
