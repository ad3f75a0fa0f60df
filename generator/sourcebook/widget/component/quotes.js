import { h } from "./dom.js";
import { say } from "./say.js";
import { wordsIn } from "./fragment.js";

/**
 * The quotations of one question: each is listed once and numbered, and feedback names the numbers.
 * @param {object} sources the course's sources, by id
 * @returns {{refs: Function, list: Function, size: Function}}
 */
export function quotesFrom(sources = {}) {
  const known = new Map();

  /** The numbers of some quotes, as ` [1, 2]`; quotes that only stand aside are listed with all evidence alone. */
  function refs(evidence, aside = false) {
    if (!evidence?.length) return null;
    const numbers = evidence.map((quote) => {
      const key = `${quote.source}\0${quote.text}`;
      if (!known.has(key)) known.set(key, { quote, aside, number: known.size + 1 });
      const entry = known.get(key);
      entry.aside &&= aside;
      return entry.number;
    });
    const shown = [...new Set(numbers)].sort((a, b) => a - b).join(", ");
    return h("span.refs", ` [${shown}]`);
  }

  function list() {
    const entries = [...known.values()].map(({ quote, aside, number }) =>
      h(aside ? "li.aside" : "li", quoted(quote, sources[quote.source], number)),
    );
    return entries.length ? h("ol.quotes", entries) : null;
  }

  return { refs, list, hidden: () => [...known.values()].some((entry) => entry.aside) };
}

/**
 * A quotation with its source, its author, its date and a way to the very words.
 * @param {{source: string, text: string}} quote
 * @param {object} [source]
 * @param {number} [number]
 * @returns {Node[]}
 */
export function quoted(quote, source, number) {
  const link = source?.address && h("a", { href: wordsIn(source.address, quote.text), rel: "noopener" }, say("in the original"));
  return [
    h("blockquote", h("p", `“${quote.text}”`)),
    h("p.cite", number && `[${number}] `, h("cite", source?.cite ?? quote.source), link && [" ", link]),
  ];
}
