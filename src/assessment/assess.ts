import { given } from "../document/given.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { Circumstances, Judgement, RequiredJudgement } from "./assessment.ts";
import { certificateWarnings } from "./certificate-warnings.ts";
import { controlWarnings, strongerWarnings } from "./control-warnings.ts";
import { declarationWarnings } from "./declaration-warnings.ts";
import type { Inputs } from "./inputs.ts";
import { judgeControl } from "./judge-control.ts";
import { areaOf, isRequired, judgeControls, noneKept } from "./judge-controls.ts";
import { outlook } from "./outlook.ts";
import { tally } from "./tally.ts";
import { isUndecided, verdictOf } from "./verdict-of.ts";

/** Judges a declaration. Pure: the same input and circumstances give the same judgement. */
export function assess(
  catalogue: Catalogue,
  declaration: Declaration,
  circumstances: Circumstances,
): Judgement {
  const { inputs, bare, dcc, controls } = judgeControls(catalogue, declaration, circumstances, noneKept);
  const { level, certificates } = inputs;
  const scored = outlook(catalogue, level, bare, dcc, declaration.scope !== undefined);
  const required = controls.filter(isRequired);
  const recommended = controls.filter((each) => !isRequired(each));
  return {
    catalogue,
    declaration,
    level,
    circumstances,
    verdict: verdictOf(required),
    undecided: required.filter(isUndecided).map((each) => each.control.id),
    summary: { required: tally(required), recommended: tally(recommended) },
    controls,
    certificates,
    ...given({ dcc: scored }),
    warnings: [
      ...declarationWarnings(declaration, catalogue, level, circumstances.asOf),
      ...certificateWarnings(catalogue, level, declaration, circumstances.asOf),
      ...controls.flatMap((each) => controlWarnings(each, circumstances)),
      ...strongerWarnings(catalogue, declaration, controls, (id) => isMet(catalogue, id, inputs)),
    ],
  };
}

/** Judges no more of a declaration than its verdict hangs on: of many thousands nobody asks for the rest. */
export function assessRequired(
  catalogue: Catalogue,
  declaration: Declaration,
  circumstances: Circumstances,
): RequiredJudgement {
  const { inputs, controls } = judgeControls(catalogue, declaration, circumstances, noneKept, "required");
  const { level, certificates } = inputs;
  return {
    catalogue,
    declaration,
    level,
    circumstances,
    verdict: verdictOf(controls),
    controls,
    certificates,
  };
}

/** Whether a control that may lie outside the level is met. */
function isMet(catalogue: Catalogue, id: string, inputs: Inputs): boolean {
  const control = catalogue.controls.find((each) => each.id === id);
  if (control === undefined) return false;
  const areas = new Map(catalogue.areas.map((area) => [area.id, area]));
  return judgeControl(control, areaOf(areas, control), "required", inputs).verdict === "met";
}
