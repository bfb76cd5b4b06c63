import { planEnd } from "../../declaration/plan-end.ts";
import {
  fallsShort,
  type AssessedCertificate,
  type AssessedControl,
  type AssessedEvidence,
  type Assessment,
} from "../../assessment/assessment.ts";
import { isSoundFile } from "../../assessment/is-sound-file.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { artifactUri } from "../../text/artifact-uri.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { certificatesOf, certificateTold, evidenceTold } from "../../words/assessed/evidence-words.ts";
import type { Json } from "../../text/json.ts";
import { planGapIn } from "../../words/assessed/missing-words.ts";
import { safeLine } from "../../text/safe-text.ts";
import { schemeName } from "../../words/scheme-names.ts";
import { webUri } from "../../text/web-uri.ts";
import { certificateRef, evidenceRef, planRef } from "./references.ts";

/** Everything that is named to show something: certificates, evidence, and plans of what falls short. */
export function evidence(assessment: Assessment): readonly Json[] {
  return [
    ...assessment.certificates.map(certificate),
    ...assessment.controls.flatMap((each) => [
      ...each.evidence.map((looked, index) => piece(looked, evidenceRef(each.control.id, index))),
      ...plan(each),
    ]),
  ];
}

function piece(looked: AssessedEvidence, ref: string): Json {
  const { title, file, url, dated, expires } = looked.evidence;
  const urls = [
    file === undefined ? undefined : artifactUri(file),
    url === undefined ? undefined : webUri(url),
  ].filter((each) => each !== undefined);
  return {
    "bom-ref": ref,
    description: evidenceTold(looked),
    data:
      urls.length === 0
        ? undefined
        : urls.map((each) => ({ name: safeLine(title), contents: { url: each } })),
    created: startOf(dated),
    expires: endOf(expires),
  };
}

function certificate(assessed: AssessedCertificate, index: number): Json {
  const { scheme, issued, expires, file } = assessed.certificate;
  const name = safeLine(schemeName(scheme));
  return {
    "bom-ref": certificateRef(index),
    description: certificateTold(assessed),
    data: file === undefined ? undefined : [{ name, contents: { url: artifactUri(file) } }],
    created: startOf(issued),
    expires: endOf(expires),
  };
}

function plan(assessed: AssessedControl): readonly Json[] {
  const declared = assessed.plan?.plan;
  if (declared === undefined || !fallsShort(assessed.verdict)) return [];
  const { action, owner, due, cannot, mitigation, accepted } = declared;
  const gap = planGapIn(assessed);
  const parts = [
    `Plan of the supplier: ${action}`,
    ...(owner === undefined ? [] : [`Owner: ${owner}`]),
    ...(due === undefined ? [] : [`Due: ${dateInWords(due)}`]),
    ...(cannot === undefined ? [] : [`It cannot be met: ${cannot}`]),
    ...(mitigation === undefined ? [] : [`Mitigation: ${mitigation}`]),
    ...(gap === undefined ? ["It is accepted, as the supplier states"] : [`It does not count: ${gap}`]),
  ];
  return [
    {
      "bom-ref": planRef(assessed.control.id),
      description: safeLine(parts.map((part) => part.trim().replace(/\.?$/, ".")).join(" ")),
      created: startOf(accepted?.on),
      expires: endOf(planEnd(declared)),
    },
  ];
}

/** What makes up for a shortfall until it is mended: the plan, where there is one. */
export function strategiesOf(assessed: AssessedControl): readonly string[] | undefined {
  return plan(assessed).length === 0 ? undefined : [planRef(assessed.control.id)];
}

/** What shows an answer, and what was to show it and does not hold. Certificates show only what they answer. */
export function evidenceOf(
  assessed: AssessedControl,
  assessment: Assessment,
  byCertificate: boolean,
): { readonly holding: readonly string[]; readonly failing: readonly string[] } {
  const all = byCertificate
    ? certificatesOf(assessed, assessment).map((index) => {
        const looked = assessment.certificates[index];
        return { ref: certificateRef(index), holds: looked?.inForce === true && isSoundFile(looked.file) };
      })
    : assessed.evidence.map(({ state }, index) => ({
        ref: evidenceRef(assessed.control.id, index),
        holds: isSoundFile(state),
      }));
  return {
    holding: all.filter(({ holds }) => holds).map(({ ref }) => ref),
    failing: all.filter(({ holds }) => !holds).map(({ ref }) => ref),
  };
}

function startOf(date: CalendarDate | undefined): string | undefined {
  return date === undefined ? undefined : `${date}T00:00:00Z`;
}

/** A last day counts as a whole. */
function endOf(date: CalendarDate | undefined): string | undefined {
  return date === undefined ? undefined : `${date}T23:59:59Z`;
}
