import type { Control } from "../../catalogue/catalogue.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { hanging, wrap } from "../../text/wrap.ts";
import type { FoundTerm } from "../../words/find-terms.ts";
import { proseWidth } from "./shortfall-details.ts";

/** More controls than this are told by how many there are. */
const mostControls = 3;

/** One term for people: what it means, the official page on it, and the controls that are named so. */
export function explainTerm(
  {
    term: { term, means, official },
    controls,
  }: { readonly term: FoundTerm; readonly controls: readonly Control[] },
  page: Page,
): string {
  const width = proseWidth(page);
  const told = controls.slice(0, mostControls).map(({ id, title }) => `${id} ${title}`);
  const more = controls.length - told.length;
  const all = [...told, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
  return `${[
    ...wrap(safeLine(`${term}: ${means}`), width),
    // Never broken: it is there to be copied.
    ...(official === undefined ? [] : ["Official page:", `  ${official}`]),
    ...(controls.length === 0 ? [] : hanging("Controls: ", safeLine(all), width)),
  ].join("\n")}\n`;
}
