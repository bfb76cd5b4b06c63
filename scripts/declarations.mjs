// The declarations of types of an entry and of all that its types lead to. Each file is declared by itself, which
// `isolatedDeclarations` makes possible.
import { readFile } from "node:fs/promises";
import ts from "typescript";

const src = new URL("../src/", import.meta.url);

/** The files by path, relative imports ending in `.js` as every resolution of modules takes them. */
export async function declarations(entry) {
  const files = new Map();
  const wanted = [new URL(`../${entry}`, import.meta.url)];
  for (const url of wanted) {
    const declared = declarationOf(await readFile(url, "utf8"), url.pathname);
    const path = url.href.slice(src.href.length).replace(/\.ts$/, ".d.ts");
    const text = declared.replaceAll(/(from "|import\(")(\.[^"]+)\.ts"/g, (_, before, name) => {
      const next = new URL(`${name}.ts`, url);
      if (!wanted.some(({ href }) => href === next.href)) wanted.push(next);
      return `${before}${name}.js"`;
    });
    files.set(path, text);
  }
  return files;
}

function declarationOf(text, fileName) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, isolatedDeclarations: true, strict: true },
  });
  const [first] = diagnostics;
  if (first !== undefined)
    throw new Error(`${fileName}: ${ts.flattenDiagnosticMessageText(first.messageText, "\n")}`);
  return outputText;
}
