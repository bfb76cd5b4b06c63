import type { AssessedItem, Item } from "../../assessment/item.ts";
import type { Host } from "../world/host.ts";
import { assessEach } from "./assess-each.ts";
import { declarationsMeant } from "./declarations-meant.ts";
import { filesNamed } from "./files-named.ts";
import type { Look } from "./make-page.ts";
import { declarationReader } from "./reader.ts";
import { checkRequest, requestOf, type Request, type RequestOptions } from "./request.ts";
import { showProblems } from "./show-problems.ts";
import { usableCatalogue } from "./usable-catalogue.ts";
import { refuseTwoInputs } from "./usage-error.ts";

/** The options of a command that looks at what follows from assessments. */
export interface JudgingOptions extends Look, RequestOptions {
  readonly level?: string;
  readonly catalogue?: string;
}

/** What became of the declarations of a command. */
export interface Judged {
  readonly request: Request;
  readonly assessed: readonly AssessedItem[];
  /** Whether every file could be assessed; the problems of the others have been told. */
  readonly complete: boolean;
}

/** The declarations that a command names. */
export function declarationFiles(args: readonly string[], command: string, host: Host): readonly string[] {
  return filesNamed(declarationsMeant(args, command, host), host);
}

/** Judges declarations for a command that tells what follows; undefined where its catalogue cannot be used. */
export async function assessedItems(
  files: readonly string[],
  options: JudgingOptions,
  host: Host,
): Promise<Judged | undefined> {
  refuseTwoInputs([...files, options.catalogue]);
  checkRequest(options, host);
  const named = options.catalogue;
  const catalogue = named === undefined ? undefined : await usableCatalogue(named, options, host);
  if (named !== undefined && catalogue === undefined) return undefined;
  const request: Request = { ...requestOf(options, catalogue, [], host), digest: true };
  const items: Item[] = [];
  for await (const item of assessEach(files, request, host, declarationReader(host))) items.push(item);
  await showProblems(items, "cannot be assessed", options, host);
  const assessed = items.filter((item) => item.ok);
  return { request, assessed, complete: assessed.length === items.length };
}
