import { askingButton } from "./confirming.js";
import { freshId, h } from "./dom.js";
import { addressOf } from "./address.js";
import { resultsPanel } from "./panel.js";
import { say } from "./say.js";
import { shadowed } from "./style.js";
import { progressBar, tally } from "./tally.js";

/**
 * The small bar above the first question of a page: how to answer, how far the chapter is answered, and what is rare.
 * @param {object} session
 * @param {() => Array<object>} itemsHere the items of the page
 * @returns {{host: HTMLElement, draw: Function, done: Function}}
 */
export function toolbar(session, itemsHere) {
  const { course } = session;
  const { host, root } = shadowed("sb-live sb-bar");
  const name = freshId();
  const modes = ["practice", "check"].map((mode) => {
    const about = { type: "radio", name, value: mode, onchange: () => session.change({ mode }) };
    return h("label", h("input", about), h("span", say(mode === "check" ? "check yourself" : mode)));
  });
  const far = h("div");
  const trouble = h("p.message", { role: "status" });
  const all = () => (course.chapters ?? []).flatMap((chapter) => chapter.items);
  const forget = (items) => session.forget(items().map((item) => item.id));
  const pages = ["progress", "review"].filter((page) => course.pages?.[page]);
  const links = pages.map((page) => h("a", { href: addressOf(course, course.pages[page]) }, say(page)));
  const more = h("details", h("summary", say("more")), h("div.drawer", h("p", say("kept here")), h("p.links", links),
    h("div.actions", askingButton(say("reset chapter"), say("reset chapter sure"), () => forget(chapterItems)),
      all().length > 0 && askingButton(say("reset all"), say("reset all sure"), () => forget(all))),
    pages.length === 0 && resultsPanel(session)));
  root.append(h("div.bar", { role: "group", "aria-label": say("bar") }, h("fieldset.modes", h("legend.unseen", say("modes")), modes), far, more, trouble));
  const done = session.listen(draw);
  draw();
  return { host, draw, done };

  function chapter() {
    return (course.chapters ?? []).find((each) => each.id === itemsHere()[0]?.chapter);
  }

  function chapterItems() {
    return chapter()?.items ?? itemsHere();
  }

  function draw() {
    root.querySelector(`input[value="${session.settings.mode}"]`).checked = true;
    far.replaceChildren(progressBar(chapter() ? say("progress of", { title: chapter().title }) : say("progress here"), tally(session, chapterItems())));
    if (session.trouble()) trouble.textContent = say(session.trouble());
  }
}
