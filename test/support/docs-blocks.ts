import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { parse } from "yaml";
import { builtInIds } from "../../src/catalogue/built-in.ts";
import type { Question } from "../../src/catalogue/catalogue.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";
import { commands } from "../../src/cli/commands.ts";
import type { Command } from "../../src/cli/run/command.ts";
import { formats, type Format } from "../../src/reports/formats.ts";
import { exampleText } from "./examples.ts";
import { hanging } from "../../src/text/wrap.ts";
import { commandsIn } from "./runner-commands.ts";
import { keys, parseJson, pick, textAt } from "./json.ts";
import { root, run } from "./run.ts";
import { workbookText } from "./shapes.ts";

/** What a reader of the docs calls the example whose certificate has lapsed. */
const files = { "supplier.yaml": exampleText("examples/certificate-lapsed.yaml") };
const blocks = /<!-- (first command|[a-z]+(?: [^>]*?)?) -->\n(?:[\s\S]*?)<!-- end -->/g;

/** A page of the docs with its blocks made anew: `<!-- file NAME -->`, `<!-- run ARGUMENTS -->` and so on, to `<!-- end -->`. */
export async function filled(text: string): Promise<string> {
  let out = "";
  let at = 0;
  for (const match of text.matchAll(blocks)) {
    const [whole, name = ""] = match;
    out += `${text.slice(at, match.index)}<!-- ${name} -->\n\n${await content(name, text)}\n\n<!-- end -->`;
    at = match.index + whole.length;
  }
  return format(out + text.slice(at), {
    ...(await resolveConfig(fileURLToPath(new URL("README.md", root)))),
    parser: "markdown",
  });
}

async function content(name: string, page: string): Promise<string> {
  const [kind = "", ...rest] = name.split(" ");
  switch (kind) {
    case "first":
      return fenced("text", (await run(firstCommand(page))).out);
    case "file":
      return fenced(languageOf(rest.join(" ")), readFileSync(new URL(rest.join(" "), root), "utf8"));
    case "run":
      return fenced("text", (await run(rest, { files })).out);
    case "annotations":
      return fenced("text", await annotations(rest));
    case "diff":
      return fenced("markdown", await changes());
    case "report":
      return fenced("text", await excerptOf(rest.join(" ")));
    case "inputs":
    case "outputs":
      return actionTable(kind);
    case "formats":
      return formatTable();
    case "commands":
      return commandTable();
    case "helps":
      return (await Promise.all(everyCommand(commands).map(helpOf))).join("\n\n");
    case "bases":
      return basesTable();
    case "excerpts":
      return (await Promise.all(formats.map(excerpt))).join("\n\n");
    default:
      throw new Error(`the docs have a block that nobody fills: ${name}`);
  }
}

/** How many questions of each built-in catalogue come from whom: first those that decide, then the others. */
function basesTable(): string {
  const bases = ["standard", "guide", "law", "reading", "suggestion"] as const;
  const rows = builtInIds.flatMap((id) => {
    const questions = nodeHost(root, "0")
      .builtIn.load(id)
      .controls.flatMap((control) => control.questions);
    const row = (what: string, asked: readonly Question[]): string => {
      const counts = bases.map((basis) => asked.filter((each) => each.basis === basis).length);
      return `| ${[`\`${id}\``, what, ...counts, asked.length].join(" | ")} |`;
    };
    return [
      row(
        "decide",
        questions.filter(({ counts }) => counts === "verdict"),
      ),
      row(
        "do not",
        questions.filter(({ counts }) => counts !== "verdict"),
      ),
    ];
  });
  const heads = ["Catalogue", "These", "standard", "guide", "law", "our reading", "our suggestion", "all"];
  return [`| ${heads.join(" | ")} |`, `|${heads.map(() => " --- |").join("")}`, ...rows].join("\n");
}

/** Annotations as GitHub shows them: what, where, title, and the first line of what they say. */
async function annotations(options: readonly string[]): Promise<string> {
  const argv = ["assess", "supplier.yaml", "--as-of", "2026-11-24", "--format", "github", ...options];
  const { out } = await run(argv, { files });
  return commandsIn(out)
    .flatMap(({ name, properties, data }) => {
      const { file = "", line, title = "" } = properties;
      const [first = ""] = data.split("\n");
      return [
        `${name}: ${title} (${line === undefined ? file : `${file}, line ${line}`})`,
        ...hanging("  ", first, 100),
      ];
    })
    .join("\n");
}

/** What `diff` says of a certificate that lapsed since it was stored, as far as it is not folded away. */
async function changes(): Promise<string> {
  const [file = ""] = Object.keys(files);
  const stored = (await run(["assess", file, "--as-of", "2026-11-03", "-f", "json"], { files })).out;
  const argv = ["diff", "november.json", file, "--as-of", "2026-11-24", "-f", "markdown"];
  const { out } = await run(argv, { files: { ...files, "november.json": stored } });
  return out.replace(/\n<details>[\s\S]*/, "\n…");
}

function firstCommand(page: string): readonly string[] {
  const command = /npx csm-check (assess \S+ --as-of \S+)/.exec(page)?.[1];
  if (command === undefined) throw new Error("the README has no first command");
  return command.split(" ");
}

function languageOf(file: string): string {
  return file.endsWith(".sh") ? "sh" : "yaml";
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function actionTable(kind: "inputs" | "outputs"): string {
  const action: unknown = parse(readFileSync(new URL("action.yml", root), "utf8"));
  const all = pick(action, kind);
  return keys(all)
    .map((name) => {
      const standard = pick(all, name, "default");
      const told = typeof standard === "string" && standard !== "" ? ` (default: \`${standard}\`)` : "";
      return `- \`${name}\`: ${String(pick(all, name, "description"))}${told}`;
    })
    .join("\n");
}

