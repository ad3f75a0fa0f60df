import { askChoice, tellChoice } from "./choice.js";
import { askCloze, tellCloze } from "./cloze.js";
import { askMatch, rightPairs, tellMatch } from "./matching.js";
import { askOpen, tellOpen } from "./essay.js";
import { askOrder, rightPlaces, tellOrder } from "./ordering.js";
import { askShort, tellShort } from "./short.js";

/**
 * How each shape asks and tells. `ask(body, about)` gives {node, todo, read}, where `read()` is the response as
 * `grade` takes it, and null while nothing is answered; `tell(body, about)` gives an element; `count(body, response)`
 * says how many parts are right so far.
 */
export const SHAPES = {
  choice: { ask: askChoice, tell: tellChoice },
  text: { ask: askShort, tell: tellShort },
  number: { ask: askShort, tell: tellShort },
  match: { ask: askMatch, tell: tellMatch, count: rightPairs },
  order: { ask: askOrder, tell: tellOrder, count: rightPlaces },
  cloze: { ask: askCloze, tell: tellCloze },
  open: { ask: askOpen, tell: tellOpen },
};
