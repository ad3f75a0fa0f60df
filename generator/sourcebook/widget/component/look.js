/** How questions look: a calm page of a book; colours are the host's, and nothing is told by colour alone. */
export const STYLE = `
:host {
  --ink: var(--sb-ink, #1f2933);
  --muted: var(--sb-muted, #52606d);
  --paper: var(--sb-paper, #ffffff);
  --pale: var(--sb-pale, #f4f7f9);
  --rule: var(--sb-rule, #cbd2d9);
  --edge: var(--sb-edge, #7b8794);
  --accent: var(--sb-accent, #0b5d8f);
  --good: var(--sb-right, #14653f);
  --bad: var(--sb-wrong, #9b2c1f);
  --half: var(--sb-partly, #7a5200);
  container-type: inline-size;
  color: var(--ink);
  display: block;
  line-height: 1.55;
  margin-block: .5rem;
  overflow-wrap: anywhere;
}
:host([data-theme="dark"]) {
  --ink: var(--sb-ink, #e4e7eb);
  --muted: var(--sb-muted, #b5bec8);
  --paper: var(--sb-paper, #1d2125);
  --pale: var(--sb-pale, #262b30);
  --rule: var(--sb-rule, #4a535c);
  --edge: var(--sb-edge, #8a949e);
  --accent: var(--sb-accent, #7cc4ee);
  --good: var(--sb-right, #7fd6a8);
  --bad: var(--sb-wrong, #f4a79d);
  --half: var(--sb-partly, #f0c674);
  color-scheme: dark;
}
*, ::before, ::after { box-sizing: border-box; }
h4, h5, h6, p, ol, ul, blockquote, fieldset { margin: 0; padding: 0; }
ol, ul { list-style: none; }
fieldset { border: 0; min-inline-size: 0; }
legend { max-inline-size: 100%; padding: 0; }
cite { font-style: normal; }
s { text-decoration-thickness: 1px; }
a { color: var(--accent); text-underline-offset: .15em; }
.unseen { block-size: 1px; clip-path: inset(50%); inline-size: 1px; overflow: hidden; position: absolute; white-space: nowrap; }
.icon { block-size: 1em; fill: none; inline-size: 1em; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; stroke-width: 2; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }

.card { background: var(--paper); border: 1px solid var(--rule); border-radius: 10px; padding: 1.4rem 1.6rem 1.25rem; }
.label { color: var(--muted); font-size: .8rem; font-weight: 600; letter-spacing: .04em; margin-block-end: .55rem; }
.context, .ask, legend { font-size: 1.05em; white-space: pre-line; }
.context { margin-block-end: .5rem; }
.ask, legend { font-weight: 650; line-height: 1.45; }
.todo { color: var(--muted); font-size: .9em; margin-block: .3rem .9rem; }
.changed { background: var(--pale); border-inline-start: 3px solid var(--half); border-radius: 4px; font-size: .92em; margin-block-end: .8rem; padding: .5rem .8rem; }

.options { display: grid; gap: .5rem; }
.option { align-items: start; border: 1px solid var(--rule); border-radius: 8px; cursor: pointer; display: grid; gap: .75rem; grid-template-columns: auto 1fr; padding: .6rem .9rem; }
.option:hover { border-color: var(--edge); background: var(--pale); }
.option:has(:checked) { background: color-mix(in srgb, var(--accent) 9%, var(--paper)); border-color: var(--accent); }
.option:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.option.out > span { color: var(--muted); text-decoration: line-through; }
.option.out .note { display: inline-block; text-decoration: none; }
input[type="radio"], input[type="checkbox"] { accent-color: var(--accent); block-size: 1.5rem; inline-size: 1.15rem; margin: 0; }
input:is([type="radio"], [type="checkbox"]):focus-visible { outline: none; }
.inline :is(input):focus-visible { outline: 3px solid var(--accent); }

input[type="text"], textarea, select { background: var(--paper); border: 1px solid var(--edge); border-radius: 7px; color: var(--ink); font: inherit; max-inline-size: 100%; min-block-size: 2.4rem; padding: .35rem .7rem; }
textarea { display: block; inline-size: 100%; line-height: 1.55; padding: .7rem .9rem; resize: vertical; }
select { cursor: pointer; text-overflow: ellipsis; }
.short input.text { inline-size: 28rem; }
.short input.number { inline-size: 9rem; }
.unit { color: var(--muted); margin-inline-start: .35rem; }

.actions { align-items: center; display: flex; flex-wrap: wrap; gap: .6rem; margin-block-start: 1.1rem; }
.actions:not(:has(*)) { display: none; }
button { background: var(--paper); border: 1px solid var(--edge); border-radius: 7px; color: var(--ink); cursor: pointer; font: inherit; font-size: .95em; font-weight: 600; min-block-size: 2.4rem; padding: .35rem 1rem; }
button:hover:not(:disabled) { background: var(--pale); border-color: var(--ink); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--paper); padding-inline: 1.4rem; }
button.main:hover { background: color-mix(in srgb, var(--accent) 86%, var(--ink)); }
button.quiet { background: none; border-color: transparent; color: var(--accent); padding-inline: .6rem; }
button.quiet:hover { text-decoration: underline; }
button:disabled { cursor: default; opacity: .35; }
.message { color: var(--bad); font-size: .95em; font-weight: 600; }
.message:empty { display: none; }
.sure { align-items: center; display: inline-flex; flex-wrap: wrap; gap: .5rem; }

.hints { border-block-start: 1px solid var(--rule); display: grid; gap: .7rem; margin-block-start: 1.1rem; padding-block-start: .9rem; }
.hints > li { font-size: .97em; }

.told { display: grid; gap: .5rem; margin-block-start: .8rem; }
.told > li { border: 1px solid var(--rule); border-radius: 8px; display: grid; gap: .75rem; grid-template-columns: auto 1fr; padding: .6rem .9rem; }
.told > .right { background: color-mix(in srgb, var(--good) 8%, var(--paper)); border-color: color-mix(in srgb, var(--good) 45%, var(--paper)); }
.told > .wrong:not(.other) { background: color-mix(in srgb, var(--bad) 7%, var(--paper)); border-color: color-mix(in srgb, var(--bad) 45%, var(--paper)); }
.told > .other .text { color: var(--muted); }
.text { white-space: pre-line; }
.note { color: var(--muted); font-size: .85em; font-weight: 600; white-space: nowrap; }
.told .text + .note::before { content: "· "; }
.why { display: block; font-size: .95em; margin-block-start: .25rem; }
.refs { color: var(--muted); white-space: nowrap; }
.aside { display: none; }
.all .aside { display: block; }

.sign { align-items: center; block-size: 1.5rem; border-radius: 50%; display: inline-flex; flex: none; font-size: .9rem; inline-size: 1.5rem; justify-content: center; }
.sign.right { background: var(--good); color: var(--paper); }
.sign.wrong { border: 1.5px solid var(--bad); color: var(--bad); }
.sign.partly, .sign.open { border: 1.5px solid var(--half); color: var(--half); }
.other .sign { border-color: transparent; color: var(--muted); }
.verdict { align-items: center; display: flex; flex-wrap: wrap; font-size: 1.1rem; font-weight: 700; gap: .35rem .6rem; inline-size: fit-content; line-height: 1.3; margin-block-start: 1.4rem; }
.verdict.right { color: var(--good); }
.verdict.wrong { color: var(--bad); }
.verdict:is(.partly, .open) { color: var(--half); }
.verdict .more { color: var(--muted); font-size: .9rem; font-weight: 500; }
.feedback { margin-block-start: .5rem; white-space: pre-line; }

.quotes { display: grid; gap: .9rem; margin-block-start: 1rem; }
.quotes > li { border-inline-start: 3px solid var(--rule); padding-inline-start: 1rem; }
blockquote p { font-style: italic; }
.cite { color: var(--muted); font-size: .88em; margin-block-start: .15rem; }

.bank { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-end: 1rem; }
.bank.long { display: grid; }
.card-of { background: var(--pale); border: 1px solid var(--rule); border-radius: 7px; font-size: .95em; padding: .35rem .8rem; }
.grip { cursor: grab; user-select: none; }
.handle { color: var(--muted); display: grid; padding: .4rem; place-items: center; touch-action: none; }
.held { box-shadow: 0 6px 18px rgb(0 0 0 / .22); cursor: grabbing; position: relative; z-index: 9; }
.over { outline: 2px dashed var(--accent); outline-offset: 2px; }
.row { align-items: center; border-block-start: 1px solid var(--rule); display: grid; gap: .4rem 1.2rem; grid-template-columns: 3fr 2fr; padding-block: .75rem; }
.row label { white-space: pre-line; }
.row select { inline-size: 100%; }
.bank.long ~ .row { grid-template-columns: 1fr; }
.pairs .text { display: grid; gap: .3rem; }

.steps { display: grid; gap: .5rem; }
.steps > li { align-items: center; background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; display: grid; gap: .6rem; grid-template-columns: auto auto 1fr auto auto; padding: .4rem .6rem; }
.steps select { padding-inline: .4rem; }
.move { block-size: 2.2rem; display: grid; inline-size: 2.2rem; min-block-size: 0; padding: 0; place-items: center; }

.cloze { line-height: 2.15; white-space: pre-line; }
.cloze :is(input[type="text"], select) { line-height: 1.4; margin-inline: .15rem; min-block-size: 2rem; padding-block: .1rem; }
.several { display: inline-flex; flex-wrap: wrap; gap: .2rem .9rem; }
.inline { white-space: nowrap; }
.filled { border-block-end: 2px solid var(--rule); padding-block-end: .1rem; }
.filled .sign { block-size: 1.2rem; font-size: .75rem; inline-size: 1.2rem; vertical-align: -.2em; }

.essay { margin-block-start: .8rem; }
.essay h6 { color: var(--muted); font-size: .85rem; font-weight: 600; margin-block: 1rem .3rem; }
.essay .mine, .essay .model { background: var(--pale); border-radius: 8px; padding: .8rem 1rem; white-space: pre-line; }
.rubric { display: grid; gap: .5rem; margin-block-start: 1.2rem; }
.rubric legend { font-size: 1em; margin-block-end: .5rem; }

.bar { align-items: center; border-block: 1px solid var(--rule); display: flex; flex-wrap: wrap; font-size: .92em; gap: .7rem 1.4rem; padding-block: .6rem; }
.modes { background: var(--pale); border-radius: 8px; display: flex; padding: 3px; }
.modes label { cursor: pointer; display: block; position: relative; }
.modes input { block-size: 100%; cursor: pointer; inline-size: 100%; inset: 0; opacity: 0; position: absolute; }
.modes span { border-radius: 6px; display: block; font-weight: 600; padding: .25rem .8rem; }
.modes :checked + span { background: var(--paper); box-shadow: 0 0 0 1px var(--edge); color: var(--accent); }
.modes :focus-visible + span { outline: 3px solid var(--accent); outline-offset: 1px; }
.progress { align-items: center; display: flex; flex-wrap: wrap; gap: .3rem .8rem; }
progress { accent-color: var(--accent); appearance: none; background: var(--pale); block-size: .55rem; border: 1px solid var(--edge); border-radius: 9px; inline-size: 11rem; max-inline-size: 100%; overflow: hidden; }
progress::-webkit-progress-bar { background: none; }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
.bar > div { flex: 1; }
details[open] { flex-basis: 100%; }
summary { color: var(--accent); cursor: pointer; font-weight: 600; inline-size: fit-content; padding: .25rem 0; }
.drawer { display: grid; gap: .6rem; padding-block: .6rem; }
.links { display: flex; flex-wrap: wrap; gap: 1.2rem; }
.links:empty { display: none; }
.part + .part { border-block-start: 1px solid var(--rule); margin-block-start: 1rem; padding-block-start: 1rem; }
h3 { font-size: 1.05rem; margin: 0 0 .3rem; }
.card + .card { margin-block-start: 1.2rem; }
.results { display: grid; gap: .8rem; }
.results .actions { margin: 0; }

@container (max-width: 34rem) {
  .card { padding: 1.1rem 1rem 1rem; }
  .row { grid-template-columns: 1fr; }
  .steps > li { gap: .35rem .5rem; grid-template-columns: auto 1fr auto auto; }
  .steps select { justify-self: start; }
  .steps .text { grid-column: 1 / -1; grid-row: 1; }
  .steps .handle { grid-column: 1; }
  .option, .told > li { gap: .6rem; padding-inline: .7rem; }
}
@media (pointer: coarse) { .bank:not(.long) { display: none; } }
@media (prefers-reduced-motion: no-preference) {
  .option, button, .told > li { transition: background-color .12s, border-color .12s; }
}
@media (forced-colors: active) {
  .sign { border: 1.5px solid CanvasText; }
  .option:has(:checked) { outline: 2px solid Highlight; }
  button.main { border: 2px solid ButtonText; }
}
@media print { :host([data-twin]) { display: none; } .actions { display: none; } }
`;
