import { assess, exitCodeFor, formats, readDeclaration } from "../../src/index.ts";
import { parseJson } from "../support/json.ts";
import { written } from "./days.ts";
import type { Case } from "./generated-case.ts";
import type { Opinion } from "./opinion.ts";
import { opinionOfAssessment } from "./opinion-of-assessment.ts";
import { opinionOfJson } from "./opinion-of-json.ts";
import type { Source } from "./sources.ts";
import { warningCodes } from "./warning-codes.ts";

/**
 * What the program makes of a case, as its assessment says it or (`told`) as the JSON of that tells it. A case that it
 * cannot read is a slip of the generator.
 */
export async function askProgram(
  { catalogue }: Source,
  { text, path, terms }: Case,
  told: boolean,
): Promise<Opinion> {
  const level = terms.level === undefined ? {} : { level: terms.level };
  const read = readDeclaration(text, catalogue, { path, ...level });
  if (!read.ok) throw new Error(`the declaration has problems: ${JSON.stringify(read.problems)}\n${text}`);
  const { plans, acceptDcc, evidence, strict, failOn, files } = terms;
  const result = assess(read.value, {
    ...level,
    asOf: written(terms.asOf),
    plans,
    acceptDcc,
    evidence,
    strict,
    failOn: warningCodes.filter((code) => failOn.includes(code)),
    sightings: files,
  });
  const exit = exitCodeFor([result]);
  if (!told) return opinionOfAssessment(result, exit);
  const json = formats.find(({ name }) => name === "json");
  if (json === undefined) throw new Error("there is no format json");
  return opinionOfJson(parseJson(String(await json.report([result]))), exit);
}
