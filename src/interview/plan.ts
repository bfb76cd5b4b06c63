import type { Control } from "../catalogue/catalogue.ts";
import { textOf, valueAt } from "../document/node.ts";
import { askInTurn, type Detail } from "./ask-in-turn.ts";
import { checkDate, checkLine } from "./check.ts";
import { planEdit } from "./control-edits.ts";
import { clearEdit, chained, type Edit } from "./edits.ts";
import { written, type Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";
import { actions } from "./words/actions.ts";
import { dateForms } from "./words/checks.ts";
import { planWords as words } from "./words/control.ts";

const keys = ["action", "owner", "due"] as const;

/** Plans what is missing of a control: what will be done, by whom, by when. */
export async function takePlan(control: Control, session: Session): Promise<Outcome> {
  const { port, setting } = session;
  const now = valueAt(port.root(), "controls", control.id, "plan");
  port.tell(words.advice(control.remedy.action));
  const details = keys.map((key) => detail(key, textOf(valueAt(now, key))));
  const given = await askInTurn(details, session);
  if (given === "left") return "left";
  if (given === "back") return "again";
  const edit: Edit = (text) =>
    keys.reduce<ReturnType<Edit>>(
      (spliced, key) => chained(spliced, partOf(control, key, given.get(key) ?? "", session)),
      { ok: true, text },
    );
  const outcome = written(edit, session);
  if (outcome === "done") port.tell(words.saved(setting.catalogue.outlook !== undefined));
  return outcome === "done" ? "again" : outcome;
}

function partOf(control: Control, key: (typeof keys)[number], value: string, { setting }: Session): Edit {
  return value === ""
    ? clearEdit(["controls", control.id, "plan", key])
    : planEdit(control, key, value, setting.catalogue);
}

function detail(key: (typeof keys)[number], current: string | undefined): Detail {
  const isNeeded = key === "action";
  const check = (text: string) => (key === "due" ? checkDate(text, true) : checkLine(text, !isNeeded));
  const mayClear = current !== undefined && !isNeeded;
  const prompt = {
    where: [],
    ask: words[key],
    hints: [...(key === "due" ? [dateForms] : []), ...(isNeeded ? [] : [words.open])],
    input: { kind: "text", check, ...(current === undefined ? {} : { current }) } as const,
    actions: actions("explain", ...(mayClear ? (["clear"] as const) : []), "back", "leave"),
  };
  return { id: key, prompt: () => prompt, help: [words.help] };
}
