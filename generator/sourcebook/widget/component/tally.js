import { h } from "./dom.js";
import { percent, say } from "./say.js";

/**
 * How far some items are answered, as they stand now.
 * @param {object} session
 * @param {Array<{id: string, digest: string}>} items
 * @returns {{of: number, n: number, right: number, sum: number, scored: number}}
 */
export function tally(session, items) {
  const scores = items.map((item) => session.record(item).score).filter((score) => score !== undefined);
  const scored = scores.filter((score) => score !== null);
  const sum = scored.reduce((total, score) => total + score, 0);
  return { of: items.length, n: scores.length, scored: scored.length, right: scored.filter((score) => score === 1).length, sum };
}

/**
 * A bar and a line on how far some items are answered.
 * @param {string} name what is counted, for those who don't see it
 * @param {object} count of `tally`
 * @returns {HTMLElement}
 */
export function progressBar(name, count) {
  const line = say("answered", count) + (count.n ? ` · ${say("right so far", { n: count.right })}` : "");
  return h("div.progress", h("progress", { max: count.of || 1, value: count.n, "aria-label": name }), h("span", line));
}

/**
 * Points as a line: how many of how many, and the share.
 * @param {object} count of `tally`
 * @returns {string}
 */
export function pointsOf({ sum, of }) {
  return say("scored", { sum: Math.round(sum * 100) / 100, of, share: percent(of ? sum / of : 0) });
}
