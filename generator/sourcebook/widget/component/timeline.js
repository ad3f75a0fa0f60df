import { dataOf, isOn } from "./data.js";
import { freshId, h } from "./dom.js";
import { say } from "./say.js";
import { shadowed, wear } from "./style.js";

const GONE = "sb-gone";

/**
 * The timeline is filtered by actor and by kind.
 * @param {Document} root
 * @param {object} course
 */
export function enlivenTimeline(root, course) {
  if (!isOn("timeline") || root.querySelector(".sb-filter")) return;
  dataOf(course, "timeline").then(
    (data) => root.querySelector(".sb-filter") || filtered(root, data),
    () => {}, // without its data a page stays as it stands
  );
}

function filtered(root, { entries, actors }) {
  const found = [...root.querySelectorAll("li")]
    .map((line) => ({ line, ...entries[factOf(line)] }))
    .filter(({ kind }) => kind);
  if (!found.length) return;
  const lists = [...new Set(found.map(({ line }) => line.parentElement))];
  const first = headingOf(lists[0]);
  if (!first) return;
  const there = (test) => found.filter(test).length;
  const known = Object.keys(actors).filter((id) => there((each) => each.actors.includes(id)));
  const kinds = [...new Set(found.map(({ kind }) => kind))].sort();
  const who = select(say("everybody"), known.map((id) => [id, actors[id], there((each) => each.actors.includes(id))]));
  const what = select(say("everything"), kinds.map((kind) => [kind, say(`kind ${kind}`), there((each) => each.kind === kind)]));
  const status = h("p.shown", { role: "status" });
  who.addEventListener("change", choose);
  what.addEventListener("change", choose);
  first.before(bar([labelled(say("who"), who), labelled(say("what"), what), status]));
  choose();

  function choose() {
    const fits = (each) => (!who.value || each.actors.includes(who.value)) && (!what.value || each.kind === what.value);
    for (const each of found) each.line.classList.toggle(GONE, !fits(each));
    for (const list of lists) {
      const empty = !list.querySelector(`:scope > li:not(.${GONE})`);
      for (const part of [list, headingOf(list)]) part?.classList.toggle(GONE, empty);
    }
    status.textContent = say("entries", { n: there(fits), of: found.length });
  }
}

/** The fact that an entry links to first. */
function factOf(line) {
  const hash = line.querySelector('a[href*="#fact-"]')?.hash ?? "";
  return decodeURIComponent(hash.slice("#fact-".length));
}

/** The year above a list. */
function headingOf(list) {
  for (let each = list; each && each.tagName !== "MAIN"; each = each.parentElement) {
    for (let before = each.previousElementSibling; before; before = before.previousElementSibling) {
      const heading = before.matches("h2") ? before : before.querySelector("h2");
      if (heading) return heading;
    }
  }
  return null;
}

function select(all, options) {
  const shown = options.map(([value, name, n]) => h("option", { value }, `${name} (${n})`));
  return h("select", h("option", { value: "" }, all), shown);
}

function labelled(text, control) {
  control.id = freshId();
  return h("p.field", h("label", { for: control.id }, text), control);
}

function bar(children) {
  const { host, root } = shadowed("sb-live sb-filter");
  wear(root, FILTER);
  root.append(h("div.filter", { role: "group", "aria-label": say("filter") }, children));
  return host;
}

const FILTER = `
.filter { align-items: end; background: var(--pale); border: 1px solid var(--rule); border-radius: 10px; display: flex; flex-wrap: wrap; gap: .8rem 1.2rem; padding: .9rem 1.1rem; }
.field { flex: 1 1 14rem; min-inline-size: 0; }
.field label { color: var(--muted); display: block; font-size: .85rem; font-weight: 600; margin-block-end: .2rem; }
.field select { inline-size: 100%; }
.shown { color: var(--muted); flex: 1 1 100%; font-size: .9rem; }
@media print { .filter { display: none; } }
`;
