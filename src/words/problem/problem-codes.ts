import type { DeclarationProblem, ReadingProblem, ShapeProblem } from "../../document/problem.ts";
import type { ImportProblem } from "../../document/import-problem.ts";
import type { MergeProblem } from "../../document/merge-problem.ts";
import type { FirmProblem } from "../../document/firm-problem.ts";
import type { PageProblem } from "../../document/page-problem.ts";
import type { RegisterProblem } from "../../document/register-problem.ts";
import type { TemplateProblem } from "../../document/template-problem.ts";
import type { StoredProblem } from "../../document/stored-problem.ts";

/** Codes of problems of reading a text. */
export const readingCodes: Readonly<Record<ReadingProblem["code"], true>> = {
  unreadable: true,
  "too-large": true,
  "not-utf8": true,
  "forbidden-character": true,
  "old-line-ends": true,
  "empty-file": true,
  "not-a-mapping": true,
  syntax: true,
  "second-document": true,
  "duplicate-key": true,
  anchor: true,
  alias: true,
  "merge-key": true,
  tag: true,
  "yaml-directive": true,
  "too-deep": true,
  "too-many-values": true,
  "too-many-problems": true,
};

/** Codes of problems of shape. */
export const shapeCodes: Readonly<Record<ShapeProblem["code"], true>> = {
  "foreign-file": true,
  "wrong-format": true,
  "unknown-key": true,
  "missing-key": true,
  "wrong-kind": true,
  "empty-value": true,
  "bad-value": true,
  "bad-choice": true,
  "too-long": true,
  "too-many-items": true,
  "too-few": true,
  "repeated-value": true,
};

/** Codes of problems of a declaration; those that are in no list here are of a catalogue. */
export const declarationCodes: Readonly<Record<DeclarationProblem["code"], true>> = {
  "unknown-control": true,
  "unknown-question": true,
  "bad-answer": true,
  "excluding-choice": true,
  "answered-by-certificates": true,
  "short-form": true,
  "certificate-applies": true,
  "applies-and-not": true,
  "unknown-document": true,
  "ends-before-it-begins": true,
  "alias-in-scope": true,
  "unknown-scheme": true,
  "only-for-dcc": true,
  "old-profile": true,
  "unknown-level": true,
  "level-missing": true,
  "other-catalogue": true,
  "unknown-catalogue": true,
  "leaves-folder": true,
};

/** Codes of problems of an import. */
export const importCodes: Readonly<Record<ImportProblem["code"], true>> = {
  "nothing-to-import": true,
  "import-misfit": true,
  "unresolved-import": true,
  "import-circle": true,
  "import-too-large": true,
};

/** Codes of problems of a register of firms. */
export const registerCodes: Readonly<Record<RegisterProblem["code"], true>> = {
  "register-format": true,
  "register-empty": true,
  "register-heading": true,
  "register-heading-twice": true,
  "register-value": true,
  "register-too-many": true,
};

/** Codes of problems of files that are to become one declaration. */
export const mergeCodes: Readonly<Record<MergeProblem["code"], true>> = {
  "two-answers": true,
  "other-supplier": true,
  "not-placed": true,
  "answers-format": true,
  "no-answers": true,
};

/** Codes of what keeps a firm of a register from being judged. */
export const firmCodes: Readonly<Record<FirmProblem["code"], true>> = {
  "no-declaration": true,
  "no-risk-assessment": true,
  "other-firm": true,
  "stored-gap": true,
};

/** Codes of problems of a saved page. */
export const pageCodes: Readonly<Record<PageProblem["code"], true>> = { "saved-page": true };

/** Codes of problems of a document that is to be filled. */
export const templateCodes: Readonly<Record<TemplateProblem["code"], true>> = {
  "template-format": true,
  "template-unknown": true,
  "template-missing": true,
  "template-misplaced": true,
};

/** Codes of problems of a stored assessment. */
export const storedCodes: Readonly<Record<StoredProblem["code"], true>> = {
  "several-assessments": true,
  "no-assessment": true,
  "stored-unredacted": true,
  "assessment-misfit": true,
};
