import { h } from "./dom.js";
import { folded } from "./folding.js";
import { gapsOf } from "./grading.js";
import { say } from "./say.js";
import { SHAPES } from "./shapes.js";
import { quoted } from "./quotes.js";

/**
 * The hints that a question has, growing: where to look, the words that decide it, what is not the answer. None tells
 * the key: what shares a word with it, beyond the words of the question, is left out.
 * @param {object} item
 * @param {object} sources
 * @returns {Array<{say: (response: unknown) => Node|string, crossed?: string}>}
 */
export function hintsOf(item, sources) {
  return [sourceHint(item, sources), quoteHint(item, sources), lastHint(item)].filter(Boolean);
}

/** 1: the source to look in; not where its author, title or publisher is what is asked. */
function sourceHint(item, sources = {}) {
  const found = [...new Set(item.evidence.map((quote) => quote.source))].map((id) => sources[id]).filter(Boolean);
  const names = [...new Set(found.map((source) => [source.author, source.title].filter(Boolean).join(", ")))];
  if (!names.length || names.some((name) => tells(item, name))) return null;
  return { say: () => say("look in", { sources: names.join("; ") }) };
}

/** 2: the quotation that decides it. */
function quoteHint(item, sources = {}) {
  const quote = item.evidence.find((each) => !tells(item, each.text) && !shownBy(item).includes(each.text));
  return quote ? { say: () => h("div", say("decides"), quoted(quote, sources[quote.source])) } : null;
}

/** 3: an option that is wrong; or how many pairs or steps are right so far. */
function lastHint(item) {
  if (SHAPES[item.shape].count) {
    return { say: (response) => say(item.shape === "match" ? "pairs right" : "steps right", SHAPES[item.shape].count(item, response)) };
  }
  const wrong = item.shape === "choice" ? item.options.filter((option) => !option.correct) : [];
  if (wrong.length < 2) return null;
  const reasons = wrong.map((option) => ({ option, reason: option.why.replace(item.feedback, "").trim() }));
  const [{ option, reason }] = [...reasons.filter((each) => !tells(item, each.reason)), ...reasons];
  const shown = tells(item, reason) ? "" : ` ${reason}`;
  return { say: () => say("not this", { option: option.text }) + shown, crossed: option.id };
}

/** Whether a text holds a word of the key that the question itself doesn't. */
function tells(item, text) {
  if (!keyStems.has(item)) keyStems.set(item, keyOf(item));
  const key = keyStems.get(item);
  return allWords(text).some((word) => key.has(stem(word)));
}

const keyStems = new WeakMap();

function keyOf(item) {
  const asked = new Set(allWords(shownBy(item)).map(stem));
  const telling = keyTexts(item).flatMap((text) => {
    const words = allWords(text).filter((word) => !asked.has(stem(word)));
    const weighty = words.filter(isWeighty);
    return weighty.length ? weighty : words;
  });
  return new Set(telling.map(stem));
}

/** What a student sees before answering, less the options. */
function shownBy(item) {
  const lefts = item.shape === "match" ? item.pairs.map((pair) => pair.left) : [];
  const parts = item.shape === "cloze" ? item.parts.filter((part) => typeof part === "string") : [];
  return [item.stem, ...lefts, ...parts].join(" ");
}

function keyTexts(item) {
  if (item.shape === "choice") return item.options.filter((option) => option.correct).map((option) => option.text);
  if (item.shape === "match") return item.pairs.map((pair) => pair.right);
  if (item.shape === "text") return item.accepted;
  if (item.shape === "number") return [item.value, numberWords()[Number(item.value)] ?? ""];
  if (item.shape === "cloze") return gapsOf(item).flatMap((gap) => keyTexts(gap.body));
  return [];
}

function numberWords() {
  return say("number words").split(" ");
}

function allWords(text) {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a word says something: a number, an abbreviation, or a word of more than three letters. */
function isWeighty(word) {
  return word.length > 3 || /\d|\p{Lu}\p{Lu}/u.test(word) || numberWords().includes(folded(word));
}

/** A word as far as it has no ending. */
function stem(word) {
  return folded(word).slice(0, 6);
}
