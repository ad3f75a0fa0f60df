import { askingButton } from "./confirming.js";
import { button, freshId, h, icon } from "./dom.js";
import { hintsOf } from "./hints.js";
import { quotesFrom } from "./quotes.js";
import { say } from "./say.js";
import { isAnswered } from "./session.js";
import { SHAPES } from "./shapes.js";
import { shadowed } from "./style.js";
import { sign } from "./telling.js";
import { verdictOf } from "./verdict.js";

const PEN = "M3 13l1-3.5L10.5 3 13 5.5 6.5 12z";

/**
 * A question that answers back. It draws itself anew from its record whenever that changes.
 * @param {object} item
 * @param {object} session
 * @param {{n: number, of: number, level: number}} place where it stands among those of its page, and how deep
 * @returns {{host: HTMLElement, item: object, move: Function, focus: Function, done: Function}}
 */
export function liveQuestion(item, session, place) {
  const { host, root } = shadowed("sb-live");
  const id = freshId();
  const status = h("p.unseen", { role: "status" });
  const card = h("div.card", { role: "group", "aria-labelledby": id });
  const names = [session.settings.seed, item.id];
  const hints = hintsOf(item, session.course.sources);
  const ask = item.lead_in && item.stem.endsWith(item.lead_in) ? item.lead_in : item.stem;
  const context = item.stem.slice(0, item.stem.length - ask.length).trim();
  const shape = SHAPES[item.shape];
  let writing = false;

  host.dataset.itemId = item.id;
  root.append(card, status);
  const done = session.listen((changed) => !writing && (changed ?? item.id) === item.id && draw());
  draw();
  return { host, item, focus, done, move };

  function move(to) {
    place = { ...place, ...to };
    card.querySelector(".label").textContent = say("question", place);
  }

  function draw() {
    const record = session.record(item);
    const rest = isAnswered(record) ? answered(record) : asking(record);
    const changed = record.old && h("p.changed", say("changed"));
    const top = [h("h4.label", { id, "aria-level": place.level }, say("question", place)), changed, context && h("p.context", context)];
    card.replaceChildren(...[...top, ...rest].filter(Boolean));
  }

  function asking(record) {
    const practice = session.settings.mode !== "check";
    const shown = practice ? hints.slice(0, record.hints ?? 0) : [];
    const crossed = shown.map((hint) => hint.crossed);
    const form = shape.ask(item, { names, response: record.draft ?? null, crossed, id: freshId(), label: ask, announce });
    const message = h("p.message", { role: "alert" });
    const oninput = () => {
      message.textContent = "";
      quietly(() => session.keep(item, { draft: form.read() }));
    };
    const onsubmit = (event) => {
      event.preventDefault();
      const given = form.read();
      if (!practice) return;
      if (given === null) message.textContent = say("blank");
      else settle(() => session.answer(item, given));
    };
    const next = () => {
      quietly(() => session.keep(item, { draft: form.read(), hints: shown.length + 1 }));
      draw();
      announce(card.querySelector(".hints > :last-child").textContent);
      (card.querySelector("button.hint") ?? card.querySelector("button.main")).focus();
    };
    const more = shown.length < hints.length && button(".quiet.hint", say(shown.length ? "next hint" : "hint"), next);
    const fields = h("fieldset", h("legend", ask), h("p.todo", form.todo), form.node);
    const told = shown.length > 0 && h("ol.hints", shown.map((hint) => h("li", hint.say(record.draft))));
    const buttons = practice && h("div.actions", h("button.main", say("check")), more, message);
    return [h("form", { onsubmit, oninput }, fields, told, buttons)];
  }

  /** Change the record, and say and show how it stands now. */
  function settle(change) {
    change();
    const record = session.record(item);
    announce([verdictOf(item, record).text, record.score !== null && item.feedback].filter(Boolean).join(". "));
    card.querySelector(".verdict").focus();
  }

  function answered(record) {
    const quotes = quotesFrom(session.course.sources);
    const refs = quotes.refs(item.evidence);
    const rate = (response) => settle(() => session.rate(item, response));
    const told = shape.tell(item, { names, response: record.response, said: item.feedback, quotes, rate, level: place.level + 2 });
    const { text, more } = verdictOf(item, record);
    const mark = record.score === null ? h("span.sign.open", icon(PEN)) : sign(record.score);
    const forget = () => (session.forget([item.id]), focus());
    const verdict = h(`h5.verdict.${mark.classList[1]}`, { tabindex: "-1", "aria-level": place.level + 1 }, mark, h("span", text), more && h("span.more", more));
    return [
      h("p.ask", ask),
      ...(item.shape === "open" ? [verdict, told] : [told, verdict]),
      h("p.feedback", item.feedback, refs),
      quotes.list(),
      h("div.actions", again(record), quotes.hidden() && allEvidence(), askingButton(say("reset"), say("reset this"), forget)),
    ];
  }

  function again({ response }) {
    if (session.settings.mode === "check") return null;
    const from = { choice: item.multiple ? response : null, open: { text: response?.text ?? "" } };
    const draft = item.shape in from ? from[item.shape] : response;
    return button("", say("again"), () => (session.keep(item, { draft }), focus()));
  }

  function allEvidence() {
    const toggle = button(".quiet", "", () => show(!session.settings.evidence));
    const show = (all) => {
      card.classList.toggle("all", all);
      toggle.setAttribute("aria-expanded", all);
      toggle.textContent = say(all ? "less evidence" : "all evidence");
      session.settings.evidence = all;
    };
    show(session.settings.evidence);
    return toggle;
  }

  function quietly(change) {
    writing = true;
    change();
    writing = false;
  }

  function announce(text) {
    status.textContent = text;
  }

  function focus() {
    card.querySelector("input:checked, input, select, textarea, button:not(:disabled)")?.focus();
  }
}
