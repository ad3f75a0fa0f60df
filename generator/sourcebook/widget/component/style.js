import { STYLE } from "./look.js";
import { h } from "./dom.js";
import { themeSheet } from "./theme.js";

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
  root.adoptedStyleSheets = [sheetOf(STYLE), themeSheet()];
  return { host, root };
}

/**
 * Add a style to what a root wears, once.
 * @param {Document|ShadowRoot} root
 * @param {string} text
 */
export function wear(root, text) {
  const sheet = sheetOf(text);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/**
 * Hide on screen the static blocks that have come to life; in print they stand, and what is alive goes.
 * @param {Document|ShadowRoot} root
 */
export function dress(root) {
  wear(root, PAGE);
}

const PAGE = `
@media screen { .sb-alive, .sb-asleep { display: none !important } }
@media print { .sb-live[data-twin], .sb-bar { display: none !important } }
`;
