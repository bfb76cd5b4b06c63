import { given } from "../document/given.ts";
import {
  recommendedAt,
  requiredAt,
  type Area,
  type Catalogue,
  type Control,
  type Level,
} from "../catalogue/catalogue.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import {
  isOpen,
  type AssessedControl,
  type Circumstances,
  type CsmVerdict,
  type DccCertificate,
  type Importance,
  type Judgement,
  type RequiredJudgement,
} from "./assessment.ts";
import { certificateWarnings } from "./certificate-warnings.ts";
import { controlWarnings, strongerWarnings } from "./control-warnings.ts";
import { dccCertificate } from "./dcc-certificate.ts";
import { declarationWarnings } from "./declaration-warnings.ts";
import { lookAtCertificates } from "./judge-certificates.ts";
import { isTimeless } from "./is-timeless.ts";
import { judgeControl } from "./judge-control.ts";
import type { Inputs } from "./inputs.ts";
import { outlook } from "./outlook.ts";
import { tally } from "./tally.ts";

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

/** The verdict as on another day, all else being the same; what no date bears on is not judged again. */
export function verdictOn(asOf: CalendarDate, judgement: RequiredJudgement): CsmVerdict {
  const { catalogue, declaration, circumstances } = judgement;
  const on = { ...circumstances, asOf };
  return verdictOf(judgeControls(catalogue, declaration, on, keptOf(judgement), "required").controls);
}

/** What a date can change, as on another day, all else being the same: the controls on which dates bear, and the warnings. */
export function datedOn(asOf: CalendarDate, judgement: Judgement): Pick<Judgement, "controls" | "warnings"> {
  const { catalogue, declaration } = judgement;
  const circumstances = { ...judgement.circumstances, asOf };
  const kept = keptOf(judgement);
  const { inputs, controls } = judgeControls(catalogue, declaration, circumstances, kept);
  const dated = controls.filter(({ control }) => !kept.has(control.id));
  return {
    controls: dated,
    warnings: [
      ...declarationWarnings(declaration, catalogue, inputs.level, asOf),
      ...certificateWarnings(catalogue, inputs.level, declaration, asOf),
      ...dated.flatMap((each) => controlWarnings(each, circumstances)),
    ],
  };
}

/** Controls that are taken over as they are, by their id. */
type Kept = ReadonlyMap<string, AssessedControl>;

const noneKept: Kept = new Map();

function keptOf({ circumstances, controls, declaration }: RequiredJudgement): Kept {
  // What counts by a DCC certificate depends on its dates, whatever the control asks.
  if (circumstances.acceptDcc && declaration.certificates.some(({ scheme }) => scheme === "dcc"))
    return noneKept;
  return new Map(controls.filter(isTimeless).map((each) => [each.control.id, each]));
}

interface JudgedControls {
  /** Without a DCC certificate that counts. */
  readonly inputs: Inputs;
  readonly bare: readonly AssessedControl[];
  readonly dcc: DccCertificate | undefined;
  readonly controls: readonly AssessedControl[];
}

function judgeControls(
  catalogue: Catalogue,
  declaration: Declaration,
  circumstances: Circumstances,
  kept: Kept,
  which: Which = "all",
): JudgedControls {
  const level = levelFor(catalogue, declaration, circumstances);
  const certificates = lookAtCertificates(declaration, circumstances);
  const inputs: Inputs = { declaration, level, circumstances, certificates, dccCounts: false };
  const bare = judgeAll(catalogue, inputs, kept, which);
  const certificatesHold = bare.every((each) => !isRequired(each) || !certificateFails(each));
  const dcc =
    catalogue.outlook === undefined
      ? undefined
      : dccCertificate(catalogue, level, declaration, certificates, {
          asOf: circumstances.asOf,
          certificatesHold,
        });
  const dccCounts = circumstances.acceptDcc && dcc?.counts === true;
  const controls = dccCounts ? judgeAll(catalogue, { ...inputs, dccCounts }, noneKept, which) : bare;
  return { inputs, bare, dcc, controls };
}

function isRequired({ importance }: Pick<AssessedControl, "importance">): boolean {
  return importance === "required";
}

/** The level that is assessed; a declaration without one was refused before, unless the catalogue has only one. */
function levelFor(catalogue: Catalogue, declaration: Declaration, circumstances: Circumstances): Level {
  const id = circumstances.level ?? declaration.level ?? catalogue.levels[0]?.id;
  const level = catalogue.levels.find((each) => each.id === id);
  if (level === undefined) throw new Error(`the catalogue has no level ${id ?? ""}`);
  return level;
}

/** Whether recommended controls are judged, too. */
type Which = "all" | "required";

function judgeAll(catalogue: Catalogue, inputs: Inputs, kept: Kept, which: Which): AssessedControl[] {
  const asked = askedAt(catalogue, inputs.level);
  const wanted = which === "all" ? asked : asked.filter(isRequired);
  return wanted.map(
    ({ control, area, importance }) =>
      kept.get(control.id) ?? judgeControl(control, area, importance, inputs),
  );
}

type Asked = Pick<AssessedControl, "control" | "area" | "importance">;

/** What each level of a catalogue asks, worked out once: thousands of declarations are held against one. */
const asked = new WeakMap<Catalogue, Map<Level, readonly Asked[]>>();

/** The controls that a level requires or recommends, in the catalogue's order. */
function askedAt(catalogue: Catalogue, level: Level): readonly Asked[] {
  const levels = asked.get(catalogue) ?? new Map<Level, readonly Asked[]>();
  asked.set(catalogue, levels);
  const known = levels.get(level) ?? controlsAt(catalogue, level);
  levels.set(level, known);
  return known;
}

function controlsAt(catalogue: Catalogue, level: Level): readonly Asked[] {
  const areas = new Map(catalogue.areas.map((area) => [area.id, area]));
  const required = new Set(requiredAt(catalogue, level));
  const recommended = new Set(recommendedAt(catalogue, level));
  return catalogue.controls.flatMap((control) => {
    const importance: Importance | undefined = required.has(control)
      ? "required"
      : recommended.has(control)
        ? "recommended"
        : undefined;
    return importance === undefined ? [] : [{ control, area: areaOf(areas, control), importance }];
  });
}

function areaOf(areas: ReadonlyMap<string, Area>, control: Control): Area {
  const area = areas.get(control.area);
  if (area === undefined) throw new Error(`control ${control.id} is of no area`);
  return area;
}

/** Whether a control that may lie outside the level is met. */
function isMet(catalogue: Catalogue, id: string, inputs: Inputs): boolean {
  const control = catalogue.controls.find((each) => each.id === id);
  if (control === undefined) return false;
  const areas = new Map(catalogue.areas.map((area) => [area.id, area]));
  return judgeControl(control, areaOf(areas, control), "required", inputs).verdict === "met";
}

function certificateFails(assessed: AssessedControl): boolean {
  return assessed.questions.some(
    ({ question, outcome }) =>
      question.type === "certificate" && question.counts === "verdict" && outcome === "fail",
  );
}

function isUndecided({ verdict, findings }: AssessedControl): boolean {
  return isOpen(verdict) && findings.every(({ code }) => code === "unanswered");
}

function verdictOf(required: readonly AssessedControl[]): CsmVerdict {
  const open = required.filter(({ verdict }) => isOpen(verdict));
  if (open.length > 0) return open.every(isUndecided) ? "undecided" : "not-met";
  if (required.some(({ verdict }) => verdict === "planned")) return "met-with-plan";
  return required.some(({ verdict }) => verdict === "met") ? "met" : "not-met";
}
