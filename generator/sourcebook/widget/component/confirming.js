import { button, freshId, h } from "./dom.js";
import { say } from "./say.js";

/**
 * A button that asks, where it stands, before it does something that can't be undone.
 * @param {string} text
 * @param {string} question
 * @param {() => void} run
 * @returns {HTMLElement}
 */
export function askingButton(text, question, run) {
  const first = button(".quiet", text, open);
  const frame = h("span", first);
  return frame;

  function open() {
    const id = freshId();
    const yes = button("", say("yes"), () => (close(), run()));
    const no = button(".quiet", say("no"), close);
    const onkeydown = (event) => event.key === "Escape" && close();
    frame.replaceChildren(h("span.sure", { role: "group", "aria-labelledby": id, onkeydown }, h("span", { id }, question), yes, no));
    no.focus();
  }

  function close() {
    frame.replaceChildren(first);
    first.focus();
  }
}
