import { freshId, h, icon } from "./dom.js";
import { quoted } from "./quotes.js";
import { say } from "./say.js";
import { shadowed, wear } from "./style.js";

const CLOSING = "M4 4l8 8M12 4l-8 8";
const NARROW = 600;
const GAP = 10;

/**
 * Show quotations beside what was pressed, over the page. Escape, the cross and a press elsewhere close it, and the focus
 * goes back to what was pressed.
 * @param {HTMLElement} near what was pressed
 * @param {{label: string, title: string, quotes: object[], sources: object, more: ?Node}} what
 */
export function showSlip(near, { label, title, quotes, sources, more }) {
  const { host, root } = shadowed("sb-slip");
  const id = freshId();
  const close = h("button.cross", { type: "button", "aria-label": say("close"), onclick: () => dialog.close() }, icon(CLOSING));
  const texts = quotes.map((quote) => h("li", quoted(quote, sources?.[quote.source])));
  const dialog = h(
    "dialog",
    { "aria-labelledby": id, onclick: (event) => event.target === dialog && dialog.close() },
    h("div.slip", label && h("p.label", label), h("h2", { id }, title), texts.length && h("ol.quotes", texts), more && h("p.more", more), close),
  );
  dialog.addEventListener("close", () => {
    host.remove();
    near.focus({ preventScroll: true });
  });
  wear(root, SLIP);
  root.append(dialog);
  document.body.append(host);
  dialog.showModal();
  put(dialog, near.getBoundingClientRect());
}

/** Below what was pressed, above it where there is more room; on a narrow screen the style puts it at the foot. */
function put(dialog, beside) {
  if (innerWidth < NARROW) return;
  const { width, height } = dialog.getBoundingClientRect();
  const below = innerHeight - beside.bottom;
  const top = below > height + 2 * GAP || below > beside.top ? beside.bottom + GAP : beside.top - GAP - height;
  const left = Math.min(beside.left, document.documentElement.clientWidth - width - GAP);
  dialog.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
  dialog.style.left = `${Math.max(GAP, left)}px`;
}

const SLIP = `
:host { display: contents; }
dialog { background: var(--paper); border: 1px solid var(--edge); border-radius: 10px; box-shadow: 0 12px 40px rgb(0 0 0 / .28); color: var(--ink); font-size: 1rem; inline-size: min(34rem, calc(100vw - 1.25rem)); line-height: 1.5; margin: 0; max-block-size: min(32rem, calc(100vh - 1.25rem)); overflow: auto; overscroll-behavior: contain; padding: 0; position: fixed; }
dialog::backdrop { background: rgb(15 23 30 / .18); }
.slip { padding: 1.1rem 1.3rem 1rem; }
.slip .label { margin-block-end: .25rem; padding-inline-end: 2.2rem; }
h2 { color: inherit; font-size: 1.02rem; font-weight: 650; line-height: 1.4; padding-inline-end: 2.2rem; }
.quotes { margin-block-start: .8rem; }
.more { font-size: .92rem; margin-block-start: .9rem; }
.cross { block-size: 2rem; border-color: transparent; display: grid; inline-size: 2rem; inset-block-start: .7rem; inset-inline-end: .7rem; min-block-size: 0; padding: 0; place-items: center; position: absolute; }
@media (max-width: ${NARROW - 1}px) {
  dialog { border-end-end-radius: 0; border-end-start-radius: 0; inline-size: 100vw; inset: auto 0 0; max-block-size: 75vh; max-inline-size: none; }
}
@media print { dialog { display: none; } }
`;
