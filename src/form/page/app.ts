import { isOfControl, type Step } from "../../interview/asked/step.ts";
import { londonDate } from "../../document/london-date.ts";
import { asker } from "./asker.ts";
import { flow, type Pause } from "../flow.ts";
import { formModel } from "../model.ts";
import { frameWords as words } from "../words/page.ts";
import { beside, type BesideParts, type Pace } from "./beside.ts";
import { frame, type Saving } from "./frame.ts";
import type { OwnParts } from "./parts.ts";
import { places, type Places } from "./places.ts";
import { download } from "./saving.ts";
import { requestLines, titleOf } from "../request-lines.ts";

/** Opens the page: asks, shows what the answers show, and saves. */
export function app(parts: OwnParts, version: string): void {
  let pace: Pace = "one";
  let saved = parts.state;
  const page = frame(parts.root, {
    request: requestLines(parts.state, parts.catalogue),
    foot: [words.privacy, words.made(version)],
    onSave: () => place.end("save"),
  });
  const asking = asker(page, parts.catalogue, () => course.step());
  const model = formModel(parts.state, parts.catalogue, londonDate(new Date()), {
    ...{ ask: asking.ask, hash: asking.hash, tell: page.tell },
    // Several answers may come at once: what follows from them is worked out when they are all in.
    changed: () => later(refresh),
  });
  // A certificate is asked for in several steps, which need a page each.
  const isApart = (step: Step): boolean =>
    pace === "area" && isOfControl(step) && step.kind !== "certificate";
  const course = flow(model, { leave: asking.leave, isApart });
  const saving = (): Saving =>
    model.state() !== saved ? "unsaved" : saved.answeredOn === undefined ? "untouched" : "saved";
  const save = (name: string, text: string, type: string): void => {
    download(name, text, type);
    saved = model.state();
    refresh();
    place.end("save");
  };
  const arrive = (pause: Pause): void => {
    if (pause.at === "end") place.end();
    else if (pause.at === "answers") place.answers();
    else if (pause.at === "apart" && isOfControl(pause.step)) place.area(pause.step.control.area);
  };
  const place: Places = places({ ...{ model, course, page, saving }, arrive, save, pageText: parts.page });
  const onPace = (chosen: Pace): void => {
    pace = chosen;
    refresh();
    void course.on().then(arrive);
  };
  const refresh = (): void => {
    parts.keep(model.state());
    page.name(titleOf(model.state()));
    page.mark(saving());
    page.beside(beside(model, model.judge(), { ...{ pace, onPace }, ...ways(place, pace) }));
  };
  warnUnsaved(() => saving() !== "unsaved" && page.view()?.isTouched() !== true);
  refresh();
  place.start();
}

/** What is to be done once nothing else is. */
const waiting = new Set<() => void>();

function later(does: () => void): void {
  if (waiting.has(does)) return;
  waiting.add(does);
  setTimeout(() => {
    waiting.delete(does);
    does();
  });
}

/** Where one can go from what stands beside the view. */
function ways(place: Places, pace: Pace): Omit<BesideParts, "pace" | "onPace"> {
  return {
    onDetails: place.details,
    onArea: ({ id }) => (pace === "area" ? place.area(id) : place.areaInTurn(id)),
    onAnswers: place.answers,
    onEnd: () => place.end(),
  };
}

/** The browser asks before it closes a page with answers that are nowhere else. */
function warnUnsaved(isSafe: () => boolean): void {
  globalThis.addEventListener("beforeunload", (event) => {
    if (!isSafe()) event.preventDefault();
  });
}
