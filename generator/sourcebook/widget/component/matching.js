import { shuffled } from "./chance.js";
import { freshId, h } from "./dom.js";
import { draggable } from "./dragging.js";
import { say } from "./say.js";
import { told } from "./telling.js";

const SHORT = 40;

/** The right-hand sides, each once, in this student's order; numbers and dates in their own. */
function rightsOf(body, names) {
  const rights = [...new Set([...body.pairs.map((pair) => pair.right), ...body.spare])].sort();
  return rights.every((right) => /^[\d.,\s]+$/.test(right)) ? rights : shuffled(rights, ...names, "right");
}

/** The letter of a right-hand side: a label only. */
function letter(index) {
  return String.fromCharCode(65 + (index % 26));
}

/**
 * Ask a match: a select for each left-hand side; cards of the right-hand sides may be dragged there instead.
 * @param {object} body
 * @param {{names: string[], response: unknown}} about
 * @returns {{node: HTMLElement, todo: string, read: Function}}
 */
export function askMatch(body, { names, response }) {
  const rights = rightsOf(body, names);
  const long = rights.some((right) => right.length > SHORT);
  const given = new Map(Object.entries(response ?? {}));
  const rows = shuffled(body.pairs, ...names, "left").map(({ left }) => row(left, rights, given.get(left), long));
  const cards = rights.map((right, index) => {
    const card = h("li", long && h("b", `${letter(index)}. `), right);
    const slots = () => rows.map((each) => each.node);
    draggable(card, slots, (slot) => rows.find((each) => each.node === slot)?.set(index));
    return card;
  });
  return {
    node: h("div.match", h("ol", { class: long ? "bank long" : "bank" }, cards), rows.map((each) => each.node)),
    todo: `${say("join")}${body.spare.length ? ` ${say("left over")}` : ""}`,
    read() {
      const filled = rows.filter((each) => each.box.value !== "").map((each) => [each.left, rights[each.box.value]]);
      return filled.length ? Object.fromEntries(filled) : null;
    },
  };
}

function row(left, rights, given, long) {
  const id = freshId();
  const choices = rights.map((right, index) =>
    h("option", { value: index, selected: right === given }, long ? `${letter(index)}. ${right}` : right),
  );
  const box = h("select", { id }, h("option", { value: "" }, say("choose")), choices);
  const node = h("div.row", h("label", { for: id }, left), box);
  const set = (index) => {
    box.value = index;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  };
  return { left, box, node, set };
}

/**
 * Show what belongs to each left-hand side, and what the student joined to it.
 * @param {object} body
 * @param {{names: string[], response: unknown, quotes: object}} about
 * @returns {HTMLElement}
 */
export function tellMatch(body, { names, response, quotes }) {
  const given = new Map(Object.entries(response ?? {}));
  const pairs = shuffled(body.pairs, ...names, "left").map((pair) => {
    const mine = given.get(pair.left);
    const right = mine === pair.right;
    const text = [
      h("span", pair.left),
      !right && h("span", h("span.note", say("your answer")), " ", mine === undefined ? say("nothing") : h("s", mine)),
      h("span", h("span.note", say(right ? "your answer" : "right answer")), " ", h("strong", pair.right)),
    ];
    return told({ text, right, mine: true, reason: pair.why, refs: quotes.refs(pair.evidence) });
  });
  const spare = body.spare.length ? h("p.todo", say("spare", { texts: body.spare.join("; ") })) : null;
  return h("div", h("ul.told.pairs", pairs), spare);
}

/**
 * How many pairs are right now.
 * @param {object} body
 * @param {object|null} response
 * @returns {{n: number, of: number}}
 */
export function rightPairs(body, response) {
  const given = new Map(Object.entries(response ?? {}));
  return { n: body.pairs.filter((pair) => given.get(pair.left) === pair.right).length, of: body.pairs.length };
}
