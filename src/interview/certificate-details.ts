import { schemesAsked } from "../catalogue/catalogue.ts";
import { itemsOf, textOf, valueAt } from "../document/node.ts";
import { schemeName } from "../words/scheme-names.ts";
import type { Detail } from "./ask-in-turn.ts";
import { held } from "./asked/certificates.ts";
import { checkDate, checkEnd, checkLine } from "./check.ts";
import type { Choice, Input } from "./asked/prompt.ts";
import type { Session } from "./session.ts";
import { actions } from "./words/actions.ts";
import { certificateWords as words } from "./words/certificate.ts";
import { dateForms } from "./words/checks.ts";

/** What is asked of a new certificate, in turn. */
export function certificateDetails(schemes: readonly string[], session: Session): readonly Detail[] {
  const { catalogue } = session.setting;
  const holders = [
    ...holdersOf(session).map((name) => ({ id: name, says: name })),
    words.other,
    words.nobody,
  ];
  const levels = catalogue.levels.map(({ id, name }) => ({ id, says: `Level ${id} (${name})` }));
  return [
    detail("scheme", words.scheme, () => one(schemes.map((id) => ({ id, says: schemeName(id) })))),
    detail("level", words.level, (given) => (given.get("scheme") === "dcc" ? one(levels) : undefined)),
    detail("holder", words.holder, () => one(holders)),
    detail("other", words.otherHolder, (given) =>
      given.get("holder") === words.other.id
        ? { kind: "text", check: (text) => checkLine(text, false) }
        : undefined,
    ),
    detail("issued", words.issued, () => ({ kind: "text", check: (text) => checkDate(text, false) }), [
      dateForms,
    ]),
    detail(
      "expires",
      words.expires,
      (given) => ({ kind: "text", check: (text) => checkEnd(text, given.get("issued") ?? "") }),
      [dateForms],
    ),
  ];
}

/** The schemes of which a certificate can be entered. */
export function schemesOf({ setting }: Session): readonly string[] {
  return schemesAsked(setting.catalogue);
}

/** Names that may be printed on a certificate: the firm, the entities in scope, the holders of those that are there. */
function holdersOf({ port }: Session): readonly string[] {
  const root = port.root();
  const names = [
    textOf(valueAt(root, "supplier", "name")) ?? "",
    ...itemsOf(valueAt(root, "scope", "entities")).map((node) => textOf(node) ?? ""),
    ...held(root).map(({ holder }) => holder),
  ];
  return [...new Set(names.filter((name) => name !== ""))];
}

function one(choices: readonly Choice[]): Input {
  return { kind: "one", choices };
}

function detail(
  id: string,
  ask: string,
  input: (given: ReadonlyMap<string, string>) => Input | undefined,
  hints: readonly string[] = [],
): Detail {
  return {
    id,
    help: [words.help],
    prompt: (given) => {
      const how = input(given);
      const asked = { where: [], ask, hints, actions: actions("explain", "back", "leave") };
      return how === undefined ? undefined : { ...asked, input: how };
    },
  };
}
