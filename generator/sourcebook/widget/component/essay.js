import { h } from "./dom.js";
import { say } from "./say.js";

/**
 * Ask for an essay.
 * @param {object} body
 * @param {{response: unknown, label: string}} about
 * @returns {{node: HTMLElement, todo: string, read: Function}}
 */
export function askOpen(body, { response, label }) {
  const box = h("textarea", { rows: 7, "aria-label": label }, response?.text ?? "");
  return {
    node: box,
    todo: say("write essay"),
    read: () => (box.value.trim() ? { text: box.value } : null),
  };
}

/**
 * Show what was written, a model answer, and the rubric with which the student rates it.
 * @param {object} body
 * @param {{response: unknown, rate: Function, level: number}} about `rate` takes a response with points
 * @returns {HTMLElement}
 */
export function tellOpen(body, { response, rate, level }) {
  const text = response?.text ?? "";
  const rated = Array.isArray(response?.points);
  const boxes = body.rubric.map((point) => {
    const tick = h("input", { type: "checkbox", value: point.id, checked: rated && response.points.includes(point.id) });
    return { tick, node: h("label.option", tick, h("span", point.text, " ", h("span.note", say("points", { n: point.points })))) };
  });
  const save = (event) => {
    event.preventDefault();
    rate({ text, points: boxes.filter((each) => each.tick.checked).map((each) => each.tick.value) });
  };
  const rubric = h("fieldset.rubric", h("legend", say("rate")), boxes.map((each) => each.node));
  const button = h("button", { class: rated ? "" : "main" }, say(rated ? "rate again" : "save rating"));
  return h(
    "div",
    { class: "essay" },
    h("h6", { "aria-level": level }, say("your answer")),
    h("p.mine", text || say("nothing")),
    h("h6", { "aria-level": level }, say("model answer")),
    h("p.model", body.model_answer),
    text && body.rubric.length ? h("form", { onsubmit: save }, rubric, h("div.actions", button)) : null,
  );
}
