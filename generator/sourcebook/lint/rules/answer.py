"""The answer stands in the question (A33)."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.lint.asked import Asked, Wording
from sourcebook.lint.finding import Fault, error
from sourcebook.lint.text import content, holds, norm, unquoted
from sourcebook.lint.values import undated
from sourcebook.model.item import Cloze, Match, Number, Text

CLUED = frozenset({"author-of", "published-on"})
"""Queries that are asked of a passage which holds a clue to the answer: finding it there is the task."""


def answer_in_stem(asked: Asked) -> Iterator[Fault]:
    """A33, E: the key, one of its names, or all of its content words stand in the stem; or in the text around a gap; or
    a right-hand side in its own left. A passage that holds a clue to its author or date is there to be searched; where
    a term or an abbreviation is to be written, other names of its thing are what is asked from.
    """
    for wording in asked.wordings:
        for answer in asked.answers:
            if _tells(asked, wording, answer):
                yield error(f"the stem holds the answer `{answer}`: {wording.stem}", "Name it otherwise in the stem.")
    if isinstance(asked.item.body, Match):
        for pair in asked.item.body.pairs:
            if holds(norm(pair.left), norm(pair.right)):
                yield error(f"`{pair.left}` holds its answer `{pair.right}`", "Name it without the answer.")
    if isinstance(asked.item.body, Cloze):
        around = norm(" … ".join(part for part in asked.item.body.parts if isinstance(part, str)))
        for answer in asked.answers:
            if holds(around, norm(answer)):
                yield error(f"the text around a gap holds its answer `{answer}`", "Leave another word out.")


def _tells(asked: Asked, wording: Wording, answer: str) -> bool:
    query = asked.item.query
    stem = unquoted(wording.stem) if query and query.name in CLUED else wording.stem
    if isinstance(asked.item.body, Number):
        return holds(undated(stem), norm(answer))
    names = asked.context.names
    entity = None if isinstance(asked.item.body, Text) else names.entities.get(norm(answer))
    aliases = asked.context.knowledge.names(entity) if entity else frozenset({norm(answer)})
    carried = content(answer)
    return any(holds(norm(stem), norm(alias)) for alias in aliases) or bool(carried and carried <= content(stem))
