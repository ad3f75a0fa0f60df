import { freshId, h } from "./dom.js";
import { isAnswered } from "./session.js";
import { quotesFrom } from "./quotes.js";
import { say } from "./say.js";
import { SHAPES } from "./shapes.js";
import { sheet } from "./style.js";
import { sign } from "./telling.js";

/**
 * A question that answers back. It draws itself anew from its record whenever that changes.
 * @param {object} item
 * @param {object} session
 * @param {{number: number, of: number}} place where it stands among those of its page
 * @returns {{host: HTMLElement, item: object, focus: Function, done: Function}}
 */
export function liveQuestion(item, session, place) {
  const host = h("div", { class: "sb-live", "data-item-id": item.id, "data-lm-suppress-shortcuts": "true" });
  const root = host.attachShadow({ mode: "open" });
  const status = h("p", { class: "unseen", role: "status" });
  const card = h("div", { class: "card" });
  const names = [session.settings.seed, item.id];
  root.adoptedStyleSheets = [sheet()];
  root.append(card, status);
  host.addEventListener("keydown", (event) => event.stopPropagation()); // the page's own shortcuts are for the page
  const done = session.listen((id) => (id === null || id === item.id) && draw());
  draw();
  return { host, item, focus, done };

  function draw() {
    const record = session.record(item);
    card.replaceChildren(...top(record), ...(isAnswered(record) ? answered(record) : asking(record)));
  }

  function top(record) {
    const id = freshId();
    card.setAttribute("role", "group");
    card.setAttribute("aria-labelledby", id);
    const context = item.stem.endsWith(item.lead_in) ? item.stem.slice(0, -item.lead_in.length).trim() : "";
    const changed = record.old && h("p", { class: "changed" }, say("changed"));
    return [h("h4", { id, class: "label" }, say("question", place)), changed, context && h("p", { class: "context" }, context)].filter(Boolean);
  }

  function asking(record) {
    const ask = item.lead_in || item.stem;
    const response = record.draft ?? null;
    const form = SHAPES[item.shape].ask(item, { names, response, id: freshId(), label: ask });
    const message = h("p", { class: "message", role: "alert" });
    const submit = (event) => {
      event.preventDefault();
      const given = form.read();
      if (given === null) message.textContent = say("blank");
      else check(given);
    };
    const body = h("fieldset", {}, h("legend", {}, ask), h("p", { class: "todo" }, form.todo), form.node);
    return [h("form", { onsubmit: submit }, body, h("div", { class: "actions" }, h("button", { class: "main" }, say("check")), message))];
  }

  function check(response) {
    const record = session.answer(item, response);
    status.textContent = `${verdict(record.score)} ${item.feedback}`;
    card.querySelector(".verdict")?.focus();
  }

  function answered(record) {
    const quotes = quotesFrom(session.course.sources);
    const refs = quotes.refs(item.evidence);
    const said = item.feedback;
    const told = SHAPES[item.shape].tell(item, { names, response: record.response, said, quotes });
    const again = () => {
      session.keep(item, { draft: record.response });
      focus();
    };
    return [
      h("p", { class: "ask" }, item.lead_in || item.stem),
      told,
      h("h5", { class: "verdict", tabindex: "-1" }, sign(record.score), verdict(record.score)),
      h("p", { class: "feedback" }, item.feedback, refs),
      quotes.list(),
      h("div", { class: "actions" }, h("button", { type: "button", onclick: again }, say("again"))),
    ].filter(Boolean);
  }

  function verdict(score) {
    return score === 1 ? say("right") : score > 0 ? say("partly") : say("wrong");
  }

  function focus() {
    card.querySelector("input, select, textarea, button")?.focus();
  }
}
