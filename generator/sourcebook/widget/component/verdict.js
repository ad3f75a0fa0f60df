import { gapsOf, grade } from "./grading.js";
import { rightPairs } from "./matching.js";
import { percent, say } from "./say.js";

/**
 * A score in words, and what else there is to say of it.
 * @param {object} item
 * @param {{score: number|null, response: unknown, tries: number}} record
 * @returns {{text: string, more: string}}
 */
export function verdictOf(item, { score, response, tries }) {
  if (score === null) return { text: say("unrated"), more: "" };
  if (response === null) return { text: say("unanswered"), more: "" };
  const text = score === 1 ? say("right") : score > 0 ? say("partly") : say("wrong");
  const parts = score === 1 && item.shape !== "open" ? "" : partsOf(item, score, response);
  return { text, more: [parts, tries > 1 && say("try", { n: tries })].filter(Boolean).join(" · ") };
}

function partsOf(item, score, response) {
  if (item.shape === "match") return say("n of", rightPairs(item, response));
  if (item.shape === "cloze" && gapsOf(item).length > 1) {
    const n = gapsOf(item).filter((gap) => grade(gap.body, response?.[gap.id] ?? null) === 1).length;
    return say("n of", { n, of: gapsOf(item).length });
  }
  if (item.shape === "open") {
    const worth = (points) => points.reduce((sum, point) => sum + point.points, 0);
    return say("points of", { n: worth(item.rubric.filter((point) => response.points?.includes(point.id))), of: worth(item.rubric) });
  }
  return score > 0 ? percent(score) : "";
}
