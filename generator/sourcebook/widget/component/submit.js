import { button, h } from "./dom.js";
import { say } from "./say.js";
import { isAnswered } from "./session.js";
import { shadowed } from "./style.js";
import { pointsOf, tally } from "./tally.js";

/**
 * What stands after the last question of a page in check mode: hand in all answers at once, then see the score.
 * @param {object} session
 * @param {() => Array<object>} lives the live questions of the page
 * @returns {{host: HTMLElement, draw: Function, done: Function}}
 */
export function submitBar(session, lives) {
  const { host, root } = shadowed("sb-live sb-bar");
  const box = h("div.card");
  let asking = false;
  let drawing = true;
  root.append(box);
  const done = session.listen(() => drawing && draw());
  draw();
  return { host, draw, done };

  function draw() {
    host.hidden = session.settings.mode !== "check" || !lives().length;
    if (host.hidden) return;
    const items = lives().map((live) => live.item);
    const open = items.filter((item) => !isAnswered(session.record(item)));
    box.replaceChildren(...(open.length ? before(items, open) : after(items)).filter(Boolean));
  }

  function before(items, open) {
    const blank = open.filter((item) => (session.record(item).draft ?? null) === null);
    const line = say("ready", { n: items.length - blank.length, of: items.length });
    if (!asking) return [h("p", line), h("div.actions", button(".main", say("submit"), () => (blank.length ? ask(true) : hand(open))))];
    const first = () => (ask(false), lives().find((live) => live.item === blank[0])?.focus());
    return [
      h("p", { role: "alert" }, say("blanks", { n: blank.length })),
      h("div.actions", button(".main", say("submit anyway"), () => hand(open)), button("", say("first blank"), first)),
    ];
  }

  function ask(whether) {
    asking = whether;
    draw();
    box.querySelector("button").focus();
  }

  function hand(open) {
    asking = drawing = false;
    open.forEach((item) => session.answer(item, session.record(item).draft ?? null));
    drawing = true;
    draw();
    box.querySelector(".verdict").focus();
  }

  function after(items) {
    const count = tally(session, items);
    const unrated = count.n - count.scored;
    const again = () => (session.forget(items.map((item) => item.id)), lives()[0].focus());
    return [
      h("p.verdict", { tabindex: "-1" }, pointsOf({ ...count, of: count.scored })),
      unrated > 0 && h("p", say("to rate", { n: unrated })),
      h("div.actions", button("", say("start again"), again)),
    ];
  }
}
