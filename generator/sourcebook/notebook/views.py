"""The tables of a course: which records, in which columns, and what each column holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sourcebook.knowledge import Knowledge
from sourcebook.model.fact import Fact, ListFact, NumberFact
from sourcebook.notebook.table import Table


@dataclass(frozen=True, slots=True)
class Stand:
    """What a voice in a work says of a thesis."""

    thesis: str
    voice: str
    source: str
    stance: str
    quote: str
    arguable: str = ""
    """`yes` where a careful reader could place the voice otherwise."""


class Facts(Table[Fact]):
    """Every fact of the course, one a row, in the order of the seeds; `facts["<id>"]` is one with all its fields.

    Columns:

    - `id` (text): its permanent id
    - `type` (text): `event`, `document`, `membership`, `list`, `role`, `number`, `attribute`, `proposal`, `rule`,
      `definition` or `claim`
    - `when` (text): its date in words, such as `6 April 2012`; empty where it has none
    - `says` (text): what it says, in a sentence of the course's own

    In the frame besides:

    - `date` (text): the date as EDTF: `2012`, `2012-09`, `2012-04-06`, `2020-01~` (about), `2006/2012`, `2013/..` (no
      end known), `/2009-10-14` (no beginning known); what is written is the precision
    - `mode` (text): `fact`, `claim`, `evaluation`, `forecast`, `plan`, `proposal` or `report`
    - `by` (text): id of whose voice it is; empty where the mode is `fact`
    - `topic` (text): its first topic
    - `source` (text): id of the document that its first quotation stands in
    - `value` (number): of a number its value, in the unit beside it; missing elsewhere
    - `unit` (text): what is counted, such as `personnel`; empty elsewhere
    """

    def __init__(self, knowledge: Knowledge) -> None:
        """Take every fact that is approved."""
        columns: dict[str, Callable[[Fact], str]] = {
            "id": lambda fact: fact.id,
            "type": lambda fact: fact.type,
            "when": lambda fact: fact.time.human() if fact.time else "",
            "says": lambda fact: fact.says,
        }
        more: dict[str, Callable[[Fact], object]] = {
            "date": lambda fact: fact.time.text if fact.time else "",
            "mode": lambda fact: fact.mode,
            "by": lambda fact: fact.by or "",
            "topic": lambda fact: fact.topics[0],
            "source": lambda fact: fact.quotes[0].source if fact.quotes else "",
            "value": lambda fact: float(fact.value) if isinstance(fact, NumberFact) else float("nan"),
            "unit": lambda fact: fact.unit if isinstance(fact, NumberFact) else "",
        }
        super().__init__("facts", columns, knowledge.facts.values(), more)


class Lists(Table[ListFact]):
    """Every list that a source gives; nothing is missing from it only where `complete` says so.

    Columns:

    - `id` (text): the list's permanent id
    - `subject` (text): whose list it is
    - `of` (text): the relation, such as `member-of`
    - `at` (text): the date of which it speaks, in words
    - `items` (text): the names on it, with commas; a record's `items` are ids

    In the frame besides:

    - `complete` (text): `stated` (the words say that it is all), `counted` (they give the number), `tabled` (a whole
      row of a table); empty where something may be missing
    - `count` (number): how many are on it, where it is complete; otherwise how many it names
    - `date` (text): the date as EDTF, such as `2012-04`
    """

    def __init__(self, knowledge: Knowledge) -> None:
        """Take every list, complete or not."""
        columns: dict[str, Callable[[ListFact], str]] = {
            "id": lambda fact: fact.id,
            "subject": lambda fact: knowledge.short(fact.subject),
            "of": lambda fact: fact.of,
            "at": lambda fact: fact.at.human(),
            "items": lambda fact: ", ".join(map(knowledge.short, fact.items)),
        }
        more: dict[str, Callable[[ListFact], object]] = {
            "complete": lambda fact: fact.complete or "",
            "count": lambda fact: fact.count,
            "date": lambda fact: fact.at.text,
        }
        super().__init__("lists", columns, knowledge.lists(), more)


class Positions(Table[Stand]):
    """Who asserts, denies, is mixed or silent on each contested thesis, a row a voice in a work.

    Columns:

    - `thesis` (text): the contested statement
    - `voice` (text): who speaks: an author, or somebody whom a work quotes
    - `stance` (text): `asserts`, `denies`, `mixed` or `silent`
    - `quote` (text): the exact words, in quotation marks; empty of those who are silent
    - `source` (text): author, title, publisher and date of the document; of those who are silent the work's id
    - `arguable` (text): `yes` where a careful reader could place the voice otherwise, empty elsewhere
    """

    def __init__(self, knowledge: Knowledge) -> None:
        """Take every cell of the matrix that may be shown."""
        columns: dict[str, Callable[[Stand], str]] = {
            "thesis": lambda row: row.thesis,
            "voice": lambda row: row.voice,
            "stance": lambda row: row.stance,
            "quote": lambda row: row.quote,
            "source": lambda row: row.source,
            "arguable": lambda row: row.arguable,
        }
        super().__init__("positions", columns, _stands(knowledge))


def _stands(knowledge: Knowledge) -> Iterator[Stand]:
    for position in knowledge.positions():
        for cell in position.cells:
            source = knowledge.cite(cell.quote.source) if cell.quote else cell.work
            quote = f"“{cell.quote.text}”" if cell.quote else ""
            arguable = "yes" if cell.arguable else ""
            yield Stand(position.thesis.text, knowledge.name(cell.voice), source, cell.stance, quote, arguable)
