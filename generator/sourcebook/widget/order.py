"""An Order on a page."""

from __future__ import annotations

from sourcebook.markup import Html, element, join
from sourcebook.model.item import Order
from sourcebook.model.keyed import keyed_order
from sourcebook.widget.parts import hint, listing
from sourcebook.widget.references import References


def asked(body: Order, item: str) -> Html:
    """Show the steps in an order that is not right."""
    texts = {step.id: step.text for step in body.steps}
    steps = [element("li", texts[id_], data_step=id_) for id_ in _shuffled(body, item)]
    return join([hint("Put these in order, the first one first."), listing("ul", steps, class_="sb-options")])


def answered(body: Order, references: References) -> Html:
    """Show the first accepted order, and say how many there are."""
    steps = [
        element(
            "li",
            element("span", step.text, class_="sb-text"),
            f" {step.why}" if step.why else "",
            references.to(step.evidence),
        )
        for step in body.steps
    ]
    others = len(body.accepted) - 1
    note = f"{others} other order{'s are' if others > 1 else ' is'} right as well." if others else ""
    return join([listing("ol", steps, class_="sb-verdicts"), hint(note) if note else ""])


def _shuffled(body: Order, item: str) -> list[str]:
    drawn = keyed_order([step.id for step in body.steps], "order", item)
    turns = (drawn[turn:] + drawn[:turn] for turn in range(len(drawn)))
    return next((turn for turn in turns if tuple(turn) not in body.accepted), drawn)
