import { html, type Markup } from "../../text/html-text.ts";
import { mark } from "../html/signs.ts";
import { date } from "../html/data-table.ts";
import { standingSigns } from "./chain-picture.ts";
import type { ChainRow } from "./chain-rows.ts";

/** Browsers hold no page of any depth: what lies deeper hangs in the last list, and says its tier. */
const mostDepth = 12;

/** The tree as a list of lists, for whoever reads it line by line or hears it. */
export function chainList(rows: readonly ChainRow[]): Markup {
  const out: Markup[] = [html`<ul class="tree"></ul> `];
  let depth = 0;
  for (const row of rows) {
    const tier = Math.min(row.firm.tier, mostDepth);
    if (depth > 0 && tier > depth) out.push(html`<ul></ul> `);
    if (tier <= depth) out.push(html`</li> `);
    for (let at = depth; at > tier; at--) out.push(html`</ul></li> `);
    out.push(item(row));
    depth = tier;
  }
  if (depth > 0) out.push(html`</li> `);
  for (let at = depth; at > 1; at--) out.push(html`</ul></li> `);
  out.push(html`</ul> `);
  return html`${out}`;
}

/** A firm; its element is left open for those below it. */
function item({ firm, name, level, word, why, notes }: ChainRow): Markup {
  const { id, tier, holdsUntil, standing } = firm;
  const deep = tier > mostDepth ? `, tier ${tier}` : "";
  const until = holdsUntil === undefined ? undefined : html`, holds until ${date(holdsUntil)}`;
  return html`<li id="firm-${id}">
    <p>${mark(standingSigns[standing], word)}<span class="firm">${name}</span>, ${level}${deep}${until}</p>
    ${why === "" ? undefined : html`<p>Why: ${why}.</p> `}${notes.map((note) => html`<p class="soft">Note: ${note}.</p> `)}
  </li>`;
}
