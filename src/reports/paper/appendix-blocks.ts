import type { AssessedControl, AssessedQuestion, Assessment } from "../../assessment/assessment.ts";
import { list } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { answeredByWords } from "../../words/assessed/answered-by-words.ts";
import { answeredOf } from "../../words/assessed/answered.ts";
import { asideWords } from "../../words/control/pass-words.ts";
import { declaredWords } from "../../words/verdict/report-words.ts";
import { evidenceRow, type EvidenceRow } from "../rows/evidence-rows.ts";
import { nothingAnswered } from "../rows/nothing-answered.ts";
import { evidenceSign, outcomeSaid } from "../rows/sign.ts";
import type { Block, Cell, Paragraph } from "./block.ts";
import { bullets, heading, mark, paragraph, plain, soft, strong, verdictRun } from "./runs.ts";

/** Every question with its answer, and what shows it, by control. */
export function appendixBlocks(assessment: Assessment): readonly Block[] {
  return [
    { kind: "new-page" },
    heading(2, "Appendix: every question and answer"),
    paragraph({ text: declaredWords(assessment) }),
    ...assessment.controls.flatMap((each) => controlBlocks(each, assessment)),
  ];
}

function controlBlocks(assessed: AssessedControl, assessment: Assessment): readonly Block[] {
  const { control, verdict, importance, evidence, questions, declared } = assessed;
  const stands: Paragraph = [verdictRun(verdict), soft(` ${importance}`)];
  const head = heading(3, `${control.id} ${control.title}`);
  if (nothingAnswered(assessed)) return [head, paragraph(...stands, soft("; nothing answered"))];
  const answeredBy = answeredByWords(assessed);
  return [
    head,
    paragraph(...stands),
    paragraph({ text: control.requirement }),
    ...(questions.length === 0
      ? []
      : [
          {
            kind: "table",
            heads: ["Question", "Answer", "Outcome"],
            shares: [6, 4, 2],
            rows: questions.map((asked) => questionCells(asked, assessment)),
          } as const,
        ]),
    ...(evidence.length === 0
      ? []
      : [
          paragraph(strong("Evidence")),
          bullets(evidence.map((each) => evidenceItem(evidenceRow(each), assessment))),
        ]),
    ...(answeredBy === undefined ? [] : [paragraph(strong("Answered "), { text: answeredBy })]),
    ...(declared?.note === undefined
      ? []
      : [paragraph(strong("The supplier's note: "), { text: declared.note })]),
  ];
}

function questionCells(asked: AssessedQuestion, assessment: Assessment): readonly Cell[] {
  const { question, counts, outcome } = asked;
  const aside = question.type === "applies" ? "" : asideWords(question, assessment.catalogue);
  const ask: Paragraph = [{ text: question.ask }, ...(aside === "" ? [] : [soft(` (${aside})`)])];
  return [
    [ask],
    [plain(answerOf(asked, assessment))],
    [counts === "applies" ? plain("–") : [mark(...outcomeSaid[outcome])]],
  ];
}

function answerOf(asked: AssessedQuestion, assessment: Assessment): string {
  const answered = answeredOf(asked, assessment.redacted === true);
  switch (answered.kind) {
    case "answer":
      return list(answered.sayings);
    case "none":
      return answered.says;
    case "certificates":
      return "read from the certificates";
  }
}

function evidenceItem(row: EvidenceRow, { redacted }: Assessment): Paragraph {
  const { title, where, state, stateWords, dated, expires } = row;
  const digest = redacted === true ? undefined : (row.sha256 ?? row.seen);
  const facts = [
    ...(where === undefined || where === title ? [] : [where]),
    ...(dated === undefined ? [] : [`dated ${dateInWords(dated)}`]),
    ...(expires === undefined ? [] : [`last day ${dateInWords(expires)}`]),
    ...(digest === undefined ? [] : [`SHA-256 ${digest}`]),
  ];
  return [
    { text: `${title} ` },
    mark(evidenceSign(state), stateWords),
    soft(facts.length === 0 ? "" : ` ${facts.join("; ")}`),
  ];
}
