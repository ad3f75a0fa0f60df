"""Facts by which a wrong option might be right after all, whatever a reviewer said of them (T03, T04)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sourcebook.knowledge import Knowledge
from sourcebook.lint.rivals import Rivals, apart, held, together
from sourcebook.model.argument import Argument
from sourcebook.model.dates import When
from sourcebook.model.fact import Attribute, Claim, Document, Event, Fact, ListFact, Membership, Proposal, Role
from sourcebook.model.item import Query

Found = Iterator[Fact | Argument]


class Doubts:
    """What speaks for a wrong option: times count as one where they may have a day in common (T04)."""

    def __init__(self, knowledge: Knowledge, rivals: Rivals) -> None:
        """Take the course, and its facts by what they speak of."""
        self._knowledge = knowledge
        self._course = knowledge.course
        self._rivals = rivals

    def about(self, query: Query, value: str) -> Found:
        """Yield the facts and arguments by which the value might answer the query."""
        doubt = DOUBTS.get(query.name)
        if doubt:
            yield from doubt(self, query.args, value)

    def _same(self, one: str, other: str) -> bool:
        return one == other or bool(self._knowledge.names(one) & self._knowledge.names(other))

    def date(self, args: Mapping[str, str], value: str) -> Found:
        """Another fact dates the event so."""
        for other in self._others(args["event"]):
            if isinstance(other, Event | Document) and not apart(other.when, When(value)):
                yield other

    def told(self, args: Mapping[str, str], value: str) -> Found:
        """Another fact dates the event as the statement does, or certainly otherwise, where that would be right."""
        said = When(args["date"])
        for other in self._others(args["event"]):
            if isinstance(other, Event | Document) and apart(other.when, said) == (value == "false"):
                yield other

    def place(self, args: Mapping[str, str], value: str) -> Found:
        """Another fact places the event there."""
        for other in self._others(args["event"]):
            if isinstance(other, Event) and other.where and self._same(other.where, value):
                yield other

    def holder(self, args: Mapping[str, str], value: str) -> Found:
        """A fact shows the wrong option in that office at a time that may be the one asked."""
        at = When(args["at"])
        for role in self._rivals.on("role", args["relation"], args["org"]):
            if not isinstance(role, Role) or not self._same(role.holder, value):
                continue
            if any(not apart(time, at) for time in held(role)):
                yield role

    def listed(self, args: Mapping[str, str], value: str) -> Found:
        """A list, a membership or a proposal of a time that may be the one asked has the wrong option."""
        fact = self._course.facts.get(args["list"])
        if not isinstance(fact, ListFact):
            return
        for other in self._rivals.on("list", fact.of, fact.subject, fact.to or ""):
            if not isinstance(other, ListFact) or other is fact or apart(other.at, fact.at):
                continue
            if any(self._same(item, value) for item in other.items):
                yield other
        for other in self._course.facts.values():
            if self._belongs(fact, other, value):
                yield other

    def _belongs(self, fact: ListFact, other: Fact, value: str) -> bool:
        match other:
            case Membership():
                status = (other.org, f"{other.status}-of") == (fact.subject, fact.of)
                return status and self._same(other.member, value) and not apart(other.held, fact.at)
            case Proposal():
                relation = self._course.relations.get(fact.of)
                proposed = relation is not None and relation.type == other.type
                sides = (other.from_, other.to) == (fact.subject, fact.to)
                return proposed and sides and self._same(other.area, value) and not apart(other.when, fact.at)
            case _:
                return False

    def value(self, args: Mapping[str, str], value: str) -> Found:
        """Another fact gives the attribute that value at one time with it."""
        fact = self._course.facts.get(args["fact"])
        for other in self._others(args["fact"]):
            if not isinstance(fact, Attribute) or not isinstance(other, Attribute):
                continue
            if together(fact.at, other.at) and other.value.casefold() == value.casefold():
                yield other

    def happened(self, args: Mapping[str, str], value: str) -> Found:
        """Another fact dates the wrong event within the limits asked."""
        start, end = args.get("start"), args.get("end") or args["at"]
        for other in self._others(value):
            if not isinstance(other, Event | Document) or not other.when.before(When(end)):
                continue
            if start is None or When(start).before(other.when):
                yield other

    def on_one(self, args: Mapping[str, str], value: str) -> Found:
        """Something has the wrong option on the list that it would have to be on, and it isn't on the other."""
        if value not in self._items(args["off"]):
            yield from self.listed({"list": args["on"]}, value)

    def on_both(self, args: Mapping[str, str], value: str) -> Found:
        """For each list that lacks the wrong option, something has it there."""
        absent = [args[name] for name in ("first", "second") if value not in self._items(args[name])]
        found = [tuple(self.listed({"list": id_}, value)) for id_ in absent]
        if all(found):
            yield from (fact for facts in found for fact in facts)

    def _items(self, id_: str) -> tuple[str, ...]:
        fact = self._course.facts.get(id_)
        return fact.items if isinstance(fact, ListFact) else ()

    def alike(self, args: Mapping[str, str], value: str) -> Found:
        """Another fact dates the wrong event to a time that may be that of the one asked."""
        fact = self._course.facts.get(args["fact"])
        for other in self._others(value):
            if not isinstance(fact, Event | Document) or not isinstance(other, Event | Document):
                continue
            if not apart(fact.when, other.when):
                yield other

    def taken(self, args: Mapping[str, str], value: str) -> Found:
        """A claim or an argument of the voice, in the work, takes that side of the thesis."""
        yield from (record for record, side in self._sides(args["thesis"], value) if side == args["stance"])

    def stood(self, args: Mapping[str, str], value: str) -> Found:
        """A claim or an argument of the voice takes the side of the wrong label; or any, where its work is silent."""
        sides = self._sides(args["thesis"], args["voice"])
        cells = {f"{cell.voice}.{cell.work}": cell.stance for cell in self._knowledge.cells(args["thesis"])}
        yield from (record for record, side in sides if side == value or cells.get(args["voice"]) == "silent")

    def compared(self, args: Mapping[str, str], value: str) -> Found:
        """A claim or an argument of one of the two voices takes another side than its cell says, whatever is asked."""
        del value
        for name in (args["first"], args["second"]):
            cells = {f"{cell.voice}.{cell.work}": cell.stance for cell in self._knowledge.cells(args["thesis"])}
            yield from (record for record, side in self._sides(args["thesis"], name) if side != cells.get(name))

    def _sides(self, thesis: str, name: str) -> Iterator[tuple[Fact | Argument, str]]:
        """The claims and arguments of a voice in a work that take a side of a thesis, each with the side."""
        voice, _, work = name.partition(".")
        for record in (*self._course.facts.values(), *self._course.arguments.values()):
            if not isinstance(record, Claim | Argument) or record.thesis is None or record.by != voice:
                continue
            works = self._rivals.works(record) if isinstance(record, Claim) else {record.work}
            if record.thesis.id == thesis and record.thesis.stance in {"asserts", "denies"} and work in works:
                yield record, record.thesis.stance

    def _others(self, id_: str) -> Iterator[Fact]:
        fact = self._course.facts.get(id_)
        if fact:
            yield from self._rivals.of(fact)


DOUBTS: Mapping[str, Callable[[Doubts, Mapping[str, str], str], Found]] = {
    "date-of": Doubts.date,
    "dated-so": Doubts.told,
    "place-of": Doubts.place,
    "holder-of": Doubts.holder,
    "items-of": Doubts.listed,
    "value-of": Doubts.value,
    "between": Doubts.happened,
    "before": Doubts.happened,
    "on-one": Doubts.on_one,
    "on-both": Doubts.on_both,
    "alike": Doubts.alike,
    "takes": Doubts.taken,
    "stance-of": Doubts.stood,
    "agreement": Doubts.compared,
    "difference-on": Doubts.compared,
}
"""What might make a wrong answer to a query right; the others are answered by one record alone."""
