import { html, type Markup } from "../../text/html-text.ts";
import { mark } from "../html/signs.ts";
import { date } from "../html/data-table.ts";
import { standingSigns } from "./chain-picture.ts";
import type { ChainRow } from "./chain-rows.ts";

/** Browsers hold no page of any depth: what lies deeper hangs in the last list, and says its tier. */
const mostDepth = 12;

/**
 * The tree as a list of lists, for whoever reads it line by line or hears it. It is put together from its end, so that
 * those below a firm are there when it is its turn.
 */
export function chainList(rows: readonly ChainRow[]): Markup {
  const waiting: Markup[][] = [];
  for (const row of rows.toReversed()) {
    const depth = Math.min(row.firm.tier, mostDepth);
    const below = waiting[depth + 1] ?? [];
    waiting[depth + 1] = [];
    const beside = (waiting[depth] ??= []);
    beside.push(item(row, below.toReversed()));
  }
  return html`<ul class="tree">
    ${(waiting[1] ?? []).toReversed()}
  </ul> `;
}

function item({ firm, name, level, word, why, notes }: ChainRow, below: readonly Markup[]): Markup {
  const { id, tier, holdsUntil, standing } = firm;
  const deep = tier > mostDepth ? `, tier ${tier}` : "";
  const until = holdsUntil === undefined ? undefined : html`, holds until ${date(holdsUntil)}`;
  const reason = why === "" ? undefined : html`<p>Why: ${why}.</p> `;
  const list =
    below.length === 0
      ? undefined
      : html`<ul>
          ${below}
        </ul>`;
  return html`<li id="firm-${id}">
    <p>${mark(standingSigns[standing], word)}<span class="firm">${name}</span>, ${level}${deep}${until}</p>
    ${reason}${notes.map((note) => html`<p class="soft">Note: ${note}.</p> `)}${list}
  </li> `;
}
