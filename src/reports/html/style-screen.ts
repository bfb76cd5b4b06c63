import { palette } from "./palette.ts";

/**
 * Colours, letters and the layout of the page. Contrast of letters is 4.5 to 1 at least, of signs and lines that mean
 * something 3 to 1, in both schemes; the browser test measures it.
 */
export const screenStyle: string = `${palette}*, ::before, ::after { box-sizing: border-box; }
html { text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.55 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif;
}
main, footer, .marking { max-width: 78rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem); }
h1, h2, h3, h4, h5, h6 { margin: 0; line-height: 1.25; font-weight: 650; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.2rem + 2vw, 2.5rem); letter-spacing: -.015em; }
section > h2, section > h3 { font-size: 1.4rem; letter-spacing: -.01em; margin-block-end: 1rem; }
p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
code { font: .875em/1.5 ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace; }
.soft, .where, .kicker { color: var(--soft); }
.date { white-space: nowrap; }
.message code { font-weight: 400; font-size: .8125rem; color: var(--soft);}
.soft.code { font-size: .8125rem; }
.where, .line { display: block; }
.where { font-size: .875rem; font-weight: 400; }
.lines { display: block; white-space: pre-line; }
.shapes { position: absolute; }
.label { font-size: .75rem; font-weight: 650; letter-spacing: .05em; text-transform: uppercase; color: var(--soft); }
.skip { position: absolute; left: -100vw; padding: .75rem 1.25rem; background: var(--paper); color: var(--accent); z-index: 2; }
.skip:focus { left: 1rem; top: 1rem; }
.marking { padding-block: .75rem; text-align: center; font-weight: 700; letter-spacing: .06em; }
.prints-open-only, .paper-only { display: none; }
.sign { width: 1.05em; height: 1.05em; flex: none; overflow: visible; }
.fill { fill: currentColor; }
.cut { fill: none; stroke: var(--paper); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.edge { fill: none; stroke: currentColor; stroke-width: 1.5; }
.stroke { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.mark { display: inline-flex; align-items: center; gap: .4em; font-weight: 650; font-size: .8125rem; letter-spacing: .02em; }
.met { --tone: var(--met); --wash: var(--met-wash); } .not-met { --tone: var(--short); --wash: var(--short-wash); }
.partly-met, .warning { --tone: var(--partly); --wash: var(--short-wash); } .unanswered { --tone: var(--open); --wash: var(--open-wash); }
.planned { --tone: var(--planned); --wash: var(--planned-wash); } .not-applicable { --tone: var(--none); --wash: var(--panel); }
.sign, .mark, .verdict .word { color: var(--tone); }
.tag { font-size: .75rem; color: var(--soft); border: 1px solid var(--rule); border-radius: 1em; padding: .05rem .6rem; white-space: nowrap; }
.control-id, .area-id { font-variant-numeric: tabular-nums; color: var(--soft); font-weight: 650; }
a .control-id { color: inherit; }
.head { padding-block: 2rem 2.5rem; border-block-end: 1px solid var(--rule); }
.overview { padding-block: 0 2.5rem; } .overview .totals { padding-block-start: 1.25rem; font-size: 1.125rem; font-weight: 650; } .overview caption { padding-block-start: 1.25rem; }
.head > :is(.notice, .sentence) { margin-block-start: .5rem; }
@media screen { .supplier + .supplier, .overview + .supplier { border-block-start: .4rem solid var(--rule); padding-block-start: 1rem; } }
.kicker { font-size: .9375rem; margin-block-end: .35rem; }
.verdict { margin-block: 1.5rem 2rem; padding: 1.5rem clamp(1rem, 3vw, 2rem); background: var(--wash); border-inline-start: .4rem solid var(--tone); border-radius: 0 .375rem .375rem 0; }
.verdict .word { display: flex; align-items: center; gap: .5rem; font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2rem); font-weight: 700; line-height: 1.2; letter-spacing: -.01em; }
.verdict .sentence { margin-block-start: .6rem; font-size: clamp(1.0625rem, 1rem + .4vw, 1.25rem); line-height: 1.45; max-width: 60rem; text-wrap: pretty; }
.verdict .reservations { margin-block-start: .75rem; padding-inline-start: 1.1rem; list-style: disc; }
.verdict .notice { margin-block-start: 1rem; font-size: .9375rem; color: var(--soft); }
.particulars { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 1rem 2rem; }
.particulars dt, .facts dt { font-size: .8125rem; color: var(--soft); }
@media screen and (max-width: 40rem) { .particulars { gap: .4rem; } .particulars > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .75rem; } .particulars dt { padding-block-start: .12rem; } }
.particulars .wide { grid-column: 1 / -1; }
.contents { padding-block: 1.5rem; font-size: .9375rem; }
.contents li > div { display: flex; justify-content: space-between; gap: 1rem; padding-block: .3rem; max-width: 30rem; }
.contents .soft { font-size: .8125rem; white-space: nowrap; font-variant-numeric: tabular-nums; padding-block-start: .1rem; }
.contents a { min-height: 1.5rem; }
.contents ul ul { padding-inline-start: 1rem; }
.sections > section { padding-block: 2.5rem; border-block-start: 1px solid var(--rule); }
@media (min-width: 72rem) {
  .columns { display: grid; grid-template-columns: 14.5rem minmax(0, 1fr); column-gap: 3.5rem; }
  .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-block: 2.5rem; }
  .sections > section:first-child { border: 0; }
}
footer { padding-block: 2rem 3rem; border-block-start: 1px solid var(--rule); }
`;
