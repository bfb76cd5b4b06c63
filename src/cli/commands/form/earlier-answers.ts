import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import type { Declaration } from "../../../declaration/declaration.ts";
import { decode } from "../../../document/decode.ts";
import { isNamedJson } from "../../../document/is-named-json.ts";
import { otherFirm } from "../../../following/flow-down/judge-subcontract.ts";
import { storedAssessment, storedLimit } from "../../../following/snapshot/stored-assessment.ts";
import { undated } from "../../../form/page-state.ts";
import { pageLimit } from "../../../form/saved-page.ts";
import type { RegisterFirm } from "../../../register/register.ts";
import { mergedText } from "../../../sharing/merge/merged-text.ts";
import { problemWords } from "../../../words/problem/problem-words.ts";
import { answersIn } from "../../run/answers-in.ts";
import { fitting } from "../../run/fitting.ts";
import { insideFolder } from "../../run/inside-folder.ts";
import { textRead } from "../../run/read-text.ts";
import { shownPath } from "../../run/shown-path.ts";
import type { Host } from "../../world/host.ts";

/** What a firm answered before. */
export interface EarlierAnswers {
  readonly text: string;
  /** The day, or `undated`. */
  readonly on: string;
}

/**
 * The declaration that a register names for a firm, where that firm has sent one; or why its page cannot begin with it.
 * Undefined where nothing has come yet: the file is named before it is there.
 */
export async function earlierAnswers(
  firm: RegisterFirm,
  register: string,
  catalogue: Catalogue,
  host: Host,
): Promise<EarlierAnswers | { readonly why: string } | undefined> {
  if (firm.declaration === undefined) return undefined;
  const path = insideFolder(register, firm.declaration, host);
  if (path === undefined) return { why: "it lies outside the folder of the register" };
  const shown = shownPath(path, host);
  const read = host.read(path, pageLimit);
  if (!read.ok) return read.reason === "missing" ? undefined : { why: "it cannot be read" };
  const answers = answersIn(read.bytes, path, shown);
  if (answers?.ok === false) return { why: problemWords(answers.problems[0]).says };
  const bytes = answers?.value ?? read.bytes;
  const text = decode(bytes, shown, storedLimit);
  if (!text.ok) return { why: problemWords(text.problems[0]).says };
  if (storedAssessment(text.value, shown) !== undefined)
    return { why: "it is an assessment, and no declaration" };
  if (bytes.length > declarationLimit) return { why: "it is too large for a declaration" };
  return soundAnswers({ path, shown, bytes }, text.value, firm, catalogue, host);
}

async function soundAnswers(
  file: Parameters<typeof textRead>[0],
  text: string,
  firm: RegisterFirm,
  catalogue: Catalogue,
  host: Host,
): Promise<EarlierAnswers | { readonly why: string }> {
  const read = await textRead(file, text);
  const fit = await fitting(read, { catalogue, levelNeeded: false }, host);
  if (!fit.ok) return { why: problemWords(fit.problems[0]).says };
  const { declaration } = fit.value;
  if (otherFirm(firm, declaration.supplier) !== undefined) return { why: "it is of another firm" };
  const on = dayOf(declaration) ?? undated;
  if (!isNamedJson(file.path) || !read.document.ok) return { text, on };
  const written = mergedText(undefined, read.document.value.root, catalogue);
  return written.ok ? { text: written.text, on } : { why: "it cannot be written as YAML" };
}

/** The day on which it was declared, else that of its latest answer that says so. */
function dayOf({ declared, controls }: Declaration): string | undefined {
  const days = [...controls.values()].flatMap(({ answeredOn }) => answeredOn ?? []);
  return declared.on ?? days.toSorted().at(-1);
}
