const HERE = globalThis.document?.currentScript?.src ?? "";
const waiting = new Map();

/**
 * The address of the book's first folder, with a slash at its end; empty where nobody knows it.
 * The classic twin stands in `_static/`; another host says it as `course.root`.
 * @param {object} course
 * @returns {string}
 */
export function rootOf(course) {
  return course?.root ?? (HERE ? new URL("../", HERE).href : "");
}

/**
 * Data that a page needs only when it is asked for: `data/<name>.js`, which calls `sourcebookReceive(name, data)`.
 * A script, because from `file://` a browser fetches nothing else. Rejects where there is none.
 * @param {object} course
 * @param {string} name such as `banks/<chapter>` or `receipts/<chapter>`
 * @returns {Promise<object>}
 */
export function dataOf(course, name) {
  if (!waiting.has(name)) {
    const answer = new Promise((resolve, reject) => askForData(rootOf(course), name, resolve, reject));
    waiting.set(name, answer);
    answer.catch(() => waiting.delete(name));
  }
  return waiting.get(name);
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
