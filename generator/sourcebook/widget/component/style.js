import { STYLE } from "./look.js";
import { h } from "./dom.js";
import { themed } from "./theme.js";

const sheets = new Map();

function sheetOf(text) {
  if (!sheets.has(text)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheets.get(text);
}

/**
 * A place of our own in a page: its style and the page's don't meet, and the page's shortcuts don't hear its keys.
 * @param {string} name a class
 * @returns {{host: HTMLElement, root: ShadowRoot}}
 */
export function shadowed(name) {
  const host = h("div", { class: name, "data-lm-suppress-shortcuts": "true", onkeydown: (event) => event.stopPropagation() });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheetOf(STYLE)];
  themed(host);
  return { host, root };
}

/**
 * Hide on screen the static blocks that have come to life; in print they stand, and what is alive goes.
 * @param {Document|ShadowRoot} root
 */
export function dress(root) {
  const page = sheetOf(PAGE);
  if (!root.adoptedStyleSheets.includes(page)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, page];
}

const PAGE = `
@media screen { .sb-alive, .sb-asleep { display: none !important } }
@media print { .sb-live[data-twin], .sb-bar { display: none !important } }
`;
