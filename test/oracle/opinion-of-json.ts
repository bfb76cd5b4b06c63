import { items, keys, pick } from "../support/json.ts";
import { plain } from "./plain.ts";
import type { ControlOpinion, Opinion, OutlookOpinion } from "./opinion.ts";

/** The opinion that an assessment of the program tells, from its JSON. */
export function opinionOfJson(assessment: unknown, exit: number): Opinion {
  return {
    verdict: plain(pick(assessment, "verdict")),
    exit,
    undecided: items(pick(assessment, "undecided")).map(plain),
    summary: keys(pick(assessment, "summary"))
      .flatMap((importance) => {
        const tally = pick(assessment, "summary", importance);
        return keys(tally)
          .filter((verdict) => pick(tally, verdict) !== 0)
          .map((verdict) => `${importance} ${verdict} ${plain(pick(tally, verdict))}`);
      })
      .sort(),
    certificates: items(pick(assessment, "certificates")).map((each) =>
      words(each, "scheme", "inForce", "fileState"),
    ),
    controls: items(pick(assessment, "controls")).map(controlOf),
    outlook: outlookOf(pick(assessment, "dcc")),
    warnings: items(pick(assessment, "warnings"))
      .map((warning) => words(warning, "code", "control"))
      .sort(),
  };
}

function controlOf(control: unknown): ControlOpinion {
  return {
    id: words(control, "id"),
    importance: words(control, "importance"),
    verdict: words(control, "verdict"),
    without: maybe(control, "without"),
    by: maybe(control, "by"),
    planCounts: pick(control, "plan") === undefined ? undefined : pick(control, "plan", "counts") === true,
    questions: items(pick(control, "questions")).map((each) => words(each, "id", "counts", "outcome")),
    findings: items(pick(control, "findings"))
      .map((each) => words(each, "code", "question"))
      .sort(),
    advice: items(pick(control, "advice"))
      .map((each) => words(each, "code", "question"))
      .sort(),
    evidence: items(pick(control, "evidence")).map((each) => words(each, "state")),
  };
}

function outlookOf(dcc: unknown): OutlookOpinion | undefined {
  if (dcc === undefined) return undefined;
  const held = pick(dcc, "certificate");
  return {
    outlook: words(dcc, "outlook"),
    held: keys(held).length === 0 ? undefined : pick(held, "counts") === true,
    areas: items(pick(dcc, "areas")).map(
      (area) =>
        `${words(area, "id")} ${words(area, "points")}/${words(area, "of")} ${
          pick(area, "passes") === true ? "passes" : "fails"
        }`,
    ),
  };
}

function words(value: unknown, ...names: readonly string[]): string {
  return names
    .map((name) => pick(value, name))
    .filter((found) => found !== undefined)
    .map(plain)
    .join(" ");
}

function maybe(value: unknown, name: string): string | undefined {
  const found = pick(value, name);
  return found === undefined ? undefined : plain(found);
}
