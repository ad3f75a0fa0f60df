import { button, h } from "./dom.js";
import { dataOf } from "./data.js";
import { liveQuestion } from "./question.js";
import { say } from "./say.js";
import { shadowed } from "./style.js";

const AT_ONCE = 8;

/**
 * Draw the page "Review": what was answered wrong, the worst first, then what was answered longest ago.
 * @param {object} session
 * @returns {{host: HTMLElement, done: Function}}
 */
export function reviewPage(session) {
  const { host, root } = shadowed("sb-live");
  const head = h("div.card");
  const status = h("p", { role: "status" });
  const place = h("div");
  let lives = [];
  root.append(head, place);
  head.append(status, h("div.actions", button(".main", say("draw"), draw)));
  status.textContent = due().length ? say("due", { n: due().length }) : say("nothing due");
  return { host, done: () => lives.forEach((live) => live.done()) };

  /** Answered items, those to be answered again first. */
  function due() {
    const listed = (session.course.chapters ?? []).flatMap(({ id, items }) => items.map((item) => ({ ...item, chapter: id })));
    const answered = listed.map((item) => ({ item, record: session.record(item) })).filter(({ record }) => "score" in record);
    return answered.sort(({ record: a }, { record: b }) => (a.score ?? 0) - (b.score ?? 0) || (a.last < b.last ? -1 : 1));
  }

  async function draw() {
    const drawn = due().slice(0, AT_ONCE).map(({ item }) => item);
    lives.forEach((live) => live.done());
    const found = await Promise.all(drawn.map(itemOf));
    const items = found.filter(Boolean);
    items.forEach((item) => session.keep(item, { draft: null }));
    lives = items.map((item, index) => liveQuestion(item, session, { n: index + 1, of: items.length, level: 2 }));
    place.replaceChildren(...lives.map((live) => live.host));
    status.textContent = items.length ? say("drawn", { n: items.length }) : say(drawn.length ? "no bank" : "nothing due");
    lives[0]?.focus();
  }

  async function itemOf({ id, chapter }) {
    try {
      const bank = await dataOf(session.course, `banks/${chapter}`);
      return (bank.items ?? bank).find((item) => item.id === id);
    } catch {
      return undefined;
    }
  }
}
