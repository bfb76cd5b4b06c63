import { evidenceNamed } from "../../declaration/shown-files.ts";
import { stepsIn } from "../../interview/areas.ts";
import { isOfControl, type Step } from "../../interview/asked/step.ts";
import { chooseChange } from "../../interview/change-menu.ts";
import { chooseCertificate } from "../../interview/certificate-menu.ts";
import { chooseEvidence } from "../../interview/evidence-menu.ts";
import { isAnswered } from "../../interview/is-answered.ts";
import { promptFor } from "../../interview/prompt-for.ts";
import { standingOf } from "../../interview/session.ts";
import { explainWords } from "../../interview/words/explain.ts";
import { timeLeft } from "../../interview/words/where.ts";
import type { Flow, Pause } from "../flow.ts";
import type { FormModel } from "../model.ts";
import { pageName } from "../page-name.ts";
import type { PageState } from "../page-state.ts";
import { unconfirmed } from "../unconfirmed.ts";
import { titleOf } from "../request-lines.ts";
import { answersView } from "./answers-view.ts";
import { areaView } from "./area-view.ts";
import { endView } from "./end-view.ts";
import type { Frame, Saving } from "./frame.ts";
import { startView } from "./start-view.ts";

/** Where one can go on the page. */
export interface Places {
  readonly start: () => void;
  /** The details of the firm, in turn. */
  readonly details: () => void;
  /** An area on one page. */
  readonly area: (id: string) => void;
  /** The questions of an area, in turn. */
  readonly areaInTurn: (id: string) => void;
  readonly answers: () => void;
  /** The result; at its part about saving where that is meant. */
  readonly end: (part?: "save") => void;
}

/** What places are made of. */
export interface PlacesParts {
  readonly model: FormModel;
  readonly course: Flow;
  readonly page: Frame;
  readonly saving: () => Saving;
  /** Goes where the course of questions has led to. */
  readonly arrive: (pause: Pause) => void;
  readonly save: (name: string, text: string, type: string) => void;
  readonly pageText: (state: PageState) => string;
}

/** Where one can go on the page, and what is shown there. */
export function places(parts: PlacesParts): Places {
  const { model, course, arrive, page } = parts;
  const on = (): void => void course.on().then(arrive);
  /** Goes on, and asks again what was left open: somebody wants to answer it now. */
  const again = (): void => {
    const open = asked().filter((step) => isOfControl(step) && !isAnsweredNow(step, model));
    for (const { id } of open) model.session.handled.delete(id);
    on();
  };
  /** Nothing can be written before the firm has a name: until then that is asked first. */
  const nameFirst = (): readonly Step[] =>
    asked().filter((step) => step.id === "supplier.name" && !isAnsweredNow(step, model));
  const these = (steps: readonly Step[], then: "on" | "answers"): void => {
    const first = nameFirst();
    const others = steps.filter(({ id }) => !first.some((step) => step.id === id));
    void course.these([...first, ...others], then).then(arrive);
  };
  /** The open ones of these, or all of them where none is. */
  const openFirst = (steps: readonly Step[]): readonly Step[] => {
    const { root, today } = standingOf(model.session);
    const open = steps.filter((step) => !isAnswered(step, root, today));
    return open.length === 0 ? steps : open;
  };
  const asked = (): readonly Step[] => standingOf(model.session).steps;
  const quiet = (show: () => void): void => void course.beside(() => Promise.resolve(show()));
  return {
    start: () => showStart(parts, asked(), again),
    details: () => these(openFirst(asked().filter(isDetail)), "on"),
    area: (id) => (nameFirst().length > 0 ? on() : quiet(() => showArea(parts, id, asked(), on))),
    areaInTurn: (id) => these(openFirst(stepsIn(id, asked())), "on"),
    answers: () =>
      quiet(() =>
        page.show(
          answersView(model, {
            onStep: (step) => these([step], "answers"),
            onNext: asked().every((step) => isAnsweredNow(step, model)) ? undefined : again,
            onCertificates: () => void course.beside(() => chooseCertificate(model.session)).then(arrive),
            onEvidence: () => void course.beside(() => chooseEvidence(model.session)).then(arrive),
            onBesides: () => void changeBesides(parts),
          }),
        ),
      ),
    end: (part) => quiet(() => showEnd(parts, again, part)),
  };
}

/** Has one thing chosen and changed; a question is asked as any other. */
async function changeBesides({ model, course, arrive }: PlacesParts): Promise<void> {
  let chosen: Awaited<ReturnType<typeof chooseChange>> | undefined;
  const pause = await course.beside(async () => {
    chosen = await chooseChange(model.session);
  });
  if (pause.at === "answers" && typeof chosen === "object") arrive(await course.these([chosen], "answers"));
  else arrive(pause);
}

function isAnsweredNow(step: Step, { session }: FormModel): boolean {
  const { root, today } = standingOf(session);
  return isAnswered(step, root, today);
}

function isDetail(step: Step): boolean {
  return step.kind === "field" || step.kind === "level";
}

function showStart({ model, page }: PlacesParts, asked: readonly Step[], on: () => void): void {
  const { root, today } = standingOf(model.session);
  const open = asked.filter((step) => !isAnswered(step, root, today)).length;
  const state = model.state();
  const { for: whom } = state;
  page.show(
    startView({
      ...{ title: titleOf(state), open, left: timeLeft(open), whom, onStart: on },
      earlier: unconfirmed(model),
      isBegun: asked.some((step) => isOfControl(step) && isAnswered(step, root, today)),
    }),
  );
}

function showArea(
  { model, course, page, arrive }: PlacesParts,
  id: string,
  asked: readonly Step[],
  on: () => void,
): void {
  const { session, catalogue } = model;
  const area = catalogue.areas.find((each) => each.id === id);
  if (area === undefined) return;
  const steps = stepsIn(id, asked).filter(({ kind }) => kind !== "certificate");
  const standing = standingOf(session);
  page.show(
    areaView({
      area,
      questions: steps.map((step) => ({
        step,
        prompt: promptFor(step, standing),
        help: explainWords(step, catalogue),
      })),
      done: (answers) =>
        void course.answer(answers).then((pause) => {
          // What was left empty was seen, and stays open.
          for (const { id: seen } of steps) session.handled.add(seen);
          if (pause === undefined) on();
          else arrive(pause);
        }),
    }),
  );
}

function showEnd({ model, page, saving, save, pageText }: PlacesParts, on: () => void, part?: "save"): void {
  const state = model.state();
  page.show(
    endView({
      ...{ assessment: model.judge(), state, saving: saving(), earlier: unconfirmed(model) },
      ...{ onAnswer: on, onSign: model.sign },
      files: [...evidenceNamed(model.root()).keys()],
      onDeclaration: () => save(state.file, model.state().declaration, "application/yaml"),
      onPage: () => save(pageName(state.file), pageText(model.state()), "text/html"),
      onPrint: () => globalThis.print(),
    }),
  );
  if (part === "save") document.getElementById("save")?.scrollIntoView();
}
