import { button, freshId, h } from "./dom.js";
import { asTable, exported, imported } from "./results.js";
import { say } from "./say.js";

/**
 * Save results to a file, and bring them back.
 * @param {object} session
 * @returns {HTMLElement}
 */
export function resultsPanel(session) {
  const id = freshId();
  const status = h("div", { role: "status" });
  const name = session.course.id ?? "results";
  const json = () => save(`${name}.json`, "application/json", `${JSON.stringify(exported(session), null, 1)}\n`);
  const table = () => save(`${name}.csv`, "text/csv", asTable(session));
  const onchange = async (event) => {
    const box = event.target; // gone from the event once we wait
    const [file] = box.files;
    if (!file) return;
    const report = imported(session, await file.text());
    box.value = "";
    const lines = report ? Object.entries(report).filter(([, ids]) => ids.length).map(([fate, ids]) => line(fate, ids)) : [];
    status.replaceChildren(...(lines.length ? lines : [h("p.message", say("no results"))]));
  };
  return h(
    "div.results",
    h("div.actions", button("", say("save json"), json), button("", say("save csv"), table)),
    h("p", h("label", { for: id }, say("bring back")), " ", h("input", { id, type: "file", accept: ".json,application/json", onchange })),
    status,
  );
}

function line(fate, ids) {
  return h("p", say(`import ${fate}`, { n: ids.length }), fate !== "taken" && ` ${ids.join(", ")}`);
}

function save(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  h("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
