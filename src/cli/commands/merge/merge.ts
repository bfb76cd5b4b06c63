import type { UnusableItem } from "../../../assessment/item.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import type { Problem } from "../../../document/problem.ts";
import { canonical } from "../../../document/splice-tree.ts";
import { parseDocument } from "../../../document/parse-document.ts";
import { mergeSources, type Merged } from "../../../sharing/merge/merge-sources.ts";
import { mergedText } from "../../../sharing/merge/merged-text.ts";
import type { Source } from "../../../sharing/source.ts";
import type { ExitCode } from "../../run/exit-code.ts";
import { filesNamed } from "../../run/files-named.ts";
import { levelNamed } from "../../run/level-named.ts";
import type { Look } from "../../run/make-page.ts";
import { showProblems } from "../../run/show-problems.ts";
import { oneOf, refuseTwoInputs, UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import { catalogueOf } from "./catalogue-of.ts";
import { readFilesIn, type FileIn } from "./read-file.ts";
import { problemsOf, soundSources } from "./sound-sources.ts";
import { tellMerged } from "./tell-merged.ts";
import { checkOutput, writeMerged } from "./write-merged.ts";

/** The options of `merge`. */
export interface MergeOptions extends Look {
  readonly output?: string;
  readonly prefer?: string;
}

/** Joins files into one declaration, and says what it leaves open. */
export async function mergeCommand(
  args: readonly string[],
  options: MergeOptions,
  host: Host,
): Promise<ExitCode> {
  const prefer = oneOf(options.prefer ?? "none", ["none", "last"], "--prefer");
  const files = filesNamed(args, host);
  refuseTwoInputs([...files, options.catalogue]);
  checkOutput(options.output, files, host);
  const read = await readFilesIn(files, host);
  const catalogue = await catalogueOf(read, options, host);
  if (catalogue === undefined) return 2;
  const level = options.level === undefined ? undefined : levelNamed(options.level, [catalogue]);
  const { sources, unusable } = soundSources(read, catalogue);
  const [first, ...others] = sources;
  if (unusable.length > 0 || first === undefined) return refuse(unusable, options, host);
  const merged = mergeSources([first, ...others], catalogue, prefer);
  if (!merged.ok) return refuse(byFile(merged.problems, read), options, host);
  const made = textOf([first, ...others], merged.value, catalogue, read);
  if (!made.ok) return refuse(made.unusable, options, host);
  const written = writeMerged(
    made.text,
    options.output,
    { file: files[0] ?? "-", text: read[0]?.shown },
    host,
  );
  if (!written) return 2;
  tellMerged({ merged: merged.value, sources: [first, ...others], catalogue, level }, options, host);
  return 0;
}

type Made =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly unusable: readonly UnusableItem[] };

/** The text of what was merged: it reads as what was merged, and as `assess` would take it. */
function textOf(
  sources: readonly [Source, ...Source[]],
  { root }: Merged,
  catalogue: Catalogue,
  read: readonly FileIn[],
): Made {
  const { path } = sources[0].document;
  const problems = problemsOf({ path, root }, catalogue);
  if (problems.length > 0) return { ok: false, unusable: byFile(problems, read) };
  const text = mergedText(sources.find((source) => source.text !== undefined)?.text, root, catalogue);
  if (!text.ok)
    throw new UsageError(
      "the first declaration is written in a way that cannot be changed without touching more",
      "Name it last, or write it anew with csm-check init --from.",
    );
  if (new TextEncoder().encode(text.text).length > declarationLimit)
    return {
      ok: false,
      unusable: byFile([{ code: "too-large", limit: declarationLimit, at: { path } }], read),
    };
  const again = parseDocument(text.text, "merged.yaml");
  if (!again.ok || canonical(again.value.root) !== canonical(root))
    throw new Error("what was merged reads as something else");
  return { ok: true, text: text.text };
}

/** Problems by the file that they lie in. */
function byFile(problems: readonly Problem[], read: readonly FileIn[]): readonly UnusableItem[] {
  const paths = [...new Set(problems.map(({ at }) => at.path))];
  const sources = new Map(
    read.flatMap(({ path, shown }) => (shown === undefined ? [] : [[path, shown] as const])),
  );
  return paths.map((path) => ({
    ok: false,
    path,
    problems: problems.filter(({ at }) => at.path === path),
    sources,
  }));
}

async function refuse(items: readonly UnusableItem[], look: Look, host: Host): Promise<ExitCode> {
  await showProblems(items, "cannot be merged", look, host);
  host.err.write("Nothing was written.\n");
  return 2;
}
