import type { Assessment, Importance } from "../../assessment/assessment.ts";
import { verdictTexts, levelName } from "../../words/verdict/verdict-sentence.ts";
import type { AssessedItem, Item } from "../../assessment/item.ts";
import { written, type Json } from "../../text/json.ts";
import { notice } from "../../words/notice.ts";
import type { Page, Tool } from "../../text/page.ts";
import { declaredWords, reportTitle, textsToKnow } from "../../words/verdict/report-words.ts";
import { findings } from "./oscal-findings.ts";
import { backMatter, catalogueId, metadata, questionnaireId, responsible } from "./oscal-metadata.ts";
import { observations, observationsOf } from "./oscal-observations.ts";
import { risks } from "./oscal-risks.ts";
import { idsOf, type IdOf } from "./oscal-subject.ts";
import {
  stampOf,
  controlToken,
  filled,
  label,
  markup,
  objectiveToken,
  oscalNamespace,
  paragraphs,
  prop,
} from "../../text/oscal-text.ts";

const called = "Self-assessment";

/** The assessment as OSCAL assessment results; nothing for a file that could not be assessed. */
export function oscal([item]: readonly Item[], { tool }: Page): string {
  return item?.ok === true ? written({ "assessment-results": assessmentResults(item, tool) }) : "";
}

function assessmentResults(item: AssessedItem, tool: Tool): Json {
  const { assessment } = item;
  const idOf = idsOf(assessment);
  return {
    uuid: idOf("assessment-results"),
    metadata: metadata(called, item, tool, idOf, []),
    "import-ap": {
      href: `#${questionnaireId(idOf)}`,
      remarks: "There is no assessment plan: the supplier answered a questionnaire.",
    },
    "local-definitions": { "objectives-and-methods": objectives(assessment) },
    results: [result(assessment, idOf)],
    "back-matter": backMatter(item, idOf),
  };
}

/** What each control demands, so that a finding has something to refer to. */
function objectives({ controls }: Assessment): readonly Json[] {
  return controls.map(({ control, area }) => ({
    "control-id": controlToken(control.id),
    description: markup(`${control.id} ${control.title}`),
    props: [label(control.id), prop("area", area.title)],
    parts: [
      {
        id: objectiveToken(control.id),
        name: "assessment-objective",
        prose: paragraphs(control.requirement),
      },
    ],
  }));
}

function result(assessment: Assessment, idOf: IdOf): Json {
  const { asOf } = assessment.circumstances;
  const day = stampOf(asOf);
  return {
    uuid: idOf("result", asOf),
    title: markup(reportTitle(called, assessment)),
    description: paragraphs(...verdictTexts(assessment)),
    start: day,
    end: day,
    props: [prop("verdict", assessment.verdict)],
    "reviewed-controls": reviewed(assessment, idOf),
    attestations: [
      {
        "responsible-parties": responsible(assessment, idOf),
        parts: [
          { name: "notice", ns: oscalNamespace, title: "Notice", prose: paragraphs(notice) },
          {
            name: "declared",
            ns: oscalNamespace,
            title: "Declared",
            prose: paragraphs(declaredWords(assessment)),
          },
        ],
      },
    ],
    observations: filled(observations(assessment, idOf)),
    risks: filled(risks(assessment, idOf, (assessed) => observationsOf(assessed, assessment, idOf))),
    findings: filled(findings(assessment, idOf)),
    remarks: paragraphs(notice, ...textsToKnow(assessment)),
  };
}

function reviewed({ controls, catalogue, level }: Assessment, idOf: IdOf): Json {
  const selection = (importance: Importance, description: string): readonly Json[] => {
    const chosen = controls.filter((each) => each.importance === importance);
    return chosen.length === 0
      ? []
      : [
          {
            description: paragraphs(description),
            "include-controls": chosen.map(({ control }) => ({ "control-id": controlToken(control.id) })),
          },
        ];
  };
  return {
    description: paragraphs(`Every control of ${levelName(catalogue, level)}.`),
    links: [{ href: `#${catalogueId(idOf)}`, rel: "reference" }],
    "control-selections": [
      ...selection("required", "Required at this level."),
      ...selection("recommended", "Not required at this level: csm-check suggests them."),
    ],
    "control-objective-selections": [
      {
        "include-objectives": controls.map(({ control }) => ({ "objective-id": objectiveToken(control.id) })),
      },
    ],
  };
}
