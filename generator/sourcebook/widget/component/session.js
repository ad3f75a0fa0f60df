import { freshSeed } from "./chance.js";
import { grade } from "./grading.js";
import { openStore } from "./store.js";

/**
 * What a student does in one course: the record of each item, settings, and who wants to know of changes.
 * A record is {version, digest, response, score, tries, hints, first, last}, and for as long as the item is being
 * answered `draft`; `old` is the record of an earlier wording, kept until the new one is answered.
 * @param {object} course the course object of the page
 * @param {object} [store]
 * @returns {object}
 */
export function openSession(course, store = openStore()) {
  const name = `sourcebook:${course.id ?? "course"}`;
  const listeners = new Set();
  const settings = { mode: "practice", evidence: false, ...settingsIn(store.get(`${name}:settings`)) };
  const key = (id) => `${name}:item:${id}`;
  const tell = (id) => listeners.forEach((listener) => listener(id));

  function change(values) {
    Object.assign(settings, values);
    store.set(`${name}:settings`, settings);
    tell(null);
  }

  function record(item) {
    const kept = store.get(key(item.id));
    if (kept === undefined) return {};
    if (!isRecord(kept)) {
      store.trouble = "corrupt";
      return {};
    }
    return kept.digest === (item.digest ?? "") ? kept : { old: kept };
  }

  function keep(item, values) {
    store.set(key(item.id), { ...head(item), tries: 0, hints: 0, ...record(item), ...values });
    tell(item.id);
  }

  function head(item) {
    return { version: course.version ?? "", digest: item.digest ?? "" };
  }

  function answer(item, response) {
    const { old, draft, ...before } = record(item);
    const now = new Date().toISOString();
    const tries = (before.tries ?? 0) + 1;
    const score = grade(item, response);
    const after = { hints: 0, ...before, ...head(item), response, score, tries, first: before.first ?? now, last: now };
    store.set(key(item.id), after);
    tell(item.id);
    return after;
  }

  function rate(item, response) {
    keep(item, { response, score: grade(item, response), last: new Date().toISOString() });
  }

  function put(id, kept) {
    store.set(key(id), kept);
    tell(id);
  }

  function forget(ids) {
    ids.forEach((id) => store.remove(key(id)));
    tell(null);
  }

  function records() {
    const known = store.keys(key("")).map((each) => [each.slice(key("").length), store.get(each)]);
    return new Map(known.filter(([, kept]) => isRecord(kept)));
  }

  function listen(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  if (!settings.seed) change({ seed: freshSeed() });
  return { course, settings, change, record, keep, answer, rate, put, forget, records, listen, trouble: () => store.trouble };
}

function settingsIn(kept) {
  return typeof kept === "object" && kept !== null && typeof (kept.seed ?? "") === "string" ? kept : {};
}

function isRecord(kept) {
  return typeof kept === "object" && kept !== null && typeof kept.digest === "string" && typeof kept.tries === "number";
}

/**
 * Whether a record shows an answer that was given, and none that is being given anew.
 * @param {object} record
 * @returns {boolean}
 */
export function isAnswered(record) {
  return Object.hasOwn(record, "score") && !Object.hasOwn(record, "draft");
}
