import { dataOf, isOn } from "./data.js";
import { h } from "./dom.js";
import { say } from "./say.js";
import { showSlip } from "./slip.js";

/**
 * Cells of the matrix of positions open the words that they rest on.
 * @param {Document} root
 * @param {object} course
 */
export function enlivenMatrix(root, course) {
  if (!isOn("who-says-what") || root.querySelector(".sb-cell")) return;
  dataOf(course, "positions").then(
    (data) => root.querySelector(".sb-cell") || opened(root, data, course),
    () => {}, // without its data a page stays as it stands
  );
}

function opened(root, { theses, rows }, course) {
  const table = [...root.querySelectorAll("table")].find((each) => each.rows.length === rows.length + 1);
  rows.forEach(({ voice, cells }, row) => {
    cells.forEach((cell, column) => {
      const place = table?.rows[row + 1].cells[column + 1];
      if (!cell?.quotes.length || !place) return;
      const thesis = theses[column];
      const button = h("button.sb-cell", { type: "button", "aria-haspopup": "dialog" });
      button.append(...place.childNodes);
      button.addEventListener("click", () =>
        showSlip(button, {
          label: thesis.text,
          title: `${voice} ${cell.stance}`,
          quotes: cell.quotes,
          sources: course.sources,
          more: wayTo(root, thesis.id),
        }),
      );
      place.append(button);
    });
  });
}

/** A link to what all voices say of a thesis, as the page has it below the table. */
function wayTo(root, id) {
  const link = [...root.querySelectorAll('a[href*="#"]')].find((each) => each.hash === `#thesis-${id}`);
  return link ? h("a", { href: link.href }, say("all voices")) : null;
}
