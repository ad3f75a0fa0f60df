import { shuffled } from "./chance.js";
import { h, icon } from "./dom.js";
import { draggable } from "./dragging.js";
import { say } from "./say.js";
import { told } from "./telling.js";

const UP = "M8 13V3.5M4 7l4-4 4 4";
const DOWN = "M8 3v9.5M4 9l4 4 4-4";
const GRIP = "M3 5h10M3 8h10M3 11h10";

/** The steps in an order of this student's that is not right. */
function firstOrder(body, names) {
  const drawn = shuffled(body.steps.map((step) => step.id), ...names);
  const right = new Set(body.accepted.map((order) => order.join("\0")));
  const turns = drawn.map((_, turn) => [...drawn.slice(turn), ...drawn.slice(0, turn)]);
  return turns.find((order) => !right.has(order.join("\0"))) ?? drawn;
}

/**
 * Ask an order: each step is moved by its buttons, by naming its place, or by dragging it.
 * @param {object} body
 * @param {{names: string[], response: unknown, announce: Function}} about
 * @returns {{node: HTMLElement, todo: string, read: Function}}
 */
export function askOrder(body, { names, response, announce }) {
  const given = Array.isArray(response) && response.length === body.steps.length ? response : null;
  let touched = given !== null;
  const list = h("ol.steps");
  const rows = new Map(body.steps.map((step) => [step.id, stepRow(step, body.steps.length, place)]));
  list.append(...(given ?? firstOrder(body, names)).map((id) => rows.get(id)?.node ?? ""));
  rows.forEach(({ node, handle }) => {
    const others = () => [...list.children].filter((each) => each !== node);
    draggable(handle, others, (other) => place(node, [...list.children].indexOf(other)), node);
  });
  label();
  return { node: list, todo: say("put in order"), read: () => (touched ? order() : null) };

  function order() {
    return [...list.children].map((node) => node.dataset.step);
  }

  function place(node, index) {
    const now = [...list.children].indexOf(node);
    const to = Math.max(0, Math.min(list.children.length - 1, index));
    const held = node.getRootNode().activeElement;
    if (to !== now) list.children[to][to < now ? "before" : "after"](node);
    touched = true;
    label();
    list.dispatchEvent(new Event("input", { bubbles: true }));
    (held?.disabled ? node.querySelector("button:not(:disabled)") : held)?.focus();
    announce(say("moved", { step: node.dataset.text, n: to + 1, of: list.children.length }));
  }

  /** Names every control for its step and place, and switches off what leads nowhere. */
  function label() {
    [...list.children].forEach((node, index, all) => {
      const [up, down] = node.querySelectorAll("button");
      up.disabled = index === 0;
      down.disabled = index === all.length - 1;
      node.querySelector("select").selectedIndex = index;
    });
  }
}

function stepRow(step, count, place) {
  const move = (way) => () => place(node, [...node.parentNode.children].indexOf(node) + way);
  const button = (name, path, way) =>
    h("button", { type: "button", class: "move", "aria-label": say(name, { step: step.text }), onclick: move(way) }, icon(path));
  const places = Array.from({ length: count }, (_, index) => h("option", `${index + 1}`));
  const box = h("select", { "aria-label": say("place", { step: step.text }) }, places);
  box.addEventListener("change", () => place(node, box.selectedIndex));
  const handle = h("span.handle", icon(GRIP));
  const text = h("span.text", step.text);
  const node = h("li", { "data-step": step.id, "data-text": step.text }, handle, box, text, button("up", UP, -1), button("down", DOWN, 1));
  return { node, handle };
}

/**
 * Show an accepted order, the one that the student came nearest to, and where each step had been put.
 * @param {object} body
 * @param {{response: unknown, quotes: object}} about
 * @returns {HTMLElement}
 */
export function tellOrder(body, { response, quotes }) {
  const given = Array.isArray(response) ? response : [];
  const inPlace = (order) => order.filter((id, index) => given[index] === id).length;
  const best = body.accepted.reduce((a, b) => (inPlace(b) > inPlace(a) ? b : a), body.accepted[0] ?? []);
  const steps = new Map(body.steps.map((step) => [step.id, step]));
  const lines = best.map((id, index) => {
    const step = steps.get(id);
    const [right, mine] = [given[index] === id, given.indexOf(id) + 1];
    const note = right || !mine ? "" : say("you had it", { n: mine });
    return told({ text: `${index + 1}. ${step.text}`, right, note, reason: step.why, refs: quotes.refs(step.evidence) });
  });
  const others = body.accepted.length - 1;
  return h("div", h("ol.told", lines), others > 0 ? h("p.todo", say("other orders", { n: others })) : null);
}

/**
 * How many steps stand in their place now, in the accepted order that is nearest.
 * @param {object} body
 * @param {string[]|null} response
 * @returns {{n: number, of: number}}
 */
export function rightPlaces(body, response) {
  const inPlace = body.accepted.map((order) => order.filter((id, index) => response?.[index] === id).length);
  return { n: Math.max(0, ...inPlace), of: body.steps.length };
}
