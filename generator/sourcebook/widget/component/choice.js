import { h } from "./dom.js";
import { shuffled } from "./chance.js";
import { say } from "./say.js";
import { reasonOf, told } from "./telling.js";

/**
 * The options in this student's order; where the order means something it is kept.
 * @param {object} body
 * @param {string[]} names the student's seed, the item's id
 * @returns {object[]}
 */
export function optionsOf(body, names) {
  return body.ordered ? body.options : shuffled(body.options, ...names);
}

/**
 * Ask a choice: radio buttons, or check boxes where several may be chosen.
 * @param {object} body
 * @param {{names: string[], response: unknown, id: string, crossed: string[]}} about
 * @returns {{node: HTMLElement, read: Function}}
 */
export function askChoice(body, { names, response, id, crossed = [] }) {
  const given = new Set([response].flat());
  const boxes = optionsOf(body, names).map((option) => {
    const type = body.multiple ? "checkbox" : "radio";
    const box = h("input", { type, name: id, value: option.id, checked: given.has(option.id) });
    const out = crossed.includes(option.id);
    const note = out && h("span.note", say("crossed out"));
    return { box, node: h("label", { class: out ? "option out" : "option" }, box, h("span", option.text, " ", note || null)) };
  });
  return {
    node: h("div.options", boxes.map((each) => each.node)),
    todo: say(body.multiple ? "choose all" : "choose one"),
    read() {
      const ids = boxes.filter((each) => each.box.checked).map((each) => each.box.value);
      return body.multiple ? (ids.length ? ids : null) : (ids[0] ?? null);
    },
  };
}

/**
 * Show of every option whether it is right, whether it was chosen, and why.
 * @param {object} body
 * @param {{names: string[], response: unknown, said: string, quotes: object}} about
 * @returns {HTMLElement}
 */
export function tellChoice(body, { names, response, said, quotes }) {
  const given = new Set([response].flat());
  const options = optionsOf(body, names).map((option) => {
    const mine = given.has(option.id);
    const note = mine ? say("your answer") : option.correct ? say("right answer") : "";
    const aside = !mine && !option.correct;
    const reason = reasonOf(option, said);
    return told({ text: option.text, right: option.correct, mine, note, aside, reason, refs: quotes.refs(option.evidence, aside) });
  });
  return h("ul.told", options);
}
