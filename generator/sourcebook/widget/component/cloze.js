import { optionsOf, tellChoice } from "./choice.js";
import { freshId, h } from "./dom.js";
import { gapsOf, grade } from "./grading.js";
import { say } from "./say.js";
import { alsoRight, answerOf } from "./short.js";
import { sign } from "./telling.js";

/**
 * Ask a cloze: its text runs on, and each gap is a box, a list, or check boxes where several are right.
 * @param {object} body
 * @param {{names: string[], response: unknown}} about
 * @returns {{node: HTMLElement, todo: string, read: Function}}
 */
export function askCloze(body, { names, response }) {
  const gaps = gapsOf(body).map((gap, index) => {
    const field = FIELDS[gap.body.shape](gap.body, { label: say("gap", { n: index + 1 }), names: [...names, gap.id], response: response?.[gap.id] });
    return { id: gap.id, ...field };
  });
  const pieces = body.parts.map((part) => (typeof part === "string" ? part : gaps.find((gap) => gap.id === part.id).node));
  return {
    node: h("p.cloze", pieces),
    todo: say(body.together ? "fill together" : "fill"),
    read() {
      const filled = gaps.map((gap) => [gap.id, gap.read()]).filter(([, value]) => value !== null);
      return filled.length ? Object.fromEntries(filled) : null;
    },
  };
}

const FIELDS = { text: box, number: box, choice: (body, about) => (body.multiple ? boxes(body, about) : list(body, about)) };

function box(body, { label, response }) {
  const size = Math.max(6, ...(body.accepted ?? [body.value]).map((form) => form.length)) + 2;
  const field = h("input", {
    type: "text",
    "aria-label": body.unit ? `${label} (${body.unit})` : label,
    autocomplete: "off",
    spellcheck: "false",
    inputmode: body.shape === "number" ? "decimal" : null,
    size: body.shape === "number" ? 8 : Math.min(28, Math.max(16, size)),
    value: typeof response === "string" ? response : "",
  });
  return { node: field, read: () => (field.value.trim() ? field.value : null) };
}

function list(body, { label, names, response }) {
  const options = optionsOf(body, names).map((option) =>
    h("option", { value: option.id, selected: option.id === response }, option.text),
  );
  const field = h("select", { "aria-label": label }, h("option", { value: "", selected: response == null }, say("choose")), options);
  return { node: field, read: () => field.value || null };
}

function boxes(body, { label, names, response }) {
  const name = freshId();
  const given = new Set([response].flat());
  const options = optionsOf(body, names).map((option) => {
    const tick = h("input", { type: "checkbox", name, value: option.id, checked: given.has(option.id) });
    return { tick, node: h("label.inline", tick, " ", option.text) };
  });
  return {
    node: h("span.several", { role: "group", "aria-label": label }, options.map((each) => each.node)),
    read() {
      const ids = options.filter((each) => each.tick.checked).map((each) => each.tick.value);
      return ids.length ? ids : null;
    },
  };
}

/**
 * Show the text with each gap's answer in it, and below it what is to be said of a gap.
 * @param {object} body
 * @param {{names: string[], response: unknown, said: string, quotes: object}} about
 * @returns {HTMLElement}
 */
export function tellCloze(body, { names, response, said, quotes }) {
  const pieces = body.parts.map((part) => (typeof part === "string" ? part : filled(part, response?.[part.id])));
  const notes = gapsOf(body).map((gap, index) => {
    const about = { names: [...names, gap.id], response: response?.[gap.id], said, quotes };
    const more = gap.body.shape === "choice" ? tellChoice(gap.body, about) : alsoRight(gap.body);
    return more && h("li", h("span.todo", say("gap", { n: index + 1 })), " ", more);
  });
  return h("div", h("p.cloze", pieces), h("ul.gaps", notes));
}

function filled(gap, given) {
  const score = grade(gap.body, given ?? null);
  const keys = gap.body.shape === "choice" ? gap.body.options.filter((option) => option.correct) : [];
  const right = keys.length ? keys.map((option) => option.text).join(", ") : answerOf({ ...gap.body, unit: "" });
  const ids = [given].flat();
  const mine = gap.body.shape === "choice" ? gap.body.options.filter((each) => ids.includes(each.id)).map((each) => each.text).join(", ") : given;
  const wrong = score === 1 ? null : [h("s", mine || say("nothing")), " "];
  return h("span.filled", sign(score), " ", wrong, h("strong", score === 1 && mine ? mine : right));
}
