import type {
  AssessedCertificate,
  AssessedControl,
  AssessedEvidence,
  Assessment,
} from "../../assessment/assessment.ts";
import { answersTold, type AnswerTold } from "../../words/assessed/answers-words.ts";
import { artifactUri } from "../../text/artifact-uri.ts";
import {
  certificatesOf,
  certificateTold,
  evidenceTold,
  wasLookedAt,
} from "../../words/assessed/evidence-words.ts";
import type { Json } from "../../text/json.ts";
import { schemeName } from "../../words/scheme-names.ts";
import { webUri } from "../../text/web-uri.ts";
import { origins } from "./oscal-metadata.ts";
import type { IdOf } from "./oscal-subject.ts";
import { stampOf, endOf, filled, label, markup, paragraphs, prop } from "../../text/oscal-text.ts";

/** Every observation: each certificate, and of each control its answers and its evidence. */
export function observations(assessment: Assessment, idOf: IdOf): readonly Json[] {
  return [
    ...assessment.certificates.map((each, index) => ofCertificate(each, index, assessment, idOf)),
    ...assessment.controls.flatMap((each) => [
      ofAnswers(each, assessment, idOf),
      ...each.evidence.map((evidence, index) => ofEvidence(evidence, index, each, assessment, idOf)),
    ]),
  ];
}

/** The identifiers of the observations that bear on a control. */
export function observationsOf(
  assessed: AssessedControl,
  assessment: Assessment,
  idOf: IdOf,
): readonly Json[] {
  const { id } = assessed.control;
  return [
    idOf("observation", "answers", id),
    ...assessed.evidence.map((_, index) => idOf("observation", "evidence", id, String(index))),
    ...certificatesOf(assessed, assessment).map((index) => idOf("observation", "certificate", String(index))),
  ].map((uuid) => ({ "observation-uuid": uuid }));
}

/** What the supplier says; an interview in OSCAL's words, as nobody looked. */
function ofAnswers(assessed: AssessedControl, assessment: Assessment, idOf: IdOf): Json {
  const { control, declared } = assessed;
  const answers = answersTold(assessed, assessment.redacted === true);
  return {
    uuid: idOf("observation", "answers", control.id),
    title: markup(`Answers of the supplier to ${control.id} ${control.title}`),
    description: paragraphs("The supplier's own answers:", ...answers.map(answerLine)),
    props: [label(control.id), ...answers.map(({ id, outcome }) => prop(`outcome.${id}`, outcome))],
    methods: ["INTERVIEW"],
    types: ["control-objective"],
    origins: origins(idOf),
    collected: stampOf(assessment.circumstances.asOf),
    remarks: declared?.note === undefined ? undefined : paragraphs(`Note of the supplier: ${declared.note}`),
  };
}

function answerLine({ ask, says, because }: AnswerTold): string {
  return [ask, says, ...(because === undefined ? [] : [because])].join(" ");
}

function ofEvidence(
  looked: AssessedEvidence,
  index: number,
  { control }: AssessedControl,
  assessment: Assessment,
  idOf: IdOf,
): Json {
  const { evidence, state } = looked;
  const told = paragraphs(evidenceTold(looked));
  const hrefs = [
    evidence.file === undefined ? undefined : artifactUri(evidence.file),
    evidence.url === undefined ? undefined : webUri(evidence.url),
  ].filter((href) => href !== undefined);
  return {
    uuid: idOf("observation", "evidence", control.id, String(index)),
    title: markup(`Evidence for ${control.id} ${control.title}`),
    description: told,
    props: [
      label(control.id),
      prop("state", state),
      ...(evidence.version === undefined ? [] : [prop("version", evidence.version)]),
      ...(evidence.dated === undefined ? [] : [prop("dated", evidence.dated)]),
      ...(evidence.expires === undefined ? [] : [prop("expires", evidence.expires)]),
      ...(evidence.sha256 === undefined ? [] : [prop("noted-sha256", evidence.sha256)]),
    ],
    methods: [wasLookedAt(state) ? "EXAMINE" : "INTERVIEW"],
    types: ["control-objective"],
    origins: origins(idOf),
    "relevant-evidence": filled(hrefs.map((href) => ({ href, description: told }))),
    collected: stampOf(assessment.circumstances.asOf),
    expires: endOf(evidence.expires),
  };
}

function ofCertificate(
  assessed: AssessedCertificate,
  index: number,
  assessment: Assessment,
  idOf: IdOf,
): Json {
  const { certificate, inForce, file } = assessed;
  const told = paragraphs(certificateTold(assessed));
  return {
    uuid: idOf("observation", "certificate", String(index)),
    title: markup(`Certificate: ${schemeName(certificate.scheme)}`),
    description: told,
    props: [
      prop("scheme", certificate.scheme),
      prop("in-force", inForce ? "yes" : "no"),
      prop("issued", certificate.issued),
      prop("expires", certificate.expires),
      ...(file === undefined ? [] : [prop("state", file)]),
    ],
    methods: [wasLookedAt(file) ? "EXAMINE" : "INTERVIEW"],
    types: ["control-objective"],
    origins: origins(idOf),
    "relevant-evidence":
      certificate.file === undefined
        ? undefined
        : [{ href: artifactUri(certificate.file), description: told }],
    collected: stampOf(assessment.circumstances.asOf),
    expires: endOf(certificate.expires),
  };
}
