import type { Finding, FindingCode } from "../../src/assessment/finding.ts";
import type { Place } from "../../src/document/place.ts";
import { asked } from "./one-of-each.ts";

/** A stranger's text with everything that a report must not pass on. */
export const hostile = "a\u001b[31m\nb\u202ec";

const at: Place = { path: "supplier.yaml", line: 3, column: 5 };

/** A finding and the control of `one-of-each` that it is about. */
export interface SampleFinding<F extends Finding = Finding> {
  readonly control: "CERT" | "EACH";
  readonly finding: F;
}

type Of<C extends FindingCode> = SampleFinding<Extract<Finding, { readonly code: C }>>;

/** Samples by code; a code without one does not compile. */
export type SampleFindings = {
  readonly [C in FindingCode]: readonly [Of<C>, ...Of<C>[]];
};

/** Findings of every code. */
export const sampleFindings: SampleFindings = {
  unanswered: [
    { control: "EACH", finding: { code: "unanswered", question: asked("yes-no", "wanted"), at } },
    { control: "EACH", finding: { code: "unanswered", question: asked("number", "most"), at } },
    { control: "CERT", finding: { code: "unanswered", question: asked("yes-no", "renewed"), at } },
  ],
  "answered-no": [
    {
      control: "EACH",
      finding: { code: "answered-no", question: asked("yes-no", "wanted"), given: false, at },
    },
    {
      control: "EACH",
      finding: { code: "answered-no", question: asked("yes-no", "unwanted"), given: true, at },
    },
  ],
  "number-out-of-range": [
    {
      control: "EACH",
      finding: { code: "number-out-of-range", question: asked("number", "most"), given: 45, at },
    },
    {
      control: "EACH",
      finding: { code: "number-out-of-range", question: asked("number", "most"), given: 0, at },
    },
    {
      control: "EACH",
      finding: { code: "number-out-of-range", question: asked("number", "least"), given: 8, at },
    },
    {
      control: "EACH",
      finding: { code: "number-out-of-range", question: asked("number", "between"), given: 15, at },
    },
  ],
  "date-never": [
    {
      control: "EACH",
      finding: { code: "date-never", question: asked("date", "within-days"), at },
    },
  ],
  "date-too-old": [
    {
      control: "EACH",
      finding: {
        code: "date-too-old",
        question: asked("date", "within-days"),
        given: "2026-01-02",
        limit: "2026-04-02",
        at,
      },
    },
    {
      control: "EACH",
      finding: {
        code: "date-too-old",
        question: asked("date", "within-months"),
        given: "2025-01-02",
        limit: "2026-01-02",
        at,
      },
    },
  ],
  "date-in-future": [
    {
      control: "EACH",
      finding: { code: "date-in-future", question: asked("date", "within-days"), given: "2027-01-02", at },
    },
  ],
  "choice-fails": [
    {
      control: "EACH",
      finding: { code: "choice-fails", question: asked("choice", "one"), given: "missing", at },
    },
  ],
  "too-few-choices": [
    {
      control: "EACH",
      finding: { code: "too-few-choices", question: asked("choices", "many"), given: [], counted: 0, at },
    },
    {
      control: "EACH",
      finding: {
        code: "too-few-choices",
        question: asked("choices", "many"),
        given: ["none"],
        counted: 0,
        at,
      },
    },
    {
      control: "EACH",
      finding: {
        code: "too-few-choices",
        question: { ...asked("choices", "many"), atLeast: 2 },
        given: ["first"],
        counted: 1,
        at,
      },
    },
  ],
  "certificate-missing": [
    {
      control: "CERT",
      finding: {
        code: "certificate-missing",
        question: asked("certificate", "certificate"),
        schemes: ["cyber-essentials", "cyber-essentials-plus"],
        at,
      },
    },
    {
      control: "CERT",
      finding: {
        code: "certificate-missing",
        question: asked("certificate", "certificate"),
        schemes: ["iso-9001"],
        at,
      },
    },
  ],
  "certificate-expired": [
    {
      control: "CERT",
      finding: {
        code: "certificate-expired",
        question: asked("certificate", "certificate"),
        scheme: "cyber-essentials",
        expires: "2026-11-22",
        at,
      },
    },
  ],
  "certificate-not-yet": [
    {
      control: "CERT",
      finding: {
        code: "certificate-not-yet",
        question: asked("certificate", "certificate"),
        scheme: "cyber-essentials-plus",
        issued: "2026-12-01",
        at,
      },
    },
  ],
  "certificate-other-holder": [
    {
      control: "CERT",
      finding: {
        code: "certificate-other-holder",
        question: asked("certificate", "certificate"),
        entities: ["Harrow Ltd", "Harrow Marine Ltd"],
        holders: ["Harrow Holdings Ltd"],
        near: "Harrow Holdings Ltd",
        at,
      },
    },
    {
      control: "CERT",
      finding: {
        code: "certificate-other-holder",
        question: asked("certificate", "certificate"),
        entities: [hostile],
        holders: [],
        at,
      },
    },
    {
      control: "CERT",
      finding: {
        code: "certificate-other-holder",
        question: asked("certificate", "certificate"),
        entities: [hostile],
        holders: [hostile, hostile],
        near: hostile,
        at,
      },
    },
  ],
  "evidence-missing": [
    {
      control: "EACH",
      finding: { code: "evidence-missing", title: "Policy", file: "evidence/policy.pdf", at },
    },
    {
      control: "EACH",
      finding: {
        code: "evidence-missing",
        title: "Policy",
        file: "evidence/polcy.pdf",
        nearest: "evidence/policy.pdf",
        at,
      },
    },
    {
      control: "CERT",
      finding: {
        code: "evidence-missing",
        number: hostile,
        file: hostile,
        nearest: hostile,
        question: asked("certificate", "certificate"),
        at,
      },
    },
  ],
  "evidence-not-a-file": [
    { control: "EACH", finding: { code: "evidence-not-a-file", title: "Policy", file: "evidence", at } },
    { control: "EACH", finding: { code: "evidence-not-a-file", title: hostile, file: hostile, at } },
  ],
  "evidence-empty": [
    { control: "EACH", finding: { code: "evidence-empty", title: "Policy", file: "policy.pdf", at } },
    { control: "EACH", finding: { code: "evidence-empty", title: hostile, file: hostile, at } },
  ],
  "evidence-lfs-pointer": [
    { control: "EACH", finding: { code: "evidence-lfs-pointer", title: "Policy", file: "policy.pdf", at } },
    { control: "EACH", finding: { code: "evidence-lfs-pointer", title: hostile, file: hostile, at } },
  ],
  "evidence-is-declaration": [
    {
      control: "EACH",
      finding: { code: "evidence-is-declaration", title: "Policy", file: "supplier.yaml", at },
    },
    { control: "EACH", finding: { code: "evidence-is-declaration", title: hostile, file: hostile, at } },
  ],
  "evidence-altered": [
    { control: "EACH", finding: { code: "evidence-altered", title: "Policy", file: "policy.pdf", at } },
    { control: "EACH", finding: { code: "evidence-altered", title: hostile, file: hostile, at } },
  ],
  "evidence-expired": [
    { control: "EACH", finding: { code: "evidence-expired", title: "Policy", expires: "2026-11-22", at } },
    { control: "EACH", finding: { code: "evidence-expired", title: hostile, expires: "2026-11-22", at } },
  ],
  "evidence-not-yet": [
    { control: "EACH", finding: { code: "evidence-not-yet", title: "Policy", dated: "2026-12-01", at } },
    { control: "EACH", finding: { code: "evidence-not-yet", title: hostile, dated: "2026-12-01", at } },
  ],
  "evidence-required": [
    { control: "EACH", finding: { code: "evidence-required", addresses: 0, at } },
    { control: "EACH", finding: { code: "evidence-required", addresses: 1, at } },
    { control: "EACH", finding: { code: "evidence-required", addresses: 2, at } },
  ],
};
