import { askChoice, tellChoice } from "./choice.js";
import { askShort, tellShort } from "./short.js";

/**
 * How each shape asks and tells. `ask(body, about)` gives {node, todo, read}, where `read()` is the response as
 * `grade` takes it, and null while nothing is answered; `tell(body, about)` gives an element.
 */
export const SHAPES = {
  choice: { ask: askChoice, tell: tellChoice },
  text: { ask: askShort, tell: tellShort },
  number: { ask: askShort, tell: tellShort },
};
