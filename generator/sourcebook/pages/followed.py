"""One fact to follow from its words to a question, and what there is to tell of each step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sourcebook.knowledge import Knowledge
from sourcebook.model.base import Quote
from sourcebook.model.digest import digest_of
from sourcebook.model.fact import Fact
from sourcebook.model.item import LEVELS, Bank, CertificateRule, Choice, Item, Option
from sourcebook.model.people import Review

REASONS: Mapping[CertificateRule, str] = {
    "F1": "What is asked has one answer and no second; the course knows that answer, and this is another one.",
    "F2": "A document gives the whole list, or says how many are on it, and this is not on it.",
    "F3": "The order of time excludes it: it certainly lies outside the time that is asked about.",
    "F4": "It was so at another time: the dates that a document gives exclude the time that is asked about.",
    "F7": "The text or argument that it is about settles it, or two coders who agree: this is no answer.",
    "F8": "Two coders agree on where the voices that are asked about stand, and that rules this out.",
}
"""Why a wrong option is provably wrong, by the rule of its certificate (ITEMS.md 5.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A fact, a question about it, and all questions that rest on it."""

    fact: Fact
    item: Item
    wrong: tuple[Option, ...]
    """The wrong options of the question, each with its certificate."""
    items: tuple[Item, ...]

    @property
    def kinds(self) -> Mapping[str, int]:
        """How many of the questions are of each kind."""
        return Counter(item.kind for item in self.items)


def choose(knowledge: Knowledge, banks: Sequence[Bank]) -> Followed | None:
    """Choose the most important fact, and of those the one that most questions rest on; ids decide between equals.

    The question is about that fact, has certified wrong options, and asks for as little thinking as may be.
    """
    resting: dict[str, list[Item]] = {}
    for bank in banks:
        for item in bank.items:
            for fact in dict.fromkeys(item.facts):
                resting.setdefault(fact, []).append(item)
    told = {id_: list(_certified(id_, items)) for id_, items in resting.items() if id_ in knowledge.facts}
    ids = [id_ for id_, items in told.items() if items and knowledge.facts[id_].quotes]
    if not ids:
        return None
    best = min(ids, key=lambda id_: (-knowledge.facts[id_].importance, -len(resting[id_]), id_))
    item = min(told[best], key=lambda each: (LEVELS.index(each.level), each.id))
    return Followed(fact=knowledge.facts[best], item=item, wrong=_wrong(item), items=tuple(resting[best]))


def _certified(fact: str, items: Iterable[Item]) -> Iterator[Item]:
    """The questions about a fact of which every wrong option is certified."""
    return (item for item in items if item.facts[0] == fact and _wrong(item))


def _wrong(item: Item) -> tuple[Option, ...]:
    options = item.body.options if isinstance(item.body, Choice) else ()
    wrong = tuple(option for option in options if not option.correct)
    return wrong if all(option.certificate for option in wrong) else ()


def words(knowledge: Knowledge, fact: Fact) -> Iterator[dict[str, object]]:
    """Each quote of a fact with its place in the document."""
    for quote in fact.quotes:
        span = knowledge.course.spans.get(quote)
        if span:
            yield {
                "text": quote.text,
                "source": quote.source,
                "cite": knowledge.cite(quote.source),
                "zone": span.zone,
                "start": f"{span.start:,}",
                "end": f"{span.end:,}",
                "line": f"{span.line:,}",
            }


def slots(knowledge: Knowledge, fact: Fact) -> Iterator[dict[str, object]]:
    """The typed fields of a fact, each with the words that carry it."""
    for slot in fact.SLOTS:
        field = f"{slot}_" if hasattr(fact, f"{slot}_") else slot
        value = _shown(knowledge, getattr(fact, field))
        if value:
            yield {"name": slot, "value": value, "carried": _carrying(fact.quotes, slot)}


def _shown(knowledge: Knowledge, value: object) -> str:
    """A value of a field in words: entities by name, dates as people write them."""
    if value is None or value is False or value == ():
        return ""
    if isinstance(value, tuple):
        return ", ".join(_shown(knowledge, each) for each in value)
    entity = getattr(value, "entity", None)
    if entity is not None:
        return f"{knowledge.name(entity)} (as {getattr(value, 'as_', '')})"
    human = getattr(value, "human", None)
    if human is not None:
        return f"{human()}"
    return knowledge.name(value) if isinstance(value, str) and knowledge.entity(value) else str(value)


def _carrying(quotes: Iterable[Quote], slot: str) -> list[str]:
    return [quote.text for quote in quotes if slot in quote.carries]


def review(knowledge: Knowledge, fact: Fact) -> Review | None:
    """The review that approves what a fact says now; None where a course is made without reviews."""
    digest = digest_of(fact)
    found = [each for each in knowledge.course.reviews if each.of == fact.id and each.digest == digest]
    return found[-1] if found and found[-1].verdict == "approved" else None
