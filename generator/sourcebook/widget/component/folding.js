const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;
const QUOTES = /[‘’‚‛′`´]/g;
const DOUBLE_QUOTES = /[“”„‟″«»]/g;
const DASHES = /[‐‑‒–—−]/g;

/**
 * A text without case: Unicode's full case folding, as Python's `str.casefold` does it.
 * Lower case of upper case is nearly that; Cherokee folds to its older capitals, and a few letters stand alone.
 * @param {string} text
 * @returns {string}
 */
export function folded(text) {
  return /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : Array.from(text, foldedLetter).join("");
}

function foldedLetter(letter) {
  const code = letter.codePointAt(0);
  if (code < 0x80) return letter.toLowerCase();
  if (code === 0x131) return letter;
  if (code === 0x1e9e) return "ss";
  if (code >= 0x13a0 && code <= 0x13f5) return letter;
  if (code >= 0x13f8 && code <= 0x13fd) return String.fromCodePoint(code - 8);
  if (code >= 0xab70 && code <= 0xabbf) return String.fromCodePoint(code - 0xab70 + 0x13a0);
  return Array.from(letter.toUpperCase(), (each) => each.toLowerCase()).join("");
}

/**
 * A text with one space for every run of white space, and none outside.
 * @param {string} text
 * @returns {string}
 */
export function spaced(text) {
  return text.replace(SPACE, " ").replace(/^ | $/g, "");
}

/**
 * A text as it is compared: without case, sort of quotation mark or dash, final period and leading article.
 * @param {string} text
 * @returns {string}
 */
export function bare(text) {
  const plain = folded(text.normalize("NFC")).normalize("NFC");
  const alike = plain.replace(QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, "-");
  return spaced(alike).replace(/[. ]+$/, "").replace(/^(?:the|an|a) (?=[^ ])/, "");
}

const SIGNS = new Map(Array.from("−–－＋٫．٬，’", (sign, index) => [sign, "---+..,,'"[index]]));

/**
 * Digits and signs of every script as ASCII has them, without case.
 * @param {string} text
 * @returns {string}
 */
export function plainDigits(text) {
  return Array.from(folded(text), (each) => SIGNS.get(each) ?? (/\p{Nd}/u.test(each) ? digit(each) : each)).join("");
}

/** Decimal digits stand in Unicode in runs of ten, from 0 to 9; runs may touch. */
function digit(each) {
  const code = each.codePointAt(0);
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
