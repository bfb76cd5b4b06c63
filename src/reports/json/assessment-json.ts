import { basisOf } from "../../words/control/pass-words.ts";
import { levelIdJson } from "./level-id.ts";
import type { AssessedControl, Assessment, DccOutlook } from "../../assessment/assessment.ts";
import { questionOf, type Finding } from "../../assessment/finding.ts";
import { publishedVerdict } from "../../assessment/published-verdict.ts";
import type { Answer } from "../../declaration/answer.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import { notice } from "../../words/notice.ts";
import type { Tool } from "../../text/page.ts";
import type { Json } from "../../text/json.ts";
import { placeJson } from "./place-json.ts";
import { verdictTexts } from "../../words/verdict/verdict-sentence.ts";
import { warningWords } from "../../words/warning/warning-words.ts";

/** The assessment as a document (`csm-check/assessment@1`). `sha256` is that of the declaration's bytes. */
export function assessmentJson(assessment: Assessment, sha256: string | undefined, tool: Tool): Json {
  const { catalogue, declaration, level, circumstances, policy, verdict, warnings } = assessment;
  const { declared, contract, scope, supplier } = declaration;
  return {
    format: "csm-check/assessment@1",
    tool: { name: tool.name, version: tool.version },
    notice,
    catalogue: { id: catalogue.id, version: catalogue.version, sha256: catalogue.sha256 },
    source: declaration.path,
    sha256,
    supplier: {
      ...supplier,
      alsoKnownAs: supplier.alsoKnownAs.length === 0 ? undefined : supplier.alsoKnownAs,
    },
    marking: declaration.marking,
    declared: { ...declared },
    contract: contract === undefined ? undefined : { ...contract },
    scope: scope === undefined ? undefined : { ...scope },
    level: levelIdJson(level.id),
    asOf: circumstances.asOf,
    options: {
      declaredLevel: declaration.level === undefined ? undefined : levelIdJson(declaration.level),
      strict: policy.strict,
      plans: circumstances.plans,
      acceptDcc: circumstances.acceptDcc,
      evidence: circumstances.evidence,
      failOn: policy.failOn,
      redact: assessment.redacted,
    },
    verdict: publishedVerdict(verdict),
    sentence: verdictTexts(assessment).join(" "),
    holdsUntil: assessment.holdsUntil ?? null,
    undecided: assessment.undecided,
    summary: assessment.summary,
    certificates: assessment.certificates.map(({ certificate, inForce, file }) => {
      const level = certificate.level === undefined ? undefined : levelIdJson(certificate.level);
      const at = placeJson(certificate.at);
      return { ...certificate, level, places: undefined, inForce, fileState: file, at };
    }),
    controls: assessment.controls.map(controlJson),
    dcc: assessment.dcc === undefined ? undefined : dccJson(assessment.dcc),
    warnings: warnings.map((warning) => ({
      code: warning.code,
      control: "control" in warning ? warning.control : undefined,
      message: warningWords(warning, catalogue),
      at: placeJson(warning.at),
    })),
  };
}

function controlJson(assessed: AssessedControl): Json {
  const { control, declared, plan } = assessed;
  const finding = (each: Finding): Json => findingJson(each, assessed);
  return {
    id: control.id,
    title: control.title,
    area: control.area,
    kind: control.kind,
    importance: assessed.importance,
    verdict: assessed.verdict,
    without: assessed.without,
    by: assessed.by,
    questions: assessed.questions.map(({ question, counts, outcome }) => ({
      id: question.id,
      counts,
      basis: question.type === "applies" ? undefined : basisOf(question),
      outcome,
    })),
    findings: assessed.findings.map(finding),
    advice: assessed.advice.map(finding),
    answers: declared === undefined ? {} : answersJson(declared.answers),
    evidence: assessed.evidence.map(({ evidence, state }) => {
      const { at, fileAt, ...rest } = evidence;
      return { ...rest, state, at: placeJson(at) };
    }),
    note: declared?.note,
    answeredBy: declared?.answeredBy,
    answeredOn: declared?.answeredOn,
    notApplicable:
      declared?.notApplicable === undefined
        ? undefined
        : { ...declared.notApplicable, at: placeJson(declared.notApplicable.at) },
    plan:
      plan === undefined
        ? undefined
        : { ...plan.plan, counts: plan.gap === undefined, gap: plan.gap, at: placeJson(plan.plan.at) },
  };
}

function answersJson(answers: ReadonlyMap<string, Answer>): Json {
  return Object.fromEntries([...answers].map(([id, { value }]) => [id, value]));
}

function findingJson(finding: Finding, { control }: AssessedControl): Json {
  const { expected, found, message, fix } = findingWords(finding, control, "data");
  return {
    code: finding.code,
    question: questionOf(finding)?.id,
    expected,
    found,
    message,
    fix,
    at: placeJson(finding.at),
  };
}

function dccJson({ outlook, certificate, areas }: DccOutlook): Json {
  const held = certificate?.certificate;
  return {
    outlook,
    certificate:
      certificate === undefined || held === undefined
        ? null
        : {
            number: held.number,
            level: held.level === undefined ? undefined : levelIdJson(held.level),
            issued: held.issued,
            expires: held.expires,
            counts: certificate.counts,
            why: certificate.why,
          },
    areas: areas.map(({ area, points, of, needed, passes }) => ({ id: area.id, points, of, needed, passes })),
  };
}
