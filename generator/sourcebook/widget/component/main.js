import { toolbar } from "./toolbar.js";
import { dress } from "./style.js";
import { enlivenMatrix } from "./matrix.js";
import { enlivenReceipts } from "./receipts.js";
import { enlivenTimeline } from "./timeline.js";
import { liveQuestion } from "./question.js";
import { openSession } from "./session.js";
import { progressPage } from "./progress.js";
import { reviewPage } from "./review.js";
import { speak } from "./say.js";
import { submitBar } from "./submit.js";

const desks = new Map();
const attended = new WeakSet();

/** What a page has of a course: its session, live questions and bars. */
function deskOf(course) {
  const key = course.id ?? "";
  if (!desks.has(key)) {
    const desk = { session: openSession(course), lives: [] };
    const items = () => desk.lives.map((live) => live.item);
    desks.set(key, { ...desk, bar: toolbar(desk.session, items), submit: submitBar(desk.session, () => desk.lives) });
  }
  return desks.get(key);
}

/**
 * Bring a page to life: its questions, and what else answers. Done again it finds only what is new.
 * @param {Document} root
 * @param {object} course
 */
export function enliven(root, course) {
  speak(course.language);
  dress(root);
  const desk = deskOf(course);
  wake(root, desk);
  for (const [kind, make] of [[".sb-progress-page", progressPage], [".sb-review-page", reviewPage]]) {
    root.querySelectorAll(`${kind}:not(.sb-awake)`).forEach((place) => {
      place.classList.add("sb-awake");
      place.replaceChildren(make(desk.session).host);
    });
  }
  attend(root, course);
  enlivenReceipts(root, course);
  enlivenTimeline(root, course);
  enlivenMatrix(root, course);
}

/** What comes late (a theme that builds its page by script) is brought to life too. */
function attend(root, course) {
  if (attended.has(root)) return;
  attended.add(root);
  const wanted = ".sb-quiz .sb-question:not(.sb-alive):not([data-unread]), .sb-progress-page:not(.sb-awake), .sb-review-page:not(.sb-awake)";
  const look = () => root.querySelector(wanted) && enliven(root, course);
  new MutationObserver(look).observe(root.body ?? root, { childList: true, subtree: true });
}

/** Put a live question before each static block that has none; what cannot be read stays as it stands. */
function wake(root, desk) {
  const gone = desk.lives.filter((live) => !live.host.isConnected);
  gone.forEach((live) => desk.lives.splice(desk.lives.indexOf(live), 1).forEach((each) => each.done()));
  const headings = [...root.querySelectorAll("h1, h2, h3, h4, h5")].filter((each) => !each.closest(".sb-quiz"));
  root.querySelectorAll(".sb-quiz .sb-question:not(.sb-alive):not([data-unread])").forEach((block) => {
    try {
      const item = JSON.parse(block.querySelector("script.sb-item").textContent);
      const live = liveQuestion({ digest: block.dataset.digest, ...item }, desk.session, { level: levelAt(headings, block) });
      take(block, live.host);
      desk.lives.push(live);
    } catch (error) {
      block.dataset.unread = "";
      console.warn("sourcebook: a question stays as it stands", error);
    }
  });
  desk.lives.sort((a, b) => (a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  number(desk);
}

/** How deep a question stands: one deeper than the heading before it. */
function levelAt(headings, block) {
  const above = headings.findLast((each) => each.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING);
  return above ? Number(above.tagName[1]) + 1 : 2;
}

/** The live question takes the place, and the name by which links reach it, of its block. */
function take(block, host) {
  const heading = block.querySelector(".sb-stem[id]");
  if (heading) {
    host.id = heading.id;
    heading.id += "-static";
    block.setAttribute("aria-labelledby", heading.id);
  }
  host.dataset.twin = "";
  block.before(host);
  block.classList.add("sb-alive");
  if (host.id && decodeURIComponent(location.hash.slice(1)) === host.id) host.scrollIntoView();
}

function number({ lives, bar, submit }) {
  lives.forEach((live, index) => live.move({ n: index + 1, of: lives.length }));
  if (!lives.length) return;
  lives[0].host.before(bar.host);
  const last = lives.at(-1).host;
  (last.nextElementSibling?.matches(".sb-alive") ? last.nextElementSibling : last).after(submit.host);
  bar.draw();
  submit.draw();
}

/**
 * What anywidget asks for: show a model's questions in an element, and tell the model of the answers.
 * @param {{model: object, el: HTMLElement}} about
 * @returns {(() => void)|undefined} what takes it away
 */
function render({ model, el }) {
  const course = model.get("course") ?? {};
  if (model.get("enliven")) {
    enliven(document, course);
    return undefined;
  }
  speak(course.language);
  const session = openSession(course);
  const items = model.get("items") ?? [];
  const given = Object.entries(model.get("responses") ?? {});
  given.forEach(([id, response]) => restore(session, items.find((item) => item.id === id), response));
  if (model.get("mode")) session.change({ mode: model.get("mode") });
  const lives = items.map((item) => liveQuestion(item, session, { level: 3 }));
  const [bar, submit] = [toolbar(session, () => items), submitBar(session, () => lives)];
  el.append(...lives.map((live) => live.host));
  number({ lives, bar, submit });
  const stop = session.listen(() => report(model, session, items));
  report(model, session, items);
  return () => [stop, bar.done, submit.done, ...lives.map((live) => live.done)].forEach((done) => done());
}

/** An answer that the model brings and this browser hasn't got. */
function restore(session, item, response) {
  if (!item) return;
  const { response: kept } = session.record(item);
  if (JSON.stringify(kept) !== JSON.stringify(response)) session.answer(item, response);
}

function report(model, session, items) {
  const answered = items.map((item) => [item.id, session.record(item)]).filter(([, record]) => "score" in record);
  const pick = (name) => Object.fromEntries(answered.map(([id, record]) => [id, record[name]]));
  if (JSON.stringify(pick("response")) === JSON.stringify(model.get("responses") ?? {})) return;
  model.set("responses", pick("response"));
  model.set("scores", pick("score"));
  model.save_changes?.();
}

export default { render };
