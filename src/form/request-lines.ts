import { levelOf, type Catalogue } from "../catalogue/catalogue.ts";
import { parseDocument } from "../document/parse-document.ts";
import { textOf, valueAt } from "../document/node.ts";
import { given } from "../document/given.ts";
import { clip } from "../text/safe-text.ts";
import { levelName } from "../words/verdict/verdict-sentence.ts";
import type { PageState } from "./page-state.ts";
import { frameWords, requestWords as words } from "./words/page.ts";

/** What a page is called: whom it asks. */
export function titleOf(state: PageState): string {
  const { name } = namedIn(state);
  return name === undefined ? frameWords.untitled : frameWords.title(clip(name, 200));
}

/** Who asks, for which level, under which reference, until when: a line each. */
export function requestLines(state: PageState, catalogue: Catalogue): readonly string[] {
  const { buyer, due, for: whom } = state;
  const level = levelOf(catalogue, state.level ?? "");
  const { reference } = namedIn(state);
  const about = [
    ...(level === undefined ? [] : [levelName(catalogue, level)]),
    ...(reference === undefined ? [] : [words.reference(clip(reference))]),
  ];
  const asks = buyer === undefined ? [] : [words.asks(clip(buyer, 200))];
  const until = due === undefined ? [] : [words.due(due)];
  return [
    ...(asks.length + until.length === 0 ? [] : [[...asks, ...until].join(" ")]),
    ...(about.length === 0 ? [] : [about.join(", ")]),
    ...(whom === undefined ? [] : [words.for(clip(whom, 200))]),
  ];
}

function namedIn({ declaration, file }: PageState): { readonly name?: string; readonly reference?: string } {
  const document = parseDocument(declaration, file);
  if (!document.ok) return {};
  const { root } = document.value;
  return given({
    name: textOf(valueAt(root, "supplier", "name")),
    reference: textOf(valueAt(root, "contract", "riskAssessmentReference")),
  });
}
