"""A Text or a Number on a page."""

from __future__ import annotations

from decimal import Decimal

from sourcebook.markup import Html, element, join
from sourcebook.model.item import Number, Text
from sourcebook.widget.parts import hint


def asked(body: Text | Number) -> Html:
    """Say what sort of answer is wanted."""
    if isinstance(body, Text):
        return hint("Write a short answer.")
    return hint(f"Give a number ({body.unit})." if body.unit else "Give a number.")


def answered(body: Text | Number) -> Html:
    """Show the answer and what else is accepted."""
    first, rest = (body.accepted[0], _others(body)) if isinstance(body, Text) else (_value(body), _margin(body))
    answer = element("p", "Answer: ", element("strong", first), class_="sb-key")
    return join([answer, hint(rest) if rest else ""])


def plain(number: Decimal) -> str:
    """A number as people write it: no exponent, thousands apart."""
    return f"{number:,f}"


def _value(body: Number) -> str:
    return f"{plain(body.value)} {body.unit}".strip()


def _margin(body: Number) -> str:
    return f"Anything within {plain(body.tolerance)} of it is right." if body.tolerance else ""


def _others(body: Text) -> str:
    return f"Also accepted: {'; '.join(body.accepted[1:])}" if body.accepted[1:] else ""
