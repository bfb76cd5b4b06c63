import type { Catalogue, Control } from "../../../catalogue/catalogue.ts";
import { nearest } from "../../../document/nearest.ts";
import { evidenceEdit } from "../../../interview/control-edits.ts";
import type { Edit } from "../../../interview/edits.ts";
import { count } from "../../../text/counting.ts";
import { UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";
import { evidenceFile } from "./evidence-file.ts";
import type { Looked, Looking } from "./look-at-evidence.ts";

/** What `--add` changes, and what is said of it. */
export interface Additions {
  readonly edits: readonly Edit[];
  readonly told: readonly string[];
}

/** The changes that name files as evidence of controls; a usage error where one cannot be. */
export async function additions(
  words: readonly string[],
  { catalogue, files }: Looked,
  looking: Pick<Looking, "path" | "folder">,
  host: Host,
): Promise<Additions> {
  const edits: Edit[] = [];
  const told: string[] = [];
  const shown = new Set(files.flatMap(({ file, controls }) => controls.map((id) => `${id} ${file}`)));
  for (const { control, named } of groupsOf(words, catalogue)) {
    const added: string[] = [];
    for (const each of named) {
      const { file, sha256 } = await evidenceFile(each, looking, host);
      if (shown.has(`${control.id} ${file}`)) {
        told.push(`${control.id} names ${file} already.`);
        continue;
      }
      shown.add(`${control.id} ${file}`);
      added.push(file);
      edits.push(evidenceEdit(control, { title: titleOf(file), file, sha256 }, catalogue));
    }
    if (added.length > 0) told.push(`${control.id} (${control.title}) now names ${added.join(", ")}.`);
  }
  return { edits, told };
}

/** What a file is called, until its owner calls it something better. */
function titleOf(file: string): string {
  const name = file.replace(/^.*\//, "");
  return name.replace(/(?<=.)\.\w{1,5}$/, "");
}

interface Group {
  readonly control: Control;
  readonly named: string[];
}

/** Each control with the files behind it; the option may be given several times, and its words then come in a row. */
function groupsOf(words: readonly string[], catalogue: Catalogue): readonly Group[] {
  const groups: Group[] = [];
  for (const word of words) {
    const control = catalogue.controls.find(({ id }) => id.toLowerCase() === word.toLowerCase());
    const last = groups.at(-1);
    if (control !== undefined) groups.push({ control, named: [] });
    else if (last === undefined) throw unknownControl(word, catalogue);
    else last.named.push(word);
  }
  const bare = groups.find(({ named }) => named.length === 0);
  if (bare !== undefined)
    throw new UsageError(
      `--add ${bare.control.id} names no file`,
      `Write the control and then its file: --add ${bare.control.id} policy.pdf`,
    );
  return groups;
}

function unknownControl(word: string, { controls }: Catalogue): UsageError {
  const near = nearest(
    word,
    controls.map(({ id }) => id),
  );
  return new UsageError(
    `there is no control "${word}" among ${count(controls.length, "control")}`,
    near === undefined ? "Write the control first: --add 2314 policy.pdf" : `Did you mean "${near}"?`,
  );
}
