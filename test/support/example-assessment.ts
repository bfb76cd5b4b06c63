import type { Assessment } from "../../src/assessment/assessment.ts";
import { builtInStandard } from "./built-in.ts";
import { exampleText } from "./examples.ts";
import { assessmentUnder } from "./judged.ts";
import { declarationFrom } from "./reading-declarations.ts";
import { sound } from "./sound.ts";

const standard = builtInStandard();

/** An example by the built-in standard, judged without a look at its evidence files. */
export function exampleAssessment(name: string): Assessment {
  const declaration = sound(declarationFrom(exampleText(name), standard, { path: `examples/${name}` }));
  return assessmentUnder(standard, declaration, { evidence: "off" });
}
