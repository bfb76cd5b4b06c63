import type { AssessedItem, UnusableItem } from "../../assessment/item.ts";
import type { Host } from "../world/host.ts";
import { assessEach } from "./assess-each.ts";
import { declarationsMeant } from "./declarations-meant.ts";
import { filesNamed } from "./files-named.ts";
import { keepingInput } from "./keeping-input.ts";
import type { Look } from "./make-page.ts";
import { catalogueNamed } from "./read-catalogue.ts";
import { refuseTooMany } from "./refuse-too-many.ts";
import { refuseOver } from "./refuse-over.ts";
import { checkRequest, requestOf, type Request, type RequestOptions } from "./request.ts";
import { tellProblems } from "./tell-problems.ts";
import type { Destinations } from "./told.ts";
import { refuseTwoInputs } from "./usage-error.ts";
import { declarationLimit } from "../../declaration/declaration-limit.ts";

/** The options of a command that looks at what follows from assessments. */
export interface JudgingOptions extends Look, RequestOptions {
  readonly level?: string;
  readonly catalogue?: string;
}

/** What became of the declarations of a command: one could be assessed at least. */
export interface Judged {
  readonly request: Request;
  readonly assessed: readonly [AssessedItem, ...AssessedItem[]];
  readonly unusable: readonly UnusableItem[];
}

/** The declarations that a command names. */
export function declarationFiles(args: readonly string[], command: string, host: Host): readonly string[] {
  return filesNamed(declarationsMeant(args, command, host), host);
}

/**
 * Judges declarations for a command that tells what follows; undefined where none could be assessed, which has been told.
 */
export async function assessedItems<Told>(
  files: readonly string[],
  to: Destinations<Told>,
  options: JudgingOptions,
  world: Host,
): Promise<Judged | undefined> {
  const host = keepingInput(world, declarationLimit);
  refuseTwoInputs([...files, options.catalogue]);
  refuseTooMany(files);
  checkRequest(options, host);
  const named = options.catalogue === undefined ? undefined : await catalogueNamed(options.catalogue, host);
  await refuseOver(to, files, named, options, host);
  if (named?.catalogue.ok === false) {
    const { problems } = named.catalogue;
    const item = { ok: false, path: options.catalogue ?? "", problems, sources: named.sources } as const;
    await tellProblems([item], to, options, host, { action: "cannot be used as a catalogue", done });
    return undefined;
  }
  const request = requestOf(options, named?.catalogue.value, [{ hash: true }], host);
  const assessed: AssessedItem[] = [];
  const unusable: UnusableItem[] = [];
  for await (const item of assessEach(files, request, host)) {
    if (item.ok) assessed.push(item);
    else unusable.push(item);
  }
  const [first, ...others] = assessed;
  if (first !== undefined) return { request, assessed: [first, ...others], unusable };
  await tellProblems(unusable, to, options, host, { action: "cannot be assessed", done });
  return undefined;
}

/** What is done with a declaration. */
const done = "assessed";
