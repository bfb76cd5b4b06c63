import type { Place } from "../../src/document/place.ts";
import type {
  CatalogueProblem,
  Form,
  Problem,
  ProblemCode,
  ReadingProblem,
} from "../../src/document/problem.ts";
import type { SyntaxDetail } from "../../src/document/syntax-detail.ts";
import { hostile } from "./sample-findings.ts";

type Sample<C extends ProblemCode> = Extract<Problem, { readonly code: C }>;
type Reason = Extract<ReadingProblem, { code: "unreadable" }>["reason"];
type Impossible = Extract<CatalogueProblem, { code: "impossible-pass" }>["why"];

const at: Place = { path: "supplier.yaml", line: 3, column: 5 };
const details: Record<SyntaxDetail, true> = {
  "tab-indent": true,
  "unclosed-quote": true,
  "unclosed-bracket": true,
  "colon-in-text": true,
  "bad-indent": true,
  "missing-dash": true,
  "look-alike": true,
  "stray-comma": true,
  "missing-colon": true,
  "list-on-key-line": true,
  "text-after-value": true,
  "bad-escape": true,
  "special-start": true,
  "missing-comma": true,
  "missing-space": true,
  "long-key": true,
  "key-not-text": true,
  "json-value": true,
  "json-comma": true,
  "json-comment": true,
  "json-end": true,
  other: true,
};
const forms: Record<Form, true> = {
  date: true,
  sha256: true,
  path: true,
  id: true,
  questionId: true,
  scheme: true,
  line: true,
  text: true,
  digits: true,
  figure: true,
  flag: true,
  percentage: true,
  url: true,
  email: true,
  level: true,
  short: true,
  other: true,
};
const reasons: Record<Reason, true> = {
  missing: true,
  directory: true,
  denied: true,
  "not-a-file": true,
  link: true,
  failed: true,
};
const impossible: Record<Impossible, true> = {
  "min-over-max": true,
  "every-option": true,
  "too-many": true,
  "none-counts": true,
  "both-spans": true,
};

function names<T extends string>(record: Record<T, true>): T[] {
  return Object.keys(record).filter((key): key is T => Object.hasOwn(record, key));
}

/** Samples by code; a code without one does not compile. */
export type SampleProblems = { readonly [C in ProblemCode]: readonly Sample<C>[] };

