import { parseDeclaration } from "../../src/declaration/parse-declaration.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import validateDeclaration from "../../src/generated/declaration-validator.js";
import { beginning } from "../../src/interview/beginning.ts";
import type { Port } from "../../src/interview/port.ts";
import type { ActionId, Prompt, Reply } from "../../src/interview/prompt.ts";
import type { Setting } from "../../src/interview/session.ts";
import { sound, spots } from "./sound.ts";

/** What a scripted person says to a prompt: text, an option, several options, or `:action`; undefined leaves. */
export type Person = (prompt: Prompt, number: number) => string | readonly string[] | undefined;

/** A port whose file is a text in memory; every text that was saved is kept, each read as `assess` would. */
export interface ScriptedPort extends Port {
  readonly asked: readonly string[];
  readonly told: readonly string[];
  readonly saved: readonly string[];
  readonly text: () => string;
}

/** A port with a person at the other end; `lines` are given to free lines one after the other. */
export function scriptedPort(
  setting: Setting,
  person: Person,
  begins?: string,
  lines: readonly string[] = [],
): ScriptedPort {
  const { catalogue, today } = setting;
  let text = begins ?? beginning({ catalogue, file: "supplier.yaml", level: undefined }, today);
  const asked: string[] = [];
  const told: string[] = [];
  const saved: string[] = [];
  const rest = [...lines];
  return {
    asked,
    told,
    saved,
    text: () => text,
    ask: (prompt) => {
      asked.push(prompt.ask);
      return Promise.resolve(replyTo(prompt, person(prompt, asked.length)));
    },
    line: () => Promise.resolve(rest.shift() ?? ""),
    file: () => Promise.resolve({ file: "evidence/policy.pdf", sha256: "ab".repeat(32) }),
    tell: (said) => void told.push(said),
    tellProblem: (problem) => void told.push(problem.code),
    root: () => sound(parseDocument(text, "supplier.yaml")).root,
    change: (edit) => {
      const spliced = edit(text);
      if (!spliced.ok) return { ok: false };
      const document = sound(parseDocument(spliced.text, "supplier.yaml"));
      const declaration = parseDeclaration(document, catalogue, {
        validate: validateDeclaration,
        levelNeeded: false,
      });
      if (!declaration.ok)
        throw new Error(`would be saved: ${spots(declaration).join(", ")}\n${spliced.text}`);
      text = spliced.text;
      saved.push(text);
      return { ok: true };
    },
  };
}

const actions: readonly ActionId[] = ["unknown", "explain", "back", "note", "evidence", "skip", "leave"];

function replyTo({ input, ask }: Prompt, said: string | readonly string[] | undefined): Reply {
  const action = actions.find((each) => said === `:${each}`);
  if (said === undefined || action !== undefined) return { kind: "action", action: action ?? "leave" };
  const values = typeof said === "string" ? [said] : said;
  if (input.kind === "one") return { kind: "answer", values };
  const checked = input.kind === "some" ? input.check(values) : input.check(values[0] ?? "");
  if (!checked.ok) throw new Error(`"${ask}" does not take ${values.join(", ")}: ${checked.problem.code}`);
  return { kind: "answer", ...checked };
}

/** Somebody who answers everything: with the first choice, a date, a number, a name. */
export const willing: Person = ({ input, hints, ask }) => {
  if (input.kind === "one") return input.choices[0]?.id;
  if (input.kind === "some") return [input.choices[0]?.id ?? ""];
  if (ask.startsWith("Which dates")) return "10/06/2026 to 9 Jun 2027";
  if (input.check("1").ok) return "1";
  return hints.length === 0 ? "1" : "20/11/2026";
};