function formatTable(): string {
  const rows = formats.map(({ name, ending, readers, standard, single }) =>
    [
      `[\`${name}\`](#${name})`,
      ending === undefined ? "–" : `\`${ending}\``,
      readers,
      standard ?? "–",
      single === true ? "one" : "any number",
    ].join(" | "),
  );
  return `| \`--format\` | ending of \`--output\` | for whom | standard and version | suppliers |\n| --- | --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join("\n")}`;
}

function commandTable(): string {
  const rows = commands.map(({ name, summary }) => `| [\`${name}\`](#${name}) | ${summary} |`);
  return `| command | does |\n| --- | --- |\n${rows.join("\n")}`;
}

/** A command line as far as its last command, for this one and those below it. */
interface Named {
  readonly path: readonly string[];
  readonly command: Command;
}

function everyCommand(all: readonly Command[], above: readonly string[] = []): readonly Named[] {
  return all.flatMap((command) => {
    const path = [...above, command.name];
    return [{ path, command }, ...everyCommand(command.commands ?? [], path)];
  });
}

async function helpOf({ path }: Named): Promise<string> {
  const { out } = await run([...path, "--help"]);
  return `## ${path.join(" ")}\n\n${fenced("text", out)}`;
}

const version = textAt(parseJson(readFileSync(new URL("package.json", root), "utf8")), "version");

/** How many lines of a report show what it is like, and how wide they may be. */
const excerptLines = 18;
const excerptWidth = 110;

async function excerpt(format: Format): Promise<string> {
  const head = `## ${format.name}\n\n${format.about.charAt(0).toUpperCase()}${format.about.slice(1)}.`;
  if (format.binary === true && format.name !== "xlsx") return head;
  if (format.binary === true)
    return `${head} Its sheets: ${sheetsOf(await reportOf("report.xlsx")).join(", ")}.`;
  const shown =
    format.ending === undefined ? excerptOf("", format.name) : excerptOf(`report${format.ending}`);
  return `${head}\n\n${fenced("text", await shown)}`;
}

/** The part of a report around what it says of the certificate. */
async function excerptOf(file: string, name?: string): Promise<string> {
  const report = Buffer.from(await reportOf(file, name))
    .toString("utf8")
    .replaceAll("0.0.0-test", version);
  const lines = report
    .replaceAll("\r\n", "\n")
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split("\n");
  const told = lines.findIndex((line) => /certificate-expired|expired on|lapsed/.test(line));
  const most = file.endsWith(".csv") ? 3 : excerptLines;
  const from = file.endsWith(".csv") ? 0 : lines.length <= excerptLines ? 0 : Math.max(0, told - 8);
  const shown = lines
    .slice(from, from + most)
    .map((line) => (line.length > excerptWidth ? `${line.slice(0, excerptWidth)}…` : line));
  const dots = (more: boolean): string[] => (more ? ["…"] : []);
  return [...dots(from > 0), ...shown, ...dots(from + most < lines.length)].join("\n");
}

async function reportOf(file: string, name?: string): Promise<Uint8Array> {
  const argv = ["assess", "supplier.yaml", "--as-of", "2026-11-24"];
  const { out, written } = await run([...argv, ...(name === undefined ? ["-o", file] : ["-f", name])], {
    files,
  });
  const report = name === undefined ? written.get(file) : out;
  if (report === undefined) throw new Error(`${file} was not written`);
  return Buffer.from(report);
}

function sheetsOf(workbook: Uint8Array): readonly string[] {
  const text = workbookText(workbook)["xl/workbook.xml"] ?? "";
  const names = [...text.matchAll(/<sheet [^>]*\bname="([^"]+)"/g)].map((match) => match[1] ?? "");
  if (names.length === 0) throw new Error("the workbook has no sheets");
  return names;
}
