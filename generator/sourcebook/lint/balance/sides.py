"""Each contested thesis by its sides: what the course asks of them, says for them, and from which works."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sourcebook.knowledge import Knowledge
from sourcebook.model.argument import Argument, Position
from sourcebook.model.base import Quote
from sourcebook.model.fact import Claim
from sourcebook.model.item import Item

SIDES = ("asserts", "denies")
"""The two sides of a thesis; who gives weight to both, or is silent, takes neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What a course has of one side of a thesis."""

    items: Mapping[str, int]
    """Items that ask of it, by kind: of a claim or an argument on it, or who takes it."""
    words: int
    """Words of presentation: of the quotes on it, each once, and of the sentences that present its claims and
    arguments."""
    voices: tuple[str, ...]
    """Who takes it, as voice and work."""
    works: frozenset[str]

    @property
    def asked(self) -> int:
        """How many items ask of it."""
        return sum(self.items.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A thesis: its sides, and which works speak of it at all."""

    id: str
    text: str
    sides: Mapping[str, Side]
    works: frozenset[str]
    publishers: frozenset[str]
    """Publishers of those works."""

    @property
    def single(self) -> bool:
        """Whether one work alone speaks of it (amendments: single-voiced)."""
        return len(self.works) < 2  # noqa: PLR2004

    @property
    def one_sided(self) -> bool:
        """Whether nobody takes one of the sides."""
        return not all(side.voices for side in self.sides.values())


def rows(knowledge: Knowledge, items: Sequence[Item]) -> Iterator[Row]:
    """Yield every thesis of the position matrix, as far as two coders agree on it, in the course's order."""
    for position in knowledge.positions():
        speaking = {cell.work for cell in position.cells if cell.stance != "silent"}
        sources = [source for source in knowledge.course.sources.values() if source.work in speaking]
        yield Row(
            id=position.thesis.id,
            text=position.thesis.text,
            sides={side: _side(knowledge, items, position, side) for side in SIDES},
            works=frozenset(speaking),
            publishers=frozenset(source.publisher for source in sources),
        )


def _side(knowledge: Knowledge, items: Iterable[Item], position: Position, side: str) -> Side:
    thesis = position.thesis.id
    cells = [cell for cell in position.cells if cell.stance == side]
    records = {each.id: each for each in _records(knowledge) if each.thesis and _on(each) == (thesis, side)}
    quotes = {cell.quote for cell in cells if cell.quote} | {q for each in records.values() for q in each.quotes}
    asked = Counter(item.kind for item in items if records.keys() & item.facts or _asks(item, thesis, side))
    return Side(
        items=dict(sorted(asked.items())),
        words=_words(quotes) + sum(len(each.says.split()) for each in records.values()),
        voices=tuple(f"{cell.voice} in {cell.work}" for cell in cells),
        works=frozenset({*(cell.work for cell in cells), *(_work(knowledge, quote) for quote in quotes)}),
    )


def _records(knowledge: Knowledge) -> Iterator[Claim | Argument]:
    yield from (fact for fact in knowledge.facts.values() if isinstance(fact, Claim))
    yield from knowledge.arguments.values()


def _on(record: Claim | Argument) -> tuple[str, str] | None:
    return (record.thesis.id, record.thesis.stance) if record.thesis else None


def _asks(item: Item, thesis: str, side: str) -> bool:
    """Whether an item asks of the position matrix who takes the side."""
    args = item.query.args if item.query else {}
    return args.get("thesis") == thesis and args.get("stance") == side


def _words(quotes: Iterable[Quote]) -> int:
    return sum(len(text.split()) for text in {quote.text for quote in quotes})


def _work(knowledge: Knowledge, quote: Quote) -> str:
    return knowledge.course.sources[quote.source].work
