/**
 * Build an element. Text is only ever text: strings become text nodes, nothing is parsed.
 * @param {string} name
 * @param {object} [about] attributes; `on…` are listeners, true stands alone, false and null are left out
 * @param {...(Node|string|null|Array)} children
 * @returns {HTMLElement}
 */
export function h(name, about, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(about ?? {})) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== ""));
  return element;
}

/**
 * A picture of lines on a field of 16 by 16, in the colour of the text; it says nothing to a screen reader.
 * @param {string} path the `d` of an SVG path
 * @returns {SVGElement}
 */
export function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const line = document.createElementNS(space, "path");
  for (const [key, value] of [["viewBox", "0 0 16 16"], ["aria-hidden", "true"], ["class", "icon"]]) {
    svg.setAttribute(key, value);
  }
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

let named = 0;

/**
 * A name that no other element of the page has.
 * @returns {string}
 */
export function freshId() {
  named += 1;
  return `sb-n${named}`;
}
