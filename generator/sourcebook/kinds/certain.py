"""Where voices certainly stand: two coders agree, and what the voice says in the course bears it out."""

from __future__ import annotations

from collections.abc import Iterator

from sourcebook.kinds import voices
from sourcebook.kinds.sentences import clause, sentence
from sourcebook.knowledge import Knowledge
from sourcebook.knowledge.positioned import SIDES
from sourcebook.model.argument import Argument, Cell, Position
from sourcebook.model.fact import Claim, Fact
from sourcebook.model.item import Evidence

LONGEST = 45
"""Words of a sentence that is shown whole."""


def certain(knowledge: Knowledge, row: Position, cell: Cell) -> bool:
    """Whether a claim of the voice in that work takes the same side; of a silent one, whether its work tells of nothing
    that any claim or argument on the thesis is about.
    """
    if cell.stance in SIDES:
        return borne_out(knowledge, row, cell) is not None
    about = {topic for record in _on(knowledge, row) for topic in record.topics[:1]}
    return not any(about & set(record.topics) for record in _of_work(knowledge, cell.work))


def borne_out(knowledge: Knowledge, row: Position, cell: Cell) -> Claim | None:
    """Return the claim that bears a cell out: of the cell's words where there is one, else the most important."""
    claims = [
        fact
        for fact in knowledge.facts.values()
        if isinstance(fact, Claim)
        and fact.thesis
        and (fact.thesis.id, fact.thesis.stance) == (row.thesis.id, cell.stance)
        and (fact.by, _work(knowledge, fact)) == (cell.voice, cell.work)
    ]
    said = cell.quote.text if cell.quote else ""
    return min(
        claims,
        key=lambda fact: (not any(_overlap(quote.text, said) for quote in fact.quotes), -fact.importance, fact.id),
        default=None,
    )


def words_of(knowledge: Knowledge, cell: Cell) -> Evidence | None:
    """Return the words of a cell as a whole sentence or clause, where there are any."""
    found = knowledge.located(cell.quote) if cell.quote else None
    return (sentence(knowledge, found, LONGEST) or clause(knowledge, found) or found) if found else None


def told(knowledge: Knowledge, row: Position, cell: Cell) -> str:
    """Say what a voice's words do to a thesis, and what they are."""
    voice = voices.voice_in(knowledge, cell.voice, voices.source_of(knowledge, cell.work))
    voice = voice[:1].upper() + voice[1:]
    claim = borne_out(knowledge, row, cell)
    if cell.stance not in SIDES or claim is None:
        return f"{voice} has no word on it."
    return f"{claim.says} That speaks {'for' if cell.stance == 'asserts' else 'against'} the thesis."


def _on(knowledge: Knowledge, row: Position) -> Iterator[Claim | Argument]:
    records = (*knowledge.facts.values(), *knowledge.arguments.values())
    yield from (r for r in records if isinstance(r, Claim | Argument) and r.thesis and r.thesis.id == row.thesis.id)


def _of_work(knowledge: Knowledge, work: str) -> Iterator[Fact | Argument]:
    yield from (fact for fact in knowledge.facts.values() if _work(knowledge, fact) == work)
    yield from (argument for argument in knowledge.arguments.values() if argument.work == work)


def _work(knowledge: Knowledge, fact: Fact) -> str:
    return knowledge.course.sources[fact.quotes[0].source].work


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one
