/** The look of the page, beside its colours. Contrast and sizes are tested in a browser. */
export const pageStyle: string = `
*, ::before, ::after { box-sizing: border-box; }
html { text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.55 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif;
}
h1, h2, h3 { margin: 0; line-height: 1.25; font-weight: 650; text-wrap: balance; }
h1 { font-size: clamp(1.4rem, 1.15rem + 1.2vw, 1.9rem); letter-spacing: -.01em; }
h2 { font-size: 1.25rem; margin-block: 2.25rem .75rem; }
h3 { font-size: 1.0625rem; }
h1:focus, main:focus { outline: none; }
p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
p + p { margin-block-start: .6rem; }
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; padding: .75rem 1.25rem; background: var(--paper); color: var(--accent); z-index: 2; }
.skip:focus { left: 1rem; top: 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none; }
.top, .frame, footer { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
.top { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: center; justify-content: space-between; padding-block: 1rem; border-block-end: 1px solid var(--rule); }
.top .title { font-weight: 650; font-size: 1.125rem; }
.top .request { color: var(--soft); font-size: .9375rem; margin: 0; }
.saving { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; }
.saved { color: var(--met); font-size: .9375rem; } .saved.untouched { color: var(--soft); } .saved.unsaved { color: var(--partly); font-weight: 600; }
.frame { display: grid; gap: 2rem 3.5rem; padding-block: 1.75rem 3rem; }
.frame > * { min-width: 0; }
aside h2:first-child { margin-block-start: 0; }
aside h2 { font-size: 1.0625rem; margin-block: 1.75rem .6rem; }
footer { border-block-start: 1px solid var(--rule); padding-block: 1.25rem 2rem; color: var(--soft); font-size: .9375rem; }
.to-progress { padding-block: .35rem; }
aside:focus { outline: none; }
@media (min-width: 64rem) {
  .to-progress { display: none; }
  .frame { grid-template-columns: minmax(0, 1fr) 21rem; }
  aside > div { position: sticky; top: 1.5rem; }
}
@media (max-width: 63.99rem) { aside { border-block-start: 1px solid var(--rule); padding-block-start: 1.5rem; } }
.where { display: block; margin-block-end: .6rem; color: var(--soft); font-size: .9375rem; font-weight: 400; letter-spacing: 0; line-height: 1.45; }
.where span { display: block; }
.where span:last-child:not(:first-child) { color: var(--ink); font-weight: 600; }
.lead { font-size: 1.125rem; color: var(--soft); margin-block: .6rem; max-width: 42rem; }
.field { border: 0; margin: 0; padding: 0; min-width: 0; max-width: 44rem; }
.field + .field, .area .field, .area .why { margin-block-start: 1.75rem; }
.area .field + .why { margin-block-start: .75rem; }
legend { padding: 0; display: block; width: 100%; }
.hint { color: var(--soft); margin-block: .35rem; }
.field > label { font-weight: 650; }
h1 label, h3 label { cursor: pointer; }
.field > h1, .field > h3, legend > h1 { max-width: 44rem; }
input[type="text"], select, input[type="file"] {
  display: block; width: 100%; max-width: 34rem; margin-block-start: .75rem; padding: .6rem .75rem; min-height: 2.75rem;
  font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--edge); border-radius: .3rem;
}
.understood { margin-block-start: .4rem; min-height: 1.55em; color: var(--met); font-weight: 600; }
.choices { display: grid; gap: .6rem; margin-block-start: 1rem; }
.choice { position: relative; display: grid; grid-template-columns: 2.75rem minmax(0, 1fr); align-items: start; border: 1px solid var(--edge); border-radius: .375rem; max-width: 40rem; background: var(--paper); }
.choice:has(input:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--panel); }
.choice:has(input:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.choice input { width: 1.35rem; height: 1.35rem; margin: .8rem 0 0 .9rem; accent-color: var(--accent); }
.choice input:focus-visible { outline: none; }
.choice label { padding: .65rem .9rem .65rem .4rem; cursor: pointer; min-height: 2.9rem; }
.wrong { border-inline-start: .35rem solid var(--short); padding-inline-start: .9rem; }
.error { color: var(--short); font-weight: 650; margin-block: .5rem; }
.wrong input[type="text"] { border-color: var(--short); }
.errors { border: 3px solid var(--short); border-radius: .375rem; padding: 1rem 1.25rem; margin-block-end: 1.5rem; max-width: 44rem; }
.errors h2 { margin: 0 0 .5rem; }
.errors a { color: var(--short); font-weight: 600; }
.told { border-inline-start: .35rem solid var(--planned); background: var(--planned-wash); padding: .75rem 1.1rem; margin-block-end: 1.5rem; max-width: 44rem; border-radius: 0 .375rem .375rem 0; }
h1 + .told { margin-block-start: 1rem; }
.told:focus { outline: none; }
.told p + p { margin-block-start: .25rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin-block: 1.5rem; align-items: center; }
button {
  font: inherit; cursor: pointer; min-height: 2.75rem; padding: .5rem 1.1rem; border-radius: .375rem;
  border: 1px solid var(--edge); background: var(--panel); color: var(--ink);
}
button:hover { border-color: var(--ink); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 650; padding-inline: 1.5rem; }
button.main:hover { text-decoration: underline; text-underline-offset: .2em; }
button.quiet, button.back { background: none; border-color: transparent; color: var(--accent); text-decoration: underline; text-underline-offset: .2em; padding-inline: .25rem; text-align: start; }
button.back { margin-block-end: .75rem; margin-inline-start: -.25rem; }
button.back::before { content: "\\2190\\a0"; }
details { max-width: 44rem; margin-block-start: 1rem; }
summary { cursor: pointer; color: var(--accent); padding-block: .5rem; text-decoration: underline; text-underline-offset: .2em; }
summary .key { display: inline-block; text-align: center; min-width: 1.6em; border: 1px solid var(--edge); border-radius: .3em; background: var(--panel); color: var(--ink); font-weight: 650; }
.why > div { border-inline-start: .3rem solid var(--rule); padding: .25rem 0 .25rem 1.1rem; margin-block-start: .25rem; }
.more ul { display: grid; justify-items: start; }
.verdict { padding: 1rem 1.1rem; border-inline-start: .35rem solid var(--tone); background: var(--wash); border-radius: 0 .375rem .375rem 0; }
.verdict.none { --tone: var(--none); --wash: var(--panel); }
.verdict.met, .control.met { --tone: var(--met); --wash: var(--met-wash); }
.verdict.met-with-plan, .control.planned { --tone: var(--planned); --wash: var(--planned-wash); }
.verdict.not-met, .control.not-met, .control.partly-met { --tone: var(--short); --wash: var(--short-wash); }
.verdict.undecided, .control.unanswered { --tone: var(--open); --wash: var(--open-wash); }
.verdict .word, .control .word { color: var(--tone); font-weight: 700; }
.end .verdict { margin-block-start: 1rem; max-width: 44rem; }
.end .saved { margin-block-end: 1rem; }
.verdict .word { font-size: 1.25rem; line-height: 1.3; }
.verdict .sentence { margin-block-start: .35rem; }
.verdict ul { list-style: disc; padding-inline-start: 1.1rem; margin-block-start: .5rem; font-size: .9375rem; }
aside .verdict { font-size: .9375rem; } aside .verdict ul { display: none; }
.areas { display: grid; gap: .25rem; }
button.row { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .15rem .75rem; width: calc(100% + 1.2rem); text-align: start; background: none; border-color: transparent; padding: .45rem .6rem; margin-inline-start: -.6rem; }
button.row:hover { background: var(--panel); border-color: var(--rule); }
.row .name { font-weight: 600; }
.row .count { color: var(--soft); font-size: .875rem; padding-block-start: .15rem; }
.row progress { grid-column: 1 / -1; }
progress { appearance: none; width: 100%; height: .45rem; border: 1px solid var(--edge); border-radius: 1rem; background: var(--paper); overflow: hidden; }
progress::-webkit-progress-bar { background: var(--paper); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
.row.all progress::-webkit-progress-value { background: var(--met); } .row.all progress::-moz-progress-bar { background: var(--met); }
.places { display: grid; gap: .5rem; margin-block-start: 1.25rem; }
.pace { margin-block-start: .75rem; }
.plain { list-style: disc; padding-inline-start: 1.25rem; max-width: 44rem; } ol.plain { list-style: decimal; }
.plain li { margin-block: .4rem; }
.answer { display: grid; gap: .15rem 1.5rem; padding-block: .75rem; border-block-end: 1px solid var(--rule); }
.answer dt { font-weight: 600; }
.answer dd:first-of-type::first-letter { text-transform: uppercase; }
.answer .open { color: var(--open); }
.answer .act button { min-height: 2rem; padding-block: .1rem; }
@media (min-width: 48rem) { .answer { grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) 6rem; } .answer .act { text-align: end; } }
.first { list-style: decimal; padding-inline-start: 1.5rem; display: grid; gap: 1.1rem; max-width: 44rem; }
.first .about { font-weight: 650; } .first .takes { color: var(--soft); font-size: .9375rem; }
.first button { margin-block: .5rem; }
.notice { color: var(--soft); font-size: .9375rem; margin-block-start: .75rem; }
.short > summary h2 { display: inline; margin: 0; }
.control { border-inline-start: .3rem solid var(--tone); background: var(--panel); padding: .9rem 1.1rem; margin-block-start: 1rem; border-radius: 0 .375rem .375rem 0; }
.control-id { color: var(--soft); font-variant-numeric: tabular-nums; }
.finding { margin-block-start: .6rem; } .finding .fix { margin-block-start: .2rem; }
.saves { display: grid; gap: 1rem; margin-block: 1.25rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) {
  .choice:has(input:checked) { border-width: 3px; }
  button.main { forced-color-adjust: none; background: ButtonText; border-color: ButtonText; color: ButtonFace; }
  button.quiet, button.back { border-color: transparent; }
  progress { border-color: CanvasText; }
}
@media print {
  .skip, .saving, aside, .buttons, .on-screen, .field, button, .more, footer p:first-child { display: none; }
  .frame { display: block; } body { font-size: 11pt; } .control, .answer { break-inside: avoid; }
}
`;
