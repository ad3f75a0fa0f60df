"""Pairs of voices on one thesis, and how a stem and its feedback tell of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from sourcebook.kinds import ask, certain, labels, voices
from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Cell, Position
from sourcebook.model.item import Evidence, Query
from sourcebook.model.keyed import keyed
from sourcebook.model.question import Question

SAYS = {
    "asserts": "the words speak for the thesis",
    "denies": "the words speak against the thesis",
    "mixed": "the words give weight to both sides",
    "silent": "no words bear on the thesis",
}
"""What a voice does to a thesis, said so that it fits one voice and many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two voices of different works, in the order in which they are named."""

    row: Position
    cells: tuple[Cell, Cell]

    @property
    def args(self) -> dict[str, str]:
        """The arguments of a query about the two."""
        first, second = (f"{cell.voice}.{cell.work}" for cell in self.cells)
        return {"thesis": self.row.thesis.id, "first": first, "second": second}

    @property
    def id(self) -> str:
        """What tells this pair from others on the thesis, whatever the order in which they stand in the seeds."""
        return ".".join((self.args["thesis"], self.args["first"], self.args["second"]))


def on_thesis(row: Position, name: str) -> Iterator[Pair]:
    """Yield the pairs of cells of different works on a thesis, in keyed order, each in a keyed order of the two."""
    cells = sorted(row.cells, key=lambda cell: (cell.voice, cell.work))
    pairs = [pair for pair in combinations(cells, 2) if pair[0].work != pair[1].work]

    def key(pair: tuple[Cell, ...]) -> int:
        return keyed(name, row.thesis.id, *(part for cell in pair for part in (cell.voice, cell.work)))

    for one, other in sorted(pairs, key=key):
        yield Pair(row=row, cells=(one, other) if key((one, other)) // 2 % 2 else (other, one))


def question(
    knowledge: Knowledge,
    kind: str,
    pair: Pair,
    query: Query,
    options: Mapping[str, str],
    *,
    told: str,
    marks: Mapping[str, str],
) -> Question | None:
    """Return a question on a pair with fixed labels; None where it has no chapter, a label can't be certified, or it
    isn't certain where one of the two stands.
    """
    if not all(certain.certain(knowledge, pair.row, cell) for cell in pair.cells):
        return None
    quoted = evidence(knowledge, pair)
    body = labels.fixed(knowledge, query, options, (), truth=told, evidence=quoted, marks=marks)
    topics = ask.topics_of_thesis(knowledge, pair.row.thesis.id)
    chapter = knowledge.chapter_of(topics)
    if body is None or chapter is None:
        return None
    first, second = pair.cells
    return Question(
        id=f"{kind}.{pair.id}",
        kind=kind,
        chapter=chapter,
        topics=topics,
        objective=ask.objective_for(knowledge, chapter, kind, topics),
        as_of=as_of(knowledge, pair),
        facts=(),
        slots={
            "thesis": pair.row.thesis.text,
            "first": called(knowledge, first),
            "second": called(knowledge, second),
        },
        query=query,
        feedback=told,
        evidence=quoted,
        body=body,
        perspectives=(first.voice, second.voice),
    )


def called(knowledge: Knowledge, cell: Cell) -> str:
    """Return a voice with its work: 'Family name (year)', or who cites it."""
    return voices.voice_in(knowledge, cell.voice, voices.source_of(knowledge, cell.work))


def truth(knowledge: Knowledge, pair: Pair) -> str:
    """Say what each of the two does to the thesis."""
    return " ".join(certain.told(knowledge, pair.row, cell) for cell in pair.cells)


def evidence(knowledge: Knowledge, pair: Pair) -> tuple[Evidence, ...]:
    """Return the words of the two, of whoever has any."""
    return tuple(found for cell in pair.cells if (found := certain.words_of(knowledge, cell)))


def as_of(knowledge: Knowledge, pair: Pair) -> str:
    """Return the later date of the two works."""
    works = {cell.work for cell in pair.cells}
    return max(source.date.text for source in knowledge.course.sources.values() if source.work in works)
