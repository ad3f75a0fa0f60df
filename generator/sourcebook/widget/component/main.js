import { enlivenMatrix } from "./matrix.js";
import { enlivenReceipts } from "./receipts.js";
import { enlivenTimeline } from "./timeline.js";
import { liveQuestion } from "./question.js";
import { openSession } from "./session.js";
import { speak } from "./say.js";

const sessions = new Map();

function sessionOf(course) {
  const key = course.id ?? "";
  if (!sessions.has(key)) sessions.set(key, openSession(course));
  return sessions.get(key);
}

/**
 * Bring a page to life: its questions, and what else answers. Done again it finds only what is new.
 * @param {Document} root
 * @param {object} course
 */
export function enliven(root, course) {
  speak(course.language);
  const session = sessionOf(course);
  const found = [...root.querySelectorAll(".sb-quiz .sb-question:not(.sb-alive)")];
  found.forEach((block, index) => {
    const item = JSON.parse(block.querySelector("script.sb-item").textContent);
    const live = liveQuestion({ ...item, digest: block.dataset.digest }, session, { n: index + 1, of: found.length });
    block.classList.add("sb-alive");
    block.before(live.host);
  });
  enlivenReceipts(root, course);
  enlivenTimeline(root, course);
  enlivenMatrix(root, course);
}

function render({ model, el }) {
  const course = model.get("course") ?? {};
  if (model.get("enliven")) {
    enliven(document, course);
    return undefined;
  }
  speak(course.language);
  const items = model.get("items") ?? [];
  const session = sessionOf(course);
  const lives = items.map((item, index) => liveQuestion(item, session, { n: index + 1, of: items.length }));
  el.append(...lives.map((live) => live.host));
  return () => lives.forEach((live) => live.done());
}

export default { render };
