import type { FirmProblem } from "./firm-problem.ts";
import type { ImportProblem } from "./import-problem.ts";
import type { Indent } from "./indents.ts";
import type { MergeProblem } from "./merge-problem.ts";
import type { PageProblem } from "./page-problem.ts";
import type { Place } from "./place.ts";
import type { RegisterProblem } from "./register-problem.ts";
import type { StoredProblem } from "./stored-problem.ts";
import type { SyntaxDetail } from "./syntax-detail.ts";
import type { TemplateProblem } from "./template-problem.ts";

/** What is wrong with a file, as facts; the sentences are in `reports`. Codes are stable. */
export type Problem =
  | ReadingProblem
  | ShapeProblem
  | DeclarationProblem
  | CatalogueProblem
  | ImportProblem
  | StoredProblem
  | RegisterProblem
  | FirmProblem
  | MergeProblem
  | PageProblem
  | TemplateProblem;

/** Every code that a problem can carry. */
export type ProblemCode = Problem["code"];

interface At {
  readonly at: Place;
  /** Not to be told (`--redact`): what is wrong quotes the file. */
  readonly withheld?: true;
}

/** The text itself cannot be read as one YAML or JSON document. */
export type ReadingProblem = At &
  (
    | {
        readonly code: "unreadable";
        readonly reason: "missing" | "directory" | "denied" | "not-a-file" | "link" | "failed";
      }
    | { readonly code: "too-large"; readonly limit: number }
    | { readonly code: "not-utf8"; readonly looksLike: "utf-16" | "binary" | "other" }
    | { readonly code: "forbidden-character"; readonly codePoint: number }
    | { readonly code: "old-line-ends" }
    | { readonly code: "empty-file" }
    | { readonly code: "not-a-mapping"; readonly found: Kind }
    | {
        readonly code: "syntax";
        readonly detail: SyntaxDetail;
        /** The character that looks like another. */
        readonly character?: number;
        /** How the line begins, where it is not as its neighbours do. */
        readonly indent?: Indent;
      }
    | { readonly code: "second-document" }
    | { readonly code: "duplicate-key"; readonly key: string; readonly firstLine: number }
    | { readonly code: "anchor" }
    | { readonly code: "alias" }
    | { readonly code: "merge-key" }
    | { readonly code: "tag" }
    | { readonly code: "yaml-directive" }
    | { readonly code: "too-deep"; readonly limit: number }
    | {
        readonly code: "too-many-values";
        readonly limit: number;
        /** Keys and items, or the marks and words that the parser sees before it knows of keys and items. */
        readonly of: "values" | "tokens";
      }
    | { readonly code: "too-many-problems"; readonly limit: number }
  );

/** The kinds of node, and nothing at all. */
export type Kind = "text" | "list" | "mapping" | "nothing";

/** Forms of text that a schema asks for, named as in its `$defs`. */
export type Form =
  | "date"
  | "sha256"
  | "path"
  | "id"
  | "questionId"
  | "scheme"
  | "line"
  | "text"
  | "digits"
  | "figure"
  | "flag"
  | "percentage"
  | "url"
  | "email"
  | "level"
  | "short"
  | "other";

/** The data has not the shape of its kind of file. */
export type ShapeProblem = At &
  (
    | {
        readonly code: "foreign-file";
        readonly looksLike: string | undefined;
        /** A framework is a file of another tool that can be imported. */
        readonly wanted: FileKind | "framework";
      }
    | { readonly code: "wrong-format"; readonly found: string; readonly wanted: FileKind }
    | {
        readonly code: "unknown-key";
        readonly key: string;
        readonly known: readonly string[];
        readonly nearest?: string;
      }
    | { readonly code: "missing-key"; readonly key: string; readonly within: string | undefined }
    | { readonly code: "wrong-kind"; readonly wanted: readonly Kind[]; readonly found: Kind }
    | { readonly code: "empty-value"; readonly commented?: true }
    | { readonly code: "bad-value"; readonly form: Form; readonly found: string }
    | {
        readonly code: "bad-choice";
        readonly found: string;
        readonly choices: readonly string[];
        readonly nearest?: string;
      }
    | { readonly code: "too-long"; readonly limit: number }
    | {
        readonly code: "too-many-items";
        readonly limit: number;
        /** What they are, in the plural; undefined where they are the items of the list that is named. */
        readonly of: string | undefined;
      }
    | { readonly code: "too-few"; readonly least: number }
    | { readonly code: "repeated-value"; readonly found: string }
  );

