import type { AssessedItem } from "../../assessment/item.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import type { Page } from "../../text/page.ts";
import { notice } from "../../words/notice.ts";
import { csmVerdictPhrases } from "../../words/verdict/csm-verdict-words.ts";
import { firstActions, type FirstAction } from "../../words/verdict/first-actions.ts";
import { nextSteps } from "../../words/verdict/next-steps.ts";
import { particulars } from "../../words/verdict/particulars.ts";
import { toKnow } from "../../words/verdict/to-know.ts";
import { verdictSentence } from "../../words/verdict/verdict-sentence.ts";
import { warningWords } from "../../words/warning/warning-words.ts";
import { appendixBlocks } from "./appendix-blocks.ts";
import { areaBlocks } from "./area-blocks.ts";
import type { Block, ListItem, Paragraph } from "./block.ts";
import { certificateBlocks } from "./certificate-blocks.ts";
import { metBlocks } from "./met-blocks.ts";
import { signatureBlocks } from "./signature-blocks.ts";
import { planBlocks } from "./plan-blocks.ts";
import { bullets, heading, paragraph, plain, soft, strong } from "./runs.ts";

/** All that is said of one supplier. */
export function supplierBlocks(
  { assessment, sha256 }: AssessedItem,
  page: Page,
  signed: boolean,
): readonly Block[] {
  return [
    ...headBlocks(assessment, sha256),
    ...firstBlocks(assessment, page.again),
    ...areaBlocks(assessment),
    ...planBlocks(assessment),
    ...metBlocks(assessment, page.appendix),
    ...certificateBlocks(assessment),
    ...noteBlocks(assessment, page.again),
    ...(signed ? signatureBlocks(assessment) : []),
    ...(page.appendix ? appendixBlocks(assessment) : []),
  ];
}

function headBlocks(assessment: Assessment, sha256: string | undefined): readonly Block[] {
  const { catalogue, declaration, verdict } = assessment;
  const { headline, more } = verdictSentence(assessment);
  const digest = sha256 === undefined ? [] : [{ label: "SHA-256 of the declaration", value: sha256 }];
  return [
    paragraph(soft(catalogue.title)),
    heading(1, declaration.supplier.name),
    {
      kind: "verdict",
      verdict,
      word: csmVerdictPhrases[verdict],
      says: [plain(headline), ...more.map(plain), [soft(notice)]],
    },
    {
      kind: "facts",
      facts: [...particulars(assessment).map(({ label, value }) => ({ label, value })), ...digest],
    },
  ];
}

function firstBlocks(assessment: Assessment, again: string): readonly Block[] {
  const actions = firstActions(assessment, again);
  if (actions.length === 0) return [];
  return [
    heading(2, "What to do first"),
    { kind: "list", ordered: true, items: actions.map((each) => ({ runs: actionItem(each) })) },
  ];
}

function actionItem({ about, does, command, takes, page }: FirstAction): Paragraph {
  return [
    strong(`${about}: `),
    { text: does },
    ...(command === undefined ? [] : [{ text: ` ${command}`, code: true as const }]),
    soft(` (${takes})${page === undefined ? "" : ` ${page}`}`),
  ];
}

function noteBlocks(assessment: Assessment, again: string): readonly Block[] {
  const { warnings, catalogue } = assessment;
  const told = warnings.map((warning): ListItem => ({
    sign: "warning",
    runs: [{ text: warningWords(warning, catalogue) }, soft(` ${warning.code}`)],
  }));
  const beside = toKnow(assessment);
  return [
    heading(2, "What to know"),
    ...(told.length === 0
      ? []
      : [heading(3, "Warnings"), { kind: "list", ordered: false, items: told } as const]),
    ...(beside.length === 0 ? [] : [heading(3, "Beside the verdict"), bullets(beside.map(plain))]),
    heading(3, "Next steps for the supplier"),
    ...nextSteps(assessment, again).map((step) =>
      paragraph(step.startsWith("  ") ? { text: step.trim(), code: true } : { text: step }),
    ),
  ];
}
