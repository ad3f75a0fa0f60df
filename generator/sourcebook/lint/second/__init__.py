"""The second path (T08): every query answered once more, by plain loops over the course's records.

It is written apart from `knowledge`, imports `model` alone, and keeps no index: records by their ids and the list of
events are all that it looks up. Slow, and simple enough to be believed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sourcebook.lint.second.arguments import ARGUMENTS
from sourcebook.lint.second.codings import CODINGS
from sourcebook.lint.second.given import Given, approved_in, given
from sourcebook.lint.second.lists import LISTS
from sourcebook.lint.second.times import TIMES
from sourcebook.lint.second.values import VALUES
from sourcebook.model.course import Course
from sourcebook.model.item import Query

__all__ = ["ANSWERS", "Given", "answer", "answers", "approved_in", "given"]

ANSWERS: Mapping[str, Callable[[Given, Mapping[str, str]], set[str]]] = {
    **TIMES,
    **VALUES,
    **LISTS,
    **ARGUMENTS,
    **CODINGS,
}
"""How each query is answered, by its name."""


def answer(known: Given, query: Query) -> frozenset[str]:
    """Return every value that answers the query, by what is given; `KeyError` for a query that is not known here."""
    return frozenset(ANSWERS[query.name](known, query.args))


def answers(course: Course, query: Query) -> frozenset[str]:
    """Return every value that the course gives in answer to the query, by its reviews as they stand."""
    return answer(given(course), query)
