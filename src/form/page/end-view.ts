import { isShortfall, type AssessedControl, type Assessment } from "../../assessment/assessment.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { webUri } from "../../text/web-uri.ts";
import { findingWords } from "../../words/finding/finding-words.ts";
import { notice } from "../../words/notice.ts";
import { firstActions, type FirstAction } from "../../words/verdict/first-actions.ts";
import { toKnow } from "../../words/verdict/to-know.ts";
import { verdictWords } from "../../words/verdict/verdict-words.ts";
import type { PageState } from "../page-state.ts";
import { endWords as words } from "../words/page.ts";
import { button, el, webLink, type Child } from "./dom.ts";
import type { Saving } from "./frame.ts";
import { verdictBox } from "./verdict-box.ts";
import type { View } from "./view.ts";

/** What is shown at the end, and what can be done there. */
export interface EndParts {
  readonly assessment: Assessment | undefined;
  readonly state: PageState;
  readonly saving: Saving;
  /** What is said of answers that nobody has confirmed. */
  readonly earlier: string | undefined;
  /** Files that are named as evidence. */
  readonly files: readonly string[];
  readonly onAnswer: () => void;
  readonly onSign: (name: string) => void;
  readonly onDeclaration: () => void;
  readonly onPage: () => void;
  readonly onPrint: () => void;
}

/** The verdict, what to do first, and how to save and return the answers. */
export function endView(parts: EndParts): View {
  const { assessment, earlier } = parts;
  const element = el(
    "div",
    { class: "end" },
    el("h1", { tabindex: "-1" }, words.title),
    earlier === undefined ? undefined : el("p", { class: "told" }, earlier),
    verdictBox(assessment),
    el("p", { class: "notice" }, notice),
    assessment === undefined ? undefined : [firstList(assessment, parts), shortList(assessment)],
    el("div", { class: "on-screen" }, saveSection(parts), returnSection(parts)),
    assessment === undefined ? undefined : knowList(assessment, parts.files),
  );
  return { element, title: words.title, isTouched: () => false };
}

function firstList(assessment: Assessment, { onAnswer }: EndParts): Child {
  const actions = firstActions(assessment, "");
  if (actions.length === 0) return undefined;
  return [
    el("h2", {}, actions.length === 3 ? words.first : words.one),
    el(
      "ol",
      { class: "first" },
      actions.map((action) => el("li", {}, actionParts(action, onAnswer))),
    ),
  ];
}

/** Where a terminal would get a command, the page has a button. */
function actionParts({ about, does, command, takes, page }: FirstAction, onAnswer: () => void): Child {
  const link = page === undefined ? undefined : webLink(webUri(page), words.page);
  return [
    el("p", { class: "about" }, about),
    el("p", {}, does),
    command === undefined ? undefined : button(words.answerNow, onAnswer),
    el("p", { class: "takes" }, takes),
    link === undefined ? undefined : el("p", {}, link),
  ];
}

function shortList({ controls }: Assessment): Child {
  const short = controls.filter(isShortfall);
  if (short.length === 0) return undefined;
  return el(
    "details",
    { class: "short", open: short.length <= 3 },
    el("summary", {}, el("h2", {}, words.short(short.length))),
    short.map(shortControl),
  );
}

function shortControl({ control, verdict, findings }: AssessedControl): Child {
  return el(
    "section",
    { class: `control ${verdict}` },
    el("h3", {}, el("span", { class: "control-id" }, control.id), ` ${control.title}`),
    el("p", { class: "word" }, verdictWords[verdict]),
    findings.map((finding) => {
      const { message, fix } = findingWords(finding, control);
      return el(
        "div",
        { class: "finding" },
        el("p", {}, message),
        el("p", { class: "fix" }, el("strong", {}, `${words.fix}: `), fix),
      );
    }),
  );
}

function saveSection({ state, saving, onSign, onDeclaration, onPage, onPrint }: EndParts): Child {
  const name = el("input", {
    ...{ type: "text", id: "answered-by", "aria-describedby": "answered-by-hint", autocomplete: "name" },
    value: state.answeredBy,
  });
  name.addEventListener("change", () => onSign(name.value.trim()));
  return [
    el("h2", { id: "save" }, words.save),
    el("p", { class: `saved ${saving}` }, words[saving]),
    el(
      "div",
      { class: "field" },
      el("label", { for: "answered-by" }, words.by),
      el("p", { class: "hint", id: "answered-by-hint" }, words.byHint),
      name,
    ),
    el(
      "ul",
      { class: "saves" },
      el(
        "li",
        {},
        button(words.declaration, onDeclaration, { class: "main" }),
        el("p", { class: "hint" }, words.declarationHint(state.file)),
      ),
      el("li", {}, button(words.page2, onPage), el("p", { class: "hint" }, words.pageHint)),
      el("li", {}, button(words.print, onPrint)),
    ),
  ];
}

function returnSection({ state: { file, buyer, due }, files }: EndParts): Child {
  const steps = [
    ...words.steps(file, buyer ?? words.buyer, due === undefined ? "" : ` by ${dateInWords(due)}`),
    ...(files.length === 0 ? [] : [words.stepEvidence(files.join(", "))]),
  ];
  return [
    el("h2", {}, words.return),
    el(
      "ol",
      { class: "plain" },
      steps.map((step) => el("li", {}, step)),
    ),
  ];
}

function knowList(assessment: Assessment, files: readonly string[]): Child {
  const notes = [...(files.length === 0 ? [] : [words.unseen]), ...toKnow(assessment)];
  if (notes.length === 0) return undefined;
  return [
    el("h2", {}, words.know),
    el(
      "ul",
      { class: "plain" },
      notes.map((note) => el("li", {}, note)),
    ),
  ];
}
