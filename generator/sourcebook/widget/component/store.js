/**
 * Open a place to keep things by key, in this browser alone. Where the browser keeps nothing (blocked, full) they are
 * kept in memory; what was kept and cannot be read is left out. `trouble` says which of them happened, if any.
 * @param {Storage|null} [storage]
 * @returns {{get: Function, set: Function, remove: Function, keys: Function, trouble: string}}
 */
export function openStore(storage = browserStorage()) {
  const memory = new Map();
  const store = { trouble: storage ? "" : "blocked", get, set, remove, keys };

  function get(key) {
    if (memory.has(key)) return memory.get(key);
    const text = attempt(() => storage?.getItem(key), "blocked");
    return text == null ? undefined : attempt(() => JSON.parse(text), "corrupt");
  }

  function set(key, value) {
    const kept = attempt(() => storage && (storage.setItem(key, JSON.stringify(value)), true), "full");
    if (kept) memory.delete(key);
    else memory.set(key, value);
  }

  function remove(key) {
    memory.delete(key);
    attempt(() => storage?.removeItem(key), "blocked");
  }

  function keys(prefix) {
    const kept = attempt(() => Object.keys(storage ?? {}), "blocked") ?? [];
    return [...new Set([...kept, ...memory.keys()])].filter((key) => key.startsWith(prefix));
  }

  function attempt(what, fault) {
    try {
      return what();
    } catch {
      store.trouble = fault;
      return undefined;
    }
  }

  return store;
}

function browserStorage() {
  try {
    const storage = globalThis.localStorage;
    storage.getItem("sourcebook");
    return storage;
  } catch {
    return null;
  }
}
