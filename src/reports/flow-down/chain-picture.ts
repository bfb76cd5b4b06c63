import { firmStandings, type Chain } from "../../following/flow-down/chain.ts";
import { flowStandings, type FlowStanding } from "../../following/flow-down/standing.ts";
import { count } from "../../text/counting.ts";
import { html, type Child, type Markup } from "../../text/html-text.ts";
import { clip } from "../../text/safe-text.ts";
import { primeName } from "../../words/flow-down/chain-sentences.ts";
import { levelSaid } from "../../words/flow-down/level-said.ts";
import { flowStandingWords } from "../../words/flow-down/standing-words.ts";
import { mark } from "../html/signs.ts";
import type { Sign } from "../rows/sign.ts";
import { pictureLayout, type Placed, type PictureLayout } from "./picture-layout.ts";

/** The sign of each standing; no two share one. */
export const standingSigns: Readonly<Record<FlowStanding, Sign>> = {
  met: "met",
  "met-with-plan": "planned",
  "not-met": "not-met",
  "no-risk-assessment": "not-applicable",
  "no-declaration": "unanswered",
  unusable: "warning",
};

/** In a picture of more rows than this each firm has one line. */
const roomyRows = 60;

const columnWidth = 232;
const edge = 12;
const letters = 25;

interface Scale {
  readonly rowHeight: number;
  readonly roomy: boolean;
}

/** The rules of the picture and the tree. */
export const chainStyle: string = `
.picture { overflow-x: auto; border: 1px solid var(--rule); border-radius: .375rem; }
.picture svg { display: block; }
.picture .branch { fill: none; stroke: var(--edge); stroke-width: 1.25; }
.picture .name { fill: var(--ink); font-size: 13px; font-weight: 650; }
.picture .about { fill: var(--soft); font-size: 12px; }
.picture use { color: var(--tone); }
.tree, .tree ul { list-style: none; padding-inline-start: 0; }
.tree ul { margin-inline-start: .5rem; padding-inline-start: 1rem; border-inline-start: 1px solid var(--edge); }
.tree li { padding-block: .35rem; }
.tree .mark { margin-inline-end: .6rem; }
.tree .firm { font-weight: 650; }
.tree p + p { font-size: .9375rem; }
@media (max-width: 40rem) { .tree ul { margin-inline-start: .15rem; padding-inline-start: .5rem; } }
@media print { .picture { overflow: visible; border: 0; } .picture svg { width: 100%; height: auto; } .tree li > p { break-inside: avoid; } }
`;

/** The tree as a picture: a column a tier, a sign and a name a firm. The list below it says the same, and more. */
export function chainPicture(chain: Chain): Markup {
  const layout = pictureLayout(chain.firms.map(({ tier }) => tier));
  const roomy = layout.rows <= roomyRows;
  const scale = { roomy, rowHeight: roomy ? 44 : 22 };
  const width = layout.columns * columnWidth + edge;
  const height = Math.ceil(layout.rows * scale.rowHeight) + 2 * edge;
  const about = `A tree of ${count(firmStandings(chain).length, "firm")} below ${primeName(chain.prime)}, a column for each tier. The list of the whole chain says the same in words.`;
  const legend = flowStandings
    .filter((standing) => chain.firms.some((firm) => firm.standing === standing))
    .map((standing) => html`<li>${mark(standingSigns[standing], flowStandingWords[standing].word)}</li>`);
  return html`<ul class="legend">
      ${legend}
    </ul>
    <section class="picture" aria-label="Picture of the chain" tabindex="0">
      <svg
        role="img"
        aria-label="${about}"
        width="${width}"
        height="${height}"
        viewBox="0 0 ${width} ${height}"
      >
        ${layout.placed.map((each) => branch(each, layout, scale))}
        ${layout.placed.map((each) => firm(each, chain, scale))}
      </svg>
    </section>
    ${
      layout.left === 0
        ? undefined
        : html`<p class="soft">
            ${count(layout.left, "place of the tree is", "places of the tree are")} not in the picture; the
            list has all.
          </p> `
    }`;
}

function xOf({ column }: Placed): number {
  return edge + column * columnWidth;
}

function yOf({ row }: Placed, { rowHeight }: Scale): number {
  return Math.round((edge + (row + 0.5) * rowHeight) * 10) / 10;
}

function branch(placed: Placed, { placed: all }: PictureLayout, scale: Scale): Child {
  const above = placed.above === undefined ? undefined : all[placed.above];
  if (above === undefined) return undefined;
  const [from, to] = [xOf(above) + columnWidth - 24, xOf(placed) - 4];
  const [start, end] = [yOf(above, scale), yOf(placed, scale)];
  const middle = (from + to) / 2;
  return html`<path class="branch" d="M${from} ${start}C${middle} ${start} ${middle} ${end} ${to} ${end}" />`;
}

function firm(placed: Placed, { firms, prime, catalogue }: Chain, { roomy, rowHeight }: Scale): Markup {
  const own = firms[placed.index];
  const standing = own?.standing ?? prime.own?.standing;
  const name = own?.subcontract.name ?? primeName(prime);
  const level = own === undefined ? prime.own?.answer.level : own.subcontract.level;
  const [x, y] = [xOf(placed), yOf(placed, { roomy, rowHeight })];
  const word = standing === undefined ? "" : flowStandingWords[standing].word;
  const about = standing === undefined ? "" : `${levelSaid(level, catalogue)}: ${word.toLowerCase()}`;
  const sign =
    standing === undefined
      ? undefined
      : html`<use
          class="${standingSigns[standing]}"
          href="#sign-${standingSigns[standing]}"
          x="${x}"
          y="${y - 8}"
          width="16"
          height="16"
        />`;
  return html`<g>
    <title>${clip(name, 200)}${about === "" ? "" : `, ${about}`}</title>
    ${sign}<text class="name" x="${x + 22}" y="${roomy ? y - 3 : y + 4}">${clip(name, letters)}</text>
    ${roomy ? html`<text class="about" x="${x + 22}" y="${y + 13}">${clip(about, letters + 3)}</text>` : undefined}
  </g>`;
}
