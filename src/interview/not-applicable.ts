import type { Control } from "../catalogue/catalogue.ts";
import { textOf, valueAt } from "../document/node.ts";
import { askInTurn, type Detail } from "./ask-in-turn.ts";
import { checkDate, checkLine } from "./check.ts";
import { notApplicableEdit } from "./control-edits.ts";
import { written, type Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";
import { actions } from "./words/actions.ts";
import { dateForms } from "./words/checks.ts";
import { notApplicableWords as words } from "./words/control.ts";

/** Says that a control does not apply, with the reason, who agreed it, and when. */
export async function takeNotApplicable(control: Control, session: Session): Promise<Outcome> {
  const { port, setting } = session;
  const now = valueAt(port.root(), "controls", control.id, "notApplicable");
  const current = (key: string): string | undefined => textOf(valueAt(now, key));
  port.tell(words.warning(setting.catalogue.outlook !== undefined));
  const given = await askInTurn(
    [
      line("reason", words.reason, current("reason")),
      line("agreedWith", words.agreedWith, current("agreedWith")),
      date("on", words.on, current("on")),
    ],
    session,
  );
  if (given === "left") return "left";
  if (given === "back") return "again";
  const [reason = "", agreedWith = "", on = ""] = ["reason", "agreedWith", "on"].map((key) => given.get(key));
  const outcome = written(notApplicableEdit(control, { reason, agreedWith, on }, setting.catalogue), session);
  return outcome === "done" ? "skipped" : outcome;
}

function line(id: string, ask: string, current: string | undefined): Detail {
  const check = (text: string) => checkLine(text, false);
  return detail(id, ask, [], { kind: "text", check, ...(current === undefined ? {} : { current }) });
}

function date(id: string, ask: string, current: string | undefined): Detail {
  const check = (text: string) => checkDate(text, false);
  return detail(id, ask, [dateForms], { kind: "text", check, ...(current === undefined ? {} : { current }) });
}

function detail(
  id: string,
  ask: string,
  hints: readonly string[],
  input: NonNullable<ReturnType<Detail["prompt"]>>["input"],
): Detail {
  const prompt = { where: [], ask, hints, input, actions: actions("explain", "back", "leave") };
  return { id, prompt: () => prompt, help: [words.help] };
}
