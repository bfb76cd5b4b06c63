/** Paper: A4, everything open of which something was said, black on white, nothing cut in two where that can be helped. */
export const printStyle: string = `
@page {
  size: A4; margin: 21mm 17mm 20mm;
  @top-center { font: 700 9pt/1.3 Arial, "Liberation Sans", sans-serif; letter-spacing: .05em; }
  @bottom-center { width: 40%; font: 700 9pt/1.3 Arial, "Liberation Sans", sans-serif; letter-spacing: .05em; }
  @bottom-left { width: 30%; font: 7.5pt/1.3 Arial, "Liberation Sans", sans-serif; color: #525d6b; }
  @bottom-right { width: 30%; text-align: right; content: "Page " counter(page) " of " counter(pages); font: 7.5pt/1.3 Arial, "Liberation Sans", sans-serif; color: #525d6b; white-space: nowrap; }
}
@media print {
  * { print-color-adjust: exact; }
  html { font-size: 9.25pt; }
  .questions > li, th, td { padding-block: .35rem; }
  body { line-height: 1.45; }
  main, footer, .marking { max-width: none; padding-inline: 0; }
  .skip, .screen-only, .on-screen, .contents, .in-brief :is(.controls, .index) { display: none; }
  .columns { display: block; }
  .head { padding-block: 0 .25rem; border: 0; }
  .verdict { margin-block: .9rem 1rem; padding-block: 1rem; }
  .verdict .notice { margin-block-start: .6rem; }
  .sections > section { padding-block: 1rem; }
  .sections > section > :is(h2, h3):first-child { margin-block-end: .6rem; }
  .legend { margin-block: .4rem .5rem; }
  .index, .controls { break-before: page; }
  .supplier + .supplier, .overview + .supplier { break-before: page; }
  h1, h2, h3, h4, h5, h6, caption, .group, figcaption, .label, thead { break-after: avoid; break-inside: avoid; }
  .verdict, .area-list > li, .first li, .entries > li, .brief > li, .warnings > li, .findings > li, .questions > li, .asks p, .note, .caution,
  .particulars > div, .time-line, .group-row, tr, summary { break-inside: avoid; }
  .group-row:not(.untold > *), .shown-row, summary:not(.untold > *), p:has(+ ul), p:has(+ .command) { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .overview table { font-size: .875rem; }
  .overview :is(th, td) { padding-inline-end: .6rem; }
  .overview td .mark { white-space: normal; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  .paper-only { display: block; }
  .control > summary::before { display: none; }
  .control > summary { padding-inline: 0; }
  details:not(.untold)::details-content { content-visibility: visible; block-size: auto; display: block; }
  .area-list > li { grid-template-columns: 7fr 4fr 4fr; padding-block: .45rem; }
  .area-list.required-alone > li { grid-template-columns: 6fr 8fr; }
  .area-list > li:nth-last-child(2) { break-after: avoid; }
  .tiles { gap: .2rem; margin-block: .25rem; }
  .tiles .sign { width: 1.05rem; height: 1.05rem; }
  .particulars { grid-template-columns: repeat(4, 1fr); gap: .35rem 1.25rem; line-height: 1.35; }
  .control > summary { grid-template-columns: 7.5rem 1fr auto; }
  .control > summary .mark { grid-column: 1; grid-row: 1; }
  .control > summary :is(h4, h5) { grid-column: 2; grid-row: 1; }
  .control > summary .tag { grid-column: 3; }
  .control > summary .missing { grid-column: 2 / -1; }
  .untold > summary { padding-block: .3rem; }
  .untold:not([open]) > summary .missing { display: none; }
  .findings .facts { grid-template-columns: 4fr 3fr 5fr; }
  .findings > li { padding: .5rem .75rem; margin-block-end: .5rem; }
  .inside { padding-inline-start: 0; padding-block-end: 1rem; }
  .asks { grid-template-columns: 1fr 1fr; }
  .questions > li { grid-template-columns: 5fr 3fr 8rem; }
  .brief > li { grid-template-columns: 8.5rem 3fr 2fr; align-items: baseline; }
  .entries > li { grid-template-columns: 4fr 5fr; gap: .3rem 1.25rem; padding: .55rem .75rem; margin-block-end: .45rem; line-height: 1.35; }
  .entries .facts { grid-column: 1 / -1; grid-template-columns: 3fr 1fr 1fr 2fr; gap: .15rem 1rem; border-block-start: 1px solid var(--rule); padding-block-start: .3rem; }
  .entries > .unanswered { grid-template-columns: 3fr 8fr; padding-block: .2rem; margin-block-end: .2rem; font-size: .875em; line-height: 1.3; }
  .entries > .unanswered :is(.label, .brief-missing) { display: none; }
  .entries .told { list-style: disc; padding-inline-start: 1.1em; }
  .met-lines ul { columns: 2; column-gap: 1.5rem; font-size: .9375em; line-height: 1.35; }
  .met-lines li { display: grid; grid-template-columns: 1.2em 1fr; column-gap: .4em; break-inside: avoid; padding-block: .12rem; }
  .met-lines li .soft { grid-column: 2; }
  .time-line li { grid-template-columns: 15rem 1fr; align-items: center; padding-block: 0; }
  .axis { padding-inline-start: 16.5rem; }
}
@media print { @supports not selector(::details-content) { .prints-open-only { display: block; } } }
`;
