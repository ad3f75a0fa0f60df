/**
 * The same things in an order that looks random and depends on the names alone: a student's seed and an item's id.
 * @param {Array} things
 * @param {...string} names
 * @returns {Array}
 */
export function shuffled(things, ...names) {
  const next = numbers(names.join("\0"));
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/**
 * A fresh seed.
 * @returns {string}
 */
export function freshSeed() {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (each) => each.toString(36)).join("");
}

/** Numbers from 0 to 1 that depend on a text: FNV-1a, then mulberry32. */
function numbers(text) {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ letter.codePointAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
