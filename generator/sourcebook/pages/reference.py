"""The part of the book in which readers look things up: pages that come from knowledge and not from prose."""

from __future__ import annotations

from collections.abc import Sequence

from sourcebook.model.item import Bank
from sourcebook.pages import glossary, how_made, known_problems, sources, timeline, who_is_who, who_says_what
from sourcebook.pages.desk import Desk
from sourcebook.pages.page import Page


def pages(desk: Desk, banks: Sequence[Bank], figures: frozenset[str]) -> list[Page]:
    """Write the pages in the order of the contents; what a course knows nothing of has none."""
    knowledge, gauge = desk.knowledge, desk.gauge
    people = who_is_who.pages(knowledge, gauge)
    terms = glossary.page(knowledge, people=bool(people))
    return [
        *timeline.pages(desk, drawn=timeline.FIGURE.id in figures),
        *people,
        *who_says_what.pages(knowledge, gauge),
        Page(file="glossary.md", title="Glossary", data=terms.encode()),
        Page(file="sources.md", title="Sources", data=sources.page(knowledge).encode()),
        *known_problems.pages(knowledge, gauge),
        how_made.page(knowledge, banks),
    ]
