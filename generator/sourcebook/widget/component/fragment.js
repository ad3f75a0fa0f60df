const LONGEST_QUOTE = 120;
const AT_EACH_END = 5;

/**
 * The address of the very words in a page: a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 * Long quotes are named by their first and last words.
 * @param {string} address
 * @param {string} quote
 * @returns {string}
 */
export function wordsIn(address, quote) {
  const words = quote.trim().split(/\s+/);
  const long = quote.length > LONGEST_QUOTE && words.length > 2 * AT_EACH_END;
  const ends = long ? [words.slice(0, AT_EACH_END), words.slice(-AT_EACH_END)] : [words];
  const [page, anchor = ""] = address.split("#");
  return `${page}#${anchor}:~:text=${ends.map((each) => encoded(each.join(" "))).join(",")}`;
}

/** What means something in a text fragment (`-`, `,`, `&`) is encoded too. */
function encoded(text) {
  return encodeURIComponent(text.toWellFormed?.() ?? text).replace(/[-'()!*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
