import type { Catalogue } from "../catalogue/catalogue.ts";
import { conform, type Validator } from "../document/conform.ts";
import { parsed, refused, type Document, type Parsed } from "../document/document.ts";
import { formatProblem } from "../document/file-format.ts";
import { plainOf } from "../document/node.ts";
import { inOrder } from "../document/problems-in-order.ts";
import type { DeclarationFile } from "../generated/declaration-file.ts";
import { buildDeclaration } from "./build-declaration.ts";
import { checkCatalogueName, checkLevel, checkOtherLevels } from "./check-level.ts";
import { checkNames } from "./check-names.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkPlaces } from "./check-places.ts";
import { checkSchemes, followsFrom } from "./check-schemes.ts";
import type { Declaration } from "./declaration.ts";
import { onlyForDcc } from "./only-for-dcc.ts";
import { withoutAnswers } from "./without-answers.ts";
import { readControls } from "./read-controls.ts";

/** What a declaration is checked against: its compiled schema, the level that a command set. */
export interface DeclarationRules {
  readonly validate: Validator<DeclarationFile>;
  /** The level of `--level`, which takes the place of the declared one. */
  readonly level?: string;
  /** Whether the file must say a level that can be assessed; a check of its form alone does not need one. */
  readonly levelNeeded: boolean;
}

/** Reads a declaration: one that fits its catalogue, or every problem of the file. */
export function parseDeclaration(
  document: Document,
  catalogue: Catalogue,
  rules: DeclarationRules,
): Parsed<Declaration> {
  const format = formatProblem(document, "declaration");
  if (format?.code === "foreign-file" || format?.code === "wrong-format") return refused(format);
  const [mismatch] = checkCatalogueName(document, catalogue);
  // Answers to another catalogue's questions would all be strange.
  if (mismatch !== undefined) return refused(mismatch);
  const { validate } = rules;
  const shape = conform(document, validate, onlyForDcc, validate.ofTree === true ? withoutAnswers : plainOf);
  const { controls, problems: controlProblems } = readControls(document, catalogue, rules.level);
  const schemes = checkSchemes(document, catalogue);
  const problems = [
    ...shape.problems.filter((problem) => !followsFrom(schemes, problem)),
    ...schemes,
    ...controlProblems,
    ...checkLevel(document, catalogue, rules),
    ...checkOtherLevels(document, catalogue),
    ...checkPlaces(document),
    ...checkNames(document),
    ...checkNumbers(document),
  ];
  const [first, ...rest] = inOrder(problems);
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  if (!("data" in shape)) throw new Error("a shape without data has problems");
  return parsed([], () => buildDeclaration(document, shape.data, controls, catalogue));
}
