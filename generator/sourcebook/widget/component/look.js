/** How questions look: a calm page of a book; colours are the host's, and nothing is told by colour alone. */
export const STYLE = `
:host {
  --ink: var(--sb-ink, light-dark(#1f2933, #e4e7eb));
  --muted: var(--sb-muted, light-dark(#52606d, #b5bec8));
  --paper: var(--sb-paper, light-dark(#fff, #1d2125));
  --pale: var(--sb-pale, light-dark(#f4f7f9, #262b30));
  --rule: var(--sb-rule, light-dark(#cbd2d9, #4a535c));
  --edge: light-dark(#7b8794, #8a949e);
  --accent: var(--sb-accent, light-dark(#0b5d8f, #7cc4ee));
  --good: var(--sb-right, light-dark(#14653f, #7fd6a8));
  --bad: var(--sb-wrong, light-dark(#9b2c1f, #f4a79d));
  --half: light-dark(#7a5200, #f0c674);
  container-type: inline-size;
  color: var(--ink);
  display: block;
  line-height: 1.55;
  margin: .5rem 0;
  overflow-wrap: anywhere;
}
:host([hidden]) { display: none; }
*, ::before, ::after { box-sizing: border-box; }
h2, h4, h5, h6, p, ol, ul, blockquote, fieldset, legend { margin: 0; padding: 0; }
ol, ul { list-style: none; }
fieldset { border: 0; min-width: 0; }
cite { font-style: normal; }
a, summary { color: var(--accent); }
:focus-visible, .option:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.unseen { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
.icon { fill: none; height: 1em; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; stroke-width: 2; width: 1em; }
.context, .ask, legend, .text, .feedback, .row label, .cloze, .mine, .model { white-space: pre-line; }
.label, .todo, .note, .refs, .cite, .unit, .handle, .more, h6, .other .text, .other .sign { color: var(--muted); }
.options, .told, .steps, .rubric, .results, .drawer, .hints, .quotes, .pairs .text { display: grid; gap: .5rem; }
.actions, .sure, .verdict, .bar, .progress, .links, .bank { align-items: center; display: flex; flex-wrap: wrap; gap: .6rem; }

.card { background: var(--paper); border: 1px solid var(--rule); border-radius: 10px; padding: 1.4rem 1.6rem 1.25rem; }
.card + .card { margin-top: 1.2rem; }
.label { font-size: .8rem; font-weight: 600; letter-spacing: .04em; margin-bottom: .55rem; }
.context, .ask, legend { font-size: 1.05em; }
.context { margin-bottom: .5rem; }
.ask, legend { font-weight: 650; line-height: 1.45; }
.todo { font-size: .9em; margin: .3rem 0 .9rem; }
.changed, .mine, .model { background: var(--pale); border-radius: 8px; padding: .8rem 1rem; }
.changed { border-inline-start: 3px solid var(--half); margin-bottom: .8rem; }

.option, .told > li, .steps > li { border: 1px solid var(--rule); border-radius: 8px; display: grid; gap: .75rem; grid-template-columns: auto 1fr; padding: .6rem .9rem; }
.option { cursor: pointer; }
.option:hover, button:hover:not(:disabled) { background: var(--pale); border-color: var(--edge); }
.option:has(:checked) { background: color-mix(in srgb, var(--accent) 9%, var(--paper)); border-color: var(--accent); }
.option.out > span { color: var(--muted); text-decoration: line-through; }
.option.out .note { display: inline-block; }
[type="radio"], [type="checkbox"] { accent-color: var(--accent); height: 1.5rem; margin: 0; width: 1.15rem; }
.option :focus-visible { outline: none; }

input[type="text"], textarea, select, button { background: var(--paper); border: 1px solid var(--edge); border-radius: 7px; color: var(--ink); font: inherit; max-width: 100%; min-height: 2.4rem; padding: .35rem .7rem; }
textarea { padding: .7rem .9rem; width: 100%; }
select, button { cursor: pointer; text-overflow: ellipsis; }
.short .text { width: 28rem; }
.short .number { width: 9rem; }

.actions { margin-top: 1.1rem; }
button { font-size: .95em; font-weight: 600; padding: .35rem 1rem; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--paper); padding: .35rem 1.4rem; }
button.main:hover { background: color-mix(in srgb, var(--accent) 86%, var(--ink)); }
button.quiet { background: none; border-color: transparent; color: var(--accent); padding: .35rem .6rem; }
button.quiet:hover { text-decoration: underline; }
button:disabled { cursor: default; opacity: .35; }
.message { color: var(--bad); font-weight: 600; }
.message:empty, .links:empty { display: none; }

.hints { border-top: 1px solid var(--rule); gap: .7rem; margin-top: 1.1rem; padding-top: .9rem; }
.told { margin-top: .8rem; }
.told > .right { --tint: var(--good); }
.told > .wrong { --tint: var(--bad); }
.told > :not(.other) { background: color-mix(in srgb, var(--tint) 8%, var(--paper)); border-color: color-mix(in srgb, var(--tint) 45%, var(--paper)); }
.note { font-size: .85em; font-weight: 600; white-space: nowrap; }
.text + .note::before { content: "· "; }
.why { display: block; font-size: .95em; margin-top: .25rem; }
.aside { display: none; }
.all .aside { display: block; }

.sign { align-items: center; border: 1.5px solid; border-radius: 50%; display: inline-flex; flex: none; font-size: .9rem; height: 1.5rem; justify-content: center; width: 1.5rem; }
.sign.right { background: var(--good); border: 0; color: var(--paper); }
.wrong:is(.sign, .verdict) { color: var(--bad); }
:is(.partly, .open):is(.sign, .verdict) { color: var(--half); }
.told .other .sign { border: 0; color: var(--muted); }
.verdict { font-size: 1.1rem; font-weight: 700; line-height: 1.3; margin-top: 1.4rem; width: fit-content; }
.verdict:first-child { margin-top: 0; }
.verdict.right { color: var(--good); }
.verdict .more { font-size: .9rem; font-weight: 500; }
.feedback { margin-top: .5rem; }

.quotes { gap: .9rem; margin-top: 1rem; }
.quotes > li { border-inline-start: 3px solid var(--rule); padding-inline-start: 1rem; }
blockquote p { font-style: italic; }
.cite { font-size: .88em; margin-top: .15rem; }

.bank { margin-bottom: 1rem; }
.bank.long { display: grid; }
.bank li { background: var(--pale); border: 1px solid var(--rule); border-radius: 7px; font-size: .95em; padding: .35rem .8rem; }
.grip { cursor: grab; user-select: none; }
.handle { display: grid; padding: .4rem; touch-action: none; }
.held { box-shadow: 0 6px 18px rgb(0 0 0 / .22); position: relative; z-index: 9; }
.over { outline: 2px dashed var(--accent); outline-offset: 2px; }
.row { align-items: center; border-top: 1px solid var(--rule); display: grid; gap: .4rem 1.2rem; grid-template-columns: 3fr 2fr; padding: .75rem 0; }
.row select { width: 100%; }
.bank.long ~ .row { grid-template-columns: 1fr; }

.steps > li { align-items: center; background: var(--paper); gap: .6rem; grid-template-columns: auto auto 1fr auto auto; padding: .4rem .6rem; }
.steps select { padding: .35rem .4rem; }
.move { display: grid; min-height: 0; height: 2.2rem; padding: 0; place-items: center; width: 2.2rem; }

.cloze { line-height: 2.15; }
.cloze :is([type="text"], select) { line-height: 1.4; margin: 0 .15rem; min-height: 2rem; padding: .1rem .7rem; }
.inline { display: inline-block; margin-inline-end: .9rem; min-height: 1.5rem; }
[type="file"] { font: inherit; max-width: 100%; min-height: 2rem; }
.filled { border-bottom: 2px solid var(--rule); padding-bottom: .1rem; }
.filled .sign { font-size: .75rem; height: 1.2rem; vertical-align: -.2em; width: 1.2rem; }

h6 { font-size: .85rem; font-weight: 600; margin: 1rem 0 .3rem; }
.rubric { margin-top: 1.2rem; }
.rubric legend { margin-bottom: .5rem; }
.ask ~ div > .cloze { margin-top: .5rem; }

.bar { border: 1px solid var(--rule); border-inline: 0; font-size: .92em; gap: .7rem 1.4rem; padding: .6rem 0; }
.bar > div { flex: 1; }
.modes { background: var(--pale); border-radius: 8px; display: flex; padding: 3px; }
.modes label { position: relative; }
.modes input { cursor: pointer; height: 100%; inset: 0; opacity: 0; position: absolute; width: 100%; }
.modes span { border-radius: 6px; display: block; font-weight: 600; padding: .25rem .8rem; }
.modes :checked + span { background: var(--paper); box-shadow: 0 0 0 1px var(--edge); color: var(--accent); }
.modes :focus-visible + span { outline: 3px solid var(--accent); outline-offset: 1px; }
progress { appearance: none; background: var(--pale); border: 1px solid var(--edge); border-radius: 9px; height: .55rem; max-width: 100%; overflow: hidden; width: 11rem; }
::-webkit-progress-bar { background: none; }
::-webkit-progress-value { background: var(--accent); }
::-moz-progress-bar { background: var(--accent); }
details[open] { flex-basis: 100%; min-width: 0; }
.drawer, .results { grid-template-columns: minmax(0, 1fr); }
summary { cursor: pointer; font-weight: 600; padding: .25rem 0; width: fit-content; }
.drawer { padding: .6rem 0; }
.part + .part { border-top: 1px solid var(--rule); margin-top: 1rem; padding-top: 1rem; }
h2 { font-size: 1.05rem; margin-bottom: .3rem; }
:is(.results, .drawer) .actions { margin: 0; }

@container (max-width: 34rem) {
  .card { padding: 1.1rem 1rem 1rem; }
  .row { grid-template-columns: 1fr; }
  .steps > li { gap: .35rem .5rem; grid-template-columns: auto 1fr auto auto; }
  .steps select { justify-self: start; }
  .steps .text { grid-column: 1 / -1; grid-row: 1; }
  .option, .told > li { gap: .6rem; padding: .6rem .7rem; }
}
@media (pointer: coarse) { .bank:not(.long) { display: none; } }
@media (prefers-reduced-motion: no-preference) { .option, button { transition: background-color .12s, border-color .12s; } }
@media (forced-colors: active) { .option:has(:checked) { outline: 2px solid Highlight; } }
@media print { :host([data-twin]), .actions { display: none; } }
`;
