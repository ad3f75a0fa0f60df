"""A Cloze on a page."""

from __future__ import annotations

from sourcebook.markup import Html, element, join
from sourcebook.model.item import Choice, Cloze, Gap
from sourcebook.widget import choice, short
from sourcebook.widget.parts import hint, listing
from sourcebook.widget.references import References


def asked(body: Cloze) -> Html:
    """Show the text with numbered gaps, and below it what each gap takes."""
    numbers = {gap.id: number for number, gap in enumerate(body.gaps, 1)}
    pieces = [_blank(numbers[part.id]) if isinstance(part, Gap) else part for part in body.parts]
    todo = "Fill the gaps; they count only together." if body.together else "Fill the gaps."
    gaps = [element("li", Html(f"\n{_taken(gap)}\n")) for gap in body.gaps]
    return join([hint(todo), element("p", *pieces, class_="sb-cloze"), listing("ol", gaps, class_="sb-gaps")])


def answered(body: Cloze, references: References) -> Html:
    """Show the answer of each gap."""
    gaps = [element("li", Html(f"\n{_answer(gap, references)}\n")) for gap in body.gaps]
    return listing("ol", gaps, class_="sb-gaps")


def _blank(number: int) -> Html:
    return element("span", f"[{number}] ______", class_="sb-gap")


def _taken(gap: Gap) -> Html:
    return choice.asked(gap.body) if isinstance(gap.body, Choice) else short.asked(gap.body)


def _answer(gap: Gap, references: References) -> Html:
    if isinstance(gap.body, Choice):
        return choice.answered(gap.body, references, "")
    return short.answered(gap.body)
