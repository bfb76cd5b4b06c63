import type { Reply } from "../interview/asked/prompt.ts";
import type { Step } from "../interview/asked/step.ts";
import { takeStep } from "../interview/take-step.ts";
import { settle, stepAfter } from "../interview/turns.ts";
import type { FormModel } from "./model.ts";

/**
 * Why nothing more is asked: everything was, or the answers are to be looked through, or a step is to be asked in another
 * way; or whoever asked has gone elsewhere, and nothing is to be done.
 */
export type Pause =
  { readonly at: "end" | "answers" | "elsewhere" } | { readonly at: "apart"; readonly step: Step };

/** Asks one step after the other, and lets somebody go elsewhere at any time. */
export interface Flow {
  /** Goes on with the next open question. */
  readonly on: () => Promise<Pause>;
  /** Asks these steps, whether they are answered or not, then goes on or stops. */
  readonly these: (steps: readonly Step[], then: "on" | "answers") => Promise<Pause>;
  /** Does something that asks by itself, such as changing a certificate. */
  readonly beside: (ask: () => Promise<unknown>) => Promise<Pause>;
  /** Gives steps their answers; what follows from one, such as a note, is asked. */
  readonly answer: (answers: readonly Answered[]) => Promise<Pause | undefined>;
  /** The step that is being asked. */
  readonly step: () => Step | undefined;
}

/** A step, and what was answered to it. */
export interface Answered {
  readonly step: Step;
  readonly reply: Reply;
}

/** What the flow meets of the page. */
export interface FlowParts {
  /** Ends the question that is being asked, without an answer. */
  readonly leave: () => void;
  /** Whether a step is asked in another way, unless somebody asked for this very step. */
  readonly isApart: (step: Step) => boolean;
}

/** Whose turn it is: whoever begins anew takes it from whoever was asking. */
interface Turn {
  /** Leaves what is being asked; says later whether it is still the turn of who began here. */
  readonly begin: () => () => boolean;
  /** The step that is being asked. */
  now: Step | undefined;
}

/** The course of a page: the steps of the interview, in its order, over what the page asks and how it is answered. */
export function flow({ session }: Pick<FormModel, "session">, { leave, isApart }: FlowParts): Flow {
  const turn = turns(leave);
  const these: Flow["these"] = (steps, then) => {
    const isOwn = turn.begin();
    session.queue.splice(0, session.queue.length, ...steps);
    return go(session, turn, isOwn, { then, isApart });
  };
  return {
    these,
    on: () => these([], "on"),
    beside: async (ask) => {
      const isOwn = turn.begin();
      await ask();
      return { at: isOwn() ? "answers" : "elsewhere" };
    },
    answer: async (answers) => {
      const isOwn = turn.begin();
      for (const { step, reply } of answers) {
        turn.now = step;
        const own = { ...session, port: answering(session.port, reply) };
        const outcome = await takeStep(step, own);
        session.changed ||= own.changed;
        if (!isOwn()) return { at: "elsewhere" };
        if (outcome === "done") settle(step, outcome, session);
      }
      return undefined;
    },
    step: () => turn.now,
  };
}

function turns(leave: () => void): Turn {
  let number = 0;
  const turn: Turn = {
    now: undefined,
    begin: () => {
      leave();
      turn.now = undefined;
      const own = ++number;
      return () => own === number;
    },
  };
  return turn;
}

/** Asks until there is nothing more to ask, or somebody goes elsewhere. */
async function go(
  session: FormModel["session"],
  turn: Turn,
  isOwn: () => boolean,
  { then, isApart }: Pick<FlowParts, "isApart"> & { readonly then: "on" | "answers" },
): Promise<Pause> {
  for (;;) {
    const isMeant = session.queue.length > 0;
    if (!isMeant && then === "answers") return { at: "answers" };
    const step = stepAfter(session);
    if (step === undefined) return { at: "end" };
    if (step === "menu") {
      session.toMenu = false;
      return { at: "answers" };
    }
    if (!isMeant && isApart(step)) return { at: "apart", step };
    turn.now = step;
    const outcome = await takeStep(step, session);
    // Whoever went elsewhere meanwhile asks by himself.
    if (!isOwn()) return { at: "elsewhere" };
    turn.now = undefined;
    if (outcome === "left" || outcome === "lost") return { at: "answers" };
    settle(step, outcome, session);
  }
}

/** A port that gives one answer by itself, and hands on whatever is asked after it. */
function answering(port: FormModel["session"]["port"], reply: Reply): FormModel["session"]["port"] {
  let isGiven = false;
  return {
    ...port,
    ask: (prompt) => {
      if (isGiven) return port.ask(prompt);
      isGiven = true;
      return Promise.resolve(reply);
    },
  };
}
