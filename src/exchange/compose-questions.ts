import type { ControlFile } from "../catalogue/build-catalogue.ts";
import type { Cleaner } from "./clean-text.ts";
import { clipped } from "./clean-text.ts";
import type { FrameworkQuestion, Requirement } from "./framework.ts";
import { newIds, wordFrom } from "./ids.ts";

type QuestionFile = ControlFile["questions"][number];
type OptionFile = NonNullable<QuestionFile["answer"]["options"]>[number];

/** What the questions of a control say beside what its framework asks. */
interface About {
  readonly id: string;
  readonly title: string;
  readonly requirement: string;
  readonly help: string | undefined;
}

/** The longest label that a catalogue takes. */
const labelLimit = 60;

/** The questions that can be carried over, and one on the whole requirement where they do not cover it. */
export function questionsOf(requirement: Requirement, about: About, clean: Cleaner): QuestionFile[] {
  const own = requirement.questions.map((question, index) => ownQuestion(question, index, about, clean));
  const whole = requirement.whole || own.length === 0;
  const all = whole ? [wholeQuestion(about), ...own] : own;
  const [first, ...rest] = all;
  if (first === undefined || about.help === undefined) return all;
  return [{ ...first, help: about.help }, ...rest];
}

function wholeQuestion({ id, title, requirement }: About): QuestionFile {
  return {
    id: "met",
    label: wholeLabel(id, title, requirement),
    ask: wholeAsk(id, title),
    answer: { type: "yes-no" },
  };
}

/** A requirement that fits says what is missing; a title such as "Automated" does so only with the id of its control. */
function wholeLabel(id: string, title: string, requirement: string): string {
  const said = requirement.replace(/(?<=.)[.:;,]$/, "");
  const speaks = said.includes(" ") && !said.includes("\n") && said.length <= labelLimit;
  return speaks ? said : clipped(`${id} in full: ${title}`, labelLimit);
}

/** How it is asked whether a whole requirement is met. */
export function wholeAsk(id: string, title: string): string {
  return `Do you meet ${id} in full: ${clipped(title, 300)}?`.replace(/[.?!:]\?$/, "?");
}

function ownQuestion(question: FrameworkQuestion, index: number, about: About, clean: Cleaner): QuestionFile {
  const number = index + 1;
  const ask = clean.line(question.text, `question ${number} of ${about.id}`) ?? about.title;
  const common = { id: `q${number}`, label: clipped(ask, labelLimit), ask };
  if (question.choices.length === 0) return { ...common, answer: { type: "yes-no" } };
  const ids = newIds(["unknown"]);
  const options = question.choices.map((choice, at) => {
    const says = clean.line(choice.text, `option of ${about.id}`) ?? `Option ${at + 1}`;
    const word = wordFrom(says.slice(0, 50));
    const id = ids.of(word, `option-${at + 1}`);
    const option: OptionFile = choice.notApplicable ? { id, says, needsNote: "yes" } : { id, says };
    return { option, passes: choice.passes };
  });
  const oneOf = options.filter(({ passes }) => passes).map(({ option }) => option.id);
  return {
    ...common,
    answer: {
      type: question.several ? "choices" : "choice",
      options: options.map(({ option }) => option),
    },
    pass: { oneOf },
  };
}
