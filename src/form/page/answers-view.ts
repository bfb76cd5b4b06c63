import { held } from "../../interview/asked/certificates.ts";
import { fields } from "../../interview/asked/fields.ts";
import { fieldStep, isOfControl, type ControlStep, type Step } from "../../interview/asked/step.ts";
import { areasOf, stepsIn } from "../../interview/areas.ts";
import { saidAnswer } from "../../interview/said-answer.ts";
import { standingOf } from "../../interview/session.ts";
import { askWords } from "../../interview/words/steps.ts";
import { certificateLine } from "../../interview/words/certificate.ts";
import { areaWords } from "../../interview/words/where.ts";
import { evidenceNamed } from "../../declaration/shown-files.ts";
import { besidesSaid } from "../besides-said.ts";
import { unconfirmed } from "../unconfirmed.ts";
import type { FormModel } from "../model.ts";
import { answersWords as words, frameWords } from "../words/page.ts";
import { button, el, type Child } from "./dom.ts";
import type { View } from "./view.ts";

/** What can be changed from the list of answers. */
export interface AnswersParts {
  readonly onStep: (step: Step) => void;
  readonly onNext: (() => void) | undefined;
  readonly onCertificates: () => void;
  readonly onEvidence: () => void;
  /** A note, a plan, or that a control does not apply. */
  readonly onBesides: () => void;
}

/** Every question with its answer, by area, each with a way to change it. */
export function answersView(model: FormModel, parts: AnswersParts): View {
  const { catalogue, root, steps, today } = standingOf(model.session);
  const asked = steps.filter(({ kind }) => kind !== "offer" && kind !== "confirm");
  const details = asked.filter((step) => !isOfControl(step));
  const row = (step: Step): Child =>
    answerRow(askWords(step, catalogue), saidAnswer(step, root), () => parts.onStep(step));
  const certificates = held(root).map((each) => certificateLine(each, today));
  const files = [...evidenceNamed(root).keys()];
  const earlier = unconfirmed(model);
  const element = el(
    "div",
    { class: "answers" },
    el("h1", { tabindex: "-1" }, words.title),
    el("p", { class: "lead" }, words.intro),
    earlier === undefined ? undefined : el("p", { class: "told" }, earlier),
    el(
      "div",
      { class: "buttons" },
      parts.onNext === undefined
        ? el("p", {}, words.none)
        : button(words.next, parts.onNext, { class: "main" }),
    ),
    el("h2", {}, frameWords.about),
    el("dl", {}, details.map(row)),
    more(
      fields.map((field) => fieldStep(field)).filter(({ id }) => !details.some((step) => step.id === id)),
      row,
    ),
    section(words.certificates, certificates, words.noCertificates, parts.onCertificates),
    section(words.evidence, files, words.noEvidence, files.length === 0 ? undefined : parts.onEvidence),
    section(words.besides, besidesSaid(root), words.noBesides, parts.onBesides),
    areasOf(catalogue, asked, root, today).map((progress) => {
      const own = stepsIn(progress.area.id, asked).filter(isAnswer);
      return [el("h2", {}, areaWords(progress)), el("dl", {}, own.map(row))];
    }),
  );
  return { element, title: words.title, isTouched: () => false };
}

/** The details that nobody needs, folded away. */
function more(steps: readonly Step[], row: (step: Step) => Child): Child {
  return el("details", {}, el("summary", {}, words.more), el("dl", {}, steps.map(row)));
}

/** Certificates stand in a list of their own. */
function isAnswer(step: ControlStep): boolean {
  return step.kind !== "certificate";
}

function answerRow(ask: string, said: string | undefined, does: () => void): Child {
  const verb = said === undefined ? words.answer : words.change;
  return el(
    "div",
    { class: "answer" },
    el("dt", {}, ask),
    el("dd", { class: said === undefined ? "open" : undefined }, said ?? words.open),
    el("dd", { class: "act" }, button(verb, does, { class: "quiet", "aria-label": `${verb}: ${ask}` })),
  );
}

function section(
  title: string,
  lines: readonly string[],
  none: string,
  does: (() => void) | undefined,
): Child {
  const verb = lines.length === 0 ? words.answer : words.change;
  const act =
    does === undefined
      ? undefined
      : button(verb, does, { class: "quiet", "aria-label": `${verb}: ${title}` });
  return [
    el("h2", {}, title),
    el(
      "ul",
      { class: "plain" },
      (lines.length === 0 ? [none] : lines).map((line) => el("li", {}, line)),
    ),
    act,
  ];
}
