import type { CalendarDate } from "../document/calendar-date.ts";
import { oncePer } from "../document/once.ts";
import type { AssessedControl, CsmVerdict, Judgement, RequiredJudgement } from "./assessment.ts";
import { certificateWarnings } from "./certificate-warnings.ts";
import { controlWarnings } from "./control-warnings.ts";
import { declarationWarnings } from "./declaration-warnings.ts";
import { isTimeless } from "./is-timeless.ts";
import { judgeControls, noneKept, type Kept } from "./judge-controls.ts";
import { verdictOf } from "./verdict-of.ts";

/** The verdict as on another day, all else being the same; what no date bears on is not judged again. */
export function verdictOn(asOf: CalendarDate, judgement: RequiredJudgement): CsmVerdict {
  const { catalogue, declaration, circumstances } = judgement;
  const on = { ...circumstances, asOf };
  const kept = dccBears(judgement) ? noneKept : keptIn(timeless(judgement));
  return verdictOf(judgeControls(catalogue, declaration, on, kept, "required").controls);
}

/** Some controls as on another day, all else being the same, and every warning of that day that is about no other. */
export function controlsOn(
  asOf: CalendarDate,
  ids: ReadonlySet<string>,
  judgement: Judgement,
): Pick<Judgement, "controls" | "warnings"> {
  const { catalogue, declaration } = judgement;
  const circumstances = { ...judgement.circumstances, asOf };
  const all = keptIn(byId(judgement));
  const kept: Kept = dccBears(judgement) ? noneKept : (id) => (ids.has(id) ? undefined : all(id));
  const { inputs, controls } = judgeControls(catalogue, declaration, circumstances, kept);
  const judged = controls.filter(({ control }) => ids.has(control.id));
  return {
    controls: judged,
    warnings: [
      ...declarationWarnings(declaration, catalogue, inputs.level, asOf),
      ...certificateWarnings(catalogue, inputs.level, declaration, asOf),
      ...judged.flatMap((each) => controlWarnings(each, circumstances)),
    ],
  };
}

/** Whether a DCC certificate may answer what is unanswered: then the days of certificates bear on every control. */
export function dccBears({
  circumstances,
  declaration,
}: Pick<RequiredJudgement, "circumstances" | "declaration">): boolean {
  return circumstances.acceptDcc && declaration.certificates.some(({ scheme }) => scheme === "dcc");
}

type ById = ReadonlyMap<string, AssessedControl>;

/** Of one judgement many days are asked. */
const byId = oncePer(({ controls }: RequiredJudgement): ById => mapOf(controls));
const timeless = oncePer(({ controls }: RequiredJudgement): ById => mapOf(controls.filter(isTimeless)));

function mapOf(controls: readonly AssessedControl[]): ById {
  return new Map(controls.map((each) => [each.control.id, each]));
}

function keptIn(controls: ById): Kept {
  return (id) => controls.get(id);
}
