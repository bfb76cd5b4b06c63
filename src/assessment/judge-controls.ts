import { oncePerPair } from "../document/once.ts";
import {
  recommendedAt,
  requiredAt,
  type Area,
  type Catalogue,
  type Control,
  type Level,
} from "../catalogue/catalogue.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { AssessedControl, Circumstances, DccCertificate, Importance } from "./assessment.ts";
import { dccCertificate } from "./dcc-certificate.ts";
import type { Inputs } from "./inputs.ts";
import { lookAtCertificates } from "./judge-certificates.ts";
import { judgeControl } from "./judge-control.ts";

/** A control that is taken over as it is; undefined where it is to be judged. */
export type Kept = (id: string) => AssessedControl | undefined;

/** None is taken over. */
export const noneKept: Kept = () => undefined;

/** The controls that a level asks for, and what they were judged by. */
export interface JudgedControls {
  /** Without a DCC certificate that counts. */
  readonly inputs: Inputs;
  readonly bare: readonly AssessedControl[];
  readonly dcc: DccCertificate | undefined;
  readonly controls: readonly AssessedControl[];
}

/** Judges the controls that the level asks for. */
export function judgeControls(
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

/** Whether the level requires a control. */
export function isRequired({ importance }: Pick<AssessedControl, "importance">): boolean {
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
    ({ control, area, importance }) => kept(control.id) ?? judgeControl(control, area, importance, inputs),
  );
}

type Asked = Pick<AssessedControl, "control" | "area" | "importance">;

/**
 * The controls that a level requires or recommends, in the catalogue's order, worked out once: thousands of declarations
 * are held against one catalogue.
 */
const askedAt = oncePerPair((catalogue: Catalogue, level: Level): readonly Asked[] => {
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
});

/** The area of a control. */
export function areaOf(areas: ReadonlyMap<string, Area>, control: Control): Area {
  const area = areas.get(control.area);
  if (area === undefined) throw new Error(`control ${control.id} is of no area`);
  return area;
}

function certificateFails(assessed: AssessedControl): boolean {
  return assessed.questions.some(
    ({ question, outcome }) =>
      question.type === "certificate" && question.counts === "verdict" && outcome === "fail",
  );
}
