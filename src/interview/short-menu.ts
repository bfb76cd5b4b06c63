import { isShortfall, type AssessedControl, type Verdict } from "../assessment/assessment.ts";
import { findingWords } from "../words/finding/finding-words.ts";
import { askOne } from "./ask-in-turn.ts";
import { listPrompt } from "./list-prompt.ts";
import { course } from "./course.ts";
import { isAsked } from "./is-asked.ts";
import { standingOf, type Session } from "./session.ts";
import { isOfControl, type ControlStep } from "./asked/step.ts";
import { listHelp } from "./words/menu-help.ts";
import { menuWords as words } from "./words/menu.ts";

/** The questions that keep required controls from being met, of one verdict, or of one control. */
export async function chooseShort(session: Session): Promise<readonly ControlStep[] | "left" | "back"> {
  const judgement = await session.port.judge();
  if (judgement === undefined) return nothing(words.noVerdict, session);
  const short = judgement.controls.filter(isShortfall);
  if (short.length === 0) return nothing(words.nothingShort, session);
  const verdicts = [...new Set(short.map(({ verdict }) => verdict))];
  const choices = verdicts.map((verdict) => ({
    id: verdict,
    says: words.verdict(verdict, idsOf(short, verdict)),
  }));
  const reply = await askOne(
    listPrompt(words.whichVerdict, { kind: "one", choices }),
    [listHelp.verdict],
    session,
  );
  if (typeof reply === "string") return reply;
  return chooseControl(
    short.filter(({ verdict }) => verdict === reply[0]),
    session,
  );
}

async function chooseControl(
  short: readonly AssessedControl[],
  session: Session,
): Promise<readonly ControlStep[] | "left" | "back"> {
  const controls = short.map(({ control }) => ({ id: control.id, says: `${control.id} ${control.title}` }));
  const choices = [{ id: ":all", says: words.allOfThese }, ...controls];
  const reply = await askOne(
    listPrompt(words.whichControl, { kind: "one", choices }),
    [listHelp.short],
    session,
  );
  if (typeof reply === "string") return reply;
  const chosen = short.filter(({ control }) => reply[0] === ":all" || reply[0] === control.id);
  for (const { control, findings } of chosen)
    for (const finding of findings)
      session.port.tell(`${control.id}: ${findingWords(finding, control).message}`);
  return chosen.flatMap((assessed) => stepsOf(assessed, session));
}

/** The questions of a control that do not pass; all that decide it where it is only its evidence that does not hold. */
function stepsOf({ control, questions }: AssessedControl, session: Session): readonly ControlStep[] {
  const { catalogue, level, root } = standingOf(session);
  const own = course(catalogue, level, session.setting)
    .filter(isOfControl)
    .filter((step) => step.control.id === control.id && step.part === "needed" && isAsked(step, root));
  const failing = questions.filter(({ outcome }) => outcome !== "pass").map(({ question }) => question.id);
  const steps = own.filter((step) => failing.includes(step.question.id));
  return steps.length === 0 ? own : steps;
}

function idsOf(short: readonly AssessedControl[], verdict: Verdict): readonly string[] {
  return short.filter((each) => each.verdict === verdict).map(({ control }) => control.id);
}

function nothing(says: string, { port }: Session): "back" {
  port.tell(says);
  return "back";
}
