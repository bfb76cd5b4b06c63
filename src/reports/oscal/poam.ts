import { verdictTexts } from "../../words/verdict/verdict-sentence.ts";
import { riskId } from "./oscal-findings.ts";
import { isShortfall, type Assessment } from "../../assessment/assessment.ts";
import type { AssessedItem, Item } from "../../assessment/item.ts";
import { written, type Json } from "../../text/json.ts";
import type { Page, Tool } from "../../text/page.ts";
import { controlTexts } from "../../words/verdict/report-words.ts";
import { backMatter, metadata, origins } from "./oscal-metadata.ts";
import { risks } from "./oscal-risks.ts";
import { idsOf, type IdOf } from "./oscal-subject.ts";
import { filled, label, markup, oscalNamespace, paragraphs, plain, prop } from "../../text/oscal-text.ts";

/** What falls short as an OSCAL plan of action and milestones; nothing for a file that could not be assessed. */
export function poam([item]: readonly Item[], { tool }: Page): string {
  return item?.ok === true ? written({ "plan-of-action-and-milestones": plan(item, tool) }) : "";
}

function plan(item: AssessedItem, tool: Tool): Json {
  const { assessment } = item;
  const idOf = idsOf(assessment);
  return {
    uuid: idOf("plan-of-action-and-milestones"),
    metadata: metadata("Plan of action", item, tool, idOf, [
      "It holds the required controls that fall short. Recommended controls are left out: nobody has to meet them.",
      ...verdictTexts(assessment),
    ]),
    "system-id": systemId(assessment, idOf),
    risks: filled(risks(assessment, idOf)),
    "poam-items": poamItems(assessment, idOf),
    "back-matter": backMatter(item, idOf),
  };
}

/** What is assessed is the supplier itself: its company number, or an identifier of ours. */
function systemId({ declaration }: Assessment, idOf: IdOf): Json {
  const { companyNumber } = declaration.supplier;
  return companyNumber === undefined
    ? { "identifier-type": "https://ietf.org/rfc/rfc4122", id: idOf("system") }
    : { "identifier-type": `${oscalNamespace}:company-number`, id: plain(companyNumber) };
}

function poamItems(assessment: Assessment, idOf: IdOf): readonly Json[] {
  const short = assessment.controls.filter(isShortfall);
  if (short.length === 0) return [nothingShort(assessment, idOf)];
  return short.map((assessed) => {
    const { control, verdict } = assessed;
    return {
      uuid: idOf("poam-item", control.id),
      title: markup(`${control.id} ${control.title}`),
      description: paragraphs(...controlTexts(assessed)),
      props: [label(control.id), prop("verdict", verdict)],
      origins: origins(idOf),
      "related-risks": [{ "risk-uuid": riskId(control.id, idOf) }],
    };
  });
}

/** OSCAL wants one item at least: where nothing falls short, it says just that, and has no risk. */
function nothingShort(assessment: Assessment, idOf: IdOf): Json {
  return {
    uuid: idOf("poam-item", "none"),
    title: "No required control falls short: there is nothing to plan",
    description: paragraphs(
      ...verdictTexts(assessment),
      "This entry stands here because OSCAL allows no plan of action without one.",
    ),
    props: [prop("verdict", assessment.verdict)],
    origins: origins(idOf),
  };
}
