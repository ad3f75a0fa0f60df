import { askingButton } from "./confirming.js";
import { h } from "./dom.js";
import { addressOf } from "./address.js";
import { resultsPanel } from "./panel.js";
import { say } from "./say.js";
import { shadowed } from "./style.js";
import { pointsOf, progressBar, tally } from "./tally.js";

/**
 * Draw the page "My progress": each chapter, all of them, and the results as files.
 * @param {object} session
 * @returns {{host: HTMLElement, done: Function}}
 */
export function progressPage(session) {
  const { course } = session;
  const { host, root } = shadowed("sb-live");
  const chapters = course.chapters ?? [];
  const all = chapters.flatMap((chapter) => chapter.items);
  const list = h("div.chapters");
  const trouble = h("p.message", { role: "status" });
  const forget = () => session.forget([...session.records().keys()]);
  root.append(h("div.card", list), h("div.card", h("h2", say("your results")), h("p", say("kept here")), trouble, resultsPanel(session),
    h("div.actions", askingButton(say("reset all"), say("reset all sure"), forget))));
  const done = session.listen(draw);
  draw();
  return { host, done };

  function draw() {
    const lines = chapters.map(({ title, page, items }) => part(h("a", { href: addressOf(course, page) }, title), title, items));
    list.replaceChildren(part(say("whole course"), say("whole course"), all), ...lines);
    if (session.trouble()) trouble.textContent = say(session.trouble());
  }

  function part(heading, name, items) {
    const count = tally(session, items);
    const points = count.scored > 0 && h("span.todo", pointsOf({ ...count, of: count.scored }));
    return h("div.part", h("h2", heading), progressBar(name, count), points);
  }
}
