/** The parts of the report: areas, plan, time line, controls, tables. */
export const partStyle: string = `
.legend { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; margin-block: .75rem 1rem; }
.area-list > li { display: grid; gap: .75rem 2rem; padding-block: 1.25rem; border-block-start: 1px solid var(--rule); }
.area-name > p:first-child { font-weight: 650; }
.area-name .soft { font-size: .9375rem; margin-block-start: .2rem; }
.tiles { display: flex; flex-wrap: wrap; gap: .25rem; margin-block: .35rem; }
.tiles .sign { width: 1.25rem; height: 1.25rem; }
.importance { font-size: .9375rem; }
@media (min-width: 48rem) { .area-list > li { grid-template-columns: minmax(0, 5fr) minmax(0, 5fr) minmax(0, 4fr); } .area-list.required-alone > li { grid-template-columns: minmax(0, 5fr) minmax(0, 9fr); } }
section h4, .short > h3, .to-know > h3, .index > h3, .area > h3 { font-size: 1.125rem; }
.short > :is(h3, h4), .to-know > :is(h3, h4), .index > :is(h3, h4) { margin-block: 1.75rem .75rem; }
.first ol { list-style: decimal; padding-inline-start: 1.75rem; }
.first li { margin-block-end: .75rem; max-inline-size: 48rem; }
.entries > li { display: grid; gap: .75rem 2rem; padding: 1.25rem; margin-block-end: 1rem; background: var(--panel); border: 1px solid var(--rule); border-inline-start: .3rem solid var(--tone); border-radius: 0 .375rem .375rem 0; }
.entry-title { font-weight: 650; margin-block: .25rem; }
.facts { display: grid; gap: .5rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); }
@media (min-width: 48rem) {
  .entries > li { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .entries .facts { grid-column: 1 / -1; grid-template-columns: repeat(4, auto); justify-content: start; gap: .5rem 2.5rem; border-block-start: 1px solid var(--rule); padding-block-start: .75rem; }
}
.brief > li { display: grid; gap: .1rem 1rem; padding-block: .5rem; border-block-end: 1px solid var(--rule); }
@media (min-width: 48rem) { .brief > li { grid-template-columns: 8.5rem minmax(0, 3fr) minmax(0, 2fr); align-items: baseline; } }
.plain { padding-inline-start: 1.2rem; list-style: disc; }
.inside > p + ul, .inside > p + p { margin-block-start: .6rem; }
.plain li { margin-block: .35rem; max-width: 50rem; }
.warnings > li { display: flex; gap: .75rem; padding-block: .5rem; }
.warnings .sign { margin-block-start: .25rem; }
.warnings p { max-width: 50rem; min-width: 0; }
.command { margin-block: .25rem .5rem; padding: .5rem .75rem; background: var(--panel); border-radius: .25rem; }
.time-line { margin-block-end: 2rem; }
.time-line figcaption { margin-block-end: .75rem; color: var(--soft); }
.time-line li { display: grid; gap: .25rem 1.5rem; padding-block: .5rem; font-size: .9375rem; line-height: 1.4; }
.track, .axis svg { display: block; overflow: hidden; }
.grid { stroke: var(--rule); }
.rail { stroke: var(--edge); stroke-dasharray: 2 4; }
.bar { fill: var(--paper); stroke: var(--short); stroke-width: 1.5; }
.bar.in-force { fill: var(--met); stroke: var(--met); }
.bar.not-yet { stroke: var(--open); stroke-dasharray: 4 3; }
.hatch { fill: url(#hatch); }
.hatch-line { stroke: var(--edge); stroke-width: 1.5; }
.as-of { stroke: var(--ink); stroke-width: 2; }
.end { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 6 3; }
.axis svg { margin-block-start: .25rem; }
.axis text { font-size: .8125rem; fill: var(--soft); }
.axis .as-of-label, .axis .end-label { fill: var(--ink); font-weight: 650; }
@media (min-width: 48rem) {
  .time-line li { grid-template-columns: 17rem minmax(0, 1fr); align-items: center; padding-block: 0; }
  .time-line li .bar-words { padding-block: .5rem; }
  .time-line li .track { align-self: stretch; height: 100%; min-height: 3.5rem; }
  .bar, .hatch { y: calc(50% - 10px); }
  .axis { padding-inline-start: 18.5rem; }
}
.area { margin-block-start: 2.25rem; }
.area > h3, .area > h4 { font-size: 1.1875rem; padding-block-end: .4rem; border-block-end: 2px solid var(--ink); }
.group { margin-block: 1rem .5rem; font-size: .9375rem; color: var(--soft); }
.control { border-block-end: 1px solid var(--rule); }
.control > summary { display: grid; grid-template-columns: 1rem minmax(0, 1fr) auto; gap: .15rem .75rem; align-items: center; padding: .7rem .25rem; cursor: pointer; list-style: none; }
.control > summary::-webkit-details-marker { display: none; }
.control > summary::before { content: ""; width: .5rem; height: .5rem; border: solid var(--soft); border-width: 0 2px 2px 0; rotate: -45deg; grid-row: 1; }
.control[open] > summary::before { rotate: 45deg; }
.control > summary:hover { background: var(--panel); }
.control > summary .mark { grid-column: 2; }
.control > summary :is(h4, h5) { grid-column: 2 / -1; font-size: 1rem; font-weight: 600; text-wrap: wrap; }
.control > summary .tag { grid-column: 3; grid-row: 1; }
.control > summary .missing { grid-column: 2 / -1; font-size: .9375rem; color: var(--soft); }
@media (min-width: 48rem) {
  .control > summary { grid-template-columns: 1rem 8.25rem minmax(0, 1fr) auto; }
  .control > summary .mark { grid-column: 2; grid-row: 1; }
  .control > summary :is(h4, h5) { grid-column: 3; grid-row: 1; }
  .control > summary .tag { grid-column: 4; }
  .control > summary .missing { grid-column: 3 / -1; }
  .inside { padding-inline-start: 11rem; }
}
.inside { padding-block: .25rem 1.75rem; scroll-margin-top: 5rem; }
.inside > :is(h5, h6) { margin-block: 1.5rem .5rem; font-size: .9375rem; }
.asks { display: grid; gap: .75rem 2rem; }
.asks .label, .note .label, .caution .label { display: block; }
@media (min-width: 62rem) { .asks { grid-template-columns: 1fr 1fr; } }
.note, .caution { margin-block-start: 1.25rem; padding: .75rem 1rem; background: var(--panel); border-radius: .25rem; }
.findings > li { padding: .75rem 1rem; margin-block-end: .75rem; border: 1px solid var(--rule); border-radius: .375rem; }
.findings .message { font-weight: 600; margin-block-end: .5rem; }
@media (min-width: 48rem) { .findings .facts { grid-template-columns: minmax(0, 4fr) minmax(0, 3fr) minmax(0, 5fr); } }
.questions > li { display: grid; gap: .1rem 1.5rem; padding-block: .55rem; border-block-start: 1px solid var(--rule); }
.questions .answer { font-weight: 600; }
.choices { font-weight: 400; list-style: disc; padding-inline-start: 1.1em; }
@media (min-width: 48rem) { .questions > li { grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) 8rem; } }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.45; }
caption { text-align: start; color: var(--soft); padding-block-end: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
th, td { text-align: start; vertical-align: top; padding: .55rem .9rem .55rem 0; border-block-end: 1px solid var(--rule); font-weight: 400; }
thead th { font-size: .8125rem; color: var(--soft); border-block-end: 1px solid var(--edge); overflow-wrap: normal; }
tbody th { font-weight: 600; }
td .mark { white-space: nowrap; min-height: 1.36rem; }
.hash { font-size: .75rem; }
.index-table { margin-block-end: 2rem; }
.group-row th { padding-block: 1.1rem .5rem; border-block-end: 1px solid var(--edge); }
.group-row div { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; }
.group-row .soft { font-weight: 400; font-size: .875rem; }
.index-table .untold th { padding-block: .55rem; border-block-end-color: var(--rule); }
.shown-row > td { font-size: .875rem; padding-block: .45rem .6rem; }
.shown-row .note { margin-block-start: .6rem; }
.shown-by li + li { margin-block-start: .5rem; }
.shown-facts { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; align-items: baseline; }
.index-table .ref { font-weight: 400; color: var(--soft); font-variant-numeric: tabular-nums; }
@media (min-width: 40.01rem) { .index-table :is(th, td):nth-child(1) { width: 9.5rem; } .index-table td:nth-child(3) { width: 27%; } .index-table td:nth-child(4) { width: 8.5rem; } }
@media screen and (max-width: 40rem) {
  table, caption, tbody, tbody tr, tbody th, tbody td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding-block: .6rem; border-block-end: 1px solid var(--rule); }
  tbody th, tbody td { border: 0; padding: .15rem 0; }
  tbody td { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .5rem; }
  tbody td::before { content: attr(data-label); color: var(--soft); font-size: .8125rem; }
  tbody td > * { grid-column: 2; }
  .group-row th { border: 0; }
  tbody .shown-row > td { display: block; }
  .shown-row > td::before { content: none; }
  td .mark { white-space: normal; }
}
`;
