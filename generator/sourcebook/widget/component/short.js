import { h } from "./dom.js";
import { grade } from "./grading.js";
import { say } from "./say.js";
import { told } from "./telling.js";

/**
 * Ask for a short text or a number.
 * @param {object} body
 * @param {{response: unknown, id: string, describe: string}} about
 * @returns {{node: HTMLElement, read: Function}}
 */
export function askShort(body, { response, id, label }) {
  const number = body.shape === "number";
  const box = h("input", {
    type: "text",
    id,
    inputmode: number ? "decimal" : null,
    autocomplete: "off",
    spellcheck: "false",
    autocapitalize: "off",
    class: number ? "number" : "text",
    "aria-label": label,
    value: typeof response === "string" ? response : "",
  });
  const unit = number && body.unit ? h("span.unit", body.unit) : null;
  return {
    node: h("div.short", box, unit && " ", unit),
    todo: number ? (body.unit ? say("write unit", { unit: body.unit }) : say("write number")) : say("write text"),
    read: () => (box.value.trim() ? box.value : null),
  };
}

/**
 * Show the student's answer, the right one and what else is accepted.
 * @param {object} body
 * @param {{response: unknown}} about
 * @returns {HTMLElement}
 */
export function tellShort(body, { response }) {
  const right = grade(body, response) === 1;
  const mine = told({ text: response ? `${response}` : say("nothing"), right, mine: true, note: say("your answer") });
  const key = told({ text: answerOf(body), right: true, note: say("right answer"), reason: alsoRight(body) });
  return h("ul.told", mine, right && !alsoRight(body) ? null : key);
}

/**
 * The answer of a Text or a Number, as people write it.
 * @param {object} body
 * @returns {string}
 */
export function answerOf(body) {
  return body.shape === "text" ? body.accepted[0] : [thousands(body.value), body.unit].filter(Boolean).join(" ");
}

/**
 * What else is right.
 * @param {object} body
 * @returns {string}
 */
export function alsoRight(body) {
  if (body.shape === "text") return body.accepted.length > 1 ? say("also", { forms: body.accepted.slice(1).join("; ") }) : "";
  return /[1-9]/.test(body.tolerance) ? say("within", { margin: thousands(body.tolerance) }) : "";
}

function thousands(decimal) {
  const [whole, part] = decimal.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), part].filter(Boolean).join(".");
}
