const HERE = globalThis.document?.currentScript?.src ?? "";
const asked = new Map();

/**
 * The address of the book's first folder, with a slash at its end; empty where nobody knows it. The classic twin knows
 * it from its own, in `_static/`; other hosts say it as `course.root`.
 * @param {object} course
 * @returns {string}
 */
export function rootOf(course) {
  return course?.root ?? (HERE ? new URL("../", HERE).href : "");
}

/**
 * Whether the page that is open is that one, or one of those among which it is split (`<page>-2` …).
 * @param {string} page
 * @returns {boolean}
 */
export function isOn(page) {
  const name = location.pathname.replace(/\/$/, "").replace(/\.html$/, "").split("/").pop();
  return name === page || (name.startsWith(`${page}-`) && /^\d+$/.test(name.slice(page.length + 1)));
}

/**
 * Data that a page needs only when it is asked for: the host has given it as `course.data`, or `data/<name>.js` calls
 * `sourcebookReceive(name, data)`. A script, because from `file://` a browser fetches nothing else.
 * @param {object} course
 * @param {string} name such as `banks/<chapter>`, `receipts/<chapter>`, `timeline`, `positions`
 * @returns {Promise<object>} rejected where there is none
 */
export function dataOf(course, name) {
  const given = course?.data?.[name];
  if (given) return Promise.resolve(given);
  if (!asked.has(name)) {
    const answer = new Promise((resolve, reject) => askForData(rootOf(course), name, resolve, reject));
    asked.set(name, answer);
    answer.catch(() => asked.delete(name));
  }
  return asked.get(name);
}

function askForData(root, name, resolve, reject) {
  const fail = () => reject(new Error(`No data: ${name}`));
  if (!root) {
    fail();
    return;
  }
  const receivers = (globalThis.sourcebookReceivers ??= new Map());
  globalThis.sourcebookReceive ??= (which, data) => receivers.get(which)?.(data);
  receivers.set(name, resolve);
  const script = document.createElement("script");
  script.src = `${root}data/${name}.js`;
  script.addEventListener("error", fail);
  script.addEventListener("load", () => script.remove());
  document.head.append(script);
}
