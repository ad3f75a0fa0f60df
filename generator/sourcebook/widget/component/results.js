const SCHEMA = "urn:sourcebook:schema:results:1";

/**
 * All answers as one object (schemas/results.schema.json).
 * @param {object} session
 * @returns {object}
 */
export function exported(session) {
  const { id = "", version = "" } = session.course;
  const results = [...session.records()].filter(([, kept]) => "score" in kept).sort().map(([item, kept]) => {
    const { digest, response, score, tries, first, last } = kept;
    return { item, digest, response, score, tries, first, last };
  });
  return { schema: SCHEMA, course: id, version, exported: new Date().toISOString(), results };
}

/**
 * Take in what was saved. An answer that was given later here stays.
 * @param {object} session
 * @param {string} text
 * @returns {{taken: string[], later: string[], unknown: string[], bad: string[]}|null} null where it isn't such a file
 */
export function imported(session, text) {
  const data = parsed(text);
  if (data?.schema !== SCHEMA || data.course !== (session.course.id ?? "") || !Array.isArray(data.results)) return null;
  const known = new Set((session.course.chapters ?? []).flatMap((chapter) => chapter.items.map((item) => item.id)));
  const here = session.records();
  const report = { taken: [], later: [], unknown: [], bad: [] };
  data.results.forEach((result, index) => {
    const fate = fateOf(result, known, here.get(result?.item));
    report[fate].push(typeof result?.item === "string" ? result.item : `#${index + 1}`);
    if (fate !== "taken") return;
    const { item, ...kept } = result;
    session.put(item, { version: String(data.version), hints: 0, ...kept });
  });
  return report;
}

function fateOf(result, known, here) {
  if (!isResult(result)) return "bad";
  if (known.size && !known.has(result.item)) return "unknown";
  return Date.parse(here?.last) > Date.parse(result.last) ? "later" : "taken";
}

function isResult(result) {
  const { item, digest, score, tries, first, last } = result ?? {};
  const texts = [item, digest, first, last].every((each) => typeof each === "string");
  const scored = score === null || (typeof score === "number" && score >= 0 && score <= 1);
  const dated = [first, last].every((each) => !Number.isNaN(Date.parse(each)));
  return texts && scored && dated && Number.isInteger(tries) && tries > 0 && "response" in result;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * All answers as a table (RFC 4180); a cell that a spreadsheet would take for a formula begins with an apostrophe.
 * @param {object} session
 * @returns {string}
 */
export function asTable(session) {
  const names = ["item", "score", "tries", "first", "last", "response", "digest"];
  const rows = exported(session).results.map((result) => names.map((name) => cell(result[name])));
  return [names, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

function cell(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? "");
  const plain = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : value == null ? "" : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
