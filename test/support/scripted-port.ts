import { assess } from "../../src/assessment/assess.ts";
import type { Judgement } from "../../src/assessment/assessment.ts";
import { parseDeclaration } from "../../src/declaration/parse-declaration.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import validateDeclaration from "../../src/generated/declaration-validator.js";
import { beginning } from "../../src/interview/beginning.ts";
import type { Port } from "../../src/interview/port.ts";
import type { ActionId, Prompt, Reply } from "../../src/interview/asked/prompt.ts";
import type { Setting } from "../../src/interview/session.ts";
import { sound, spots } from "./sound.ts";

/** What a scripted person says to a prompt: text, an option, several options, or `:action`; undefined leaves. */
export type Person = (prompt: Prompt, number: number) => string | readonly string[] | undefined;

/** A port whose file is a text in memory; every text that was saved is kept, each read as `assess` would. */
export interface ScriptedPort extends Port {
  readonly asked: readonly string[];
  /** The choices of each prompt, as they were said. */
  readonly shown: readonly (readonly string[])[];
  readonly told: readonly string[];
  readonly saved: readonly string[];
  readonly text: () => string;
}

/** A port with a person at the other end. */
export function scriptedPort(setting: Setting, person: Person, begins?: string): ScriptedPort {
  const { catalogue, today } = setting;
  let text = begins ?? beginning({ catalogue, file: "supplier.yaml", level: undefined }, today);
  const asked: string[] = [];
  const shown: (readonly string[])[] = [];
  const told: string[] = [];
  const saved: string[] = [];
  return {
    asked,
    shown,
    told,
    saved,
    text: () => text,
    ask: (prompt) => {
      asked.push(prompt.ask);
      shown.push(prompt.input.kind === "text" ? [] : prompt.input.choices.map(({ says }) => says));
      return Promise.resolve(replyTo(prompt, person(prompt, asked.length)));
    },
    files: () => ["evidence/policy.pdf"],
    hash: (file) => Promise.resolve(file === "none.pdf" ? undefined : "ab".repeat(32)),
    judge: () => Promise.resolve(judgementOn(text, setting)),
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

/** The verdict on a text, with nothing seen of its files; none while the level is missing. */
function judgementOn(text: string, { catalogue, today }: Setting): Judgement | undefined {
  const document = sound(parseDocument(text, "supplier.yaml"));
  const declaration = parseDeclaration(document, catalogue, {
    validate: validateDeclaration,
    levelNeeded: true,
  });
  if (!declaration.ok) return undefined;
  const how = { asOf: today, plans: true, acceptDcc: false, evidence: "off", sightings: new Map() } as const;
  return assess(catalogue, declaration.value, how);
}

const actions: readonly ActionId[] = [
  ...(["unknown", "explain", "back", "clear", "note", "evidence", "not-applicable", "plan"] as const),
  ...(["skip", "menu", "leave"] as const),
];

/** What a scripted person said, as a page or a terminal hands it on. */
export function replyTo(prompt: Prompt, said: string | readonly string[] | undefined): Reply {
  const { input, ask, actions: main, more = [] } = prompt;
  const action = actions.find((each) => said === `:${each}`);
  if (said === undefined) return { kind: "action", action: "leave" };
  if (action !== undefined) {
    if (![...main, ...more].some(({ id }) => id === action)) throw new Error(`"${ask}" has no ${action}`);
    return { kind: "action", action };
  }
  const values = typeof said === "string" ? [said] : said;
  if (input.kind === "one" || (input.kind === "find" && !input.free)) {
    const known = input.choices.map(({ id }) => id);
    if (!known.includes(values[0] ?? ""))
      throw new Error(`"${ask}" offers ${known.join(", ")}, not ${values.join()}`);
  }
  if (input.kind === "one" || input.kind === "find") return { kind: "answer", values };
  const checked = input.kind === "some" ? input.check(values) : input.check(values[0] ?? "");
  if (!checked.ok) throw new Error(`"${ask}" does not take ${values.join(", ")}: ${checked.says}`);
  return { kind: "answer", ...checked };
}

/** Somebody who answers everything: with the first choice, a date, a number, a name. */
export const willing: Person = ({ input, ask }) => {
  if (input.kind === "one" || input.kind === "find") return input.choices[0]?.id;
  if (input.kind === "some") return [input.choices[0]?.id ?? ""];
  if (ask.startsWith("On which day was it issued")) return "10/06/2026";
  if (ask.startsWith("On which day does it expire")) return "9 Jun 2027";
  if (ask.startsWith("At which e-mail")) return "jo@firm.example";
  return input.check("1").ok ? "1" : "20/11/2026";
};

/** Says these one after the other, and then leaves. */
export function inTurn(...said: readonly (string | readonly string[])[]): Person {
  return (_, number) => said[number - 1];
}
