"""A quote is the shortest span that carries what it is cited for, under 30 words (SOURCES.md, 'Short quotes')."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.checks import every
from sourcebook.checks.words import shown, words
from sourcebook.model.course import Course
from sourcebook.problems import Code, Problem

LIMIT = 30
"""Words that a quote has fewer than."""


def check(course: Course) -> Iterator[Problem]:
    """Report quotes that are too long."""
    for quote in every.quotes(course):
        count = len(words(quote.text))
        if count >= LIMIT:
            message = f"the quote has {count} words: {shown(quote.text)}"
            mend = f"Quote fewer than {LIMIT}: the shortest span that carries it, or several quotes."
            yield Problem(quote.place, Code.QUOTE_LONG, message, mend)