/** Problems of every code, with strange text wherever a file's own text can stand. */
export const sampleProblems: SampleProblems = {
  unreadable: names(reasons).map((reason) => ({ code: "unreadable", reason, at })),
  "too-large": [
    { code: "too-large", limit: 256 * 1024, at },
    { code: "too-large", limit: 4 * 1024 * 1024, at },
  ],
  "not-utf8": [
    { code: "not-utf8", looksLike: "utf-16", at },
    { code: "not-utf8", looksLike: "binary", at },
    { code: "not-utf8", looksLike: "other", at },
  ],
  "forbidden-character": [
    { code: "forbidden-character", codePoint: 0x1b, at },
    { code: "forbidden-character", codePoint: 0x202e, at },
  ],
  "old-line-ends": [{ code: "old-line-ends", at }],
  "empty-file": [{ code: "empty-file", at }],
  "not-a-mapping": [
    { code: "not-a-mapping", found: "list", at },
    { code: "not-a-mapping", found: "text", at },
  ],
  syntax: [
    ...names(details).map((detail) => ({ code: "syntax", detail, at }) as const),
    { code: "syntax", detail: "look-alike", character: 0xa0, at },
    { code: "syntax", detail: "look-alike", character: 0xff02, at },
    { code: "syntax", detail: "bad-indent", indent: { here: 3, fitting: [0, 4], withoutDash: false }, at },
    { code: "syntax", detail: "bad-indent", indent: { here: 3, fitting: [], withoutDash: false }, at },
  ],
  "second-document": [{ code: "second-document", at }],
  "duplicate-key": [
    { code: "duplicate-key", key: "level", firstLine: 2, at },
    { code: "duplicate-key", key: hostile, firstLine: 2, at },
    { code: "duplicate-key", key: "x".repeat(10_000), firstLine: 2, at },
  ],
  anchor: [{ code: "anchor", at }],
  alias: [{ code: "alias", at }],
  "merge-key": [{ code: "merge-key", at }],
  tag: [{ code: "tag", at }],
  "yaml-directive": [{ code: "yaml-directive", at }],
  "too-deep": [{ code: "too-deep", limit: 64, at }],
  "too-many-values": [
    { code: "too-many-values", limit: 200_000, of: "values", at },
    { code: "too-many-values", limit: 600_000, of: "tokens", at },
  ],
  "too-many-problems": [{ code: "too-many-problems", limit: 100, at }],
  "foreign-file": [
    { code: "foreign-file", looksLike: "an OpenAPI document", wanted: "declaration", at },
    { code: "foreign-file", looksLike: undefined, wanted: "declaration", at },
    { code: "foreign-file", looksLike: undefined, wanted: "catalogue", at },
    { code: "foreign-file", looksLike: undefined, wanted: "catalogue-part", at },
    { code: "foreign-file", looksLike: "a SARIF log", wanted: "framework", at },
    { code: "foreign-file", looksLike: undefined, wanted: "any", at },
  ],
  "wrong-format": [
    { code: "wrong-format", found: "csm-check/declaration@2", wanted: "declaration", at },
    { code: "wrong-format", found: "csm-check/catalogue@1", wanted: "declaration", at },
    { code: "wrong-format", found: "csm-check/assessment@1", wanted: "declaration", at },
    { code: "wrong-format", found: `csm-check/${hostile}`, wanted: "catalogue", at },
  ],
  "unknown-key": [
    { code: "unknown-key", key: "isued", known: ["issued"], nearest: "issued", at },
    { code: "unknown-key", key: hostile, known: ["issued", "expires"], at },
    { code: "unknown-key", key: hostile, known: [], at },
    { code: "unknown-key", key: "x".repeat(10_000), known: ["issued"], at },
  ],
  "missing-key": [
    { code: "missing-key", key: "format", within: undefined, at },
    { code: "missing-key", key: "title", within: "evidence", at },
    { code: "missing-key", key: "title", within: hostile, at },
  ],
  "wrong-kind": [
    { code: "wrong-kind", wanted: ["list"], found: "text", at },
    { code: "wrong-kind", wanted: ["mapping"], found: "list", at },
    { code: "wrong-kind", wanted: ["text"], found: "mapping", at },
    { code: "wrong-kind", wanted: ["mapping", "text"], found: "nothing", at },
  ],
  "empty-value": [
    { code: "empty-value", at },
    { code: "empty-value", commented: true, at },
  ],
  "bad-value": [
    ...names(forms).flatMap((form): Sample<"bad-value">[] => [
      { code: "bad-value", form, found: hostile, at },
      { code: "bad-value", form, found: "", at },
      { code: "bad-value", form, found: "x".repeat(10_000), at },
    ]),
    { code: "bad-value", form: "date", found: "2026-02-30", at },
    { code: "bad-value", form: "date", found: "2026-13-01", at },
  ],
  "bad-choice": [
    { code: "bad-choice", found: "hole", choices: ["whole", "part"], nearest: "whole", at },
    { code: "bad-choice", found: hostile, choices: ["whole", "part"], at },
  ],
  "too-long": [{ code: "too-long", limit: 200, at }],
  "too-many-items": [
    { code: "too-many-items", limit: 200, of: undefined, at },
    { code: "too-many-items", limit: 10_000, of: "questions", at },
  ],
  "too-few": [{ code: "too-few", least: 1, at }],
  "repeated-value": [{ code: "repeated-value", found: hostile, at }],
  "unknown-control": [
    { code: "unknown-control", id: "2341", nearest: "2314", title: "Ensure UK GDPR compliance", at },
    { code: "unknown-control", id: "2341", nearest: "2314", at },
    {
      code: "unknown-control",
      id: "2324",
      nearest: "2314",
      title: "Ensure UK GDPR compliance",
      also: [{ id: "2304", title: "Wireless network access control" }],
      at,
    },
    { code: "unknown-control", id: hostile, at },
    { code: "unknown-control", id: "x".repeat(10_000), at },
  ],
  "unknown-question": [
    {
      code: "unknown-question",
      control: "2314",
      id: "polcy",
      known: ["policy", "dpia"],
      nearest: "policy",
      at,
    },
    { code: "unknown-question", control: "2314", id: hostile, known: ["policy"], at },
    { code: "unknown-question", control: "2314", id: "policy", known: [], at },
  ],
  "bad-answer": [
    { code: "bad-answer", answer: "yes-no", found: hostile, options: [], at },
    { code: "bad-answer", answer: "number", found: "12 days", options: [], at },
    { code: "bad-answer", answer: "date", found: "yesterday", options: [], at },
    { code: "bad-answer", answer: "choice", found: "don", options: ["done", "missing"], nearest: "done", at },
    { code: "bad-answer", answer: "choices", found: "{…}", options: ["one", "two", "three"], at },
    { code: "bad-answer", answer: "yes-no", found: "N/A", options: [], at },
    { code: "bad-answer", answer: "yes-no", found: "yes\u00a0", options: [], at },
  ],
  "excluding-choice": [{ code: "excluding-choice", option: "none", at }],
  "answered-by-certificates": [
    { code: "answered-by-certificates", control: "0001", question: "certificate", at },
  ],
  "short-form": [{ code: "short-form", control: "2500", found: "yes", at }],
  "certificate-applies": [{ code: "certificate-applies", control: "0001", at }],
  "applies-and-not": [{ code: "applies-and-not", control: "2500", at }],
  "unknown-document": [
    { code: "unknown-document", id: "polcy", nearest: "policy", at },
    { code: "unknown-document", id: hostile, at },
    { code: "unknown-document", id: hostile, nearest: hostile, at },
  ],
  "ends-before-it-begins": [{ code: "ends-before-it-begins", begins: "2026-11-24", ends: "2026-11-23", at }],
  "alias-in-scope": [
    { code: "alias-in-scope", entity: "HARROW TOOLS LIMITED", alias: "Harrow Tools Ltd", at },
    { code: "alias-in-scope", entity: hostile, alias: hostile, at },
  ],
  "unknown-scheme": [
    { code: "unknown-scheme", found: "cyber-essential", nearest: "cyber-essentials", at },
    { code: "unknown-scheme", found: hostile, nearest: "cyber-essentials-plus", at },
  ],
  "only-for-dcc": [
    { code: "only-for-dcc", key: "level", scheme: "cyber-essentials", at },
    { code: "only-for-dcc", key: "attested", scheme: hostile, at },
  ],
  "old-profile": [{ code: "old-profile", found: "Very Low", at }],
  "unknown-level": [{ code: "unknown-level", found: hostile, levels: ["0", "1", "2", "3"], at }],
  "level-missing": [
    { code: "level-missing", levels: ["0", "1", "2", "3"], at },
    { code: "level-missing", levels: ["standard", "sensitive"], at },
  ],
  "other-catalogue": [{ code: "other-catalogue", named: hostile, used: "defstan-05-138-issue-4", at }],
  "unknown-catalogue": [
    { code: "unknown-catalogue", named: hostile, known: ["defstan-05-138-issue-4", "cyber-essentials"], at },
  ],
  "leaves-folder": [
    { code: "leaves-folder", file: "../policy.pdf", at },
    { code: "leaves-folder", file: hostile, at },
  ],
  "repeated-id": [{ code: "repeated-id", id: hostile, of: "control", at }],
  "unknown-reference": [
    { code: "unknown-reference", to: "area", id: "AA", nearest: "A", at },
    { code: "unknown-reference", to: "control", id: hostile, at },
  ],
  "idle-level": [{ code: "idle-level", level: hostile, at }],
  "required-and-recommended": [{ code: "required-and-recommended", control: hostile, level: hostile, at }],
  "pass-misfit": [{ code: "pass-misfit", key: hostile, answer: "yes-no", at }],
  "pass-missing": [{ code: "pass-missing", answer: "number", key: "max", at }],
  "options-misfit": [
    { code: "options-misfit", answer: "choice", wanted: true, at },
    { code: "options-misfit", answer: "number", wanted: false, at },
  ],
  "reserved-option": [{ code: "reserved-option", option: "unknown", at }],
  "impossible-pass": names(impossible).map((why) => ({ code: "impossible-pass", why, at })),
  "level-not-of-control": [{ code: "level-not-of-control", level: hostile, at }],
  "nothing-decides": [{ code: "nothing-decides", control: hostile, at }],
  "built-in-id": [
    { code: "built-in-id", id: "defstan-05-138-issue-4", like: "defstan-05-138-issue-4", at },
    { code: "built-in-id", id: "defstan-O5-138-issue-4", like: "defstan-05-138-issue-4", at },
  ],
  "built-in-name": [{ code: "built-in-name", name: "C.S.M.", like: "CSM", at }],
  "no-controls": [{ code: "no-controls", at }],
  "part-alone": [{ code: "part-alone", at }],
  "nothing-to-import": [{ code: "nothing-to-import", at }],
  "import-misfit": [
    { code: "import-misfit", found: "a CISO Assistant library", at },
    { code: "import-misfit", found: "an OSCAL catalogue", at },
  ],
  "unresolved-import": [
    { code: "unresolved-import", href: "https://example.com/catalogue.json", why: "network", at },
    { code: "unresolved-import", href: "../catalogue.json", why: "outside", at },
    { code: "unresolved-import", href: hostile, why: "unknown", at },
  ],
  "import-circle": [
    { code: "import-circle", href: "low.json", at },
    { code: "import-circle", href: hostile, at },
  ],
  "import-too-large": [{ code: "import-too-large", limit: 4 * 1024 * 1024, at }],
  "register-format": (["ending", "workbook", "csv", "workbook-too-large"] as const).map((why) => ({
    code: "register-format",
    why,
    at,
  })),
  "two-answers": [
    {
      code: "two-answers",
      of: "2314.policy",
      ask: hostile,
      first: { said: hostile, at },
      second: { said: "no" },
      at,
    },
    {
      code: "two-answers",
      of: `x-${hostile}`,
      first: { said: "yes", by: hostile, on: "2026-11-01", at },
      second: { said: "no", by: hostile, on: hostile },
      at,
    },
  ],
  "other-supplier": (["name", "company number"] as const).map((key) => ({
    code: "other-supplier",
    key,
    found: hostile,
    first: { said: hostile, at },
    at,
  })),
  "not-placed": (["question", "several", "row", "sheet", "answer", "result", "detail"] as const).flatMap(
    (why) => [
      { code: "not-placed", found: hostile, why, at } as const,
      { code: "not-placed", found: hostile, why, nearest: hostile, at } as const,
    ],
  ),
  "answers-format": (["old", "workbook", "workbook-too-large", "csv"] as const).map((why) => ({
    code: "answers-format",
    why,
    at,
  })),
  "no-answers": [{ code: "no-answers", at }],
  "register-empty": [{ code: "register-empty", at }],
  "register-heading": [
    { code: "register-heading", near: undefined, at },
    { code: "register-heading", near: hostile, at },
  ],
  "register-heading-twice": [{ code: "register-heading-twice", heading: "company number", at }],
  "register-value": [
    { code: "register-value", column: "name", found: "", at },
    { code: "register-value", column: "due", found: hostile, at },
    { code: "register-value", column: "email", found: hostile, at },
  ],
  "register-too-many": [{ code: "register-too-many", limit: 10_000, at }],
  "template-format": (["ending", "document", "macros", "large", "placeholders"] as const).map((why) => ({
    code: "template-format",
    why,
    at,
  })),
  "template-unknown": [
    { code: "template-unknown", name: "Owner", near: "owner", at },
    { code: "template-unknown", name: hostile, near: undefined, at },
  ],
  "template-missing": [
    { code: "template-missing", name: "notice", inEntries: false, at },
    { code: "template-missing", name: "marking", inEntries: false, at },
    { code: "template-missing", name: "#entries", inEntries: false, at },
    { code: "template-missing", name: "due", inEntries: true, at },
  ],
  "template-misplaced": (["brace", "pair", "across", "nested", "outside"] as const).map((why) => ({
    ...{ code: "template-misplaced", name: hostile, why },
    at,
  })),
  "several-assessments": [{ code: "several-assessments", found: 12, at }],
  "saved-page": (
    ["too-large", "no-answers", "several-answers", "not-json", "other-format", "misfit"] as const
  ).map((why) => ({ code: "saved-page" as const, why, at })),
  "no-declaration": [
    { code: "no-declaration", file: undefined, at },
    { code: "no-declaration", file: hostile, at },
  ],
  "no-risk-assessment": [{ code: "no-risk-assessment", at }],
  "other-firm": [
    { code: "other-firm", name: hostile, by: "name", near: true, at },
    { code: "other-firm", name: hostile, by: "number", near: false, at },
  ],
  "stored-gap": [
    ...(["catalogue", "level", "dcc", "evidence", "plan"] as const).map((gap) => ({
      ...{ code: "stored-gap" as const, gap, found: hostile, at },
    })),
    ...(["later", "lapsed"] as const).map((gap) => ({
      ...{ code: "stored-gap" as const, gap, found: "2026-11-24", at },
    })),
  ],
  "no-assessment": [{ code: "no-assessment", at }],
  "stored-unredacted": [{ code: "stored-unredacted", at }],
  "assessment-misfit": [
    { code: "assessment-misfit", key: "asOf", why: "missing", at },
    { code: "assessment-misfit", key: "asOf", why: "date", at },
    { code: "assessment-misfit", key: "controls", why: "kind", at },
    { code: "assessment-misfit", key: "verdict", why: "value", at },
    ...(["repeated", "finding", "question", "evidence", "plan", "claim", "dcc", "certificate"] as const).map(
      (why) => ({ code: "assessment-misfit" as const, key: hostile, why, at }),
    ),
    { code: "assessment-misfit", key: "verdict", why: "contradicts", at },
    { code: "assessment-misfit", key: "inForce", why: "days", at },
    { code: "assessment-misfit", key: "controls", why: "level", at },
    { code: "assessment-misfit", key: "holdsUntil", why: "lasts", at },
  ],
};
