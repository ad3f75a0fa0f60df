// Written by `sourcebook build`: gives the quiz component to each page that the MyST engine (Jupyter Book 2) makes.
// A theme of MyST loads no script of the book's own, but it mounts `anywidget` nodes: one stands at each page's end.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const BOOK = dirname(fileURLToPath(import.meta.url));
const COURSE = inside(readFileSync(join(BOOK, "_static", "course.js"), "utf8"), "= ", ";\n");
const DATA = join(BOOK, "_extra", "data");

/** The JSON in a script between a first mark and the script's end. */
function inside(script, first, end) {
  return JSON.parse(script.slice(script.indexOf(first) + first.length, script.lastIndexOf(end)));
}

/** What `_extra/data/<name>.js` hands over. */
function dataOf(name) {
  return inside(readFileSync(join(DATA, `${name}.js`), "utf8"), `${JSON.stringify(name)}, `, ");\n");
}

const receipts = {};
for (const file of readdirSync(join(DATA, "receipts"))) Object.assign(receipts, dataOf(`receipts/${file.slice(0, -3)}`));

/** What the component needs on a page: of the course what the page asks, and the data that it would otherwise load. */
function modelOf(page, facts) {
  const data = { receipts: Object.fromEntries(facts.filter((id) => receipts[id]).map((id) => [id, receipts[id]])) };
  if (/^timeline(-\d+)?$/.test(page)) data.timeline = dataOf("timeline");
  if (/^who-says-what(-\d+)?$/.test(page)) data.positions = dataOf("positions");
  if (page === COURSE.pages.review) for (const { id } of COURSE.chapters) data[`banks/${id}`] = dataOf(`banks/${id}`);
  const everything = page === COURSE.pages.review || page === COURSE.pages.progress;
  const asks = (chapter) => chapter.page === page || chapter.items.some((item) => item.page === page);
  const chapters = everything ? COURSE.chapters : COURSE.chapters.filter(asks);
  return { enliven: true, course: { ...COURSE, chapters, root: `${process.env.BASE_URL ?? ""}/`, suffix: "", data } };
}

const transform = {
  name: "sourcebook-quiz",
  doc: "Adds the quiz component to a page.",
  stage: "document",
  plugin: (_options, utils) => (tree, file) => {
    const page = relative(BOOK, file.path).split(sep).join("/").replace(/\.(ipynb|md)$/, "");
    const facts = utils.selectAll("link", tree).filter(({ url }) => url?.startsWith("#fact-")).map(({ url }) => url.slice(6));
    tree.children.push({ type: "anywidget", esm: "/_static/quiz.mjs", model: modelOf(page, facts), id: "sourcebook-quiz" });
  },
};

export default { name: "Sourcebook's questions", transforms: [transform] };
