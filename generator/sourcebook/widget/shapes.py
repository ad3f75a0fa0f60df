"""How each of the seven shapes asks and answers on a page."""

from __future__ import annotations

from sourcebook.markup import Html
from sourcebook.model.item import Choice, Cloze, Item, Match, Number, Open, Order, Text
from sourcebook.widget import choice, cloze, essay, match, order, short
from sourcebook.widget.references import References


def asked(item: Item) -> Html:
    """What stands below the stem before anything is answered."""
    match item.body:
        case Choice():
            return choice.asked(item.body)
        case Text() | Number():
            return short.asked(item.body)
        case Match():
            return match.asked(item.body, item.id)
        case Order():
            return order.asked(item.body, item.id)
        case Cloze():
            return cloze.asked(item.body)
        case Open():
            return essay.asked()


def answered(item: Item, references: References) -> Html:
    """What the folded answer holds after the feedback."""
    match item.body:
        case Choice():
            return choice.answered(item.body, references, item.feedback)
        case Text() | Number():
            return short.answered(item.body)
        case Match():
            return match.answered(item.body, item.id, references)
        case Order():
            return order.answered(item.body, references)
        case Cloze():
            return cloze.answered(item.body, references)
        case Open():
            return essay.answered(item.body)
