import { h, icon } from "./dom.js";
import { say } from "./say.js";

const TICK = "M3 8.5l3.2 3.2L13 4.8";
const CROSS = "M4 4l8 8M12 4l-8 8";
const HALF = "M3.5 8h9";

/**
 * A sign for right, wrong or partly right that has a name, a form and a colour.
 * @param {number} score from 0 to 1
 * @returns {HTMLElement}
 */
export function sign(score) {
  const [name, path] = score === 1 ? ["right", TICK] : score > 0 ? ["partly", HALF] : ["wrong", CROSS];
  return h("span", { class: `sign ${name}`, role: "img", "aria-label": say(name) }, icon(path));
}

/**
 * A line of feedback: an option, pair or step, whether it is right, what it is to the student, and why.
 * @param {{text: Node|string, right: boolean, mine: boolean, note: string, aside: boolean, reason: string, refs: Node}} about
 * `aside` stands in "all evidence" alone
 * @returns {HTMLElement}
 */
export function told({ text, right, mine = false, note = "", aside = false, reason = "", refs = null }) {
  const words = [h("span.text", text), note && [" ", h("span.note", note)], !reason && !aside && refs];
  const why = reason && h(`span.why${aside ? ".aside" : ""}`, reason, refs);
  const name = [right ? "right" : "wrong", mine && "mine", aside && "other"].filter(Boolean).join(".");
  return h(`li.${name}`, sign(Number(right)), h("span", words, why));
}

/**
 * The reason of an option, less the feedback that is said of the whole question already.
 * @param {{why: string}} option
 * @param {string} said
 * @returns {string}
 */
export function reasonOf(option, said) {
  const rest = said && option.why.includes(said) ? option.why.replace(said, "").replace(/ {2,}/g, " ").trim() : option.why;
  return rest.split(" ").length > 3 ? rest : "";
}
