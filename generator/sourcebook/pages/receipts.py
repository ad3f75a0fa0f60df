"""What a page shows when it is asked for the words behind something: facts, entries of the timeline, stances."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument, Cell
from sourcebook.model.base import Quote
from sourcebook.model.fact import Fact
from sourcebook.pages import who_says_what
from sourcebook.pages.evidence import about
from sourcebook.pages.mentions import spoken_of
from sourcebook.pages.moments import moments
from sourcebook.widget.host import Json

_ACTORS = frozenset({"force", "organ", "organisation", "person", "state"})
"""Classes of entities that do something."""


def data(knowledge: Knowledge, chapters: Sequence[str]) -> Iterator[tuple[str, Json]]:
    """Yield the name of each file of data and what it holds."""
    records: list[Fact | Argument] = [*knowledge.facts.values(), *knowledge.arguments.values()]
    for chapter in chapters:
        mine = [record for record in records if knowledge.chapter_of(record.topics) == chapter]
        yield f"receipts/{chapter}", {record.id: _receipt(knowledge, record) for record in mine}
    yield "timeline", _timeline(knowledge)
    yield "positions", _positions(knowledge)


def _receipt(knowledge: Knowledge, record: Fact | Argument) -> Json:
    quotes = (
        [node.quote for node in record.nodes if node.quote] if isinstance(record, Argument) else list(record.quotes)
    )
    return {"says": record.says, "about": about(knowledge, record), "quotes": [_quote(each) for each in quotes]}


def _quote(quote: Quote) -> Json:
    return {"text": quote.text, "source": quote.source}


def _timeline(knowledge: Knowledge) -> Json:
    """Of each entry, by the fact that it links to first: its kind, and who acts in it."""
    entries = {}
    named: dict[str, str] = {}
    for moment in moments(knowledge):
        facts = [knowledge.facts[id_] for id_ in moment.facts]
        actors = dict.fromkeys(id_ for fact in facts for id_ in spoken_of(fact) if _acts(knowledge, id_))
        named |= {id_: knowledge.name(id_) for id_ in actors}
        entries[facts[0].id] = {"kind": facts[0].type, "actors": list(actors)}
    return {"entries": entries, "actors": dict(sorted(named.items(), key=lambda each: each[1].casefold()))}


def _acts(knowledge: Knowledge, id_: str) -> bool:
    entity = knowledge.course.entities.get(id_)
    return entity is not None and entity.class_ in _ACTORS


def _positions(knowledge: Knowledge) -> Json:
    """The matrix as its table shows it: voices down, theses across, in each cell what the words behind it are."""
    theses = [row.thesis for row in knowledge.positions()]
    rows = [
        {"voice": voice, "cells": [cell and _stance(cell) for cell in cells]}
        for voice, cells in who_says_what.matrix(knowledge)
    ]
    return {"theses": [{"id": thesis.id, "text": thesis.text} for thesis in theses], "rows": rows}


def _stance(cell: Cell) -> Json:
    return {"stance": who_says_what.stance(cell), "quotes": [_quote(cell.quote)] if cell.quote else []}
