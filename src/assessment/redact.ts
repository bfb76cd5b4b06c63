import { given } from "../document/given.ts";
import type { AssessedControl, Assessment, AssessedEvidence } from "./assessment.ts";
import type { Finding } from "./finding.ts";
import type { Warning } from "./warning.ts";
import type { Certificate, ControlDeclaration, Declaration, Plan } from "../declaration/declaration.ts";
import type { Place } from "../document/place.ts";
import type { Item, UnusableItem } from "./item.ts";

/** What stands where something was left out. */
export const withheld = "withheld";

/**
 * The same item without what was found, names of evidence files, notes and contacts. Verdicts, dates, codes and the
 * places in the declaration stay. Taken out of the facts before any format sees them, so that no format can forget to.
 */
export function redacted(item: Item): Item {
  return item.ok ? { ...item, assessment: redactedAssessment(item.assessment) } : redactedProblems(item);
}

/** The same file that could not be used, without what is wrong with it: codes and places stay. */
export function redactedProblems(item: UnusableItem): UnusableItem {
  // Lines of the file would say what was found.
  const { sources, ...rest } = item;
  return {
    ...rest,
    problems: item.problems.map((problem) => ({ ...problem, at: spot(problem.at), withheld: true })),
  };
}

/** Where something stands, without how long it is: the length of an answer can tell which one it is. */
function spot({ length, ...place }: Place): Place {
  return place;
}

function redactedAssessment(assessment: Assessment): Assessment {
  return {
    ...assessment,
    redacted: true,
    declaration: redactedDeclaration(assessment.declaration),
    circumstances: { ...assessment.circumstances, sightings: new Map() },
    controls: assessment.controls.map(redactedControl),
    certificates: assessment.certificates.map(({ certificate, inForce, file }) => ({
      certificate: redactedCertificate(certificate),
      inForce,
      ...given({ file }),
    })),
    ...(assessment.dcc?.certificate === undefined
      ? {}
      : {
          dcc: {
            ...assessment.dcc,
            certificate: {
              ...assessment.dcc.certificate,
              certificate: redactedCertificate(assessment.dcc.certificate.certificate),
            },
          },
        }),
    warnings: assessment.warnings.map((each) => ({ ...redactedWarning(each), at: spot(each.at) })),
  };
}

function redactedDeclaration(declaration: Declaration): Declaration {
  const { declared, contract, scope, supplier } = declaration;
  return {
    path: declaration.path,
    supplier: { name: supplier.name, alsoKnownAs: [] },
    ...given({ level: declaration.level }),
    declared: given({ on: declared.on }),
    ...given({ marking: declaration.marking }),
    ...(contract === undefined
      ? {}
      : {
          contract: {
            // Whether there is one decides what is said of the level.
            ...(contract.riskAssessmentReference === undefined ? {} : { riskAssessmentReference: withheld }),
            ...given({ ends: contract.ends }),
          },
        }),
    ...(scope === undefined ? {} : { scope: given({ organisation: scope.organisation }) }),
    certificates: declaration.certificates.map(redactedCertificate),
    controls: new Map(
      [...declaration.controls].map(([id, declared]) => [id, redactedControlDeclaration(declared)]),
    ),
    subcontractors: [],
    places: declaration.places,
  };
}

function redactedCertificate(certificate: Certificate): Certificate {
  const { scheme, issued, expires, level, attested, at, places } = certificate;
  return {
    scheme,
    issued,
    expires,
    ...given({ level }),
    attested,
    covers: [],
    at,
    places,
  };
}

function redactedControl(assessed: AssessedControl): AssessedControl {
  const { declared, plan } = assessed;
  return {
    ...assessed,
    questions: assessed.questions.map(({ answer, ...asked }) => asked),
    findings: assessed.findings.map((each) => ({ ...redactedFinding(each), at: spot(each.at) })),
    advice: assessed.advice.map((each) => ({ ...redactedFinding(each), at: spot(each.at) })),
    evidence: assessed.evidence.map(redactedEvidence),
    ...(plan === undefined ? {} : { plan: { ...plan, plan: redactedPlan(plan.plan) } }),
    ...(declared === undefined ? {} : { declared: redactedControlDeclaration(declared) }),
  };
}

function redactedControlDeclaration(declared: ControlDeclaration): ControlDeclaration {
  const { plan, notApplicable } = declared;
  return {
    id: declared.id,
    at: declared.at,
    answers: new Map(),
    evidence: declared.evidence.map((evidence) => redactedEvidence({ evidence, state: "holds" }).evidence),
    ...(plan === undefined ? {} : { plan: redactedPlan(plan) }),
    ...(notApplicable === undefined
      ? {}
      : { notApplicable: { ...notApplicable, reason: withheld, agreedWith: withheld } }),
  };
}

function redactedEvidence({ evidence, state }: AssessedEvidence): AssessedEvidence {
  const { dated, expires, at, fileAt } = evidence;
  return {
    evidence: {
      title: withheld,
      ...given({ dated, expires }),
      at,
      fileAt,
    },
    state,
  };
}

function redactedPlan({ due, accepted, at }: Plan): Plan {
  return {
    action: withheld,
    ...given({ due }),
    ...(accepted === undefined
      ? {}
      : {
          accepted: {
            ...given({ on: accepted.on, until: accepted.until }),
          },
        }),
    at,
  };
}

/** The facts are emptied, not only marked: no format that reads them by itself can tell them. */
function redactedFinding(finding: Finding): Finding {
  switch (finding.code) {
    case "unanswered":
    case "certificate-missing":
    case "certificate-expired":
    case "certificate-not-yet":
    case "evidence-required":
      return { ...finding, withheld: true };
    case "answered-no":
      return { ...finding, given: false, withheld: true };
    case "number-out-of-range":
      return { ...finding, given: 0, withheld: true };
    case "date-never":
    case "date-too-old":
    case "date-in-future":
      return { ...finding, withheld: true };
    case "choice-fails":
      return { ...finding, given: "", withheld: true };
    case "too-few-choices":
      return { ...finding, given: [], counted: 0, withheld: true };
    case "certificate-other-holder": {
      const { near, ...rest } = finding;
      return { ...rest, entities: [], holders: [], withheld: true };
    }
    case "evidence-missing": {
      const { nearest, number, ...rest } = finding;
      return { ...rest, title: withheld, file: withheld, withheld: true };
    }
    case "evidence-not-a-file":
    case "evidence-empty":
    case "evidence-lfs-pointer":
    case "evidence-is-declaration":
    case "evidence-altered": {
      const { number, ...rest } = finding;
      return { ...rest, title: withheld, file: withheld, withheld: true };
    }
    case "evidence-expired":
    case "evidence-not-yet": {
      const { number, ...rest } = finding;
      return { ...rest, title: withheld, withheld: true };
    }
  }
}

function redactedWarning(warning: Warning): Warning {
  if (warning.code === "choice-without-note") return { ...warning, option: withheld };
  if (warning.code === "alias-carries") return { ...warning, alias: withheld };
  if (warning.code !== "claimed-not-applicable") return warning;
  const { agreedWith, ...rest } = warning;
  return rest;
}
