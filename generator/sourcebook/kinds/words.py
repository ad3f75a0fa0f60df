"""From a question to an item: the default `write` of a kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sourcebook.model.item import Body, Choice, Item, Level, Option
from sourcebook.model.question import Question

_SENTENCE_END = re.compile(r"(?<=[.!?”]) (?=[A-Z{])")


def item(
    question: Question, phrasing: int, options: Sequence[Option], *, level: Level, phrasings: Sequence[str]
) -> Item:
    """Give a question the words of one phrasing; the slots are put in as they are, so braces in them stay text."""
    stems = tuple(_fill(template, question) for template in phrasings)
    stem = stems[phrasing % len(stems)]
    body: Body = question.body or Choice(
        options=tuple(options), multiple=len(question.keys) > 1, ordered=question.ordered
    )
    asks = _SENTENCE_END.split(phrasings[phrasing % len(stems)])[-1]
    return Item(
        id=question.id,
        kind=question.kind,
        phrasing=phrasing % len(stems),
        chapter=question.chapter,
        topics=question.topics,
        objective=question.objective,
        level=level,
        as_of=question.as_of,
        facts=question.facts,
        slots=question.slots,
        stem=stem,
        body=body,
        feedback=question.feedback,
        evidence=question.evidence,
        lead_in=_fill(asks, question),
        perspectives=question.perspectives,
        passage=question.passage,
        query=question.query,
        phrasings=stems,
    )


def _fill(template: str, question: Question) -> str:
    """Replace `{slot}` by its text in one pass, and begin with a capital."""
    text = re.sub(r"\{(\w+)\}", lambda found: question.slots[found.group(1)], template)
    return text[:1].upper() + text[1:]
