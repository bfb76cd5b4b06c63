import { levelOf, schemesAsked, type Level } from "../catalogue/catalogue.ts";
import { chooseArea } from "./area-menu.ts";
import { held } from "./asked/certificates.ts";
import { chooseCertificate } from "./certificate-menu.ts";
import { chooseChange } from "./change-menu.ts";
import { confirmKept } from "./confirm-kept.ts";
import { course, nextStep } from "./course.ts";
import { levelEdit } from "./edits.ts";
import { chooseEvidence } from "./evidence-menu.ts";
import { isAnswered } from "./is-answered.ts";
import { isAsked } from "./is-asked.ts";
import { chooseShort } from "./short-menu.ts";
import type { Choice, Prompt } from "./asked/prompt.ts";
import { save, standingOf, type Ended, type Session } from "./session.ts";
import type { Step } from "./asked/step.ts";
import { actions } from "./words/actions.ts";
import { menuHelp } from "./words/menu-help.ts";
import { menuWords as words } from "./words/menu.ts";
import { stepName } from "./words/steps.ts";

/** Lets somebody choose what comes next; undefined where the interview goes on. */
export async function menu(session: Session): Promise<Ended | undefined> {
  session.seenMenu = true;
  for (;;) {
    session.toMenu = true;
    const { prompt, help } = menuPrompt(session);
    const reply = await session.port.ask(prompt);
    if (reply.kind === "action") {
      if (reply.action === "explain") {
        help.forEach(session.port.tell);
        continue;
      }
      if (reply.action === "leave") return "left";
      session.toMenu = false;
      return undefined;
    }
    const chosen = await choose(reply.values[0] ?? "", session);
    if (chosen === "left" || chosen === "lost") return chosen;
    if (chosen === "on") return undefined;
  }
}

type Chosen = "on" | "again" | "left" | "lost";

async function choose(id: string, session: Session): Promise<Chosen> {
  switch (id) {
    case "areas":
      return queued(await chooseArea(session), session);
    case "short":
      return queued(await chooseShort(session), session);
    case "change": {
      const chosen = await chooseChange(session);
      if (typeof chosen !== "string") return queued([chosen], session);
      return chosen === "left" || chosen === "lost" ? chosen : "again";
    }
    case "certificates":
      return (await chooseCertificate(session)) ?? "again";
    case "evidence":
      return (await chooseEvidence(session)) ?? "again";
    case "rest":
    case "recommended":
      session.accepted.add(id);
      session.toMenu = false;
      return "on";
    case "confirm":
      return confirm(session);
    case "next":
      return goTo(nextLevel(session), session);
    default:
      session.toMenu = false;
      return "on";
  }
}

/** The steps that were chosen are asked next. */
function queued(steps: readonly Step[] | "left" | "back", session: Session): Chosen {
  if (steps === "left") return "left";
  if (steps === "back") return "again";
  session.queue.unshift(...steps);
  return "on";
}

/** Everything that is there is shown and confirmed, and then declared. */
async function confirm(session: Session): Promise<Chosen> {
  const outcome = await confirmKept(session);
  if (outcome === "left" || outcome === "lost") return outcome;
  if (outcome === "back") return "again";
  const { steps } = standingOf(session);
  session.toMenu = false;
  const declaring = steps.filter((step) => step.kind === "confirm" || step.id.startsWith("declared."));
  return queued(declaring, session);
}

function goTo(next: Level | undefined, session: Session): Chosen {
  const { catalogue } = session.setting;
  if (next === undefined || levelOf(catalogue, next.id) === undefined) return "again";
  session.toMenu = false;
  return save(session, levelEdit(next.id, catalogue)) === "lost" ? "lost" : "on";
}

function nextLevel(session: Session): Level | undefined {
  const { catalogue, level } = standingOf(session);
  return catalogue.levels[catalogue.levels.findIndex(({ id }) => id === level?.id) + 1];
}

/** The menu as it is now, and what is said where somebody asks what it is about. */
function menuPrompt(session: Session): { readonly prompt: Prompt; readonly help: readonly string[] } {
  const { catalogue, level, root, today, handled } = standingOf(session);
  const steps = course(catalogue, level, session.setting);
  const next = nextStep(steps, root, { handled, accepted: session.accepted }, today);
  const isComplete = next === undefined;
  const further = nextLevel(session);
  const certified = schemesAsked(catalogue).length > 0 || held(root).length > 0;
  const choices: readonly Choice[] = [
    { id: "go", says: isComplete ? words.finish : words.go(stepName(next, catalogue)) },
    ...(level === undefined ? [] : [{ id: "areas", says: words.areas }]),
    ...(level === undefined ? [] : [{ id: "short", says: words.short }]),
    { id: "change", says: words.change },
    ...(certified ? [{ id: "certificates", says: words.certificates }] : []),
    { id: "evidence", says: words.evidence },
    ...(isComplete ? offers(steps, session) : []),
    ...(isComplete ? [{ id: "confirm", says: words.confirm }] : []),
    ...(isComplete && further !== undefined ? [{ id: "next", says: words.next(further) }] : []),
  ];
  const ask = isComplete ? words.complete : words.ask;
  const input = { kind: "one", choices } as const;
  return {
    prompt: { where: [], ask, hints: [], input, actions: actions("explain", "leave") },
    help: menuHelp(choices, isComplete),
  };
}

/** The questions that were left as a whole, and can be answered after all. */
function offers(steps: readonly Step[], session: Session): readonly Choice[] {
  const { root, today } = standingOf(session);
  return steps.flatMap((step) => {
    if (step.kind !== "offer" || session.accepted.has(step.id)) return [];
    const open = step.steps.filter((each) => isAsked(each, root) && !isAnswered(each, root, today));
    return open.length === 0 ? [] : [{ id: step.id, says: words[step.id](open.length) }];
  });
}
