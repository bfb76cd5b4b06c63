import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import type { Declaration } from "../../../declaration/declaration.ts";
import { given } from "../../../document/given.ts";
import type { Problem } from "../../../document/problem.ts";
import { answerOfAssessment, answerOfSnapshot } from "../../../following/flow-down/chain-answer.ts";
import type { Returned } from "../../../following/flow-down/judge-subcontract.ts";
import { subcontractOf, type Subcontract } from "../../../following/flow-down/subcontract.ts";
import { soundSnapshot } from "../../../following/snapshot/sound-snapshot.ts";
import { storedAssessment, storedLimit } from "../../../following/snapshot/stored-assessment.ts";
import { sayFinding } from "../../../words/flow-down/short-words.ts";
import { answersIn } from "../../run/answers-in.ts";
import { assessEach } from "../../run/assess-each.ts";
import { fileText } from "../../run/file-text.ts";
import { fitting } from "../../run/fitting.ts";
import { knownCatalogue } from "../../run/known-catalogue.ts";
import { readText } from "../../run/read-text.ts";
import type { Request } from "../../run/request.ts";
import { shownPath } from "../../run/shown-path.ts";
import type { Host } from "../../world/host.ts";

/** What is asked of a file: the level and the risk assessment of one subcontract. */
export interface Asked {
  readonly path: string;
  readonly level: string | undefined;
  readonly riskAssessmentReference: string | undefined;
}

/** What is asked of every firm of a chain: all of them by the catalogue of the prime. */
export interface ChainRequest extends Request {
  readonly catalogue: Catalogue;
}

/** What a file gave, and the firms that it names. */
export interface ReturnedFile {
  readonly returned: Returned;
  readonly below: readonly Subcontract[];
}

/** Reads what a firm sent, a declaration or a stored assessment; nothing in it ends the run. */
export async function returnedFile(asked: Asked, request: ChainRequest, host: Host): Promise<ReturnedFile> {
  const { path } = asked;
  const shown = shownPath(path, host);
  const read = host.read(path, storedLimit);
  if (!read.ok && read.reason === "missing") return { returned: { kind: "none", file: shown }, below: [] };
  const answers = read.ok ? answersIn(read.bytes, path, shown) : undefined;
  if (answers?.ok === false) return unusable(answers.problems);
  const seen = answers === undefined ? read : { ok: true as const, bytes: answers.value };
  // What was read is what is judged, whoever changes the file meanwhile.
  const once: Host = {
    ...host,
    read: (other, limit) => (other === path ? cut(seen, limit) : host.read(other, limit)),
  };
  const { text } = fileText(path, storedLimit, once, shown);
  const stored = text.ok ? storedAssessment(text.value, shown) : undefined;
  if (stored === undefined) return declared(asked, request, once);
  const snapshot = stored.ok ? soundSnapshot(stored.value, knownCatalogue(request, host)) : stored;
  if (!snapshot.ok) return unusable(snapshot.problems);
  const { name, companyNumber, alsoKnownAs } = snapshot.value.supplier;
  const returned: Returned =
    asked.level === undefined
      ? { kind: "unjudged", supplier: { name, ...given({ companyNumber }), alsoKnownAs } }
      : { kind: "answer", answer: answerOfSnapshot(snapshot.value, shown) };
  return { returned: structuredClone(returned), below: [] };
}

function cut(read: ReturnType<Host["read"]>, limit: number): ReturnType<Host["read"]> {
  return read.ok ? { ok: true, bytes: read.bytes.subarray(0, limit + 1) } : read;
}

async function declared(
  { path, level, riskAssessmentReference }: Asked,
  request: ChainRequest,
  host: Host,
): Promise<ReturnedFile> {
  if (level === undefined) return undeclared(path, request, host);
  const { circumstances } = request;
  const givenFor = given({ riskAssessmentReference });
  const judged = { ...request, circumstances: { ...circumstances, level, givenFor } };
  for await (const item of assessEach([path], judged, host)) {
    if (!item.ok) return unusable(item.problems);
    const { assessment, sha256, path: source } = item;
    const answer = answerOfAssessment(assessment, source, { ...given({ sha256 }), say: sayFinding });
    return {
      returned: { kind: "answer", answer: structuredClone(answer) },
      below: belowOf(assessment.declaration),
    };
  }
  throw new Error("a file was named, and nothing became of it");
}

/** Of a firm without a level nothing is judged, but who it is and whom it names. */
async function undeclared(path: string, { catalogue }: ChainRequest, host: Host): Promise<ReturnedFile> {
  const fit = await fitting(
    await readText(path, declarationLimit, host),
    { catalogue, levelNeeded: false },
    host,
  );
  if (!fit.ok) return unusable(fit.problems);
  const { declaration } = fit.value;
  const { name, companyNumber, alsoKnownAs } = declaration.supplier;
  const supplier = { name, ...given({ companyNumber }), alsoKnownAs };
  return { returned: structuredClone({ kind: "unjudged", supplier } as const), below: belowOf(declaration) };
}

/** A text cut out of a file keeps the whole file in memory: what stays is copied. */
function belowOf({ subcontractors }: Declaration): readonly Subcontract[] {
  return structuredClone(subcontractors.map(subcontractOf));
}

/** So many problems of a file are held; how many there are is told. */
const mostProblems = 5;

function unusable(problems: readonly Problem[]): ReturnedFile {
  // That the list was cut short before is to be known whatever stays of it.
  const cut = problems.filter(({ code }) => code === "too-many-problems");
  const some = problems.filter((each) => !cut.includes(each)).slice(0, mostProblems);
  const held = [...some, ...cut];
  const returned: Returned = { kind: "problems", problems: held, more: problems.length - held.length };
  return { returned: structuredClone(returned), below: [] };
}
