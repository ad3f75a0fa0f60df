import { WORDS } from "./words.js";

let spoken = "en";

/**
 * Choose the language of the interface; where it has no words of its own, English stands in.
 * @param {string} [language] such as `en` or `de-AT`
 */
export function speak(language) {
  const [plain] = (language ?? "en").split("-");
  spoken = [language, plain].find((each) => Object.hasOwn(WORDS, each ?? "")) ?? "en";
}

/**
 * What the interface says: `{name}` is replaced by that value, and `{n}` chooses between one and several.
 * @param {string} key
 * @param {object} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  const found = WORDS[spoken][key] ?? WORDS.en[key] ?? key;
  const text = typeof found === "string" ? found : found[new Intl.PluralRules(spoken).select(values.n)] ?? found.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/**
 * A share of 1 as per cent.
 * @param {number} share
 * @returns {string}
 */
export function percent(share) {
  return new Intl.NumberFormat(spoken, { style: "percent" }).format(share);
}
