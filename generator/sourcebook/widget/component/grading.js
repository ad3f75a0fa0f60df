import { isWithin } from "./decimals.js";
import { bare, spaced } from "./folding.js";

/**
 * Score a response from 0 to 1, as `sourcebook.grading` does; null is "not scored" (an essay that nobody rated).
 * Blank and malformed responses score 0; no value of JSON throws.
 * @param {object} item an item, or the body of a gap
 * @param {unknown} response
 * @returns {number|null}
 */
export function grade(item, response) {
  return RULES[item.shape](item, response);
}

const RULES = {
  choice: (body, response) => (body.multiple ? netCorrect(body, response) : allOrNothing(body, response)),
  text: lenientText,
  number: (body, response) => Number(isWithin(body, response)),
  match: proportionOfPairs,
  order: kendallTau,
  cloze: ofGaps,
  open: selfRatedPoints,
};

/**
 * The ids of a choice's keys.
 * @param {object} body
 * @returns {Set<string>}
 */
export function keysOf(body) {
  return new Set(body.options.filter((option) => option.correct).map((option) => option.id));
}

function chosen(body, response) {
  const listed = body.multiple ? response : [response];
  const known = new Set(body.options.map((option) => option.id));
  return Array.isArray(listed) && listed.every((each) => known.has(each)) ? new Set(listed) : new Set();
}

function allOrNothing(body, response) {
  const [given, keys] = [chosen(body, response), keysOf(body)];
  return Number(given.size > 0 && given.size === keys.size && [...given].every((each) => keys.has(each)));
}

function netCorrect(body, response) {
  const [given, keys] = [chosen(body, response), keysOf(body)];
  if (!given.size || !keys.size) return 0;
  const right = [...given].filter((each) => keys.has(each)).length;
  return Math.max(0, (right - (given.size - right)) / keys.size);
}

function lenientText(body, response) {
  if (typeof response !== "string") return 0;
  const given = bare(response);
  return Number(given !== "" && body.accepted.some((form) => given === bare(form)));
}

function proportionOfPairs(body, response) {
  if (!isObject(response) || !body.pairs.length) return 0;
  return body.pairs.filter((pair) => own(response, pair.left) === pair.right).length / body.pairs.length;
}

function kendallTau(body, response) {
  if (!Array.isArray(response) || !response.every((each) => typeof each === "string")) return 0;
  const steps = JSON.stringify([...response].sort());
  const alike = body.accepted.filter((order) => JSON.stringify([...order].sort()) === steps);
  return Math.max(0, ...alike.map((order) => tau(response, order)));
}

/** (Pairs in order - pairs out of order) / pairs, never below 0. */
function tau(given, order) {
  const rank = new Map(order.map((step, position) => [step, position]));
  const signs = given.flatMap((first, i) => given.slice(i + 1).map((second) => rank.get(first) < rank.get(second)));
  if (!signs.length) return Number(given.length > 0);
  const inOrder = signs.filter(Boolean).length;
  return Math.max(0, (inOrder - (signs.length - inOrder)) / signs.length);
}

function ofGaps(body, response) {
  const scores = gapsOf(body).map((gap) => grade(gap.body, isObject(response) ? own(response, gap.id) : null));
  if (!scores.length) return 0;
  if (body.together) return Number(scores.every((score) => score === 1));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function selfRatedPoints(body, response) {
  const [text, ticked] = isObject(response) ? [own(response, "text"), own(response, "points")] : [];
  if (typeof text !== "string" || !spaced(text)) return 0;
  if (ticked == null) return null;
  const worth = new Map(body.rubric.map((point) => [point.id, point.points]));
  if (!Array.isArray(ticked) || !ticked.every((each) => worth.has(each))) return 0;
  const sum = (ids) => [...ids].reduce((total, id) => total + worth.get(id), 0);
  return sum(worth.keys()) ? sum(new Set(ticked)) / sum(worth.keys()) : 0;
}

/**
 * The gaps of a cloze, in order.
 * @param {object} body
 * @returns {Array<{id: string, body: object}>}
 */
export function gapsOf(body) {
  return body.parts.filter((part) => typeof part !== "string");
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(object, key) {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
