import { heading, html, type Markup } from "../../text/html-text.ts";
import type { ListingBar, ListingPicture } from "./listing.ts";

/** The rules of pages that show pictures: their tables are wide, and on paper need the long side of it. */
export const barRules: string = `@page { size: A4 landscape; margin-inline: 12mm; }
@media print { article > section table { font-size: .8rem; } article > section :is(th, td) { padding-block: .2rem; padding-inline-end: .5rem; } }
.picture ul { list-style: none; padding: 0; }
.picture .bars > li { display: grid; gap: .1rem 1.5rem; padding-block: .35rem; grid-template-columns: minmax(8rem, 1fr) 2fr minmax(5rem, 1fr); align-items: center; break-inside: avoid; }
.picture .bars svg, .picture .legend svg { display: block; overflow: visible; }
.picture .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin-block: .5rem; }
.picture .legend li { display: flex; gap: .5rem; align-items: center; }
.picture .part { stroke: var(--paper); stroke-width: 1; }
.part.met { fill: var(--met); } .part.met-with-plan { fill: var(--planned); } .part.undecided { fill: var(--open); } .part.not-met { fill: var(--short); } .part.ending { fill: var(--partly); }
@media (max-width: 40rem) { .picture .bars > li { grid-template-columns: 1fr; } }
`;

/** Bars that are drawn, with the numbers beside them: whoever sees no picture misses nothing. */
export function pictureSection(picture: ListingPicture): Markup {
  const { legend, bars } = picture;
  const longest = Math.max(1, ...bars.map(totalOf));
  const tones = legend.map(
    ({ tone, says }) =>
      html`<li>
        <svg aria-hidden="true" width="14" height="14">
          <rect class="part ${tone}" width="14" height="14" />
        </svg>
        ${says}
      </li> `,
  );
  return html`<section class="picture">
    ${heading(2, picture.heading)}
    <ul class="legend">
      ${tones}
    </ul>
    <ul class="bars">
      ${bars.map((bar) => barItem(bar, picture, longest))}
    </ul>
  </section> `;
}

function barItem(bar: ListingBar, { legend }: ListingPicture, longest: number): Markup {
  const said = bar.parts
    .filter(({ count }) => count > 0)
    .map(({ tone, count }) => {
      const meant = legend.find((each) => each.tone === tone);
      return `${count} ${(count === 1 ? meant?.one : undefined) ?? meant?.says ?? tone}`;
    });
  return html`<li>
    <span>${bar.label}</span>
    <svg aria-hidden="true" width="100%" height="18">${partsOf(bar, longest)}</svg>
    <span class="soft">${said.length === 0 ? "none" : said.join(", ")}</span>
  </li> `;
}

function partsOf({ parts }: ListingBar, longest: number): readonly Markup[] {
  let from = 0;
  return parts
    .filter(({ count }) => count > 0)
    .map(({ tone, count }) => {
      const x = percent(from, longest);
      from += count;
      return html`<rect class="part ${tone}" x="${x}%" width="${percent(count, longest)}%" height="18" />`;
    });
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}

function totalOf({ parts }: ListingBar): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}
