import { dataOf } from "./data.js";
import { h } from "./dom.js";
import { say } from "./say.js";
import { showSlip } from "./slip.js";

const TO_FACT = 'a[href*="#fact-"]';
const listening = new WeakSet();

/**
 * References to facts in the prose open a receipt: the words, their source and its date. The link still stands: with a
 * modifier key, and where there are no data, it leads to the evidence.
 * @param {Document} root
 * @param {object} course
 */
export function enlivenReceipts(root, course) {
  for (const link of root.querySelectorAll(`${TO_FACT}:not([aria-haspopup])`)) {
    if (opens(link)) link.setAttribute("aria-haspopup", "dialog");
  }
  if (listening.has(root)) return;
  listening.add(root);
  // Before the page's own listeners: a theme may follow links by a script.
  root.addEventListener("click", (event) => pressed(event, course), { capture: true });
}

function pressed(event, course) {
  const link = event.target.closest?.(TO_FACT);
  if (!link || !opens(link) || event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const id = decodeURIComponent(link.hash.slice("#fact-".length));
  receiptOf(course, link, id).then(
    (receipt) => show(link, receipt, course),
    () => location.assign(link.href),
  );
}

/** Whether a link leads from a page to the evidence of another: on its own page the evidence is in sight. */
function opens(link) {
  return link.hash.startsWith("#fact-") && link.pathname !== location.pathname;
}

async function receiptOf(course, link, id) {
  const given = course.data?.receipts?.[id];
  if (given) return given;
  const page = link.pathname.replace(/\/$/, "").replace(/\.html$/, "").split("/").pop();
  const chapter = course.chapters?.find((each) => each.id === page) ?? course.chapters?.find((each) => page.replace(/-\d+$/, "") === each.id);
  const found = (await dataOf(course, `receipts/${chapter?.id}`))[id];
  if (!found) throw new Error(`No receipt: ${id}`);
  return found;
}

function show(link, receipt, course) {
  showSlip(link, {
    label: receipt.about,
    title: receipt.says,
    quotes: receipt.quotes,
    sources: course.sources,
    more: h("a", { href: link.href }, say("in the evidence")),
  });
}
