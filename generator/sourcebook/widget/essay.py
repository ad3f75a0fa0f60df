"""An Open question on a page."""

from __future__ import annotations

from sourcebook.markup import Html, element, join
from sourcebook.model.item import Open
from sourcebook.widget.parts import hint, listing


def asked() -> Html:
    """Say what is to be done."""
    return hint("Write your answer, then rate it with the points that the answer shows.")


def answered(body: Open) -> Html:
    """Show the rubric and a model answer."""
    points = [element("li", f"{point.text} ({point.points} {_unit(point.points)})") for point in body.rubric]
    total = sum(point.points for point in body.rubric)
    rubric = [hint(f"Give yourself up to {total} {_unit(total)}:"), listing("ul", points, class_="sb-rubric")]
    model = [element("p", "A model answer", class_="sb-part"), element("p", body.model_answer, class_="sb-model")]
    return join([*(rubric if points else []), *model])


def _unit(points: int) -> str:
    return "point" if points == 1 else "points"
