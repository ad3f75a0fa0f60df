"""The tables of a course: which records, in which columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sourcebook.knowledge import Dated, Knowledge
from sourcebook.model.dates import When
from sourcebook.model.fact import Fact, ListFact, Membership
from sourcebook.notebook.table import Table


@dataclass(frozen=True, slots=True)
class Belonging:
    """Whether somebody had a status in an organisation, as far as is known."""

    organisation: str
    who: str
    answer: str
    """`yes`, `no` or `unknown`."""
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """What a voice in a work says of a thesis."""

    thesis: str
    voice: str
    source: str
    stance: str
    quote: str


def facts(knowledge: Knowledge) -> Table[Fact]:
    """Every fact."""
    columns = {
        "id": lambda fact: fact.id,
        "type": lambda fact: fact.type,
        "when": lambda fact: fact.time.human() if fact.time else "",
        "says": lambda fact: fact.says,
    }
    more = {
        "date": lambda fact: fact.time.text if fact.time else "",
        "mode": lambda fact: fact.mode,
        "by": lambda fact: fact.by or "",
        "topic": lambda fact: fact.topics[0],
        "source": lambda fact: fact.quotes[0].source if fact.quotes else "",
    }
    return Table("facts", columns, knowledge.facts.values(), more)


def timeline(knowledge: Knowledge, start: When | None, end: When | None) -> Table[Dated]:
    """What happened, in order of time."""
    columns = {
        "when": lambda fact: fact.when.human(),
        "what": lambda fact: fact.label or fact.says,
        "id": lambda f: f.id,
    }
    more = {"date": lambda fact: fact.when.text, "source": lambda fact: fact.quotes[0].source}
    return Table("events", columns, knowledge.timeline(start, end), more)


def members(knowledge: Knowledge, at: When, org: str | None, status: str) -> Table[Belonging]:
    """Who belonged at a date."""
    columns = {
        "organisation": lambda row: row.organisation,
        status: lambda row: row.who,
        "answer": lambda row: row.answer,
        "facts": lambda row: ", ".join(row.facts),
    }
    return Table(f"answers for {at.human()}", columns, _belonging(knowledge, at, org, status))


def _belonging(knowledge: Knowledge, at: When, org: str | None, status: str) -> Iterator[Belonging]:
    joined = {fact.org for fact in knowledge.facts.values() if isinstance(fact, Membership) and fact.status == status}
    listed = {fact.subject for fact in knowledge.lists() if fact.of == f"{status}-of"}
    for each in sorted(joined | listed) if org is None else [org]:
        for who, standing in knowledge.members(each, at, status).items():
            yield Belonging(knowledge.name(each), knowledge.name(who), standing.answer, standing.facts)


def lists(knowledge: Knowledge) -> Table[ListFact]:
    """Every list, complete or not."""
    columns = {
        "id": lambda fact: fact.id,
        "subject": lambda fact: knowledge.short(fact.subject),
        "of": lambda fact: fact.of,
        "at": lambda fact: fact.at.human(),
        "items": lambda fact: ", ".join(map(knowledge.short, fact.items)),
    }
    return Table("lists", columns, knowledge.lists())


def positions(knowledge: Knowledge) -> Table[Stand]:
    """The position matrix, a row a cell."""
    columns = {
        "thesis": lambda row: row.thesis,
        "voice": lambda row: row.voice,
        "stance": lambda row: row.stance,
        "quote": lambda row: row.quote,
        "source": lambda row: row.source,
    }
    rows = [
        Stand(
            position.thesis.text,
            knowledge.name(cell.voice),
            knowledge.cite(cell.quote.source) if cell.quote else cell.work,
            cell.stance,
            f"“{cell.quote.text}”" if cell.quote else "",
        )
        for position in knowledge.positions()
        for cell in position.cells
    ]
    return Table("positions", columns, rows)
