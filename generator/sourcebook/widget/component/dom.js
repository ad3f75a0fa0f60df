/**
 * Build an element. Text is only ever text: strings become text nodes, nothing is parsed.
 * @param {string} kind its name and classes, such as `p.todo`
 * @param {...(object|Node|string|false|null|Array)} rest first its attributes, if any: `on…` are listeners, true stands
 * alone, false and null are left out; then its children, less those that are false, null or empty
 * @returns {HTMLElement}
 */
export function h(kind, ...rest) {
  const [name, ...classes] = kind.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  const about = rest[0]?.constructor === Object ? rest.shift() : {};
  for (const [key, value] of Object.entries(about)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...rest.flat(Infinity).filter((child) => child || child === 0));
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

/**
 * A button that submits nothing.
 * @param {string} kind classes, such as `.quiet`
 * @param {string} text
 * @param {() => void} onclick
 * @param {object} [about] further attributes
 * @returns {HTMLElement}
 */
export function button(kind, text, onclick, about = {}) {
  return h(`button${kind}`, { type: "button", onclick, ...about }, text);
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
