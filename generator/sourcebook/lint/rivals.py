"""Facts that speak of one thing, and what they say of it: where two of them can't both be right (T03–T05)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from sourcebook.knowledge import Knowledge
from sourcebook.model.course import Course
from sourcebook.model.dates import When
from sourcebook.model.fact import (
    Attribute,
    Document,
    Event,
    Fact,
    ListFact,
    Membership,
    NumberFact,
    Role,
)

Thing = tuple[str, ...]
"""What a fact speaks of, by what its value is known from."""


def thing(fact: Fact) -> Thing | None:
    """Return what a fact speaks of; None for one that speaks of nothing that another could contradict."""
    of: Thing | None = None
    match fact:
        case Event(label=str() as label):
            of = "event", label.casefold()
        case Document():
            of = "document", fact.document, fact.act
        case Membership():
            of = "membership", fact.member, fact.org, fact.status
        case ListFact():
            of = "list", fact.of, fact.subject, fact.to or ""
        case Role():
            of = "role", fact.relation, fact.org
        case NumberFact():
            of = "number", fact.relation, fact.subject, fact.quantity.casefold(), fact.unit.casefold()
        case Attribute():
            of = "attribute", fact.relation, fact.subject
        case _:
            pass
    return of


def apart(one: When, other: When) -> bool:
    """Whether two times certainly have no day in common."""
    return one.before(other) or other.before(one)


def together(one: When, other: When) -> bool:
    """Whether two times are certainly one: the same as written, or one inside the other."""
    return one.text == other.text or one.within(other) or other.within(one)


class Rivals:
    """The facts of a course by what they speak of; all of them, whatever a reviewer said."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Take the course whose facts may contradict one another."""
        self._knowledge = knowledge
        self._course: Course = knowledge.course

    @cached_property
    def _by_thing(self) -> Mapping[Thing, tuple[Fact, ...]]:
        found: dict[Thing, list[Fact]] = defaultdict(list)
        for fact in self._course.facts.values():
            if of := thing(fact):
                found[of].append(fact)
        return {of: tuple(facts) for of, facts in found.items()}

    def on(self, *of: str) -> tuple[Fact, ...]:
        """Return the facts that speak of a thing."""
        return self._by_thing.get(of, ())

    def of(self, fact: Fact) -> Iterator[Fact]:
        """Yield the other facts that speak of what a fact speaks of."""
        about = thing(fact)
        yield from (other for other in (self.on(*about) if about else ()) if other.id != fact.id)

    def works(self, fact: Fact) -> frozenset[str]:
        """Return the works that a fact is quoted from."""
        sources = (self._course.sources.get(quote.source) for quote in fact.quotes)
        return frozenset(source.work for source in sources if source)

    def disputed(self, fact: Fact) -> Iterator[Fact]:
        """Yield what another work says of the same thing at the same time, where that is something else."""
        for other in self.of(fact):
            known = any({fact.id, other.id} <= names for names in self._known)
            if self.works(other) - self.works(fact) and self._conflict(fact, other, known=known):
                yield other

    @cached_property
    def _known(self) -> tuple[frozenset[str], ...]:
        """Facts that a known problem names together."""
        return tuple(frozenset(problem.facts) for problem in self._course.known_problems)

    def _elsewhere(self, one: Event | Document, other: Event | Document) -> bool:
        """Whether two events were at places of which neither lies in the other."""
        a, b = getattr(one, "where", None), getattr(other, "where", None)
        return bool(a and b and a != b) and not self._knowledge.joined(str(a), str(b))

    def _conflict(self, one: Fact, other: Fact, *, known: bool) -> bool:
        """Whether two facts about one thing give it values that it can't both have.

        Their times have to be one; where a known problem names both, it is enough that they may be.
        """

        def one_time(a: When, b: When) -> bool:
            return not apart(a, b) if known else together(a, b)

        differ = False
        match one, other:
            case (Event() | Document(), Event() | Document()):
                differ = apart(one.when, other.when) or self._elsewhere(one, other)
            case Role(), Role():
                times = [(a, b) for a in held(one) for b in held(other)]
                another = one.holder != other.holder and self._one(one.relation)
                differ = another and any(one_time(*each) for each in times)
            case NumberFact(), NumberFact():
                another = one.value != other.value and self._one(one.relation)
                differ = another and one_time(one.at, other.at)
            case Attribute(), Attribute():
                another = one.value.casefold() != other.value.casefold() and self._one(one.relation)
                differ = another and one_time(one.at, other.at)
            case ListFact(), ListFact():
                whole = bool(one.complete and other.complete)
                differ = whole and set(one.items) != set(other.items) and one_time(one.at, other.at)
            case Membership(), Membership():
                differ = _ends_differ(one.held, other.held)
            case _:
                pass
        return differ

    def _one(self, relation: str) -> bool:
        return self._knowledge.functional(relation)


def held(role: Role) -> tuple[When, ...]:
    """Return the times at which a source shows somebody in an office."""
    return (*role.seen, *((role.held,) if role.held else ()))


def _ends_differ(one: When, other: When) -> bool:
    """Whether two overlapping intervals begin or end at certainly different times."""
    ends = ((one.start, other.start), (one.end, other.end))
    return not apart(one, other) and any(a and b and apart(a, b) for a, b in ends)
