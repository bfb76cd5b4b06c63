/** The columns of a table of questions, with their headings. */
export const questionHeadings = {
  control: "Control",
  id: "Question ID",
  question: "Question",
  answer: "Answer",
  note: "Note",
  evidence: "Evidence",
  by: "Answered by",
  on: "Answered on",
  help: "Why it matters, and what counts",
} as const;

/** A column of a table of questions. */
export type QuestionColumn = keyof typeof questionHeadings;

/** The columns of a table of certificates, with their headings, named as the keys of a declaration. */
export const certificateHeadings = {
  scheme: "Certificate",
  number: "Number",
  holder: "Holder",
  covers: "Also covers",
  scope: "Scope",
  level: "Level (DCC only)",
  issued: "Issued",
  expires: "Expires",
  attested: "Attested (DCC only)",
  file: "File",
} as const;

/** A column of a table of certificates. */
export type CertificateColumn = keyof typeof certificateHeadings;

/** The columns of a table of plans, with their headings. */
export const planHeadings = {
  control: "Control",
  action: "What will be done",
  owner: "Who does it",
  due: "By when",
  cannot: "Or: why it cannot be met",
  mitigation: "What limits the risk until then",
  questions: "Questions covered (empty: all)",
  by: "Accepted by",
  on: "Accepted on",
  until: "Accepted until",
  reference: "Accepted for risk assessment",
} as const;

/** A column of a table of plans. */
export type PlanColumn = keyof typeof planHeadings;

/** The columns of a table of claims that controls do not apply, with their headings. */
export const claimHeadings = {
  control: "Control",
  reason: "Why it does not apply",
  with: "Agreed with",
  on: "Agreed on",
} as const;

/** A column of a table of such claims. */
export type ClaimColumn = keyof typeof claimHeadings;

/** The day of a declaration as a row: it is given by whoever confirms the answers, and never asked for. */
export const declaredOn = {
  id: "declared.on",
  path: ["declared", "on"],
  ask: "On which day were these answers confirmed?",
  help: "Leave it empty until somebody has looked through all of them. csm-check warns of answers older than 12 months.",
} as const;

/**
 * The columns that are read of an audit as CISO Assistant exports it, as CSV or as a workbook (looked up in v3.20.8, of
 * August 2026). It writes more of them, a column `answers` among these, which holds questions of its own.
 */
export const auditHeadings = {
  urn: "urn",
  assessable: "assessable",
  control: "ref_id",
  result: "compliance_result",
  more: "extended_result",
  note: "observations",
} as const;

/** A column of an audit of CISO Assistant. */
export type AuditColumn = keyof typeof auditHeadings;

/** Ids of rows that say what a workbook is of. */
export const bookRows = {
  catalogue: "book.catalogue",
  for: "book.for",
  controls: "book.controls",
} as const;

/** What stands where a certificate answers. */
export const onSupplierSheet = "Enter the certificate on the first sheet";

/** What stands for an answer that nobody knows yet. */
export const notKnown = "Not known yet";

/** A piece of evidence on one line: what it is, and its file or address in brackets. */
export function evidenceLine(title: string, where: string | undefined): string {
  // Brackets at the end of a title would be taken for those.
  if (where === undefined) return /\[.*\]$/.test(title) ? `${title} []` : title;
  return `${title} [${where}]`;
}

/** A line of evidence taken apart. */
export function evidenceParts(line: string): { readonly title: string; readonly where?: string } {
  const [, title, where] = /^(.*\S)\s*\[(.*)\]$/.exec(line) ?? [];
  if (title === undefined || where === undefined) return { title: line };
  return where.trim() === "" ? { title } : { title, where: where.trim() };
}
