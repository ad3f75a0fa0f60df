import { plainDigits, spaced } from "./folding.js";

const LONGEST = 100;
const PRECISION = 28;
const ENGLISH = /^[-+]?(?:[1-9]\d{0,2}([ ,'])\d{3}(?:\1\d{3})*(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)$/;
const CONTINENTAL = /^[-+]?(?:[1-9]\d{0,2}([ .'])\d{3}(?:\1\d{3})*,\d*|[1-9]\d{0,2}(?:\.\d{3}){2,}|\d*,\d+)$/;
const WRITTEN = /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i;

/**
 * Whether what was given lies within the tolerance of a number, its unit behind it or not; exact, as Python counts.
 * @param {{value: string, unit: string, tolerance: string}} body
 * @param {unknown} given a text or a number
 * @returns {boolean}
 */
export function isWithin(body, given) {
  const value = typeof given === "number" ? exactly(given) : typeof given === "string" ? read(given, body.unit) : null;
  if (value === null) return false;
  const far = difference(value, decimal(body.value));
  return difference(far, decimal(body.tolerance), false).digits <= 0n;
}

/** The number that a text means; null if it means none. */
function read(text, unit) {
  if ([...text].length > LONGEST) return null;
  const given = spaced(plainDigits(text));
  const behind = spaced(plainDigits(unit ?? ""));
  const number = (behind && given.endsWith(behind) ? given.slice(0, -behind.length) : given).replace(/ +$/, "");
  if (ENGLISH.test(number)) return decimal(number.replace(/[ ,']/g, ""));
  if (CONTINENTAL.test(number)) return decimal(number.replace(/[ .']/g, "").replace(",", "."));
  return null;
}

/** A number of JSON; null for what no question's answer is. */
function exactly(number) {
  return Math.abs(number) < 10 ** LONGEST ? decimal(String(number)) : null;
}

/** A decimal as written: digits × 10^power, without loss. */
function decimal(text) {
  const [, sign, whole, part, power] = WRITTEN.exec(String(text));
  const digits = BigInt(`${whole}${part}` || "0");
  return { digits: sign === "-" ? -digits : digits, power: Number(power ?? 0) - part.length };
}

/** How far two decimals lie apart, to 28 digits as Python's own arithmetic has it; or, with a sign, a less b. */
function difference(a, b, absolute = true) {
  const power = Math.min(a.power, b.power);
  const scaled = (each) => each.digits * 10n ** BigInt(each.power - power);
  const apart = scaled(a) - scaled(b);
  return absolute ? rounded({ digits: apart < 0n ? -apart : apart, power }) : { digits: apart, power };
}

function rounded({ digits, power }) {
  const excess = String(digits).length - PRECISION;
  if (excess <= 0) return { digits, power };
  const unit = 10n ** BigInt(excess);
  const [kept, rest] = [digits / unit, (digits % unit) * 2n];
  const up = rest > unit || (rest === unit && kept % 2n === 1n);
  return { digits: up ? kept + 1n : kept, power: power + excess };
}
