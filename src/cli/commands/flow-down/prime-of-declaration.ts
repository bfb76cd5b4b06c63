import type { UnusableItem } from "../../../assessment/item.ts";
import type { Catalogue } from "../../../catalogue/catalogue.ts";
import { declarationLimit } from "../../../declaration/declaration-limit.ts";
import { given } from "../../../document/given.ts";
import { answerOfAssessment } from "../../../following/flow-down/chain-answer.ts";
import type { ChainPrime } from "../../../following/flow-down/chain.ts";
import type { ChainRules } from "../../../following/flow-down/chain-rules.ts";
import { judgeSubcontract } from "../../../following/flow-down/judge-subcontract.ts";
import { subcontractOf, type Subcontract } from "../../../following/flow-down/subcontract.ts";
import { sayFinding } from "../../../words/flow-down/short-words.ts";
import { assessEach } from "../../run/assess-each.ts";
import { fitting } from "../../run/fitting.ts";
import { readText } from "../../run/read-text.ts";
import type { Request } from "../../run/request.ts";
import type { Host } from "../../world/host.ts";

/** Where a chain begins: the prime, the first tier, and the catalogue by which all are judged. */
export interface ChainTop {
  readonly ok: true;
  readonly prime: ChainPrime;
  readonly below: readonly Subcontract[];
  readonly catalogue: Catalogue;
}

/** The top of a chain out of a declaration; its own problems end the run. Without a level it is not judged itself. */
export async function primeOfDeclaration(
  path: string,
  request: Request,
  rules: Omit<ChainRules, "catalogue">,
  host: Host,
): Promise<ChainTop | UnusableItem> {
  const read = await readText(path, declarationLimit, host);
  const fit = await fitting(read, { ...given({ catalogue: request.catalogue }), levelNeeded: false }, host);
  if (!fit.ok) {
    const sources = new Map(read.text === undefined ? [] : [[read.shown, read.text]]);
    return { ok: false, path: read.shown, problems: fit.problems, sources };
  }
  const { catalogue, declaration } = fit.value;
  const { name, companyNumber } = declaration.supplier;
  const prime: ChainPrime = {
    kind: "declaration",
    ...{ source: read.shown, name, sha256: await host.sha256(read.bytes) },
    ...given({ companyNumber, marking: declaration.marking }),
  };
  const top = { ok: true, below: declaration.subcontractors.map(subcontractOf), catalogue } as const;
  const { level } = declaration;
  if (level === undefined) return { ...top, prime };
  for await (const item of assessEach([path], request, host)) {
    if (!item.ok) return item;
    const answer = answerOfAssessment(item.assessment, item.path, {
      ...given({ sha256: item.sha256 }),
      say: sayFinding,
    });
    const riskAssessmentReference = declaration.contract?.riskAssessmentReference;
    const contract = {
      name,
      ...given({ companyNumber, riskAssessmentReference }),
      level,
      at: declaration.places.level,
    };
    const judged = judgeSubcontract(contract, { kind: "answer", answer }, { ...rules, catalogue });
    return { ...top, prime: { ...prime, own: { ...judged, answer } } };
  }
  throw new Error("a file was named, and nothing became of it");
}