/** The kinds of file that csm-check reads. */
export type FileKind = "declaration" | "catalogue" | "catalogue-part" | "any";

/** The kinds of answer that can be written into a declaration. */
export type WrittenAnswer = "yes-no" | "number" | "date" | "choice" | "choices";

/** The declaration does not fit its catalogue, or contradicts itself. */
export type DeclarationProblem = At &
  (
    | {
        readonly code: "unknown-control";
        readonly id: string;
        readonly nearest?: string;
        readonly title?: string;
        /** Others that are as near. */
        readonly also?: readonly { readonly id: string; readonly title: string }[];
      }
    | {
        readonly code: "unknown-question";
        readonly control: string;
        readonly id: string;
        readonly known: readonly string[];
        readonly nearest?: string;
      }
    | {
        readonly code: "bad-answer";
        readonly answer: WrittenAnswer;
        readonly found: string;
        readonly options: readonly string[];
        readonly nearest?: string;
      }
    | { readonly code: "excluding-choice"; readonly option: string }
    | { readonly code: "answered-by-certificates"; readonly control: string; readonly question: string }
    | { readonly code: "short-form"; readonly control: string; readonly found: string }
    | { readonly code: "certificate-applies"; readonly control: string }
    | { readonly code: "applies-and-not"; readonly control: string }
    | { readonly code: "unknown-document"; readonly id: string; readonly nearest?: string }
    | { readonly code: "ends-before-it-begins"; readonly begins: string; readonly ends: string }
    | { readonly code: "alias-in-scope"; readonly entity: string; readonly alias: string }
    | { readonly code: "unknown-scheme"; readonly found: string; readonly nearest: string }
    | { readonly code: "only-for-dcc"; readonly key: string; readonly scheme: string }
    | { readonly code: "old-profile"; readonly found: string }
    | { readonly code: "unknown-level"; readonly found: string; readonly levels: readonly string[] }
    | { readonly code: "level-missing"; readonly levels: readonly string[] }
    | { readonly code: "other-catalogue"; readonly named: string; readonly used: string }
    | { readonly code: "unknown-catalogue"; readonly named: string; readonly known: readonly string[] }
    | { readonly code: "leaves-folder"; readonly file: string }
  );

/** The catalogue contradicts itself. */
export type CatalogueProblem = At &
  (
    | { readonly code: "repeated-id"; readonly id: string; readonly of: string }
    | {
        readonly code: "unknown-reference";
        readonly to: string;
        readonly id: string;
        readonly nearest?: string;
      }
    | { readonly code: "idle-level"; readonly level: string }
    | { readonly code: "required-and-recommended"; readonly control: string; readonly level: string }
    | { readonly code: "pass-misfit"; readonly key: string; readonly answer: string }
    | { readonly code: "pass-missing"; readonly answer: string; readonly key: string }
    | { readonly code: "options-misfit"; readonly answer: string; readonly wanted: boolean }
    | { readonly code: "reserved-option"; readonly option: string }
    | {
        readonly code: "impossible-pass";
        readonly why: "min-over-max" | "every-option" | "too-many" | "none-counts" | "both-spans";
      }
    | { readonly code: "level-not-of-control"; readonly level: string }
    | { readonly code: "nothing-decides"; readonly control: string }
    | { readonly code: "built-in-id"; readonly id: string; readonly like: string }
    | { readonly code: "built-in-name"; readonly name: string; readonly like: string }
    | { readonly code: "no-controls" }
    | { readonly code: "part-alone" }
  );
