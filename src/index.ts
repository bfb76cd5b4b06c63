/**
 * csm-check as a library: declarations and catalogues as text in, assessments and reports as values out, by the same code
 * as the commands. Nothing here reads a file, a clock or the network. What is exported here, and nothing else, is
 * covered by semantic versioning.
 */
export { readCatalogue, type CatalogueOptions } from "./library/read-catalogue.ts";
export { builtInCatalogue } from "./library/built-in-catalogue.ts";
export { builtInIds, type BuiltInId } from "./catalogue/built-in.ts";
export { readDeclaration, type Declaration, type DeclarationOptions } from "./library/read-declaration.ts";
export type { Source } from "./library/source.ts";
export type { NamedFile } from "./declaration/named-files.ts";
export { assess, type AssessOptions, type Assessment } from "./library/assess.ts";
export { exitCodeFor, type Result, type Unusable } from "./library/result.ts";
export { formats, version, type Format, type ReportOptions } from "./library/formats.ts";
export { renewals, type RenewalRow } from "./library/renewals.ts";
export { plan, type ImprovementPlan, type PlanEntry } from "./library/plan.ts";
export { diff, isRegression, type ControlChange, type Differences } from "./library/diff.ts";
export { problemWords } from "./words/problem/problem-words.ts";
export type { ProblemWords } from "./words/problem/problem-said.ts";
export { notice } from "./words/notice.ts";

export type { Catalogue, Control, Level, Area, Question } from "./catalogue/catalogue.ts";
export type { Parsed } from "./document/document.ts";
export type { Place } from "./document/place.ts";
export type { Problem, ProblemCode } from "./document/problem.ts";
export type {
  AssessedCertificate,
  AssessedControl,
  AssessedEvidence,
  AssessedQuestion,
  CsmVerdict,
  DccOutlook,
  EvidenceMode,
  Importance,
  Sighting,
  Tally,
  Verdict,
} from "./assessment/assessment.ts";
export type { Finding, FindingCode } from "./assessment/finding.ts";
export type { Warning, WarningCode } from "./assessment/warning.ts";
