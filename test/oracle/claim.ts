import { plain } from "./plain.ts";
import { isRecord, items, keys, pick } from "../support/json.ts";
import { day, type Day } from "./days.ts";
import { texts } from "./rules.ts";

/** A declaration as the oracle reads it: plain values, and nothing is checked. */
export interface Claim {
  readonly level: string | undefined;
  readonly declaredOn: Day | undefined;
  readonly supplier: string;
  readonly aliases: readonly string[];
  /** Undefined where no scope is stated: one that names neither organisation nor entities states none. */
  readonly scope: { readonly part: boolean } | undefined;
  readonly entities: readonly string[];
  readonly reference: string | undefined;
  readonly contractEnds: Day | undefined;
  readonly certificates: readonly Paper[];
  readonly controls: ReadonlyMap<string, Said>;
}

/** A certificate. */
export interface Paper {
  readonly scheme: string;
  readonly names: readonly string[];
  readonly issued: Day;
  readonly expires: Day;
  readonly level: string | undefined;
  readonly attested: readonly Day[];
  readonly file: Shown;
}

/** A piece of evidence, or the file of a certificate. */
export interface Shown {
  readonly file: string | undefined;
  readonly sha256: string | undefined;
  readonly dated: Day | undefined;
  readonly expires: Day | undefined;
}

/** What is said of a control. */
export interface Said {
  /** The short form, if it is one: yes, no or unknown. */
  readonly short: string | undefined;
  readonly answers: ReadonlyMap<string, unknown>;
  readonly evidence: readonly Shown[];
  readonly note: boolean;
  readonly plan: Pledge | undefined;
  readonly notApplicableOn: Day | undefined;
}

/** An entry of the improvement plan. */
export interface Pledge {
  readonly due: Day | undefined;
  readonly questions: readonly string[] | undefined;
  /** When, where it also says by whom: without that nobody has accepted it. */
  readonly acceptedOn: Day | undefined;
  readonly until: Day | undefined;
  readonly reference: string | undefined;
}

/** What a control that is not in the declaration says. */
export const nothingSaid: Said = {
  short: undefined,
  answers: new Map(),
  evidence: [],
  note: false,
  plan: undefined,
  notApplicableOn: undefined,
};

const schemes: readonly (readonly [RegExp, string])[] = [
  [/^(?:ce|cyberessentials)$/, "cyber-essentials"],
  [/^(?:ce|cyberessentials)(?:\+|plus)$/, "cyber-essentials-plus"],
  [/^(?:dcc|defencecybercertification)$/, "dcc"],
];

/** The claim that a declaration makes. */
export function claimOf(declaration: unknown): Claim {
  const documents = pick(declaration, "documents");
  const controls = pick(declaration, "controls");
  const entities = texts(pick(declaration, "scope", "entities"));
  const organisation = pick(declaration, "scope", "organisation");
  return {
    level: maybe(declaration, "level")?.replace(/^level\s+/i, ""),
    declaredOn: maybeDay(declaration, "declared", "on"),
    supplier: plain(pick(declaration, "supplier", "name")),
    aliases: texts(pick(declaration, "supplier", "alsoKnownAs")),
    scope:
      organisation === undefined && entities.length === 0 ? undefined : { part: organisation === "part" },
    entities,
    reference: maybe(declaration, "contract", "riskAssessmentReference"),
    contractEnds: maybeDay(declaration, "contract", "ends"),
    certificates: items(pick(declaration, "certificates")).map(paperOf),
    controls: new Map(keys(controls).map((id) => [id, saidOf(pick(controls, id), documents)])),
  };
}

function paperOf(certificate: unknown): Paper {
  return {
    scheme: schemeOf(plain(pick(certificate, "scheme"))),
    names: [...texts(pick(certificate, "holder")), ...texts(pick(certificate, "covers"))],
    issued: day(plain(pick(certificate, "issued"))),
    expires: day(plain(pick(certificate, "expires"))),
    level: maybe(certificate, "level"),
    attested: texts(pick(certificate, "attested")).map(day),
    file: { ...shownOf(certificate), dated: undefined, expires: undefined },
  };
}

function schemeOf(written: string): string {
  const bare = written.toLowerCase().replaceAll(/[\s-]/g, "");
  return schemes.find(([pattern]) => pattern.test(bare))?.[1] ?? written;
}

function saidOf(control: unknown, documents: unknown): Said {
  if (!isRecord(control)) return { ...nothingSaid, short: shortOf(control) };
  const answers = pick(control, "answers");
  return {
    short: undefined,
    answers: new Map(keys(answers).map((id) => [id, pick(answers, id)])),
    evidence: items(pick(control, "evidence")).map((entry) =>
      shownOf(isRecord(entry) ? entry : pick(documents, plain(entry))),
    ),
    note: pick(control, "note") !== undefined,
    plan: isRecord(pick(control, "plan")) ? pledgeOf(pick(control, "plan")) : undefined,
    notApplicableOn: maybeDay(control, "notApplicable", "on"),
  };
}

function shortOf(control: unknown): string | undefined {
  const word = plain(control).toLowerCase();
  return { yes: "yes", true: "yes", no: "no", false: "no" }[word];
}

function shownOf(entry: unknown): Shown {
  return {
    file: maybe(entry, "file"),
    sha256: maybe(entry, "sha256")?.toLowerCase(),
    dated: maybeDay(entry, "dated"),
    expires: maybeDay(entry, "expires"),
  };
}

function pledgeOf(plan: unknown): Pledge {
  const questions = pick(plan, "questions");
  return {
    due: maybeDay(plan, "due"),
    questions: questions === undefined ? undefined : texts(questions),
    acceptedOn: pick(plan, "accepted", "by") === undefined ? undefined : maybeDay(plan, "accepted", "on"),
    until: maybeDay(plan, "accepted", "until"),
    reference: maybe(plan, "accepted", "riskAssessmentReference"),
  };
}

function maybe(value: unknown, ...path: readonly string[]): string | undefined {
  const found = pick(value, ...path);
  return found === undefined || found === null ? undefined : plain(found);
}

function maybeDay(value: unknown, ...path: readonly string[]): Day | undefined {
  const found = maybe(value, ...path);
  return found === undefined ? undefined : day(found);
}
